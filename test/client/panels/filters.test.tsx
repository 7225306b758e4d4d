/** Filters by attribute: set in the menu, a chip each, taken away by it. */
import { expect, it } from "vitest";
import { toggleValue } from "../../../client/panels/picture/filters.tsx";
import { canvas } from "../views/graph/small-canvas.ts";

it("a value is shown too, or not any more; without values there is no filter", async () => {
	const { state } = await canvas();
	toggleValue(state.graph, "district", "05515");
	expect(state.graph.filters.value).toEqual([{ attribute: "district", values: ["05515"] }]);
	toggleValue(state.graph, "district", "05566");
	expect(state.graph.filters.value).toEqual([{ attribute: "district", values: ["05515", "05566"] }]);
	toggleValue(state.graph, "district", "05515");
	toggleValue(state.graph, "district", "05566");
	expect(state.graph.filters.value).toEqual([]);
});
