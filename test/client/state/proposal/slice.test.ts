/** What brings more than 500 new nodes is asked about first, whatever brings it. */
import { describe, expect, it } from "vitest";
import { type Api, createState, MOST_UNASKED } from "../../../../client/state/index.ts";
import { CROWD, crowdedApi } from "../crowd.ts";
import { MUENSTER, REGION } from "../small-graph.ts";

async function started(api: Api) {
	const state = createState(api, () => "2026-01-01");
	await state.graph.start();
	return state;
}

type State = Awaited<ReturnType<typeof started>>;
const shown = ({ graph }: State) => graph.visible.value.nodes.size;
/** Lets answers come, without waiting for what waits for a decision. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const plain = {
	full: 1,
	indirect: false,
	asOf: null,
	overlaps: null,
	title: null,
	sentence: null,
	hypothetical: false,
};
const everyone = async (api: Api) => (await api.neighbours(CROWD)).nodes.map(({ id }) => id);
const WAYS: Record<string, (state: State, api: Api) => Promise<unknown>> = {
	"expanding it": ({ graph }) => graph.expand(CROWD),
	"expanding along one type": ({ graph }) => graph.expand(CROWD, ["MEMBER_OF"]),
	"choosing it": ({ graph }) => graph.toggleSet(CROWD),
	"choosing it among others": ({ graph }) => graph.choose({ sets: [REGION, CROWD] }),
	"the answer to a query": async ({ graph }, api) => graph.draw({ ...plain, ids: await everyone(api), sets: [] }),
	"an answer whose cooperation it is": ({ graph }) =>
		graph.draw({ ...plain, ids: [CROWD], sets: [CROWD], full: 0, overlaps: null }),
	"what is on paths": async ({ graph }, api) =>
		graph.addPaths(await everyone(api), { about: MUENSTER, name: "Münster", to: "Menge" }),
};

describe("more than is drawn unasked", () => {
	it.each(Object.entries(WAYS).filter(([name]) => !name.startsWith("an answer")))("waits (%s)", async (_, bring) => {
		const api = crowdedApi(500);
		const state = await started(api);
		const before = state.graph.picture.value.nodes;
		void bring(state, api);
		await settled();
		// The cooperation itself is the 501st.
		expect(state.graph.proposal.value?.fresh).toHaveLength(501);
		expect(state.graph.picture.value.nodes).toBe(before);
		expect(state.tasks.busy.value.size).toBe(0);
	});

	it.each(Object.entries(WAYS))("is not 500 (%s)", async (_, bring) => {
		const api = crowdedApi(499);
		const state = await started(api);
		await bring(state, api);
		expect(state.graph.proposal.value).toBeNull();
		expect(state.graph.picture.value.nodes.has(CROWD)).toBe(true);
		expect(MOST_UNASKED).toBe(500);
	});

	it("is not what is there already, nor what a view restores", async () => {
		const state = await started(crowdedApi(600));
		void state.graph.toggleSet(CROWD);
		await settled();
		state.graph.accept();
		await settled();
		await state.graph.expand(CROWD);
		expect(state.graph.proposal.value).toBeNull();
		const view = state.graph.snapshot({ kind: "none" });
		const other = await started(crowdedApi(600));
		await other.graph.restore(view);
		expect(other.graph.proposal.value).toBeNull();
		expect(shown(other)).toBe(shown(state));
	});
});

describe("the question", () => {
	it("says how many of which type would come, and which cooperations are largest", async () => {
		const state = await started(crowdedApi(700));
		void state.graph.toggleSet(CROWD);
		await settled();
		const { counts, cooperations, left, visible } = state.graph.proposal.value ?? {};
		expect(counts).toEqual([
			{ type: "Commune", count: 700 },
			{ type: "Network", count: 1 },
		]);
		expect(cooperations?.map(({ name, members }) => ({ name, members: members.length }))).toEqual([
			{ name: "Menge", members: 701 },
			{ name: "Stadtregion Münster", members: 2 },
		]);
		expect(left).toBe(0);
		expect(visible?.nodes.size).toBe(shown(state) + 701);
	});

	it("answered with yes brings all as one step, and whoever asked goes on then", async () => {
		const state = await started(crowdedApi(700));
		const before = shown(state);
		let done = false;
		const asked = state.graph.expand(CROWD).then(() => {
			done = true;
		});
		await settled();
		expect(done).toBe(false);
		state.graph.accept();
		await asked;
		expect(shown(state)).toBe(before + 701);
		expect(state.graph.proposal.value).toBeNull();
		state.graph.undo();
		expect(shown(state)).toBe(before);
	});

	it("answered with no changes nothing, and ends with a picture that has become another", async () => {
		const state = await started(crowdedApi(700));
		const before = state.graph.picture.value;
		const asked = state.graph.expand(CROWD);
		await settled();
		state.graph.decline();
		await asked;
		expect(state.graph.picture.value).toBe(before);
		expect(state.graph.canUndo.value).toBe(false);
		const again = state.graph.expand(CROWD);
		await settled();
		state.graph.remove(MUENSTER);
		await again;
		expect(state.graph.proposal.value).toBeNull();
		state.graph.accept();
		expect(state.graph.picture.value.nodes.has(CROWD)).toBe(false);
	});

	it("makes room for a newer one", async () => {
		const state = await started(crowdedApi(700));
		const first = state.graph.expand(CROWD);
		await settled();
		void state.graph.toggleSet(CROWD);
		await first;
		await settled();
		expect(state.graph.proposal.value?.brought.kind).toBe("sets");
	});

	it("cannot be answered with yes where the server gives no more at once, however few come", async () => {
		const api = crowdedApi(300);
		const cut: Api = {
			...api,
			subgraph: async (query, call) => {
				const { nodes, edges } = await api.subgraph(query, call);
				return { nodes: nodes.slice(0, 200), edges, truncated: nodes.length > 200 };
			},
		};
		const state = await started(cut);
		const before = shown(state);
		void state.graph.expand(CROWD);
		await settled();
		// The cooperation and 300 members beside what was there, less the 200 that came.
		expect(state.graph.proposal.value?.left).toBe(before + 301 - 200);
		state.graph.accept();
		expect(state.graph.proposal.value).not.toBeNull();
		expect(shown(state)).toBe(before);
	});
});
