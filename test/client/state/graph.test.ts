/** What changes the picture: expanding, sets, direct and indirect, the day, filters; and what went wrong on the way. */
import { describe, expect, it } from "vitest";
import { type Api, ApiError, createState } from "../../../client/state/index.ts";
import { BONN, CITIES, GREVEN, INFORMAL, MUENSTER, REGION, STEINFURT, smallApi } from "./small-graph.ts";

async function started(api: Api = smallApi()) {
	const state = createState(api);
	await state.graph.start();
	return state;
}

type State = Awaited<ReturnType<typeof started>>;
const shown = ({ graph }: State) => [...graph.visible.value.nodes.keys()].sort();

/** As the layout does: gives everything a place. */
function settle({ drawing }: State, x = 0): void {
	const request = drawing.layout.value;
	if (!request) return;
	drawing.placed(request, new Map([...request.elements.nodes.keys()].map((id, n) => [id, { x: x + n, y: n }])));
}

describe("expanding", () => {
	it("brings the neighbours, says why, and leaves what is placed where it is", async () => {
		const state = await started();
		settle(state);
		const before = state.graph.picture.value.positions;
		await state.graph.expand(REGION, ["BODY_OF"]);
		expect(shown(state)).toContain("body-beirat");
		expect(shown(state)).not.toContain("topic-mobilitaet");
		expect(state.graph.why("body-beirat")).toMatchObject({
			kind: "expand",
			about: REGION,
			name: "Stadtregion Münster",
		});
		const request = state.drawing.layout.value;
		expect(request?.elements.nodes.get("body-beirat")?.position).toBeNull();
		for (const [id, at] of before) expect(request?.elements.nodes.get(id)?.position).toBe(at);
	});

	it("can be taken back by collapsing, except for what hangs on something else by now", async () => {
		const state = await started();
		await state.graph.expand(REGION);
		expect(state.graph.canCollapse(REGION)).toBe(true);
		state.graph.collapse(REGION);
		expect(shown(state)).not.toContain("topic-mobilitaet");
		await state.graph.expand(REGION);
		await state.graph.expand(GREVEN);
		state.graph.collapse(REGION);
		expect(shown(state)).toContain("body-beirat");
	});
});

describe("choosing sets", () => {
	it("takes along members that are in no other set, and brings them back", async () => {
		const state = await started();
		await state.graph.toggleSet(CITIES);
		expect(shown(state)).not.toContain(BONN);
		expect(shown(state)).toContain(MUENSTER);
		await state.graph.toggleSet(CITIES);
		expect(shown(state)).toContain(BONN);
		expect(state.graph.why(BONN)).toMatchObject({ kind: "sets" });
	});

	it("keeps each of several choices that are made before the first is there", async () => {
		const state = await started();
		const before = state.graph.sets.value;
		await Promise.all([
			state.graph.toggleSet(CITIES),
			state.graph.setIndirect(true),
			state.graph.toggleSet(REGION),
			state.graph.toggleSet(CITIES),
		]);
		expect(before).toContain(REGION);
		expect([...state.graph.sets.value].sort()).toEqual(before.filter((id) => id !== REGION).sort());
		expect(state.graph.picture.value.indirect).toBe(true);
		await state.graph.toggleSet(REGION);
		expect(state.graph.sets.value).toContain(REGION);
	});

	it("never mixes direct and indirect: indirect members come dashed and leave again", async () => {
		const state = await started();
		const arc = () =>
			state.drawing.rings.value.get(GREVEN)?.find((one) => state.graph.sets.value[one.colour] === INFORMAL);
		expect(arc()).toBeUndefined();
		await state.graph.setIndirect(true);
		expect(arc()?.via).toBe("indirect");
		expect([...state.graph.visible.value.edges.values()].filter(({ edge }) => edge.derived)).toHaveLength(1);
		await state.graph.setIndirect(false);
		expect(arc()).toBeUndefined();
		expect([...state.graph.visible.value.edges.values()].filter(({ edge }) => edge.derived)).toHaveLength(0);
	});

	it("follows the day: who was not a member yet is in no hull and has no line", async () => {
		const state = await started();
		await state.graph.setAsOf("2003-12-31");
		const hull = state.drawing.hulls.value.find((one) => one.id === REGION);
		expect(hull).toMatchObject({ members: [MUENSTER], size: 1 });
		expect(state.graph.visible.value.edges.has(`member_of.${GREVEN}.${REGION}`)).toBe(false);
		await state.graph.setAsOf(null);
		expect(state.graph.visible.value.edges.has(`member_of.${GREVEN}.${REGION}`)).toBe(true);
	});

	it("draws no lines for memberships that a hull shows", async () => {
		const { drawing, graph } = await started();
		expect([...drawing.elements.value.edges.values()].map((edge) => edge.type)).not.toContain("MEMBER_OF");
		expect([...graph.visible.value.edges.values()].map(({ edge }) => edge.type)).toContain("MEMBER_OF");
	});

	it("marks the members of an intersection", async () => {
		const { marks } = await started();
		marks.selectIntersection([REGION, CITIES], false);
		expect([...marks.nodes.value]).toEqual([MUENSTER]);
		marks.selectIntersection([REGION, CITIES], true);
		expect([...marks.nodes.value]).toEqual([]);
	});
});

