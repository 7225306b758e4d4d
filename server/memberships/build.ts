/** All memberships of the graph in memory, read once for each version of the data. */
import { cypher } from "../../cypher/index.ts";
import { type EntityRef, type NodeType, periodOf, RELATIONSHIPS } from "../../model/index.ts";
import { readRefs } from "../elements/refs.ts";
import type { Graph } from "../graph/types.ts";
import { type DatedFact, type PackedFacts, packFacts } from "./facts.ts";
import { type MemberLists, readLists } from "./lists.ts";
import { isStep, type RuleIndex } from "./rule.ts";

/** `memberships`: who is a direct member of which network. `parts`: by which PART_OF others belong with a member. */
export interface MembershipIndex extends RuleIndex {
	/** Networks, what others are part of, their members and parts; by id. The index is the number. */
	entities: readonly EntityRef[];
	numberOf: ReadonlyMap<string, number>;
	/** Every PART_OF: what lies in what. */
	areas: PackedFacts;
	/** What is said of the networks' lists of members. */
	lists: MemberLists;
	/** Ids of the networks that are no cooperation between communes. */
	incomparable: ReadonlySet<string>;
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
	const wholes = (await Promise.all(RELATIONSHIPS.PART_OF.to.map((type) => readIds(graph, type)))).flat();
	const memberships = await readFacts(graph, networks, "MEMBER_OF");
	const parts = await readFacts(graph, wholes, "PART_OF");
	const sources = [...memberships, ...parts].map(({ source }) => source);
	const ids = [...new Set([...networks, ...wholes, ...sources])];
	const incomparable = await graph.read(cypher("graph/list-incomparable"));
	return packIndex(await readAllRefs(graph, ids), memberships, parts, {
		lists: await readLists(graph),
		incomparable: new Set(incomparable.map(({ id }) => String(id))),
	});
}

const NOTHING_SAID = { lists: new Map(), incomparable: new Set<string>() };

/** Puts the index together. */
export function packIndex(
	given: readonly EntityRef[],
	memberships: readonly DatedFact[],
	parts: readonly DatedFact[],
	{ lists, incomparable }: Pick<MembershipIndex, "lists" | "incomparable"> = NOTHING_SAID,
): MembershipIndex {
	const entities = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
	const ids = entities.map(({ id }) => id);
	const types = new Map(entities.map(({ id, type }) => [id, type]));
	const leadOn = ({ source, target }: DatedFact) => {
		const [from, to] = [types.get(source), types.get(target)];
		return from !== undefined && to !== undefined && isStep(from, to);
	};
	return {
		entities,
		numberOf: new Map(ids.map((id, number) => [id, number])),
		networks: entities.flatMap(({ type }, number) => (type === "Network" ? [number] : [])),
		memberships: packFacts("MEMBER_OF", memberships, ids),
		parts: packFacts("PART_OF", parts.filter(leadOn), ids),
		areas: packFacts("PART_OF", parts, ids),
		lists,
		incomparable,
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
