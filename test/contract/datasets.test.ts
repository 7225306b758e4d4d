/** A region of one's own beside the shipped data: loaded, changed and removed again, it leaves no trace. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { init } from "../../seed/init.ts";
import { type SeedOptions, seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { FORMATS } from "../../server/export/formats.ts";
import { type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { ANSWER_FORMATS } from "../../server/questions/files.ts";
import { queryGraph, readGraph } from "../seed/sandbox.ts";
import { startServer, type TestServer } from "../server/start.ts";
import { describeOnBothEngines } from "./engines.ts";

const TIMEOUT_MS = 300_000;
/** Longer than a server takes a status for the present one. */
const SETTLE_MS = 400;
const SHIPPED = "seed/data";
const OURS = "© Planungsamt Mustertal";
const THEIRS = "© Statistisches Bundesamt (Destatis)";

/** `--init`, grown to thirty communes and five cooperations, with what the shipped data also speak of. */
function makeRegion(): string {
	const directory = join(mkdtempSync(join(tmpdir(), "own-region-")), "meine-region");
	const quiet = { isTTY: false, write: () => undefined };
	init(directory, { out: quiet, err: quiet, messages: realSystem.messages });
	const edit = (file: string, search: string, replacement: string) =>
		editFile(join(directory, file), search, replacement);
	edit("dataset.yaml", "Beispieldaten, frei erfunden", OURS);
	const communes = Array.from({ length: 26 }, (_, index) => String(99001004 + index));
	const rows = communes.map((ags, index) => `${ags};Neudorf ${index + 1};;Gemeinde;99001;${1000 + index};20;51;7`);
	rows.push("05515000;Münster;Monasterium;kreisfreie Stadt;;1;303,28;51,96;7,62");
	appendFileSync(join(directory, "register", "communes.csv"), `${rows.join("\n")}\n`);
	const networks = ["Wassertal", "Waldtal", "Wiesental"].map((name, index) => ({
		name,
		members: communes.slice(index, index + 9),
	}));
	for (const { name, members } of networks) writeFileSync(join(directory, `${name}.yaml`), cooperation(name, members));
	writeFileSync(join(directory, "euregio.yaml"), cooperation("EUREGIO", ["Münster", communes[0] ?? ""], "id: euregio"));
	return directory;
}

const cooperation = (name: string, members: readonly string[], more = "kind: Zweckverband") => `
evidence: { source: mustertal-webseite, locator: ${name} }
network:
  name: ${name}
  ${more}
  topics: [Klimaschutz, Radverkehr]
  members: [${members.join(", ")}]
`;

function editFile(file: string, search: string, replacement: string): void {
	const text = readFileSync(file, "utf8");
	if (!text.includes(search)) throw new Error(`${file} does not contain ${search}`);
	writeFileSync(file, text.replace(search, replacement));
}

async function run(config: GraphConfig, options: SeedOptions, minute: number) {
	const said: string[] = [];
	const terminal = { isTTY: false, write: (text: string) => void said.push(text) };
	const now = () => new Date(Date.UTC(2026, 11, 1, 0, minute));
	const openTarget = () => openLoadTarget(config);
	const code = await seed(options, { ...realSystem, now, out: terminal, err: terminal, openTarget });
	return { code, said: said.join("") };
}

const FILES = [
	...[...FORMATS.keys()].map((format) => `/api/export/${format}?networks=network-euregio&include=members`),
	...[...ANSWER_FORMATS.keys()].map((format) => `/api/questions/rank-communes?format=${format}`),
];
const ANSWERS = [
	"/api/schema",
	"/api/sources",
	"/api/search?q=klima",
	"/api/search?q=m%C3%BCnster",
	"/api/search?q=mustertal",
	"/api/entities/topic-klimaschutz",
	"/api/entities/network-euregio",
	"/api/entities/commune-05515000",
	"/api/overlaps?networks=network-euregio,network-stadtregion-muenster&indirect=true",
	...FILES,
];

/** Every answer to the letter, with its status and the version of the data. */
async function ask(server: TestServer): Promise<Record<string, string>> {
	const answers: Record<string, string> = {};
	for (const path of ANSWERS) answers[path] = await textOf(server, path);
	return answers;
}

