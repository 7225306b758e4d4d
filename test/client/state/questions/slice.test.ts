/** The catalogue, the form and its names, and what asking sends. */
import { describe, expect, it } from "vitest";
import { createState } from "../../../../client/state/index.ts";
import { recorded } from "../recorded.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../small-graph.ts";

const QUESTION = "list-shared-members";

async function started(loaded = true) {
	const { api, asked } = recorded(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	const state = createState(api);
	await state.graph.start();
	if (loaded) await state.questions.load();
	asked.length = 0;
	return { ...state, asked, form: () => state.questions.form.value };
}

describe("the catalogue", () => {
	it("is fetched once", async () => {
		const { questions, asked } = await started(false);
		expect(questions.catalogue.value).toBeNull();
		await questions.load();
		await questions.load();
		expect(asked.map(([name]) => name)).toEqual(["questions"]);
	});

	it("is waited for by all who want it at the same time", async () => {
		const { questions, asked } = await started(false);
		await Promise.all(
			[questions.load(), questions.load()].map(async (loaded) => {
				await loaded;
				expect(questions.catalogue.value).not.toBeNull();
			}),
		);
		expect(asked).toHaveLength(1);
	});

	it("is shown where no form is open, and waited for where one is", async () => {
		const { questions, form } = await started(false);
		questions.open("question", QUESTION);
		expect(form()).toBeNull();
		await questions.load();
		expect(form()).toMatchObject({ formState: { name: QUESTION, values: {} } });
		questions.close();
		expect(form()).toBeNull();
	});
});

describe("a form", () => {
	it("takes values while it is open, and lacks only what is still empty", async () => {
		const { questions, form } = await started();
		questions.set("network", REGION);
		expect(form()).toBeNull();
		expect(questions.missing.value).toEqual([]);
		questions.open("comparison");
		expect(form()?.formState).toMatchObject({ kind: "comparison", name: "" });
		questions.open("question", QUESTION);
		for (const name of ["a", "b"]) questions.set(name, "");
		await questions.ask();
		expect(questions.missing.value).toEqual(["a", "b"]);
		questions.set("a", REGION);
		expect(questions.missing.value).toEqual(["b"]);
		questions.set("a", "");
		questions.set("b", CITIES);
		expect(questions.missing.value).toEqual([]);
	});

	it("of no question has no values", async () => {
		const { questions, form } = await started();
		questions.open("question", "nonsense");
		expect(form()).toEqual({ formState: { kind: "question", name: "nonsense", values: {} }, description: null });
	});
});

describe("names", () => {
	it("are those of all networks, of the catalogue, of the answer, and what was learnt", async () => {
		const { questions, answer } = await started(false);
		const named = () => [...questions.names.value.keys()];
		expect(named()).toHaveLength(3);
		questions.learn({ id: BONN, type: "Commune", name: "Bonn" });
		questions.learn({ id: GREVEN, type: "Commune", name: "Greven" });
		expect(questions.names.value.get(BONN)).toEqual({ id: BONN, type: "Commune", name: "Bonn" });
		expect(named().slice(3)).toEqual([BONN, GREVEN]);
		await questions.load();
		expect(named()).toHaveLength(5);
		const graph = { nodes: NODES.filter(({ id }) => id === MUENSTER), edges: [], truncated: false };
		answer.show({ kind: "cypher", cypher: "", answer: { columns: [], rows: [], graph, truncated: false, ms: 1 } });
		expect(named()).toContain(MUENSTER);
		expect(questions.asked.value).toBeNull();
	});
});

describe("asking", () => {
	it("nothing, where nothing was asked", async () => {
		const { questions, asked } = await started();
		await questions.ask();
		await questions.askOn("2020-01-01");
		expect([asked, questions.form.value, questions.asked.value]).toEqual([[], null, null]);
	});

	it("a comparison sends what is filled", async () => {
		const { questions, asked } = await started();
		questions.open("comparison");
		questions.set("network", REGION);
		questions.set("other", "");
		await questions.ask();
		const sent = asked.find(([name]) => name === "compare")?.[1];
		expect(sent).toMatchObject({ network: REGION });
		expect(Object.values(sent as object)).not.toContain("");
	});

	it.each([
		["true", "2020-01-01", { indirect: true, asOf: "2020-01-01" }],
		["false", "", { indirect: false }],
	])("a what-if scenario, indirect %s and on %j, sends %j", async (indirect, asOf, day) => {
		const { questions, asked } = await started();
		questions.open("what-if");
		const values = { add: `${BONN}~${REGION}`, remove: `${GREVEN}~${REGION}`, indirect, asOf };
		for (const [name, value] of Object.entries(values)) questions.set(name, value);
		await questions.ask();
		const { indirect: counted, ...only } = day;
		expect(asked.slice(0, 3)).toEqual([
			["whatIf", { add: [{ member: BONN, network: REGION }], remove: [{ member: GREVEN, network: REGION }], ...day }],
			["subgraph", { networks: [REGION], include: ["members"], indirect: counted, ...only }],
			["subgraph", { ids: [BONN, GREVEN], ...only }],
		]);
	});

	it("what a URL asks is done; one without values only opens the form", async () => {
		const { questions, asked, form } = await started();
		await questions.visit({ kind: "question", name: QUESTION, values: { a: REGION, b: CITIES } });
		expect(asked[0]).toEqual(["question", QUESTION, { a: REGION, b: CITIES, k: "1" }]);
		const before = asked.length;
		await questions.visit({ kind: "comparison", name: "", values: {} });
		expect([asked.length, form()?.formState.kind]).toEqual([before, "comparison"]);
		await questions.visit(null);
		expect(form()).toBeNull();
	});
});
