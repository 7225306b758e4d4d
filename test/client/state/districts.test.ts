import { describe, expect, it } from "vitest";
import { valueInWords } from "../../../client/components/values.ts";
import { de } from "../../../client/i18n/de.ts";
import { createState } from "../../../client/state/index.ts";
import { away } from "../render.tsx";
import { EDGES, NODES, smallApi } from "./small-graph.ts";

const AACHEN = { id: "commune-05334002", type: "Commune" as const, name: "Aachen", ags: "05334002" };
const KOELN = { id: "commune-05315000", type: "Commune" as const, name: "Köln", ags: "05315000" };
const REGION = { id: "district-05334", type: "District" as const, name: "Städteregion Aachen", ags: "05334" };

async function pictureOf(...shown: string[]) {
	const api = smallApi([...NODES, AACHEN, KOELN, REGION], EDGES, shown);
	const state = createState(api, () => "2026-01-01");
	for (const id of shown) await state.graph.add(id);
	return { api, state, called: (key: string) => valueInWords(state, "district", key, de) };
}

describe("the districts", () => {
	it("are called as in the picture, a town that is its own as the town", async () => {
		const { called } = await pictureOf(KOELN.id, REGION.id);
		expect([called("05315"), called("05334")]).toEqual(["Köln", "Städteregion Aachen"]);
	});

	it("that are not in the picture are asked for once", async () => {
		const { api, state, called } = await pictureOf(AACHEN.id);
		expect(called("05334")).toBe("Kreis mit dem Schlüssel 05334");
		let asked = 0;
		const { entities } = api;
		api.entities = (...query) => {
			asked++;
			return entities(...query);
		};
		await Promise.all([state.districts.ask(), state.districts.ask()]);
		await state.districts.ask();
		expect([called("05334"), asked]).toEqual(["Städteregion Aachen", 1]);
	});

	it("are asked for again after a failure", async () => {
		const { api, state, called } = await pictureOf(AACHEN.id);
		const { entities } = api;
		api.entities = away;
		await state.districts.ask();
		expect(called("05334")).toBe("Kreis mit dem Schlüssel 05334");
		api.entities = entities;
		await state.districts.ask();
		expect(called("05334")).toBe("Städteregion Aachen");
	});
});
