import { describe, expect, it } from "vitest";
import type { Answered, PictureNode, Visible } from "../../../../client/state/index.ts";
import { quantileClasses } from "../../../../client/views/map/classes.ts";
import { fillStyle, paintOfTheme } from "../../../../client/views/map/paint.ts";
import {
	answerThemes,
	cooperationsTheme,
	knownTheme,
	measureTheme,
	populationTheme,
	type Theme,
} from "../../../../client/views/map/themes.ts";

const commune = (id: string) => ({ id, type: "Commune" as const, name: id });
const network = (id: string) => ({ id, type: "Network" as const, name: id });
const column = (name: string, type: string) => ({ name, type, title: { de: name, en: `${name} in English` } });

/** The answer of a question with these columns and rows. */
const answered = (columns: ReturnType<typeof column>[], rows: unknown[][]) =>
	({ kind: "question", answer: { columns, rows, params: {} } }) as unknown as Answered;

const entries = (theme: Theme | undefined) => Object.fromEntries(theme?.values ?? []);
const node = (one: { id: string }): [string, PictureNode] => [one.id, { node: one } as unknown as PictureNode];
const edge = (type: string, source: string, target: string) =>
	[`${type} ${source} ${target}`, { edge: { id: "", type, source, target } }] as const;

describe("what the picture says of its communes", () => {
	const visible = {
		nodes: new Map([
			node({ ...commune("x"), population: 1200 } as { id: string }),
			node(commune("y")),
			node(network("n")),
			node(network("m")),
			node({ id: "d", type: "District" } as { id: string }),
		]),
		edges: new Map([
			edge("MEMBER_OF", "x", "n"),
			edge("MEMBER_OF", "x", "m"),
			edge("MEMBER_OF", "d", "n"),
			edge("PART_OF", "y", "d"),
		]),
	} as unknown as Visible;

	it("or all that are known, of what an answer that is not cut leaves out as 0", () => {
		const counts = new Map([["x", 7]]);
		expect(entries(knownTheme({ counts, others: 0 }, ["x", "y"]))).toEqual({ x: 7, y: 0 });
		expect(entries(knownTheme({ counts, others: null }, ["x", "y"]))).toEqual({ x: 7, y: null });
		expect(entries(knownTheme(null, ["x"]))).toEqual({});
	});

	it("has a measure of each commune, and asks for no other", () => {
		const asked: string[] = [];
		const measured = (id: string, name: string) => {
			asked.push(name);
			return id === "x" ? 0.25 : undefined;
		};
		expect(entries(measureTheme(visible, "measure:closeness", { valueOf: measured }) ?? undefined)).toEqual({
			x: 0.25,
			y: null,
		});
		expect(new Set(asked)).toEqual(new Set(["closeness"]));
		expect(measureTheme(visible, "measure:density", { valueOf: measured })).toBeNull();
	});

	it("counts the cooperations of each, none as 0", () => {
		expect(entries(cooperationsTheme(visible))).toEqual({ x: 2, y: 0 });
	});

	it("leaves a population that is not known unknown", () => {
		expect(entries(populationTheme(visible))).toEqual({ x: 1200, y: null });
	});
});

describe("what an answer says of communes", () => {
	it("is each column of numbers, and of yes or no, by the commune that the row names first", () => {
		const themes = answerThemes(
			answered(
				[
					column("rank", "text"),
					column("who", "entity"),
					column("count", "integer"),
					column("share", "ratio"),
					column("sure", "boolean"),
				],
				[
					["a", commune("x"), 3, 0.5, true],
					["b", commune("y"), null, 0.25, false],
					["c", network("n"), 9, 0.75, true],
				],
			),
		);
		expect(themes.map(({ id, kind, title }) => [id, kind, title.en])).toEqual([
			["answer:count", "count", "count in English"],
			["answer:share", "share", "share in English"],
			["answer:sure", "verdict", "sure in English"],
		]);
		expect(themes.map(entries)).toEqual([
			{ x: 3, y: null },
			{ x: 0.5, y: 0.25 },
			{ x: "yes", y: "no" },
		]);
	});

	it("of a gap question comes first: certain, uncertain, and where a cooperation is known", () => {
		const columns = [column("commune", "entity"), column("known", "boolean"), column("unknownIn", "entities")];
		const rows = [
			[commune("x"), true, []],
			[commune("y"), false, [network("n")]],
		];
		const [first] = answerThemes(answered(columns, rows), ["z", "y"]);
		expect(first?.id).toBe("answer:gap");
		// Who may be missing is not known to be in one, whatever else is said.
		expect(entries(first)).toEqual({ z: "known", x: "missing", y: "uncertain" });
	});

	it("counts the rows where several name the same commune", () => {
		const columns = [column("commune", "entity"), column("year", "integer")];
		const rows = [
			[commune("x"), 2001],
			[commune("x"), 2004],
			[commune("y"), 2002],
		];
		const themes = answerThemes(answered(columns, rows));
		expect(themes.map(({ id }) => id)).toEqual(["answer:rows"]);
		expect(entries(themes[0])).toEqual({ x: 2, y: 1 });
	});

	it("is that they are named, where nothing else is said; nothing where no commune is", () => {
		expect(answerThemes(answered([column("c", "entity")], [[commune("x")]])).map(entries)).toEqual([{ x: "yes" }]);
		expect(answerThemes(answered([column("n", "entity")], [[network("n")]]))).toEqual([]);
		expect(answerThemes(null)).toEqual([]);
	});

	it("can be an ad-hoc query's", () => {
		const answer = { columns: ["c", "n"], rows: [[commune("x"), 4]] };
		const [theme] = answerThemes({ kind: "cypher", cypher: "", answer } as unknown as Answered);
		expect([theme?.title.de, entries(theme)]).toEqual(["n", { x: 4 }]);
	});
});

describe("the fill by a number", () => {
	it("tells zero, unknown and not named from few", () => {
		const values = new Map([
			["zero", 0],
			["few", 1],
			["many", 9],
			["open", null],
		]);
		const theme: Theme = { id: "t", title: { de: "", en: "" }, kind: "count", values };
		const classes = quantileClasses([0, 1, 9]);
		const fills = ["zero", "few", "many", "open", "other"].map((id) => fillStyle(paintOfTheme({ id }, theme, classes)));
		expect(new Set(fills).size).toBe(5);
		expect(fills[3]).toBe("url(#map-unknown)");
	});
});