describe("filters", () => {
	it("hide a type with its lines, count it all the same, and can be undone", async () => {
		const state = await started();
		state.graph.toggleType("District");
		expect(shown(state)).not.toContain(STEINFURT);
		expect(state.graph.legend.value.nodes).toContainEqual({ type: "District", count: 1, hidden: true });
		state.graph.undo();
		expect(shown(state)).toContain(STEINFURT);
	});
});

describe("what goes wrong", () => {
	it("leaves the picture alone and can be tried again", async () => {
		const api = smallApi();
		let broken = true;
		const problem = {
			type: "/errors/unavailable",
			title: "Unavailable",
			status: 503,
			detail: "Try again.",
			instance: "",
		};
		const flaky: Api = {
			...api,
			neighbours: async (id, query, call) => {
				if (broken && query?.types?.includes("WORKS_ON")) throw new ApiError(problem);
				return api.neighbours(id, query, call);
			},
		};
		const state = await started(flaky);
		const before = state.graph.picture.value;
		await state.graph.expand(REGION, ["WORKS_ON"]);
		expect(state.tasks.failures.value.get("picture")?.problem).toBe(problem);
		expect(state.tasks.busy.value.size).toBe(0);
		expect(state.graph.picture.value).toBe(before);
		broken = false;
		await state.graph.expand(REGION, ["WORKS_ON"]);
		expect(state.tasks.failures.value.size).toBe(0);
		expect(shown(state)).toContain("topic-mobilitaet");
	});

	it("drops an answer that a newer question has overtaken, and aborts its request", async () => {
		const api = smallApi();
		const signals: (AbortSignal | undefined)[] = [];
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		const slow: Api = {
			...api,
			search: async (q, type, call) => {
				signals.push(call?.signal);
				if (q === "Bo") await held;
				return api.search(q, type, call);
			},
		};
		const state = createState(slow);
		const first = state.search.ask("Bo");
		await state.search.ask("Greven");
		release();
		await first;
		expect(signals[0]?.aborted).toBe(true);
		expect(state.search.answer.value?.results.map((one) => one.id)).toEqual([GREVEN]);
	});
});

describe("the details", () => {
	it("are those of the one marked node, and go with it", async () => {
		const state = await started();
		state.marks.select(MUENSTER);
		await new Promise((resolve) => setTimeout(resolve));
		expect(state.details.answer.value?.entity.name).toBe("Münster");
		state.graph.remove(MUENSTER);
		expect(state.marks.selection.value).toEqual({ kind: "none" });
		expect(state.details.answer.value).toBeNull();
	});
});
