/** The one pure producer of pictures: `apply`, which returns the same object when the action changes nothing. */

import { withColours } from "./colours.ts";
import { hypotheticalFacts } from "./hypothetical.ts";
import type {
	Action,
	Brought,
	Change,
	Filter,
	HideableType,
	Look,
	Picture,
	PictureEdge,
	Position,
	Step,
	Steps,
} from "./types.ts";

export const EMPTY_PICTURE: Picture = {
	nodes: new Map(),
	edges: new Map(),
	positions: new Map(),
	sets: [],
	indirect: false,
	asOf: null,
	possible: false,
	maybe: [],
	hidden: new Set(),
	filters: [],
	pins: new Set(),
	colours: new Map(),
	look: { size: null, colour: null, layout: "patches", map: null },
	gone: [],
	overlaps: null,
	subject: null,
};

/** The picture after the action. */
export function apply(picture: Picture, action: Action): Picture {
	switch (action.kind) {
		case "add":
			return bring(picture, action);
		case "sets": {
			const { choice, overlaps } = action;
			const colours = withColours(picture.colours, choice.sets);
			return { ...bring({ ...picture, subject: null }, action), ...choice, overlaps, colours };
		}
		case "draw": {
			const { choice, overlaps, step, map = picture.look.map } = action;
			const kept = { colours: withColours(picture.colours, choice.sets), look: { ...picture.look, map } };
			return bring({ ...EMPTY_PICTURE, ...kept, ...choice, overlaps, subject: step }, action);
		}
		case "remove":
			return remove(picture, new Set(action.ids));
		case "collapse":
			return collapse(picture, action.id);
		case "hide":
			return hide(picture, new Set(action.types));
		case "filter":
			return filter(picture, action.filters);
		case "pin":
			return pin(picture, [...picture.pins, ...action.ids.filter((id) => picture.nodes.has(id))]);
		case "unpin":
			return pin(
				picture,
				[...picture.pins].filter((id) => !action.ids.includes(id)),
			);
		case "look":
			return look(picture, action.look);
		case "move":
			return move(picture, action.positions);
	}
}

/** Which nodes are in the picture after a change, each with the steps that asked for it. */
export function nodesAfter(picture: Picture, change: Change): Map<string, Steps> {
	const brought = new Set(change.ids);
	const after = new Map<string, Steps>();
	for (const [id, { steps }] of change.kind === "draw" ? [] : picture.nodes) {
		const stays = change.kind === "add" || brought.has(id) || !hasSets(picture, change);
		const left = stays ? steps : remaining(steps, (step) => !broughtBySets(id, step));
		if (left) after.set(id, left);
	}
	for (const id of brought) {
		const steps = after.get(id);
		if (!steps) after.set(id, [change.step]);
		else if (!steps.some((step) => isSame(id, step, change.step))) after.set(id, [...steps, change.step]);
	}
	return after;
}

/** Without sets before and after there is nothing that a choice could take back. */
const hasSets = (picture: Picture, change: Change): boolean =>
	picture.sets.length > 0 || ("choice" in change && change.choice.sets.length > 0);

/** The first picture is a choice of sets too, made for the person. */
const broughtBySets = (id: string, step: Step) => step.kind === "sets" || (step.kind === "start" && step.about !== id);

/** Whether two steps ask for a node for the same reason. */
function isSame(id: string, a: Step, b: Step): boolean {
	if (broughtBySets(id, a)) return broughtBySets(id, b);
	return a.kind === b.kind && ("about" in a ? a.about : "") === ("about" in b ? b.about : "");
}

function remaining([first, ...more]: Steps, stays: (step: Step) => boolean): Steps | null {
	const [head, ...rest] = [first, ...more].filter(stays);
	return head ? [head, ...rest] : null;
}

