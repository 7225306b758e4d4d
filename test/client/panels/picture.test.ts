import { describe, expect, it } from "vitest";
import { explain } from "../../../client/components/failure.tsx";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { captionOf, dated } from "../../../client/panels/picture/caption.ts";
import type { PictureEdge, PictureNode } from "../../../client/state/index.ts";
import { factRows, nodeRows, sortRows } from "../../../client/views/table/rows.ts";
import type { GraphEdge, GraphNode } from "../../../model/index.ts";

const { de, en } = DICTIONARIES;
const hull = (id: string, ...members: string[]) => ({
	id,
	name: id.toUpperCase(),
	colour: 0,
	members,
	size: members.length,
});
const input = {
	indirect: false,
	nameOf: (id: string) => id,
	isCommune: (id: string) => id !== "kreis",
	cooperationsOf: () => null as { all: number; past: boolean } | null,
	shown: 5,
	focus: [] as (string | null)[],
};

describe("the caption", () => {
	it("is about the focus when it is a member", () => {
		const hulls = [hull("a", "Münster", "Telgte"), hull("b", "Münster", "Köln"), hull("c", "Köln", "kreis")];
		const about = (all: number, past: boolean) => ({
			...input,
			hulls,
			focus: [null, "Münster"],
			cooperationsOf: () => ({ all, past }),
		});
		expect(captionOf(about(2, false), de.caption)).toBe(
			"Münster wirkt in 2 Kooperationen mit: A und B. 3 Kommunen, davon 2 in mehreren.",
		);
		expect(captionOf(about(19, false), de.caption)).toContain(
			"Münster wirkt in 19 Kooperationen mit, 2 davon im Bild: A und B.",
		);
		expect(captionOf(about(19, true), de.caption)).toContain("Münster wirkt oder wirkte in 19 Kooperationen mit");
		expect(captionOf({ ...input, hulls, focus: ["Münster"] }, de.caption)).toContain(
			"Münster wirkt in 2 Kooperationen des Bildes mit",
		);
	});

	it("is about the cooperations when nothing in them is in focus", () => {
		expect(captionOf({ ...input, hulls: [hull("a", "x")], focus: ["elsewhere"] }, en.caption)).toBe(
			"One cooperation: A. 1 commune, none of them in more than one.",
		);
	});

	it("says so when indirect memberships are counted", () => {
		expect(captionOf({ ...input, hulls: [hull("a", "x")], indirect: true }, de.caption)).toBe(
			"Eine Kooperation: A. 1 Kommune, davon keine in mehreren (indirekte Mitgliedschaften mitgezählt).",
		);
	});

	it("says on which day", () => {
		expect(dated("5 Elemente im Bild.", "2020-12-31", de.caption)).toBe(
			"Stichtag 31. Dezember 2020: 5 Elemente im Bild.",
		);
		expect(dated("5 Elemente im Bild.", null, de.caption)).toBe("5 Elemente im Bild.");
	});

	it("counts what has no hull, and says when there is nothing", () => {
		expect(captionOf({ ...input, hulls: [] }, de.caption)).toBe("5 Elemente im Bild.");
		expect(captionOf({ ...input, hulls: [], shown: 0 }, de.caption)).toBe("Noch nichts im Bild.");
	});
});

const step = { kind: "restore", id: 1 } as const;
const nodes = (...list: GraphNode[]) => new Map<string, PictureNode>(list.map((node) => [node.id, { node, step }]));
const edges = (...list: GraphEdge[]) => new Map<string, PictureEdge>(list.map((edge) => [edge.id, { edge, step }]));
const visible = {
	nodes: nodes(
		{ id: "1", type: "Commune", name: "Zell", population: 900 },
		{ id: "2", type: "Commune", name: "Ächtern", population: 12_000, kind: "Stadt" },
		{ id: "3", type: "Network", name: "Aal" },
	),
	edges: edges({ id: "e", type: "MEMBER_OF", source: "1", target: "3" }),
};

describe("the table", () => {
	const rows = nodeRows(visible, [hull("3", "1")]);

	it("has exactly what is shown, with what it is an end of", () => {
		expect(rows.map(({ id, cooperations, facts }) => [id, cooperations, facts])).toEqual([
			["1", ["3"], 1],
			["2", [], 0],
			["3", [], 1],
		]);
		expect(factRows(visible)).toMatchObject([{ from: "Zell", type: "MEMBER_OF", to: "Aal" }]);
	});

	it("sorts names as a German expects and numbers by value, what is empty last either way", () => {
		const by = (column: "name" | "population", descending: boolean) =>
			sortRows(rows, { column, descending }, (row, key) => row[key]).map((row) => row.name);
		expect(by("name", false)).toEqual(["Aal", "Ächtern", "Zell"]);
		expect(by("population", false)).toEqual(["Zell", "Ächtern", "Aal"]);
		expect(by("population", true)).toEqual(["Ächtern", "Zell", "Aal"]);
	});
});

describe("an error", () => {
	const problem = { type: "/errors/timeout", title: "", status: 504, detail: "", instance: "" };

	it("is explained by its type", () => {
		expect(explain(problem, de)).toBe(de.errors.codes.timeout);
	});

	it("is explained in general when its type is unknown", () => {
		expect(explain({ ...problem, type: "/errors/toString" }, en)).toBe(en.errors.codes.other);
	});
});
