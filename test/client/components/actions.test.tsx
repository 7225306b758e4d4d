// @vitest-environment happy-dom
/** What a click in more than one panel does: to the picture, to the selection, to the view. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { show as bring, editQuery, reveal } from "../../../client/components/actions.ts";
import { away, show, small } from "../render.tsx";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const bonn = { id: BONN, type: "Commune", name: "Bonn" };
const greven = { id: GREVEN, type: "Commune", name: "Greven" };
const informal = { id: INFORMAL, type: "Network", name: "Informelle Regionalentwicklung" };
/** Without Bonn and its cooperation. */
const regionOnly = () => smallApi(NODES, EDGES, [MUENSTER, REGION]);

describe("showing something", () => {
	it("that is in the picture selects it and changes nothing else", async () => {
		const app = await show(null);
		const before = app.state.graph.picture.value;
		await bring(app, greven);
		expect(app.state.marks.sole.value).toBe(GREVEN);
		expect(app.state.graph.picture.value).toBe(before);
		expect(app.announcement.value).toBe("");
	});

	it("that is not there brings it first, and reads that out", async () => {
		const app = await show(null, { api: regionOnly() });
		await bring(app, bonn);
		expect(app.state.graph.picture.value.nodes.has(BONN)).toBe(true);
		expect(app.state.marks.sole.value).toBe(BONN);
		expect(app.announcement.value).toBe("Bonn ist im Bild und ausgewählt.");
	});

	it("that is a cooperation draws it as a hull with its members", async () => {
		const app = await show(null);
		await bring(app, informal);
		expect(app.state.graph.sets.value).toContain(INFORMAL);
		expect(app.state.marks.sole.value).toBe(INFORMAL);
	});

	it("that is an eleventh cooperation brings it with its members too", async () => {
		const many = Array.from({ length: 9 }, (_, n) => ({
			id: `network-${n}`,
			type: "Network" as const,
			name: `V ${n}`,
		}));
		const opening = [MUENSTER, REGION, ...many.map(({ id }) => id)];
		const app = await show(null, { api: smallApi([...NODES, ...many], EDGES, opening) });
		await bring(app, { id: CITIES, type: "Network", name: "Städtekooperation NRW" });
		expect(app.state.graph.sets.value).toHaveLength(11);
		expect(app.state.graph.visible.value.nodes.has(BONN)).toBe(true);
		expect(app.state.marks.sole.value).toBe(CITIES);
	});

	it("selects nothing when it could not be brought", async () => {
		const app = await show(null, { api: regionOnly(), later: { subgraph: away, neighbours: away, entity: away } });
		await bring(app, bonn);
		expect(app.state.marks.sole.value).toBeNull();
		expect(app.announcement.value).toBe("");
	});

	it("moves the view there once a sheet may have opened", async () => {
		const app = await show(null);
		await bring(app, greven);
		expect(app.state.camera.move.value).toBeNull();
		vi.advanceTimersByTime(149);
		expect(app.state.camera.move.value).toBeNull();
		vi.advanceTimersByTime(1);
		expect(app.state.camera.move.value).toMatchObject({ kind: "focus", ids: [GREVEN] });
	});
});

describe("revealing something", () => {
	it("that is shown moves the view only as far as it must", async () => {
		const app = await show(null);
		await reveal(app, greven);
		expect(app.state.marks.sole.value).toBe(GREVEN);
		vi.advanceTimersByTime(150);
		expect(app.state.camera.move.value).toMatchObject({ kind: "reveal", ids: [GREVEN] });
	});

	it("that is not there shows it", async () => {
		const app = await show(null, { api: regionOnly() });
		await reveal(app, bonn);
		expect(app.state.marks.sole.value).toBe(BONN);
		vi.advanceTimersByTime(150);
		expect(app.state.camera.move.value).toMatchObject({ kind: "reveal", ids: [BONN] });
	});

	it("leaves a network as it is that is in the picture without its hull", async () => {
		const app = await show(null, { api: small() });
		await app.state.graph.expand(MUENSTER);
		const before = app.state.graph.sets.value;
		await reveal(app, informal);
		expect(app.state.graph.sets.value).toEqual(before);
		expect(app.state.marks.sole.value).toBe(INFORMAL);
	});
});

describe("a query that is to be changed", () => {
	it("comes to the console with its values, and the console comes forward", async () => {
		const app = await show(null);
		app.sheet.value = "answer";
		editQuery(app, "RETURN $day", { day: "2020-12-31" });
		expect(app.state.console.query.value).toBe("RETURN $day");
		expect(app.state.console.values.value).toEqual({ day: "2020-12-31" });
		expect([app.tab.value, app.sheet.value]).toEqual(["cypher", "find"]);
	});

	it("without values leaves none of an earlier one", async () => {
		const app = await show(null);
		editQuery(app, "RETURN $day", { day: "2020-12-31" });
		editQuery(app, "RETURN 1");
		expect(app.state.console.values.value).toEqual({});
	});
});
