/** What the graph holds: id, content hash and data sets of every element, read in pages, and what each data set says. */
import { cypher } from "../../cypher/index.ts";
import { ENTITY_LABEL, isRelationshipType, type Manifest } from "../../model/index.ts";
import type { LoadTarget, Row } from "../../server/graph/types.ts";
import type { Props } from "../resolve/element.ts";
import { RETRACTION } from "../resolve/kinds.ts";
import { type Contribution, fromStored, type Statement } from "./contribution.ts";

const PAGE = 50_000;

export interface StoredElement {
	id: string;
	hash: string;
	/** Label or relationship type. */
	kind: string;
	/** Ids of the data sets that speak of it, sorted. */
	datasets: readonly string[];
}

/** An entity that names its id in Wikidata. */
export interface StoredEntity {
	id: string;
	kind: string;
	wikidata: string;
	datasets: readonly string[];
}

/** A fact with the ids of its ends. */
export interface StoredFact {
	id: string;
	type: string;
	ends: readonly string[];
}

/** The graph as the plan sees it, also one that has lost its record. */
export interface StoredGraph {
	/** Undefined when it is empty, or when a load of it was broken off. */
	manifest: Manifest | undefined;
	/** The data sets in it, in the order in which they were first loaded. */
	datasets: Manifest["datasets"];
	elements(): AsyncIterable<StoredElement>;
	contributions(): AsyncIterable<Contribution>;
	entities(): Promise<StoredEntity[]>;
	/** The facts that touch some entities. */
	factsOf(ids: readonly string[]): Promise<StoredFact[]>;
	/** What the elements say that only one data set speaks of, by id. */
	statements(elements: readonly StoredElement[]): Promise<Map<string, Statement>>;
}

export function storedGraph(target: LoadTarget): StoredGraph {
	const datasets = target.manifest?.datasets ?? [...(target.unfinished?.before ?? [])];
	const [first] = datasets;
	return {
		manifest: target.manifest,
		datasets,
		elements: () => readElements(target, first ? [first.id] : []),
		async *contributions() {
			for await (const { properties } of readPages(target, cypher("load/list-contributions")))
				yield fromStored(properties as Row);
		},
		async entities() {
			const rows = await target.read(cypher("load/list-wikidata"));
			return rows.map(({ id, labels, wikidata, datasets }) => ({
				id: String(id),
				kind: kindOf(labels),
				wikidata: String(wikidata),
				datasets: Array.isArray(datasets) ? datasets.map(String) : [],
			}));
		},
		async factsOf(ids) {
			const rows = await target.read(cypher("load/list-facts-of"), { ids });
			return rows.map(({ id, type, source, target: end }) => ({
				id: String(id),
				type: String(type),
				ends: [String(source), String(end)],
			}));
		},
		statements: (elements) => readStatements(target, elements),
	};
}

/** @param unsaid the data sets of an element that was loaded when there could be only one: it is to be written anew */
async function* readElements(target: LoadTarget, unsaid: string[]): AsyncGenerator<StoredElement> {
	const toElement = ({ id, hash, kind, labels, datasets }: Row): StoredElement => {
		const known = Array.isArray(datasets) ? datasets.map(String) : undefined;
		return {
			id: String(id),
			hash: known ? String(hash ?? "") : "",
			kind: kindOf(kind ?? labels),
			datasets: known ?? unsaid,
		};
	};
	for (const label of ["Source", "Evidence", ENTITY_LABEL, RETRACTION])
		for await (const row of readPages(target, cypher("load/list-nodes", { label }))) yield toElement(row);
	const present = await target.read(cypher("load/list-relationship-types"));
	for (const { type } of present) {
		const name = String(type);
		if (!isRelationshipType(name)) continue;
		for await (const row of readPages(target, cypher("load/list-relationships", { type: name }))) yield toElement(row);
	}
}

async function* readPages(target: LoadTarget, query: string): AsyncGenerator<Row> {
	for (let after = "", count = PAGE; count === PAGE; ) {
		const rows = await target.read(query, { after, limit: PAGE });
		yield* rows;
		count = rows.length;
		after = String(rows.at(-1)?.id ?? "");
	}
}

async function readStatements(target: LoadTarget, elements: readonly StoredElement[]): Promise<Map<string, Statement>> {
	const statements = new Map<string, Statement>();
	const of = new Map(elements.map((element) => [element.id, element]));
	const idsOf = (isMeant: (kind: string) => boolean) =>
		elements.filter(({ kind }) => isMeant(kind)).map(({ id }) => id);
	const add = (stored: unknown, ends: Pick<Statement, "from" | "to" | "source"> = {}) => {
		const { hash: _, datasets: __, ...props } = stored as Props & { id: string };
		const element = of.get(props.id);
		if (element) statements.set(element.id, { kind: element.kind, hash: element.hash, props, ...ends });
	};
	for (const label of ["Source", "Evidence", ENTITY_LABEL]) {
		const ids = idsOf((kind) => indexedLabel(kind) === label && !isRelationshipType(kind));
		if (ids.length === 0) continue;
		for (const { properties, source } of await target.read(cypher("load/get-nodes", { label }), { ids }))
			add(properties, typeof source === "string" ? { source } : {});
	}
	const facts = idsOf(isRelationshipType);
	if (facts.length === 0) return statements;
	const wanted = Object.fromEntries(facts.map((id) => [id, true]));
	for (const { source, target: end, properties } of await target.read(cypher("graph/get-edges"), { wanted }))
		add(properties, { from: String(source), to: String(end) });
	return statements;
}

/** A relationship's type, or which of a node's labels is not `:Entity`. */
function kindOf(kind: unknown): string {
	return String(Array.isArray(kind) ? kind.find((label) => label !== ENTITY_LABEL) : kind);
}

/** The label whose index finds a node by its id. */
export function indexedLabel(kind: string): string {
	return ["Source", "Evidence", RETRACTION].includes(kind) ? kind : ENTITY_LABEL;
}
