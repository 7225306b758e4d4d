import { describe, expect, it } from "vitest";
import { type Api, ApiError, createState } from "../../../../client/state/index.ts";
import { BONN, GREVEN, MUENSTER, REGION, smallApi } from "../small-graph.ts";

const offline = { type: "/errors/offline", title: "offline", status: 0, detail: "Failed to fetch", instance: "" };
const refused = { type: "/errors/not-found", title: "Not found", status: 404, detail: "", instance: "" };

/** A server that can be away. */
function unsteady() {
	const api = smallApi();
	const server = { problem: null as typeof offline | null, asked: [] as string[] };
	const reach = async <T>(what: string, answer: () => Promise<T>): Promise<T> => {
		server.asked.push(what);
		if (server.problem) throw new ApiError(server.problem);
		return answer();
	};
	const here: Api = {
		...api,
		entity: (id, query, call) => reach(`entity ${id}`, () => api.entity(id, query, call)),
		neighbours: (id, query, call) => reach(`neighbours ${id}`, () => api.neighbours(id, query, call)),
		search: (q, types, call) => reach(`search ${q}`, () => api.search(q, types, call)),
	};
	return { server, api: here };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function started() {
	const { server, api } = unsteady();
	const state = createState(api);
	await state.graph.start();
	return { server, state };
}

/** Details, picture and search have failed, in this order. */
async function away(problem: typeof offline) {
	const { server, state } = await started();
	server.problem = problem;
	state.marks.select(MUENSTER);
	await settled();
	await state.graph.expand(REGION);
	await state.search.ask("Bonn");
	return { server, state };
}

describe("while the server is away", () => {
	it("each task keeps its own failure", async () => {
		const { state } = await away(offline);
		expect([...state.tasks.failures.value.keys()].sort()).toEqual(["details", "picture", "search"]);
		expect(state.tasks.failures.value.get("details")?.problem).toEqual(offline);
	});

	it("a failure is dismissed by itself", async () => {
		const { state } = await away(offline);
		state.tasks.forget("picture");
		expect([...state.tasks.failures.value.keys()].sort()).toEqual(["details", "search"]);
	});
});

describe("when the server is back", () => {
	it("everything that had failed is tried again as soon as one thing is answered", async () => {
		const { server, state } = await away(offline);
		server.problem = null;
		await state.search.ask("Greven");
		await settled();
		expect(state.tasks.failures.value.size).toBe(0);
		expect(state.details.answer.value?.entity.id).toBe(MUENSTER);
		expect(state.graph.visible.value.nodes.has("topic-mobilitaet")).toBe(true);
		expect(state.search.answer.value?.results.map((one) => one.id)).toEqual([GREVEN]);
	});

	it("what was dismissed is not tried again", async () => {
		const { server, state } = await away(offline);
		state.tasks.forget("picture");
		server.problem = null;
		await state.search.ask("Greven");
		await settled();
		expect(state.graph.visible.value.nodes.has("topic-mobilitaet")).toBe(false);
	});

	it("what it had refused stays refused", async () => {
		const { server, state } = await away(refused);
		server.problem = null;
		server.asked.length = 0;
		await state.search.ask("Greven");
		await settled();
		expect(server.asked).toEqual(["search Greven"]);
		expect([...state.tasks.failures.value.keys()].sort()).toEqual(["details", "picture"]);
	});
});

describe("a failure", () => {
	it("goes with what it was about: other details do not show it", async () => {
		const { server, state } = await away(offline);
		server.problem = null;
		state.marks.select(BONN);
		expect(state.tasks.failures.value.has("details")).toBe(false);
		await settled();
		expect(state.details.answer.value?.entity.id).toBe(BONN);
		server.problem = offline;
		state.marks.select(GREVEN);
		await settled();
		state.marks.clear();
		expect(state.tasks.failures.value.has("details")).toBe(false);
	});

	it("is retried to the end: what could not be brought then comes", async () => {
		const { server, state } = await started();
		server.problem = offline;
		await state.graph.expand(REGION);
		server.problem = null;
		state.tasks.failures.value.get("picture")?.retry();
		await settled();
		expect(state.graph.visible.value.nodes.has("topic-mobilitaet")).toBe(true);
	});

	it("is not retried by the task that it came after", async () => {
		const api = smallApi();
		let asked = 0;
		const neighbours: Api["neighbours"] = async () => {
			asked++;
			throw new ApiError(offline);
		};
		const state = createState({ ...api, neighbours });
		await state.graph.expand(REGION);
		await settled();
		expect(asked).toBe(1);
		expect(state.tasks.failures.value.get("picture")?.problem).toEqual(offline);
	});
});
