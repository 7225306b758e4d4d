import { describe, expect, it } from "vitest";
import { ANSWER, createState } from "../../../client/state/index.ts";
import { BONN, CITIES, GREVEN, INFORMAL, MUENSTER, REGION, STEINFURT, smallApi } from "./small-graph.ts";

const TODAY = "2026-01-01";

async function started() {
	const state = createState(smallApi(), () => TODAY);
	await state.graph.start();
	await state.questions.load();
	return state;
}

const QUESTION = "list-shared-members";

async function asked() {
	const state = await started();
	state.questions.open("question", QUESTION);
	state.questions.set("b", CITIES);
	await state.questions.ask();
	return state;
}

describe("asking a question", () => {
	it("opens a form with what these data have, on the page's day", async () => {
		const state = await started();
		await state.graph.setAsOf("2020-05-01");
		state.questions.open("question", QUESTION);
		const values = state.questions.form.value?.formState.values ?? {};
		expect(values).toMatchObject({ a: REGION, k: "1", asOf: "2020-05-01" });
		expect(values.b).toBe(state.graph.sets.value[0]);
	});

	it("shows the answer, and draws it with the networks asked about as whole hulls, in one step", async () => {
		const state = await asked();
		expect(state.answer.shown.value).toMatchObject({ kind: "question", answer: { sentence: { de: "1 gemeinsame" } } });
		expect(state.graph.sets.value).toEqual([REGION, CITIES]);
		expect([...state.graph.picture.value.nodes.keys()].sort()).toEqual([BONN, MUENSTER, GREVEN, REGION, CITIES].sort());
		expect(state.graph.picture.value.subject?.title?.de).toBe("Gemeinsame Mitglieder");
		expect(state.graph.why(BONN)).toMatchObject({ kind: "answer" });
		state.graph.undo();
		expect(state.graph.picture.value.subject).toBeNull();
		expect(state.graph.canUndo.value).toBe(false);
	});

	it("says what stands in the URL, and asks exactly that when the URL is visited", async () => {
		const state = await asked();
		const formState = state.questions.asked.value;
		expect(formState?.values).toEqual({ a: REGION, b: CITIES, k: "1", asOf: TODAY });
		const other = await started();
		await other.graph.setAsOf("2020-05-01");
		await other.questions.visit(formState);
		expect(other.answer.shown.value).toEqual(state.answer.shown.value);
		expect(other.questions.form.value?.formState.values.asOf).toBe(TODAY);
	});

	it("asks the same for the day that the page looks at", async () => {
		const state = await asked();
		await state.questions.askOn("2020-05-01");
		expect(state.questions.asked.value?.values).toMatchObject({ a: REGION, b: CITIES, asOf: "2020-05-01" });
		expect(state.graph.asOf.value).toBe("2020-05-01");
		await state.questions.askOn(null);
		expect(state.questions.asked.value?.values.asOf).toBeUndefined();
		expect(state.graph.asOf.value).toBeNull();
	});

	it("opens the form, and finds no fault with it, when the URL has no values and it cannot be asked without", async () => {
		const state = await started();
		for (const kind of ["comparison", "what-if"] as const) {
			await state.questions.visit({ kind, name: "", values: {} });
			expect(state.questions.form.value?.formState.kind).toBe(kind);
			expect(state.questions.missing.value).toEqual([]);
			expect(state.answer.shown.value).toBeNull();
		}
		await state.questions.visit({ kind: "comparison", name: "", values: { asOf: "2020-05-01" } });
		expect(state.questions.missing.value).not.toEqual([]);
	});

	it("goes back to the picture before when the URL asks nothing any more", async () => {
		const state = await asked();
		const before = state.graph.picture.value;
		await state.questions.visit(null);
		expect(state.answer.shown.value).toBeNull();
		expect(state.graph.picture.value.subject).toBeNull();
		state.graph.undo();
		expect(state.graph.picture.value).toBe(before);
	});

	it("does not ask what lacks a value", async () => {
		const state = await started();
		state.questions.open("comparison");
		state.questions.set("network", "");
		await state.questions.ask();
		expect(state.questions.missing.value).toEqual(["network"]);
		expect(state.answer.shown.value).toBeNull();
		state.questions.set("network", REGION);
		expect(state.questions.missing.value).toEqual([]);
	});

	it("keeps answer and picture when the server refuses, and forgets the refusal with the next form", async () => {
		const state = await asked();
		const { shown } = state.answer;
		const before = [shown.value, state.graph.picture.value];
		state.questions.set("k", "0");
		await state.questions.ask();
		expect(state.questions.refusal.value?.errors?.[0]?.pointer).toBe("k");
		expect([shown.value, state.graph.picture.value]).toEqual(before);
		state.questions.open("question", QUESTION);
		expect(state.questions.refusal.value).toBeNull();
	});

	it("knows no question of another name", async () => {
		const state = await started();
		await state.questions.visit({ kind: "question", name: "nonsense", values: {} });
		expect(state.questions.form.value).toMatchObject({ description: null });
		expect(state.answer.shown.value).toBeNull();
	});

	it("leaves the picture alone when the answer has nothing to draw", async () => {
		const { answer, graph } = await asked();
		const before = graph.picture.value;
		const rows = { columns: ["n"], rows: [[1]], graph: { nodes: [], edges: [], truncated: false }, ms: 1 };
		answer.show({ kind: "cypher", cypher: "RETURN 1 AS n", answer: { ...rows, truncated: false } });
		await answer.draw();
		expect(graph.picture.value).toBe(before);
	});

	it("stops being the picture's subject when other networks are chosen", async () => {
		const state = await asked();
		await state.graph.toggleSet(INFORMAL);
		expect(state.graph.picture.value.subject).toBeNull();
	});
});