/** What is in a ZIP file is unpacked: a workbook also holds the moment at which it was made. */
async function textOf(server: TestServer, path: string): Promise<string> {
	const response = await fetch(`${server.url}${path}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	const files = Buffer.from(bytes.subarray(0, 2)).toString() === "PK" ? Object.values(unzipSync(bytes)) : [bytes];
	const texts = files.map((file) =>
		Buffer.from(file)
			.toString("utf8")
			.replace(/<dcterms:.*?>.*?<\/dcterms:\w+>/g, ""),
	);
	return [response.status, response.headers.get("etag"), ...texts].join("\n");
}

type Graph = Awaited<ReturnType<typeof readGraph>>;

/** What the shipped data say alone is as before; where ours speak of the same, names stay and nothing is lost of the evidence. */
function expectUnharmed(beside: Graph, before: Graph): void {
	for (const kind of ["nodes", "facts", "evidence", "sources"] as const) {
		const now = new Map(beside[kind].map((row) => [row.id, row]));
		const alone = before[kind].filter(({ id }) => propsOf(now.get(id)).datasets?.length === 1);
		expect(alone.map(({ id }) => now.get(id))).toEqual(alone);
		for (const row of before[kind]) {
			const [was, is] = [propsOf(row), propsOf(now.get(row.id))];
			expect(is).toMatchObject({
				id: was.id,
				...(was.name && { name: was.name }),
				...(was.title && { title: was.title }),
			});
			expect(is.evidence ?? []).toEqual(expect.arrayContaining(was.evidence ?? []));
		}
	}
}

const propsOf = (row: { props?: unknown } | undefined) =>
	(row?.props ?? {}) as {
		id?: string;
		name?: string;
		title?: string;
		datasets?: string[];
		evidence?: string[];
		validFrom?: string;
	};

describeOnBothEngines("a region of one's own", (engine) => {
	test(
		"stands beside the shipped data, changes, and goes without a trace",
		async () => {
			const config = await engine.config();
			const region = makeRegion();
			const server = await startServer(config);
			const settle = () => wait(SETTLE_MS);
			try {
				const [statements, answers] = [await readGraph(config), await ask(server)];

				expect(await run(config, { data: region }, 1)).toMatchObject({ code: 0 });
				await settle();
				const beside = await readGraph(config);
				expectUnharmed(beside, statements);
				const schema = await (await fetch(`${server.url}/api/schema`)).json();
				expect(schema.datasets.map(({ id }: { id: string }) => id)).toEqual(["kooperationen-muenster", "meine-region"]);
				const opening = await (await fetch(`${server.url}/api/opening?asOf=2026-01-01`)).json();
				expect(opening.about.id).toBe("commune-05515000");
				for (const path of FILES) {
					const text = await textOf(server, path);
					expect([path, text.includes(OURS), text.includes(THEIRS)]).toEqual([path, true, true]);
				}
				const ours = beside.nodes.filter((row) => propsOf(row).datasets?.includes("meine-region"));
				const countOurs = (label: string) => ours.filter(({ labels }) => String(labels) === label).length;
				expect([countOurs("Commune"), countOurs("Network")]).toEqual([30, 5]);
				const [muenster] = await queryGraph(
					config,
					"MATCH (n:Commune {id: 'commune-05515000'}) RETURN n.population AS population, n.datasets AS datasets, n.status AS status, n.altNames AS altNames",
				);
				expect(muenster).toMatchObject({ datasets: ["kooperationen-muenster", "meine-region"] });
				expect(Number(muenster?.population)).toBeGreaterThan(300_000);
				expect(muenster?.altNames).toContain("Monasterium");

				editFile(join(region, "Waldtal.yaml"), "Radverkehr", "Mobilität");
				rmSync(join(region, "Wassertal.yaml"));
				expect(await run(config, { data: region }, 2)).toMatchObject({ code: 0 });
				expect(await run(config, { data: SHIPPED, ifNeeded: true }, 3)).toMatchObject({
					said: expect.stringContaining("auf dem Stand der Dateien"),
				});

				expect(await run(config, { data: [], remove: ["meine-region"] }, 4)).toMatchObject({ code: 0 });
				await settle();
				expect(await readGraph(config)).toEqual(statements);
				expect(await queryGraph(config, "MATCH (n) WHERE n:Contribution OR n:Dataset RETURN n.id AS id")).toEqual([
					{ id: "kooperationen-muenster" },
				]);
				expect(await ask(server)).toEqual(answers);
			} finally {
				await server.close();
				rmSync(region, { recursive: true });
				await engine.reload();
			}
		},
		TIMEOUT_MS,
	);
});

describeOnBothEngines("the end of a cooperation that another data set gives", (engine) => {
	test(
		"bounds the memberships and those through it, is in conflict with what begins later, and goes with that data set",
		async () => {
			const config = await engine.config();
			const directory = mkdtempSync(join(tmpdir(), "dissolved-"));
			writeFileSync(
				join(directory, "dataset.yaml"),
				"id: dissolved\ntitle: Auflösungen\nlicense: CC0-1.0\nattribution: [Amt]\n",
			);
			writeFileSync(
				join(directory, "a.yaml"),
				[
					"sources: { amtsblatt: { title: Amtsblatt, publisher: Amt, kind: document, published: 2024-05-01 } }",
					"evidence: { source: amtsblatt, locator: Seite 1 }",
					"networks: [{ id: euregio, name: EUREGIO, dissolvedOn: 2012-06-30 }]",
				].join("\n"),
			);
			const server = await startServer(config);
			try {
				const before = await readGraph(config);
				const [loaded, again] = [await run(config, { data: directory }, 1), await run(config, { data: SHIPPED }, 2)];
				expect([loaded.code, again.code]).toEqual([0, 0]);
				expect(again.said).toContain("Nichts zu tun");
				await wait(SETTLE_MS);
				const beyond = await queryGraph(
					config,
					"MATCH ()-[r:MEMBER_OF|BODY_OF]->(:Network {id: 'network-euregio'}) WHERE r.certainTo IS NULL OR r.certainTo > '2012-06-30' RETURN r.id AS id",
				);
				expect(beyond).toEqual([]);
				const later = before.facts.filter(
					({ finish, props }) => finish === "network-euregio" && (propsOf({ props }).validFrom ?? "") > "2012-07",
				);
				const details = (await server.get("/api/entities/network-euregio")).body;
				const contradicted = details.facts.filter(({ status }: { status: string }) => status === "contradicted");
				const about = (id: unknown) => contradicted.find((one: { id: unknown }) => one.id === id)?.conflicts;
				for (const { id, props } of later) {
					const conflict = `validFrom: ${propsOf({ props }).validFrom} (kooperationen-muenster) / network-euregio: 2012-06-30 (dissolved)`;
					expect(about(id)).toEqual([conflict]);
					expect(loaded.said).toContain(`${id} — ${conflict}`);
				}
				expect(later.length).toBeGreaterThan(0);
				expect(await run(config, { data: [], remove: ["dissolved"] }, 3)).toMatchObject({ code: 0 });
				expect(await readGraph(config)).toEqual(before);
			} finally {
				await server.close();
				rmSync(directory, { recursive: true });
				await engine.reload();
			}
		},
		TIMEOUT_MS,
	);
});

describeOnBothEngines("a fact that is taken back", (engine) => {
	test(
		"is in no answer but the details of its ends, with the reason and its evidence",
		async () => {
			const config = await engine.config();
			const directory = mkdtempSync(join(tmpdir(), "correction-"));
			const id = "member_of.commune-05515000.network-euregio";
			writeFileSync(
				join(directory, "dataset.yaml"),
				"id: correction\ntitle: Berichtigung\nlicense: CC0-1.0\nattribution: [Amt]\n",
			);
			writeFileSync(
				join(directory, "a.yaml"),
				[
					"sources: { amtsblatt: { title: Amtsblatt, publisher: Amt, kind: document, published: 2024-05-01 } }",
					`corrections: [{ of: ${id}, instead: false, because: nie beigetreten, source: amtsblatt, locator: Seite 1 }]`,
				].join("\n"),
			);
			const server = await startServer(config);
			try {
				const facts = await queryGraph(config, `MATCH ()-[r]->() WHERE r.id = '${id}' RETURN r.id AS id`);
				expect(facts).toEqual([{ id }]);
				expect(await run(config, { data: directory }, 1)).toMatchObject({ code: 0 });
				await wait(SETTLE_MS);
				for (const path of ANSWERS.filter((one) => !one.includes("/entities/")))
					expect([path, (await textOf(server, path)).includes(id)]).toEqual([path, false]);
				const details = (await server.get("/api/entities/network-euregio")).body;
				const fact = details.facts.find((one: { id: string }) => one.id === id);
				expect(fact).toMatchObject({
					status: "retracted",
					corrected: ["retracted (correction), because nie beigetreten"],
				});
				expect(fact.evidence.map(({ source }: { source: { id: string } }) => source.id)).toContain("source-amtsblatt");
			} finally {
				await server.close();
				rmSync(directory, { recursive: true });
				await engine.reload();
			}
		},
		TIMEOUT_MS,
	);
});
