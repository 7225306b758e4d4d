/** What the page of an entity shows beside its own facts: its cooperations with their bodies, offices and who holds them. */
import {
	type CitedFact,
	compareNamed,
	type EntityAnswer,
	type EntityFact,
	type GraphEdge,
	type GraphNode,
	type IndirectOf,
	type RelationshipType,
	standingOn,
} from "../../model/index.ts";
import { citeFacts } from "../elements/facts.ts";
import { readEdges, readNodes } from "../elements/read.ts";
import type { ReadOptions } from "../graph/types.ts";
import { type DataAccess, isListedFor, type MembershipIndex } from "../memberships/index.ts";

/** An office with those who hold it. */
export interface Office {
	role: GraphNode;
	fact: CitedFact;
	holders: CitedFact[];
}

/** A body of a cooperation with its offices, and by what the entity, or what it belongs through, is represented in it. */
export interface Meeting {
	body: GraphNode;
	fact: CitedFact;
	represented: CitedFact[];
	offices: Office[];
}

/** A cooperation that the entity belongs to, by its own memberships and through others. */
export interface Cooperation {
	network: GraphNode;
	direct: EntityFact[];
	ways: IndirectOf[];
	bodies: Meeting[];
	offices: Office[];
	/** Whether the entity belongs to it for certain. */
	certain: boolean;
}

const isOwn = (fact: EntityFact) =>
	fact.type === "MEMBER_OF" && fact.direction === "out" && fact.status !== "retracted";

/** The cooperations of an entity by name, with what is only possible on the day too. */
export async function gatherCooperations(
	{ graph }: DataAccess,
	{ entity, facts, indirect = [] }: EntityAnswer,
	asOf: string,
	options?: ReadOptions,
): Promise<Cooperation[]> {
	const own = facts.filter(isOwn);
	const ids = [...new Set([...own.map(({ other }) => other.id), ...indirect.map(({ network }) => network.id)])];
	const { nodes, into } = await readOrganisation({ graph }, ids, asOf, options);
	return ids
		.flatMap((id): Cooperation[] => {
			const network = nodes.get(id);
			if (!network) return [];
			const direct = own.filter(({ other }) => other.id === id);
			const ways = indirect.filter((one) => one.network.id === id);
			const ours = new Set([entity.id, ...ways.flatMap(({ through }) => through.map((way) => way.id))]);
			const certain =
				direct.some((fact) => standingOn(fact, asOf) === "holds") || ways.some(({ possible }) => !possible);
			return [{ network, direct, ways, certain, ...organs(id, nodes, into, ours) }];
		})
		.sort((a, b) => compareNamed(a.network, b.network));
}

/** Facts by what they point to. */
type Into = ReadonlyMap<string, readonly CitedFact[]>;

const STEPS: readonly RelationshipType[] = ["BODY_OF", "SUB_BODY_OF", "ROLE_IN", "HOLDS"];
const NEXT: readonly RelationshipType[] = [...STEPS, "REPRESENTED_IN"];

/** Bodies, bodies of bodies, offices and who holds them, as deep as they go. */
async function readOrganisation(
	{ graph }: Pick<DataAccess, "graph">,
	ids: readonly string[],
	asOf: string,
	options?: ReadOptions,
) {
	const edges = new Map<string, GraphEdge>();
	const seen = new Set(ids);
	for (let frontier = [...ids]; frontier.length > 0; ) {
		const found = await readEdges(graph, frontier, { types: NEXT, direction: "in", asOf, possible: true }, options);
		for (const edge of found) edges.set(edge.id, edge);
		const steps = found.filter(({ type }) => STEPS.includes(type));
		frontier = [...new Set(steps.map(({ source }) => source))].filter((id) => !seen.has(id));
		for (const id of frontier) seen.add(id);
	}
	const all = [...edges.values()];
	const ends = new Set([...ids, ...all.flatMap(({ source, target }) => [source, target])]);
	const nodes = new Map((await readNodes(graph, [...ends], options)).map((node) => [node.id, node]));
	const refs = new Map([...nodes.values()].map(({ id, type, name }) => [id, { id, type, name }]));
	const facts = [...(await citeFacts(graph, all, refs, options)).values()];
	const into = new Map<string, CitedFact[]>();
	for (const fact of facts.sort((a, b) => compareNamed(a.source, b.source)))
		into.set(fact.target.id, [...(into.get(fact.target.id) ?? []), fact]);
	return { nodes, into };
}

function organs(id: string, nodes: ReadonlyMap<string, GraphNode>, into: Into, ours: ReadonlySet<string>) {
	const of = (target: string, ...types: RelationshipType[]) =>
		(into.get(target) ?? []).filter(({ type }) => types.includes(type));
	const offices = (at: string): Office[] =>
		of(at, "ROLE_IN").flatMap((fact) => {
			const role = nodes.get(fact.source.id);
			return role ? [{ role, fact, holders: of(role.id, "HOLDS") }] : [];
		});
	const bodies = new Map<string, Meeting>();
	const add = (at: string) => {
		for (const fact of of(at, "BODY_OF", "SUB_BODY_OF")) {
			const body = nodes.get(fact.source.id);
			if (!body || bodies.has(body.id)) continue;
			const represented = of(body.id, "REPRESENTED_IN").filter(({ source }) => ours.has(source.id));
			bodies.set(body.id, { body, fact, represented, offices: offices(body.id) });
			add(body.id);
		}
	};
	add(id);
	return { bodies: [...bodies.values()], offices: offices(id) };
}

/** How many comparable cooperations there are of which nobody knows whether the entity is a member. */
export function countUnknown(index: MembershipIndex, id: string, known: ReadonlySet<string>, asOf: string): number {
	return index.networks.filter((number) => {
		const network = index.entities[number]?.id ?? "";
		if (network === id || known.has(network) || index.incomparable.has(network)) return false;
		return !isListedFor(index, network, id, asOf);
	}).length;
}
