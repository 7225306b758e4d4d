/** Pieces of the graph: a selection, and the surroundings of one entity. */
import type { NetworkPart, RelationshipType } from "../../model/index.ts";
import { allNetworks, indirectMemberships, type Membership } from "./memberships.ts";
import { byId, type Day, type Entity, entityOf, type Fact, factsOn, standing, unique, type World } from "./world.ts";

export interface Edge {
	id: string;
	type: RelationshipType;
	source: string;
	target: string;
	[property: string]: unknown;
}

export interface Picture {
	nodes: Entity[];
	edges: Edge[];
}

export interface Selection {
	ids?: string[] | undefined;
	networks?: string[] | undefined;
	include?: NetworkPart[] | undefined;
	types?: RelationshipType[] | undefined;
	depth?: number | undefined;
	asOf?: Day;
	indirect?: boolean | undefined;
}

/** Ids in the order in which a selection reaches them: those of a layer all before those of the next. */
export function layersOf(world: World, selection: Selection): string[][] {
	const { ids = [], networks = [], include = ["members"], depth = 0, asOf, indirect = false } = selection;
	const facts = followed(world, selection);
	const layers = [[...networks, ...ids], ...partLayers(facts, networks, include)];
	if (include.includes("members") && indirect) {
		const derived = networks.flatMap((network) => indirectMemberships(world, network, asOf));
		layers.push(mayFollow(selection, "MEMBER_OF") ? derived.map(({ member }) => member) : []);
	}
	let around = ids;
	for (let step = 0; step < depth; step++) {
		around = unique([...around, ...around.flatMap((id) => neighboursIn(facts, id))]);
		layers.push(around);
	}
	return layers;
}

export function subgraph(world: World, selection: Selection): Picture & Looked {
	return induced(world, unique(layersOf(world, selection).flat()), selection);
}

/** The day, and how many of the facts between some entities only may hold on it. */
export interface Looked {
	asOf: string | null;
	possible: number;
}

export function looked(world: World, ids: string[], selection: Pick<Selection, "types" | "asOf">): Looked {
	const isAmong = ({ source, target }: Fact) => ids.includes(source) && ids.includes(target);
	return { asOf: selection.asOf ?? null, possible: possibleOn(world, selection).filter(isAmong).length };
}

const possibleOn = (world: World, selection: Pick<Selection, "types" | "asOf">): Fact[] =>
	world.facts.filter((fact) => mayFollow(selection, fact.type) && standing(fact, selection.asOf) === "possible");

/** Entities with all facts between them that hold, stated and, when asked for, derived. */
export function induced(
	world: World,
	ids: string[],
	selection: Pick<Selection, "types" | "asOf" | "indirect">,
): Picture & Looked {
	const { asOf, indirect = false } = selection;
	const derived = indirect && mayFollow(selection, "MEMBER_OF") ? derivedEdges(world, allNetworks(world), asOf) : [];
	const edges = [...followed(world, selection), ...derived];
	return {
		...looked(world, ids, selection),
		nodes: ids.map((id) => entityOf(world, id)).sort(byId),
		edges: edges.filter(({ source, target }) => ids.includes(source) && ids.includes(target)).sort(byId),
	};
}

const mayFollow = ({ types }: Pick<Selection, "types">, type: RelationshipType) => !types || types.includes(type);

const followed = (world: World, selection: Pick<Selection, "types" | "asOf">): Fact[] =>
	factsOn(world, selection.asOf).filter(({ type }) => mayFollow(selection, type));

const neighboursIn = (facts: Fact[], id: string): string[] =>
	facts.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));

/** One edge for each commune and network, however many ways lead from one to the other; it names the first of them. */
export function derivedEdges(world: World, networks: string[], day: Day) {
	const all = networks.flatMap((network) => indirectMemberships(world, network, day));
	const ends = unique(all.map(({ member, network }) => `${member} ${network}`));
	return ends.map((key) => {
		const [source = "", target = ""] = key.split(" ");
		const ways = all.filter(({ member, network }) => member === source && network === target);
		const [best] = ways.sort((a, b) => lengthOf(a) - lengthOf(b) || (wayOf(a) < wayOf(b) ? -1 : 1));
		const through = [...(best?.steps ?? []), ...(best ? [best.fact] : [])].map(({ id }) => id);
		return { id: `indirect.${source}.${target}`, type: "MEMBER_OF" as const, source, target, derived: true, through };
	});
}

const lengthOf = ({ steps = [] }: Membership): number => steps.length;

/** What comes next, the fact that leads there, what comes then …, the fact that leads to the network. */
const wayOf = ({ steps = [], fact }: Membership): string =>
	[...steps.flatMap(({ target, id }) => [target, id]), fact.id].join("\u0000");

/**
 * Networks with their parts, layer by layer. Everything but a member leads on: the topics of a body that is shown are shown
 * too, the bodies of a member commune are not.
 */
function partLayers(facts: Fact[], networks: string[], include: NetworkPart[]): string[][] {
	let shown = networks;
	const layers: string[][] = [];
	const add = (found: string[]) => {
		layers.push(found);
		shown = unique([...shown, ...found]);
	};
	const into = (type: RelationshipType) => ends(facts, type, shown, "target", "source");
	const outOf = (type: RelationshipType) => ends(facts, type, shown, "source", "target");
	if (include.includes("members")) layers.push(into("MEMBER_OF"));
	// People come with the bodies that they are in.
	if (include.includes("bodies") || include.includes("people")) {
		add(into("BODY_OF"));
		for (let before = 0; before < shown.length; ) {
			before = shown.length;
			add(into("SUB_BODY_OF"));
		}
	}
	if (include.includes("people")) {
		add(into("ROLE_IN"));
		add(into("HOLDS"));
	}
	if (include.includes("agreements")) add(outOf("BASED_ON"));
	if (include.includes("events")) add(into("EVENT_OF"));
	if (include.includes("projects")) add(outOf("RUNS"));
	if (include.includes("topics")) add(outOf("WORKS_ON"));
	return layers;
}

type End = "source" | "target";

/** The other ends of the facts of a type that have one of some entities at one end. */
const ends = (facts: Fact[], type: RelationshipType, of: string[], at: End, other: End): string[] =>
	facts.filter((fact) => fact.type === type && of.includes(fact[at])).map((fact) => fact[other]);

export interface NeighboursQuery extends Pick<Selection, "types" | "asOf" | "indirect"> {
	direction?: "in" | "out" | "both" | undefined;
}

/** The facts that lead from an entity (`out`), to it (`in`), or both; with the entities at their other ends. */
export function neighbours(world: World, id: string, query: NeighboursQuery): Picture & Looked {
	const { direction = "both", asOf, indirect = false } = query;
	const derived = indirect && mayFollow(query, "MEMBER_OF") ? derivedEdges(world, allNetworks(world), asOf) : [];
	const isAt = ({ source, target }: Edge) =>
		(source === id && direction !== "in") || (target === id && direction !== "out");
	const edges = [...followed(world, query), ...derived].filter(isAt);
	const around = unique([id, ...edges.flatMap(({ source, target }) => [source, target])]);
	return {
		...{ asOf: asOf ?? null, possible: possibleOn(world, query).filter(isAt).length },
		...{ nodes: around.map((one) => entityOf(world, one)).sort(byId), edges: edges.sort(byId) },
	};
}
