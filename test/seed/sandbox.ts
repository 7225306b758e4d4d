/** A system for the loader with a real disk and a real embedded engine, in a folder of its own, that remembers what was said. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isNodeType, type NodeType } from "../../model/index.ts";
import { checkFiles } from "../../seed/check.ts";
import { DICTIONARIES, type Language } from "../../seed/messages/dictionary.ts";
import { formatProblems } from "../../seed/messages/problem.ts";
import { readTexts } from "../../seed/read/directory.ts";
import type { Element, EvidenceElement, Relationship } from "../../seed/resolve/element.ts";
import type { Resolved } from "../../seed/resolve/resolve.ts";
import { type SeedOptions, seed } from "../../seed/seed.ts";
import { realSystem, type System } from "../../seed/system.ts";
import { connect, type GraphConfig, openLoadTarget, type Row } from "../../server/graph/index.ts";

export const REGION = "test/fixtures/region";
export const MISTAKES = "test/fixtures/mistakes";

/** A folder with a copy of the small region under `data` and an empty store (or another graph); `remove` clears it away. */
export function makeSandbox(elsewhere?: GraphConfig) {
	const root = mkdtempSync(join(tmpdir(), "seed-"));
	const data = join(root, "data");
	const config: GraphConfig = elsewhere ?? { storeDir: join(root, "store"), queryTimeoutMs: 10_000 };
	cpSync(REGION, data, { recursive: true });
	return {
		data,
		config,
		/** Runs the loader on the copy. */
		run: (options: Partial<SeedOptions> = {}) => runSeed({ data, ...options }, config),
		edit(file: string, search: string, replacement: string) {
			const text = readFileSync(join(data, file), "utf8");
			if (!text.includes(search)) throw new Error(`${file} does not contain ${search}`);
			writeFileSync(
				join(data, file),
				text.replace(search, () => replacement),
			);
		},
		/** Leaves nothing of the copy; files can be written anew. */
		clear: () => rmSync(data, { recursive: true }),
		query: (cypher: string) => queryGraph(config, cypher),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}

async function runSeed(options: SeedOptions, config: GraphConfig, language: Language = "de") {
	const out: string[] = [];
	const err: string[] = [];
	const system: System = {
		...realSystem,
		now: () => new Date("2027-01-01T12:00:00Z"),
		out: { isTTY: false, write: (text) => void out.push(text) },
		err: { isTTY: false, write: (text) => void err.push(text) },
		messages: DICTIONARIES[language],
		openTarget: () => openLoadTarget(config),
	};
	const code = await seed(options, system);
	return { code, out: out.join(""), err: err.join("") };
}

/** Loads a directory into an embedded graph of its own. */
export const loadDirectory = (
	data: string,
	storeDir: string,
	options: Partial<SeedOptions> = {},
	language?: Language,
) => runSeed({ data, ...options }, { storeDir, queryTimeoutMs: 10_000 }, language);

export async function queryGraph(config: GraphConfig, cypher: string): Promise<Row[]> {
	const graph = await connect(config);
	try {
		return await graph.read(cypher);
	} finally {
		await graph.close();
	}
}

/** Everything in the graph but the manifest: labels, types, ends and properties. */
export async function readGraph(config: GraphConfig) {
	return {
		nodes: await queryGraph(
			config,
			"MATCH (n:Entity) RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Entity'] AS labels, properties(n) AS props ORDER BY id",
		),
		facts: await queryGraph(
			config,
			"MATCH (a)-[r]->(b) WHERE r.id IS NOT NULL RETURN r.id AS id, type(r) AS type, a.id AS start, b.id AS finish, properties(r) AS props ORDER BY id",
		),
		evidence: await queryGraph(
			config,
			"MATCH (e:Evidence)-[:FROM]->(s:Source) RETURN e.id AS id, s.id AS source, properties(e) AS props ORDER BY id",
		),
		sources: await queryGraph(config, "MATCH (s:Source) RETURN s.id AS id, properties(s) AS props ORDER BY id"),
	};
}

/** What `readGraph` shall give after a load of the directory alone. */
export function graphOf(directory: string): Awaited<ReturnType<typeof readGraph>> {
	const checked = checkFiles(readTexts(directory, realSystem.disk));
	const { entities, relationships, evidence, sources } = expectContent(unwrap(checked, directory));
	const datasets = "resolved" in checked ? [checked.resolved.dataset.id] : [];
	const own = (props: Element["props"]) => ({ ...props, datasets });
	return {
		nodes: entities.map(({ id, kind, props }) => ({ id, labels: [kind], props: own(props) })),
		facts: relationships.map(({ id, kind, from, to, props }) => ({
			id,
			type: kind,
			start: from,
			finish: to,
			props: own(props),
		})),
		evidence: evidence.map(({ id, source, props }) => ({ id, source, props: own(props) })),
		sources: sources.map(({ id, props }) => ({ id, props: own(props) })),
	};
}

export async function readStatus(config: GraphConfig) {
	const graph = await connect(config);
	try {
		return await graph.status();
	} finally {
		await graph.close();
	}
}

/** Everything that the files say at once, sorted by id. */
export interface Content {
	sources: Element<"Source">[];
	evidence: EvidenceElement[];
	entities: Element<NodeType>[];
	relationships: Relationship[];
}

export function collect(resolved: Resolved): Content {
	const all = [...resolved.elements(() => true)].sort((a, b) => (a.id < b.id ? -1 : 1));
	const is = (kind: string) => all.filter((element) => element.kind === kind);
	return {
		sources: is("Source") as Content["sources"],
		evidence: is("Evidence") as Content["evidence"],
		entities: all.filter(({ kind }) => isNodeType(kind)) as Content["entities"],
		relationships: all.filter((element) => "from" in element) as Relationship[],
	};
}

/** The content of some files given as texts, with a dataset record, or the problems as the loader prints them. */
export function check(files: Record<string, string>): Content | string {
	const texts = new Map(Object.entries({ "dataset.yaml": DATASET, ...files }));
	return unwrap(checkFiles(texts));
}

export function checkDirectory(directory: string, language?: Language): Content | string {
	return unwrap(checkFiles(readTexts(directory, realSystem.disk)), directory, language);
}

function unwrap(
	checked: ReturnType<typeof checkFiles>,
	directory = "data",
	language: Language = "de",
): Content | string {
	return "resolved" in checked
		? collect(checked.resolved)
		: formatProblems(checked.problems, directory, DICTIONARIES[language]);
}

/** The content, or a failure that shows the problems. */
export function expectContent(checked: Content | string): Content {
	if (typeof checked === "string") throw new Error(checked);
	return checked;
}

export const DATASET = "id: t\ntitle: T\nlicense: CC0\nattribution: [T]\n";
export const SOURCES =
	"sources: { s: { title: S, publisher: P, published: 2000-01-01, kind: document } }\nevidence: { source: s, locator: L }\n";

export function writeFiles(directory: string, files: Record<string, string>): void {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(directory, file)), { recursive: true });
		writeFileSync(join(directory, file), text);
	}
}
