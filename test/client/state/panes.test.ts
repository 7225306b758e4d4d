/** How the page is divided, as values. */
import { describe, expect, it } from "vitest";
import { createPanes } from "../../../client/state/panes/slice.ts";

function panes() {
	const made = createPanes();
	return { ...made, views: () => made.division.value.views, now: () => made.division.value };
}

describe("the open views", () => {
	it("are the network at first, and whichever is chosen in its place", () => {
		const { show, views } = panes();
		expect(views()).toEqual(["graph"]);
		show("map");
		expect(views()).toEqual(["map"]);
	});

	it("are two when one is opened beside; another takes the first place, the one beside changes places", () => {
		const { show, beside, views } = panes();
		beside("table");
		expect(views()).toEqual(["graph", "table"]);
		show("map");
		expect(views()).toEqual(["map", "table"]);
		show("table");
		expect(views()).toEqual(["table", "map"]);
		beside("sets");
		expect(views()).toEqual(["table", "sets"]);
	});

	it("never show the same twice", () => {
		const { beside, views } = panes();
		beside("graph");
		expect(views()).toEqual(["graph"]);
	});

	it("are one again when the other is closed", () => {
		const { beside, alone, views } = panes();
		beside("table");
		alone();
		expect(views()).toEqual(["graph"]);
	});
});

describe("the panels", () => {
	it("have whole sizes, and never less than shows something", () => {
		const { resize, now } = panes();
		resize("left", 333.4);
		resize("bottom", 3);
		expect(now().sizes).toEqual({ left: 333, bottom: 120 });
	});

	it("are folded and unfolded, each once", () => {
		const { fold, now } = panes();
		fold("right", true);
		fold("left", true);
		fold("left", true);
		expect(now().folded).toEqual(["left", "right"]);
		fold("right", false);
		expect(now().folded).toEqual(["left"]);
	});
});

describe("a division from elsewhere", () => {
	it("is what was written, through JSON", () => {
		const first = panes();
		first.beside("time");
		first.resize("right", 400);
		first.fold("left", true);
		first.fill(true);
		const second = panes();
		second.restore(JSON.parse(JSON.stringify(first.now())));
		expect(second.now()).toEqual(first.now());
	});

	it("changes only what it speaks of", () => {
		const { restore, resize, fold, now } = panes();
		resize("left", 300);
		fold("right", true);
		restore({ views: ["map"] });
		expect(now()).toEqual({ views: ["map"], sizes: { left: 300 }, folded: ["right"], full: false });
	});

	it.each([
		["nothing", null],
		["a text", "graph"],
		["views that there are not", { views: ["globe", 3], sizes: { left: "wide", top: 3 }, folded: ["top"], full: 1 }],
		["parts of another form", { views: "graph", sizes: null, folded: "left", full: null }],
	])("is left aside where it is %s", (_, kept) => {
		const { restore, now } = panes();
		restore(kept);
		expect(now()).toEqual({ views: ["graph"], sizes: {}, folded: [], full: false });
	});

	it("keeps what can be read of views and sizes", () => {
		const { restore, now } = panes();
		restore({ views: ["map", "map", "globe", "table", "sets"], sizes: { left: 10, bottom: Number.NaN, right: 500 } });
		expect(now()).toMatchObject({ views: ["map", "table"], sizes: { left: 220, right: 500 } });
	});
});