/** What is there keeps its steps and places, and takes the newer properties. */
function bring(picture: Picture, action: Brought): Picture {
	const { gone: lost = [] } = action;
	const known = new Map(action.graph.nodes.map((node) => [node.id, node]));
	const nodes = new Map(
		[...nodesAfter(picture, action)].flatMap(([id, steps]) => {
			const node = lost.includes(id) ? undefined : (known.get(id) ?? picture.nodes.get(id)?.node);
			return node ? [[id, { node, steps }]] : [];
		}),
	);
	const facts = picture.subject?.hypothetical
		? hypotheticalFacts(action.graph.edges, picture.overlaps)
		: action.graph.edges;
	const edges = facts
		.filter(({ source, target }) => nodes.has(source) && nodes.has(target))
		.map((edge): [string, PictureEdge] => [edge.id, { edge, step: picture.edges.get(edge.id)?.step ?? action.step }]);
	const gone = new Set([...picture.positions.keys()].filter((id) => !nodes.has(id)));
	const positions = without(picture.positions, gone);
	const pins = keptPins(picture.pins, nodes);
	const sets = lost.length > 0 ? picture.sets.filter((id) => !lost.includes(id)) : picture.sets;
	return { ...picture, nodes, edges: new Map(edges), positions, pins, sets, maybe: action.maybe, gone: lost };
}

function remove(picture: Picture, ids: ReadonlySet<string>): Picture {
	const gone = new Set([...ids].filter((id) => picture.nodes.has(id)));
	if (gone.size === 0) return picture;
	const chosen = picture.sets.filter((id) => !gone.has(id));
	const nodes = without(picture.nodes, gone);
	return {
		...picture,
		nodes,
		pins: keptPins(picture.pins, nodes),
		edges: new Map([...picture.edges].filter(([, { edge }]) => !gone.has(edge.source) && !gone.has(edge.target))),
		positions: without(picture.positions, gone),
		sets: chosen.length === picture.sets.length ? picture.sets : chosen,
	};
}

/** What collapsing `id` takes away: what expanding it brought and no other step asked for. */
export function collapsible(picture: Picture, id: string): Set<string> {
	const others = [...picture.nodes].filter(([other]) => other !== id);
	return new Set(others.flatMap(([other, { steps }]) => (steps.every((step) => expands(step, id)) ? [other] : [])));
}

const expands = (step: Step, id: string) => step.kind === "expand" && step.about === id;

function collapse(picture: Picture, id: string): Picture {
	const gone = collapsible(picture, id);
	if (gone.size === 0) return picture;
	const left = remove(picture, gone);
	const nodes = [...left.nodes].map(([one, { node, steps }]) => {
		return [one, { node, steps: remaining(steps, (step) => !expands(step, id)) ?? steps }] as const;
	});
	return { ...left, nodes: new Map(nodes) };
}

function hide(picture: Picture, hidden: ReadonlySet<HideableType>): Picture {
	const same = hidden.size === picture.hidden.size && [...hidden].every((type) => picture.hidden.has(type));
	return same ? picture : { ...picture, hidden };
}

/** A filter without values is none. */
function filter(picture: Picture, filters: readonly Filter[]): Picture {
	const given = filters.filter(({ values }) => values.length > 0);
	const text = (all: readonly Filter[]) => JSON.stringify(all.map(({ attribute, values }) => [attribute, values]));
	return text(given) === text(picture.filters) ? picture : { ...picture, filters: given };
}

function pin(picture: Picture, ids: readonly string[]): Picture {
	const pins = new Set(ids);
	return pins.size === picture.pins.size ? picture : { ...picture, pins };
}

const keptPins = (pins: ReadonlySet<string>, nodes: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
	[...pins].every((id) => nodes.has(id)) ? pins : new Set([...pins].filter((id) => nodes.has(id)));

function look(picture: Picture, change: Partial<Look>): Picture {
	const next = { ...picture.look, ...change };
	const { size, colour, layout, map } = picture.look;
	const same = next.size === size && next.colour === colour && next.layout === layout && next.map === map;
	return same ? picture : { ...picture, look: next };
}

function move(picture: Picture, moved: ReadonlyMap<string, Position>): Picture {
	const known = [...moved].filter(([id, at]) => picture.nodes.has(id) && !samePlace(picture.positions.get(id), at));
	return known.length === 0 ? picture : { ...picture, positions: new Map([...picture.positions, ...known]) };
}

const samePlace = (a: Position | undefined, b: Position) => a !== undefined && a.x === b.x && a.y === b.y;

const without = <T>(map: ReadonlyMap<string, T>, gone: ReadonlySet<string>): ReadonlyMap<string, T> =>
	new Map([...map].filter(([id]) => !gone.has(id)));
