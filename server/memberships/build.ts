/** All memberships of the graph in memory, read once for each version of the data. */
import { cypher } from "../../cypher/index.ts";
import { type EntityRef, type NodeType, periodOf } from "../../model/index.ts";
import { readRefs } from "../elements/refs.ts";
import type { Graph } from "../graph/types.ts";
import { type DatedFact, packFacts } from "./facts.ts";
import { INTERMEDIATES, type RuleIndex, rolesOf } from "./rule.ts";

/** `memberships`: who is a direct member of which network. `parts`: who is part of which district or network. */
export interface MembershipIndex extends RuleIndex {
	/** Networks and districts, their members and parts; by id. The index is the number. */
	entities: readonly EntityRef[];
	numberOf: ReadonlyMap<string, number>;
	/** Numbers of all networks, ascending. */
	networks: readonly number[];
}

/** What answers are made from: the database, and the memberships of its data in memory. */
export interface DataAccess {
	graph: Graph;
	/** Built when it is first asked for, once for each version of the data. */
	membershipIndex(): Promise<MembershipIndex>;
}

/** What one query asks for: large enough to be fast, small enough to leave others their turn. */
const BATCH = 1000;

export async function buildMembershipIndex(graph: Graph): Promise<MembershipIndex> {
	const networks = await readIds(graph, "Network");
	const intermediates = await Promise.all(INTERMEDIATES.map((type) => readIds(graph, type)));
	const memberships = await readFacts(graph, networks, "MEMBER_OF");
	const parts = await readFacts(graph, intermediates.flat(), "PART_OF");
	const sources = [...memberships, ...parts].map(({ source }) => source);
	const ids = [...new Set([...networks, ...intermediates.flat(), ...sources])];
	return packIndex(await readAllRefs(graph, ids), memberships, parts);
}

/** Puts the index together. */
export function packIndex(
	given: readonly EntityRef[],
	memberships: readonly DatedFact[],
	parts: readonly DatedFact[],
): MembershipIndex {
	const entities = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
	const ids = entities.map(({ id }) => id);
	return {
		entities,
		numberOf: new Map(ids.map((id, number) => [id, number])),
		networks: entities.flatMap(({ type }, number) => (type === "Network" ? [number] : [])),
		memberships: packFacts("MEMBER_OF", memberships, ids),
		parts: packFacts("PART_OF", parts, ids),
		...rolesOf(entities.map(({ type }) => type)),
	};
}

async function readIds(graph: Graph, label: NodeType): Promise<string[]> {
	return (await graph.read(cypher("graph/list-ids"), { label })).map(({ id }) => String(id));
}

async function readFacts(
	graph: Graph,
	targets: readonly string[],
	type: "MEMBER_OF" | "PART_OF",
): Promise<DatedFact[]> {
	const rows = await inBatches(targets, (ids) => graph.read(cypher("graph/list-dated-facts"), { ids, types: [type] }));
	return rows.map(({ source, target, fact, ...dates }) => ({
		source: String(source),
		target: String(target),
		fact: String(fact),
		...periodOf(dates),
	}));
}

function readAllRefs(graph: Graph, ids: readonly string[]): Promise<EntityRef[]> {
	return inBatches(ids, async (batch) => [...(await readRefs(graph, batch)).values()]);
}

async function inBatches<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T[]>): Promise<T[]> {
	const found: T[] = [];
	for (let start = 0; start < ids.length; start += BATCH) {
		for (const item of await read(ids.slice(start, start + BATCH))) found.push(item);
	}
	return found;
}
