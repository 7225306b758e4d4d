/** The one pure producer of pictures: `apply`, which returns the same object when the action changes nothing. */
import type { Subgraph } from "../../../model/index.ts";
import type { Action, HideableType, Picture, Position, Step } from "./types.ts";

export const EMPTY_PICTURE: Picture = {
	nodes: new Map(),
	edges: new Map(),
	positions: new Map(),
	sets: [],
	indirect: false,
	asOf: null,
	hidden: new Set(),
	overlaps: null,
	subject: null,
};

/** The picture after the action. */
export function apply(picture: Picture, action: Action): Picture {
	switch (action.kind) {
		case "add":
			return add(picture, action.graph, action.step);
		case "remove":
			return remove(picture, new Set(action.ids));
		case "collapse":
			return remove(picture, collapsible(picture, action.id));
		case "sets":
			return sets(picture, action);
		case "draw":
			return draw(action);
		case "hide":
			return hide(picture, new Set(action.types));
		case "move":
			return move(picture, action.positions);
	}
}

/** Adds what is new; what is there keeps its step and place, and takes the newer properties. */
function add(picture: Picture, graph: Subgraph, step: Step): Picture {
	const nodes = new Map(picture.nodes);
	for (const node of graph.nodes) nodes.set(node.id, { node, step: nodes.get(node.id)?.step ?? step });
	const edges = new Map(picture.edges);
	for (const edge of graph.edges) {
		if (nodes.has(edge.source) && nodes.has(edge.target))
			edges.set(edge.id, { edge, step: edges.get(edge.id)?.step ?? step });
	}
	return { ...picture, nodes, edges };
}

function remove(picture: Picture, ids: ReadonlySet<string>): Picture {
	const gone = new Set([...ids].filter((id) => picture.nodes.has(id)));
	if (gone.size === 0) return picture;
	const chosen = picture.sets.filter((id) => !gone.has(id));
	return {
		...picture,
		nodes: without(picture.nodes, gone),
		edges: new Map([...picture.edges].filter(([, { edge }]) => !gone.has(edge.source) && !gone.has(edge.target))),
		positions: without(picture.positions, gone),
		sets: chosen.length === picture.sets.length ? picture.sets : chosen,
	};
}

/** What collapsing `id` takes away: what expanding it brought, except what has an edge to anything that it did not bring. */
export function collapsible(picture: Picture, id: string): Set<string> {
	const brought = new Set<string>();
	for (const [other, { step }] of picture.nodes)
		if (step.kind === "expand" && step.about === id && other !== id) brought.add(other);
	const isElsewhere = (other: string) => other !== id && !brought.has(other);
	const held = new Set<string>();
	for (const { edge } of picture.edges.values()) {
		if (isElsewhere(edge.target)) held.add(edge.source);
		if (isElsewhere(edge.source)) held.add(edge.target);
	}
	return new Set([...brought].filter((one) => !held.has(one)));
}

/**
 * Other sets, counted otherwise or on another day: members that only an earlier choice of sets had brought and that are
 * not members any more leave again, computed memberships are replaced by the new ones.
 */
function sets(picture: Picture, action: Extract<Action, { kind: "sets" }>): Picture {
	if (picture.sets.length + action.choice.sets.length === 0)
		return { ...add(picture, action.graph, action.step), ...action.choice, subject: null };
	const keep = new Set([...action.graph.nodes.map((node) => node.id), ...action.choice.sets]);
	const stale = new Set<string>();
	for (const [id, { step }] of picture.nodes) if (broughtBySets(id, step) && !keep.has(id)) stale.add(id);
	const edges = new Map([...picture.edges].filter(([, { edge }]) => edge.derived !== true));
	for (const { edge, step } of edges.values()) {
		if (step.kind !== "expand") continue;
		stale.delete(edge.source);
		stale.delete(edge.target);
	}
	const cleared = remove({ ...picture, edges }, stale);
	const { overlaps } = action;
	const next = { ...add(cleared, action.graph, action.step), ...action.choice, overlaps, subject: null };
	return needsNewPlaces(picture, next) ? { ...next, positions: new Map() } : next;
}

function draw({ graph, choice, overlaps, step }: Extract<Action, { kind: "draw" }>): Picture {
	return { ...add(EMPTY_PICTURE, graph, step), ...choice, overlaps, subject: step };
}

/** Other sets make another picture; another day keeps the places, and what it brings finds one among them. */
const needsNewPlaces = (before: Picture, after: Picture): boolean =>
	before.indirect !== after.indirect || before.sets.join(" ") !== after.sets.join(" ");

/** The first picture is a choice of sets too, made for the person. */
const broughtBySets = (id: string, step: Step) => step.kind === "sets" || (step.kind === "start" && step.about !== id);

function hide(picture: Picture, hidden: ReadonlySet<HideableType>): Picture {
	const same = hidden.size === picture.hidden.size && [...hidden].every((type) => picture.hidden.has(type));
	return same ? picture : { ...picture, hidden };
}

function move(picture: Picture, moved: ReadonlyMap<string, Position>): Picture {
	const known = [...moved].filter(([id, at]) => picture.nodes.has(id) && !samePlace(picture.positions.get(id), at));
	return known.length === 0 ? picture : { ...picture, positions: new Map([...picture.positions, ...known]) };
}

const samePlace = (a: Position | undefined, b: Position) => a !== undefined && a.x === b.x && a.y === b.y;

const without = <T>(map: ReadonlyMap<string, T>, gone: ReadonlySet<string>): ReadonlyMap<string, T> =>
	new Map([...map].filter(([id]) => !gone.has(id)));
