/** All memberships of the graph in memory, read once for each version of the data. */
import { cypher } from "../../cypher/index.ts";
import type { EntityRef } from "../../model/index.ts";
import { readRefs } from "../elements/refs.ts";
import type { Graph } from "../graph/types.ts";
import { type DatedTie, packTies, type Ties } from "./dated.ts";

export interface MembershipIndex {
	/** Networks, their members, and the communes behind districts that are members; by id. The place is the number. */
	entities: readonly EntityRef[];
	numberOf: ReadonlyMap<string, number>;
	/** Numbers of all networks, ascending. */
	networks: readonly number[];
	/** Who is a direct member of whom. */
	memberships: Ties;
	/** Which communes are part of which member districts and networks. */
	parts: Ties;
}

/** What one query asks for: large enough to be fast, small enough to leave others their turn. */
const BATCH = 1000;

export async function buildMembershipIndex(graph: Graph): Promise<MembershipIndex> {
	const networks = (await graph.read(cypher("graph/list-ids"), { label: "Network" })).map(({ id }) => String(id));
	const memberships = await readTies(graph, networks, "MEMBER_OF");
	const members = await readAllRefs(graph, [...networks, ...memberships.map(({ source }) => source)]);
	const between = new Set(memberships.map(({ source }) => source).filter((id) => leadsOn(members.get(id))));
	const parts = await readTies(graph, [...between], "PART_OF");
	const behind = await readAllRefs(
		graph,
		parts.map(({ source }) => source).filter((id) => !members.has(id)),
	);
	return packIndex([...members.values(), ...behind.values()], memberships, parts);
}

/** Communes belong indirectly to what these are members of. */
const leadsOn = (entity: EntityRef | undefined) => entity?.type === "District" || entity?.type === "Network";

/** Puts the index together. Parts that are no communes are left out. */
export function packIndex(
	given: readonly EntityRef[],
	memberships: readonly DatedTie[],
	parts: readonly DatedTie[],
): MembershipIndex {
	const entities = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
	const ids = entities.map(({ id }) => id);
	const numberOf = new Map(ids.map((id, number) => [id, number]));
	const isCommune = (id: string) => entities[numberOf.get(id) ?? -1]?.type === "Commune";
	return {
		entities,
		numberOf,
		networks: entities.flatMap(({ type }, number) => (type === "Network" ? [number] : [])),
		memberships: packTies("MEMBER_OF", memberships, ids),
		parts: packTies(
			"PART_OF",
			parts.filter(({ source }) => isCommune(source)),
			ids,
		),
	};
}

/** Bytes of its typed arrays, without the names. */
export function bytesOf({ memberships, parts }: MembershipIndex): number {
	const arrays = [memberships, parts].flatMap(({ offsets, sources, from, to }) => [offsets, sources, from, to]);
	return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

async function readTies(graph: Graph, targets: readonly string[], type: "MEMBER_OF" | "PART_OF"): Promise<DatedTie[]> {
	const rows = await inBatches(targets, (ids) => graph.read(cypher("graph/list-dated-facts"), { ids, types: [type] }));
	return rows.map(({ source, target, fact, validFrom, validTo }) => ({
		source: String(source),
		target: String(target),
		fact: String(fact),
		validFrom: (validFrom as string | null) ?? undefined,
		validTo: (validTo as string | null) ?? undefined,
	}));
}

async function readAllRefs(graph: Graph, ids: readonly string[]): Promise<Map<string, EntityRef>> {
	const refs = await inBatches([...new Set(ids)], async (batch) => [...(await readRefs(graph, batch)).values()]);
	return new Map(refs.map((ref) => [ref.id, ref]));
}

async function inBatches<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T[]>): Promise<T[]> {
	const found: T[] = [];
	for (let start = 0; start < ids.length; start += BATCH) {
		for (const item of await read(ids.slice(start, start + BATCH))) found.push(item);
	}
	return found;
}
