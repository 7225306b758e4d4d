/** A snapshot of a picture, and a picture from one. Pure. */
import type { Viewpoint } from "../camera/types.ts";
import { withColours } from "../picture/colours.ts";
import type { Cause, Picture, PictureEdge, PictureNode, Position, Step, Steps } from "../picture/types.ts";
import type { Selection } from "../selection/types.ts";
import { type Fault, Snapshot } from "./types.ts";

export function toSnapshot(
	picture: Picture,
	from: { readonly network: Viewpoint | null; readonly map: Viewpoint | null },
	selection: Selection,
): Snapshot {
	const nodes = [...picture.nodes].sort(([a], [b]) => (a < b ? -1 : 1));
	const { sets, indirect, asOf, possible, subject } = picture;
	const asked = subject ? [subject as Step] : [];
	const steps = [...new Set([...asked, ...nodes.flatMap(([, one]) => one.steps)])];
	steps.sort((a, b) => a.id - b.id);
	const at = subject ? steps.indexOf(subject as Step) : -1;
	return {
		v: 1,
		ids: nodes.map(([id]) => id),
		at: nodes.map(([id]) => rounded(picture.positions.get(id))),
		pins: [...picture.pins].sort(),
		sets: [...sets],
		signs: sets.map((id) => picture.colours.get(id) ?? 0),
		...{ indirect, asOf, possible },
		hidden: [...picture.hidden].sort(),
		filters: picture.filters.map(({ attribute, values }) => ({ attribute, values: [...values] })),
		look: { ...picture.look },
		steps: steps.map(({ id, ...cause }) => cause as Snapshot["steps"][number]),
		by: nodes.map(([, one]) => one.steps.map((step) => steps.indexOf(step))),
		subject: at < 0 ? null : at,
		camera: from.network && { ...from.network },
		map: from.map && { ...from.map },
		selection: recordOf(selection),
		panel: "",
		views: [],
		...{ switches: {}, nodes: {}, facts: {}, paths: {} },
	};
}

const rounded = (at: Position | undefined): [number, number] | null =>
	at ? [Math.round(at.x), Math.round(at.y)] : null;

function recordOf(selection: Selection): Snapshot["selection"] {
	if (selection.kind === "nodes") return { kind: "nodes", ids: [...selection.ids] };
	if (selection.kind === "paths") return { kind: "paths", ids: [...selection.ids], edges: [...selection.edges] };
	if (selection.kind !== "intersection") return selection;
	return { kind: "intersection", sets: [...selection.sets], exactly: selection.exactly };
}

/** A value of unknown origin as a snapshot, or the first thing that is wrong with it. */
export function readSnapshot(value: unknown): { readonly snapshot: Snapshot } | { readonly fault: Fault } {
	const { success, data, error } = Snapshot.safeParse(value);
	if (success) return { snapshot: data };
	const path = error.issues[0]?.path ?? [];
	const there = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
	const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
	return { fault: { place: place.replace(/^\./, "") || "/", value: cut(JSON.stringify(there) ?? "–") } };
}

const LONGEST = 60;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/**
 * The picture that has the nodes and facts of a snapshot, with all else that the snapshot says.
 * @param steps the causes of the snapshot, numbered
 * @param other why something is here of which the snapshot does not say it
 */
export function restored(picture: Picture, snapshot: Snapshot, steps: readonly Step[], other: Step): Picture {
	const reasons = new Map(
		snapshot.ids.map((id, n) => [id, (snapshot.by[n] ?? []).flatMap((at) => steps[at] ?? [])] as const),
	);
	const stepsOf = (id: string): Steps => {
		const [first = other, ...more] = reasons.get(id) ?? [];
		return [first, ...more];
	};
	const nodes = new Map(
		[...picture.nodes].map(([id, { node }]): [string, PictureNode] => [id, { node, steps: stepsOf(id) }]),
	);
	/** A fact came with the later of its ends. */
	const arrival = ({ edge }: PictureEdge): Step => {
		const [a, b] = [stepsOf(edge.source)[0], stepsOf(edge.target)[0]];
		return a.id > b.id ? a : b;
	};
	const edges = [...picture.edges].map(([id, one]): [string, PictureEdge] => [id, { ...one, step: arrival(one) }]);
	const signs = new Map(snapshot.sets.flatMap((id, n): [string, number][] => [[id, snapshot.signs[n] ?? n]]));
	const { possible, filters } = snapshot;
	return {
		...picture,
		...{ nodes, possible, filters },
		edges: new Map(edges),
		positions: new Map(placesIn(snapshot).filter(([id]) => nodes.has(id))),
		pins: new Set(snapshot.pins.filter((id) => nodes.has(id))),
		colours: withColours(signs, picture.sets),
		hidden: new Set(snapshot.hidden),
		look: { ...picture.look, ...given(snapshot.look) },
	};
}

/** Without what is left out. */
const given = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
	Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;

const placesIn = ({ ids, at }: Snapshot): [string, Position][] =>
	ids.flatMap((id, n) => {
		const place = at[n];
		return place ? [[id, { x: place[0], y: place[1] }]] : [];
	});

/** The question that the picture of a snapshot answers. */
export function subjectOf(
	{ subject }: Snapshot,
	steps: readonly Step[],
): (Extract<Cause, { kind: "answer" }> & Step) | null {
	const step = subject === null ? undefined : steps[subject];
	return step?.kind === "answer" ? step : null;
}
