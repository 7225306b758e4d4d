import { expect, test } from "vitest";
import { PROPERTIES, renamed } from "../../../server/export/columns.ts";

/** Gephi, igraph and others take attributes of these names for how a node or an edge is drawn. */
const DRAWN = ["label", "size", "x", "y", "z", "weight", "color", "colour", "width", "height", "shape"];

test("no property of the vocabulary has in files a name by which readers draw", () => {
	expect(DRAWN.filter((name) => PROPERTIES.has(name))).toEqual([]);
	expect(PROPERTIES.get("seats")).toBe("int");
	expect(PROPERTIES.get("ags")).toBe("string");
});

test("the size of a body are its seats, everything else keeps its name and place", () => {
	const body = { id: "body-a", type: "Body", size: 40, kind: "Beirat" };
	expect(JSON.stringify(renamed(body))).toBe('{"id":"body-a","type":"Body","seats":40,"kind":"Beirat"}');
	const commune = { id: "commune-1", seats: 3 };
	expect(renamed(commune)).toBe(commune);
});
