/** What is said of what happens on the canvas. */
import { afterEach, expect, it } from "vitest";
import { createApp } from "../../../../client/components/context.ts";
import { connectSpeech } from "../../../../client/views/graph/speech.ts";
import { BONN, CITIES, EDGES, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";
import { canvas, PLACES, settle } from "./small-canvas.ts";

let stop = () => {};
afterEach(() => stop());

async function spoken(focused = true) {
	const { state } = await canvas();
	const app = createApp(state, smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	stop = connectSpeech(app, () => focused);
	return { state, said: () => app.announcement.value };
}

it("names what the keys have come to, with kind and memberships", async () => {
	const { state, said } = await spoken();
	state.marks.hover(MUENSTER);
	expect(said()).toMatch(/^Münster, Kommune, in 2 gewählten Kooperationen, \d+ Nachbarn im Bild$/);
});

it("says nothing of the pointer while the focus is elsewhere", async () => {
	const { state, said } = await spoken(false);
	state.marks.hover(MUENSTER);
	state.graph.remove(BONN);
	expect(said()).toBe("");
});

it("says how much is in the picture when that changes", async () => {
	const { state, said } = await spoken();
	state.graph.remove(BONN);
	expect(said()).toBe("6 Elemente im Bild.");
});

it("says that everything was laid out, and how, once it stands", async () => {
	const { state, said } = await spoken(false);
	state.drawing.relayout("rings", MUENSTER);
	expect(said()).toBe("");
	settle(state, PLACES);
	expect(said()).toBe("Neu angeordnet in Ringen um das Ausgewählte.");
	expect(state.graph.look.value.layout).toBe("rings");
	state.graph.undo();
	expect(state.graph.look.value.layout).toBe("patches");
});
