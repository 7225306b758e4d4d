/** Each action by itself, on pictures of a few nodes. */
import { describe, expect, it } from "vitest";
import { apply, collapsible, EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import type { Action, HideableType, Picture, Step } from "../../../../client/state/picture/types.ts";
import type { GraphEdge, GraphNode, Subgraph } from "../../../../model/index.ts";

const node = (id: string): GraphNode => ({ id, type: id.startsWith("n") ? "Network" : "Commune", name: id });
const edge = (source: string, target: string, more: object = {}): GraphEdge =>
	Object.assign({ id: `${source}-${target}`, type: "MEMBER_OF" as const, source, target }, more);
const graph = (ids: readonly string[], edges: readonly GraphEdge[] = []): Subgraph => ({
	nodes: ids.map(node),
	edges: [...edges],
	truncated: false,
});
const step = (id: number): Step => ({ kind: "sets", names: [], id });
const expanded = (about: string, id = 9): Step => ({ kind: "expand", about, name: about, types: [], id });
/** Edges: all there are afterwards. */
const add = (ids: readonly string[], edges: readonly GraphEdge[] = [], by: Step = step(1)): Action => ({
	kind: "add",
	ids,
	graph: graph(ids, edges),
	maybe: [],
	step: by,
});
const sets = (chosen: readonly string[], brought: Subgraph, more: { indirect?: boolean; by?: Step } = {}): Action => ({
	kind: "sets",
	choice: { sets: chosen, indirect: more.indirect ?? false, asOf: null, possible: false },
	ids: brought.nodes.map(({ id }) => id),
	graph: brought,
	maybe: [],
	overlaps: null,
	step: more.by ?? step(2),
});
const pictureOf = (...actions: readonly Action[]): Picture => actions.reduce(apply, EMPTY_PICTURE);
const at = (...places: readonly [string, number, number][]): Action => ({
	kind: "move",
	positions: new Map(places.map(([id, x, y]) => [id, { x, y }])),
});
const ids = (map: ReadonlyMap<string, unknown>) => [...map.keys()].sort();

describe("removing", () => {
	const full = pictureOf(
		sets(["n1", "n2"], graph(["n1", "n2", "a", "b"], [edge("a", "n1"), edge("b", "n1"), edge("b", "n2")])),
		at(["a", 1, 2], ["b", 3, 4]),
	);

	it("takes the node with its edges and its place, and nothing else", () => {
		const next = apply(full, { kind: "remove", ids: ["a"] });
		expect(ids(next.nodes)).toEqual(["b", "n1", "n2"]);
		expect(ids(next.edges)).toEqual(["b-n1", "b-n2"]);
		expect(ids(next.positions)).toEqual(["b"]);
		expect(next.sets).toBe(full.sets);
	});

	it("of a network ends its choice, and its memberships", () => {
		const next = apply(full, { kind: "remove", ids: ["n1"] });
		expect(next.sets).toEqual(["n2"]);
		expect(ids(next.edges)).toEqual(["b-n2"]);
	});

	it.each([[[]], [["unknown"]]])("%j changes nothing", (gone) => {
		expect(apply(full, { kind: "remove", ids: gone })).toBe(full);
	});

	it("what is not there does not end the choice of a network that is not drawn", () => {
		const chosen = pictureOf(sets(["n1", "n2"], graph(["n1"])));
		expect(apply(chosen, { kind: "remove", ids: ["n2", "n1"] }).sets).toEqual(["n2"]);
	});
});

describe("collapsing", () => {
	it("takes what expanding this node brought, not what another or another step brought", () => {
		const picture = pictureOf(
			add(["home", "other"]),
			add(["home", "first", "both"], [edge("home", "first")], expanded("home")),
			add(["other", "second", "both"], [edge("other", "second"), edge("first", "second")], expanded("other")),
			add(["found"], [], { kind: "search", about: "home", name: "home", id: 10 }),
		);
		expect([...collapsible(picture, "home")]).toEqual(["first"]);
		expect([...collapsible(picture, "other")]).toEqual(["second"]);
	});

	it("leaves what was expanded in turn, until that is collapsed too", () => {
		const grown = pictureOf(
			add(["home"]),
			add(["home", "first"], [], expanded("home")),
			add(["first", "second"], [], expanded("first")),
		);
		expect([...collapsible(grown, "home")]).toEqual([]);
		const back = apply(grown, { kind: "collapse", id: "first" });
		expect(ids(back.nodes)).toEqual(["first", "home"]);
		expect(ids(apply(back, { kind: "collapse", id: "home" }).nodes)).toEqual(["home"]);
	});

	it("changes nothing where there is nothing to take", () => {
		const picture = pictureOf(add(["home", "first"], [], expanded("home")));
		expect(apply(picture, { kind: "collapse", id: "first" })).toBe(picture);
	});

	it("leaves the node itself, also where expanding it brought it", () => {
		const picture = pictureOf(add(["home", "first"], [edge("home", "first")], expanded("home")));
		expect([...collapsible(picture, "home")]).toEqual(["first"]);
	});
});

describe("choosing networks", () => {
	const one = sets(["n1"], graph(["n1", "a", "b"], [edge("a", "n1"), edge("b", "n1")]));

	it("takes what an earlier choice had brought and the new one does not have", () => {
		expect(ids(pictureOf(one, sets(["n2"], graph(["n2", "b"], [edge("b", "n2")]))).nodes)).toEqual(["b", "n2"]);
	});

	it("leaves what the person brought: by a search, or as what the first picture is about", () => {
		const search: Step = { kind: "search", about: "a", name: "a", id: 4 };
		const start: Step = { kind: "start", about: "a", name: "a", id: 4 };
		const next = sets(["n2"], graph(["n2"]));
		expect(ids(pictureOf(add(["a"], [], search), one, next).nodes)).toEqual(["a", "n2"]);
		expect(ids(pictureOf(sets(["n1"], graph(["n1", "a", "b"]), { by: start }), next).nodes)).toEqual(["a", "n2"]);
	});

	it("leaves what was expanded with what that brought, whatever else has facts with these", () => {
		const grown = add(["a", "x"], [edge("a", "x"), edge("x", "b", { type: "LINKED_TO" })], expanded("a"));
		const next = apply(pictureOf(one, grown), sets(["n2"], graph(["n2"])));
		expect(ids(next.nodes)).toEqual(["a", "n2", "x"]);
		expect(next.nodes.get("a")?.steps).toEqual([expanded("a")]);
	});

	it("says of what stays that the first choice brought it, and of what comes back that the last one did", () => {
		const why = (picture: Picture) => picture.nodes.get("a")?.steps.map(({ id }) => id);
		const again = sets(["n1", "n2"], graph(["n1", "n2", "a"]), { by: step(5) });
		expect(why(pictureOf(one, again))).toEqual([2]);
		expect(why(pictureOf(one, sets(["n2"], graph(["n2"])), again))).toEqual([5]);
	});

	it("has the facts that come with it, and no others", () => {
		const before = sets(["n1"], graph(["n1", "a", "b"], [edge("a", "n1"), edge("b", "n1")]), { by: step(7) });
		const next = pictureOf(before, sets(["n1"], graph(["n1", "a", "b"], [edge("a", "n1"), edge("a", "b")])));
		expect(ids(next.edges)).toEqual(["a-b", "a-n1"]);
		expect([next.edges.get("a-n1")?.step.id, next.edges.get("a-b")?.step.id]).toEqual([7, 2]);
	});

	it("replaces computed memberships by the new ones", () => {
		const derived = edge("a", "n1", { id: "d", derived: true });
		const indirect = pictureOf(sets(["n1"], graph(["n1", "a"], [derived]), { indirect: true }));
		expect(ids(indirect.edges)).toEqual(["d"]);
		expect(ids(apply(indirect, sets(["n1"], graph(["n1", "a"]))).edges)).toEqual([]);
	});

	it.each<[string, Action]>([
		["other networks", sets(["n2"], graph(["n2", "a", "c"]))],
		["the same in another order", sets(["n2", "n1"], graph(["n1", "n2", "a"]))],
		["counted otherwise", sets(["n1"], graph(["n1", "a"]), { indirect: true })],
		["the same", sets(["n1"], graph(["n1", "a"]))],
	])("%s: what stays keeps its place and its pin, what is new has none", (_, action) => {
		const placed = pictureOf(one, at(["a", 1, 2], ["b", 3, 4]), { kind: "pin", ids: ["a", "b"] });
		const next = apply(placed, action);
		expect([...next.positions]).toEqual([["a", { x: 1, y: 2 }]]);
		expect([...next.pins]).toEqual(["a"]);
	});

	it("each keeps its sign for the session, also while it is not chosen", () => {
		const signs = (picture: Picture, ...wanted: string[]) => wanted.map((id) => picture.colours.get(id));
		const two = pictureOf(one, sets(["n1", "n2"], graph(["n1", "n2"])));
		const other = apply(two, sets(["n3", "n2"], graph(["n3", "n2"])));
		expect(signs(other, "n1", "n2", "n3")).toEqual([0, 1, 2]);
		expect(signs(apply(other, sets(["n2", "n1"], graph(["n1", "n2"]))), "n2", "n1")).toEqual([1, 0]);
	});

	it("an answer keeps signs and look, and has its own places, pins and filters", () => {
		const before = pictureOf(
			sets(["n1", "n2"], graph(["n1", "n2"])),
			at(["n1", 1, 2]),
			{ kind: "pin", ids: ["n1"] },
			{ kind: "look", look: { size: "population" } },
			{ kind: "filter", filters: [{ attribute: "kind", values: ["x"] }] },
		);
		const next = apply(before, {
			...sets(["n2"], graph(["n1", "n2"])),
			kind: "draw",
			step: { kind: "answer", title: null, sentence: null, hypothetical: false, id: 8 },
		} as Action);
		expect([next.positions.size, next.pins.size, next.filters]).toEqual([0, 0, []]);
		expect([next.colours.get("n2"), next.look.size]).toEqual([1, "population"]);
	});

	it("none before and after adds what came and leaves everything where it is", () => {
		const placed = pictureOf(add(["a", "b"], [edge("a", "b", { derived: true })]), at(["a", 1, 2]));
		const next = apply(placed, sets([], graph(["c"], [edge("a", "b")]), { indirect: true }));
		expect([ids(next.nodes), ids(next.edges), ids(next.positions)]).toEqual([["a", "b", "c"], ["a-b"], ["a"]]);
		expect(next.indirect).toBe(true);
	});
});

describe("hiding", () => {
	const hide = (...types: HideableType[]): Action => ({ kind: "hide", types });
	const hidden = pictureOf(add(["a"]), hide("Commune", "MEMBER_OF"));

	it.each<[HideableType[], boolean]>([
		[["Commune", "MEMBER_OF"], true],
		[["MEMBER_OF", "Commune"], true],
		[["Commune"], false],
		[["Commune", "Network"], false],
		[["Commune", "MEMBER_OF", "Network"], false],
		[[], false],
	])("%j leaves the picture as it is: %s", (types, same) => {
		const next = apply(hidden, hide(...types));
		expect(next === hidden).toBe(same);
		expect([...next.hidden].sort()).toEqual([...types].sort());
	});
});

describe("pins", () => {
	const picture = pictureOf(add(["a", "b"]), { kind: "pin", ids: ["a", "unknown"] });

	it("are of what is there, and go with it", () => {
		expect([...picture.pins]).toEqual(["a"]);
		expect([...apply(picture, { kind: "remove", ids: ["a"] }).pins]).toEqual([]);
		expect([...apply(picture, { kind: "unpin", ids: ["a", "b"] }).pins]).toEqual([]);
	});

	it.each<Action>([
		{ kind: "pin", ids: ["a"] },
		{ kind: "unpin", ids: ["b"] },
	])("that change nothing leave the picture as it is", (action) => expect(apply(picture, action)).toBe(picture));
});

describe("the look", () => {
	it("changes in parts, and is the same picture where it does not", () => {
		const sized = pictureOf({ kind: "look", look: { size: "degree" } });
		const both = apply(sized, { kind: "look", look: { colour: "district" } });
		expect(both.look).toEqual({ size: "degree", colour: "district", layout: "patches", map: null });
		expect(apply(both, { kind: "look", look: { size: "degree" } })).toBe(both);
	});
});

describe("filters", () => {
	const filtered = pictureOf({ kind: "filter", filters: [{ attribute: "kind", values: ["a", "b"] }] });

	it("without values are none", () => {
		expect(apply(filtered, { kind: "filter", filters: [{ attribute: "kind", values: [] }] }).filters).toEqual([]);
	});

	it("that are the same leave the picture as it is", () => {
		expect(apply(filtered, { kind: "filter", filters: [{ attribute: "kind", values: ["a", "b"] }] })).toBe(filtered);
		expect(apply(filtered, { kind: "filter", filters: [{ attribute: "topic", values: ["a", "b"] }] })).not.toBe(
			filtered,
		);
	});
});

describe("moving", () => {
	const placed = pictureOf(add(["a", "b"]), at(["a", 1, 2]));

	it.each<[string, number, number, boolean]>([
		["a", 1, 2, true],
		["a", 1, 3, false],
		["a", 3, 2, false],
		["b", 1, 2, false],
		["unknown", 5, 6, true],
	])("%s to %i, %i leaves the picture as it is: %s", (id, x, y, same) => {
		const next = apply(placed, at([id, x, y]));
		expect(next === placed).toBe(same);
		if (!same) expect(next.positions.get(id)).toEqual({ x, y });
	});
});