describe("an answer that says of communes that something is missing", () => {
	/** The server answers as a gap question does, of Münster and Bonn. */
	async function gaps() {
		const api = smallApi();
		const { question } = api;
		const columns = ["known", "unknownIn"].map((name) => ({ name, type: "boolean", title: { de: name, en: name } }));
		api.question = async (...given) => {
			const answer = await question(...given);
			const rows = answer.rows.map((row) => [...row, true, []]);
			return { ...answer, columns: [...answer.columns, ...columns], rows } as typeof answer;
		};
		const state = createState(api, () => TODAY);
		await state.graph.start();
		await state.questions.load();
		state.questions.open("question", QUESTION);
		state.questions.set("b", CITIES);
		return state;
	}
	const seen = ({ graph, panes }: Awaited<ReturnType<typeof gaps>>) => [
		graph.look.value.map,
		panes.division.value.views,
	];

	it("opens on the map, which colours what it says; undo and redo bring the colours with the picture", async () => {
		const state = await gaps();
		await state.questions.ask();
		expect(seen(state)).toEqual([ANSWER, ["map"]]);
		state.graph.undo();
		expect(state.graph.look.value.map).toBeNull();
		expect(state.graph.canUndo.value).toBe(false);
		state.graph.redo();
		expect(state.graph.look.value.map).toBe(ANSWER);
	});

	it("is looked at as a whole, wherever the map was looked at before; undo goes back there", async () => {
		const state = await gaps();
		const before = { x: 1, y: 2, zoom: 9 };
		state.graph.lookAtMap(before);
		await state.questions.ask();
		expect(state.graph.onMap.value).toBeNull();
		state.graph.undo();
		expect(state.graph.onMap.value).toEqual(before);
	});

	it("leaves the map where it stands beside another view, and the view when it is asked for another day", async () => {
		const state = await gaps();
		state.panes.beside("map");
		await state.questions.ask();
		expect(seen(state)).toEqual([ANSWER, ["graph", "map"]]);
		state.panes.restore({ views: ["table"] });
		state.graph.setLook({ map: "population" });
		await state.questions.askOn("2020-05-01");
		expect(seen(state)).toEqual(["population", ["table"]]);
	});

	it("opens nothing for an address that says itself what is open, nor for another answer", async () => {
		const state = await gaps();
		await state.questions.visit(
			{ kind: "question", name: QUESTION, values: { a: REGION, b: CITIES, k: "1", asOf: TODAY } },
			false,
		);
		expect(seen(state)).toEqual([null, ["graph"]]);
		const other = await asked();
		expect(seen(other)).toEqual([null, ["graph"]]);
	});
});

describe("comparing", () => {
	it("draws both selections as hulls", async () => {
		const state = await started();
		state.questions.open("comparison");
		state.questions.set("network", REGION);
		state.questions.set("other", CITIES);
		await state.questions.ask();
		expect(state.answer.shown.value).toMatchObject({ kind: "comparison", answer: { joined: [{ id: BONN }] } });
		expect(state.drawing.hulls.value.map((hull) => hull.id)).toEqual([REGION, CITIES]);
	});
});

describe("supposing", () => {
	async function supposed() {
		const state = await started();
		state.questions.open("what-if");
		state.questions.set("add", `${BONN}~${REGION}`);
		state.questions.set("remove", `${GREVEN}~${REGION}`);
		await state.questions.ask();
		return state;
	}

	it("draws who would join with a dashed ring and line, and who would leave outside", async () => {
		const { drawing, graph } = await supposed();
		expect(drawing.hulls.value[0]?.members).toEqual([BONN, MUENSTER].sort());
		expect(drawing.rings.value.get(BONN)?.map((arc) => arc.via)).toEqual(["hypothetical"]);
		expect([...drawing.elements.value.edges.values()]).toMatchObject([{ source: BONN, target: REGION, derived: true }]);
		expect(graph.visible.value.nodes.has(GREVEN)).toBe(true);
		expect(graph.picture.value.subject).toMatchObject({ hypothetical: true });
		expect(graph.picture.value.subject?.title?.de).toBe(
			"Was wäre, wenn …? + Bonn → Stadtregion Münster, − Greven → Stadtregion Münster",
		);
	});

	it("stays as it is when more comes into the picture, with the facts of that", async () => {
		const { graph } = await supposed();
		await graph.expand(REGION);
		await graph.add(STEINFURT);
		const facts = [...graph.picture.value.edges.values()].map(({ edge }) =>
			[edge.type, edge.source, edge.target].join(" "),
		);
		expect(facts).toContain(`MEMBER_OF ${BONN} ${REGION}`);
		expect(facts).not.toContain(`MEMBER_OF ${GREVEN} ${REGION}`);
		expect(facts).toContain(`REPRESENTED_IN ${GREVEN} body-beirat`);
		expect(facts).toContain(`PART_OF ${GREVEN} ${STEINFURT}`);
		expect(graph.picture.value.subject).toMatchObject({ hypothetical: true });
	});

	it("is left for the picture before, and for the real one when anything else is chosen", async () => {
		const { graph } = await supposed();
		graph.leaveAnswer();
		expect(graph.picture.value.subject).toBeNull();
		graph.undo();
		expect(graph.picture.value.subject?.hypothetical).toBe(true);
		await graph.choose({});
		expect(graph.picture.value.subject).toBeNull();
		expect([...graph.picture.value.edges.values()].some(({ edge }) => edge.hypothetical)).toBe(false);
	});

	it("supposes nothing without a change", async () => {
		const state = await started();
		state.questions.open("what-if");
		await state.questions.ask();
		expect(state.questions.missing.value).toEqual(["add"]);
	});
});
