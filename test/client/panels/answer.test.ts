import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { sortValueOf, textOf, wordFor } from "../../../client/panels/answer/cells.ts";
import { viewOf } from "../../../client/panels/answer/view.ts";
import { changedPairs, describeWhatIf, whatIfTables } from "../../../client/panels/answer/what-if.ts";
import type { Answered } from "../../../client/state/index.ts";
import type { WhatIfAnswer } from "../../../model/index.ts";

const { de } = DICTIONARIES;
const words = { language: "de", dictionary: de } as const;
const network = (id: string, name: string) => ({ id, type: "Network", name }) as const;

describe("a cell in words", () => {
	it.each([
		[0.256, "ratio", "26 %"],
		[12345, "integer", "12.345"],
		["2016-02-18", "date", "18. Februar 2016"],
		[true, "boolean", "ja"],
		["MEMBER_OF", "text", "ist Mitglied in"],
		["councillors", "text", "Ratsmitglieder"],
		["joined", "text", "kam hinzu"],
		["Arbeitskreis", "text", "Arbeitskreis"],
		[["lead", "Stadt Münster"], "texts", "federführend, Stadt Münster"],
		[[network("network-a", "A"), network("network-b", "B")], "entities", "A, B"],
		[null, "integer", ""],
		[network("network-a", "A"), "json", "A"],
		[{ id: "member_of.a.b", type: "MEMBER_OF" }, "json", "ist Mitglied in"],
		[{ nodes: [network("network-a", "A"), network("network-b", "B")], relationships: [] }, "json", "A – B"],
		[{ n: 1 }, "json", '{"n":1}'],
		[[1, "x", null], "json", "1, x, "],
		["MEMBER_OF", "json", "MEMBER_OF"],
	] as const)("%j as %s is %s", (value, type, expected) => {
		expect(textOf(value, type, de).replaceAll("\u00a0", " ")).toBe(expected);
	});

	it("takes words of the language, not of objects in general", () => {
		expect(wordFor("constructor", de)).toBe("constructor");
		expect(wordFor("Network", DICTIONARIES.en)).toBe("Cooperation");
	});

	it("sorts numbers by value, lists by length, dates by day, codes by what is seen", () => {
		expect(sortValueOf(0.5, "ratio", de)).toBe(0.5);
		expect(sortValueOf([network("network-a", "A")], "entities", de)).toBe(1);
		expect(sortValueOf([], "entities", de)).toBeNull();
		expect(sortValueOf("2016-02-18", "date", de)).toBe("2016-02-18");
		expect(sortValueOf("MEMBER_OF", "text", de)).toBe("ist Mitglied in");
	});
});

describe("an answer as it is shown", () => {
	const question: Answered = {
		kind: "question",
		formState: { kind: "question", name: "list-x", values: { a: "network-a" } },
		description: { title: { de: "Frage", en: "Question" }, explanation: { de: "e", en: "e" }, params: [] },
		answer: {
			name: "list-x",
			columns: [{ name: "n", type: "integer", title: { de: "Zahl", en: "Number" } }],
			rows: [[1]],
			evidence: [{ facts: [], certainty: null, sources: [] }],
			sources: [],
			graph: { nodes: [], edges: [], truncated: false },
			sentence: { de: "Eins.", en: "One." },
			cypher: "RETURN 1 AS n",
			params: { a: "network-a" },
			truncated: true,
		},
	};
	const csv = { name: "csv", extension: "csv", mediaType: "text/csv", description: { de: "Tabelle", en: "Table" } };

	it("speaks the language, names the files with the same parameters and is honest about what was cut", () => {
		expect(viewOf(question, words, [csv])).toEqual({
			title: "Frage",
			sentence: "Eins.",
			tables: [{ title: null, columns: [{ name: "n", type: "integer", label: "Zahl" }], rows: [[1]] }],
			truncated: true,
			hypothetical: false,
			cypher: "RETURN 1 AS n",
			params: { a: "network-a" },
			files: [{ name: "csv", label: "Tabelle", url: "/api/questions/list-x?a=network-a&lang=de&format=csv" }],
			url: "/frage/list-x?a=network-a",
		});
		expect(viewOf(question, { language: "en", dictionary: DICTIONARIES.en }).sentence).toBe("One.");
	});

	it("names the columns of an ad-hoc query as the query does, and has no URL for it", () => {
		const graph = { nodes: [], edges: [], truncated: false };
		const answer = { columns: ["n", "n.name"], rows: [[{ id: "a", type: "Topic", name: "A" }, "A"]], graph, ms: 3 };
		const view = viewOf({ kind: "cypher", cypher: "MATCH …", answer: { ...answer, truncated: false } }, words);
		expect(view.tables[0]?.columns).toEqual([
			{ name: "n", type: "json", label: "n" },
			{ name: "n.name", type: "json", label: "n.name" },
		]);
		expect(view).toMatchObject({ url: null, sentence: null, cypher: "MATCH …", params: null, truncated: false });
	});
});

describe("a what-if scenario in words and tables", () => {
	const pair = (a: string, b: string, shared: string[], jaccard: number) => {
		return { a, b, shared, jaccard, containmentA: jaccard, containmentB: jaccard };
	};
	const sets = [
		{ id: "network-a", name: "A", size: 2 },
		{ id: "network-b", name: "B", size: 2 },
		{ id: "network-c", name: "C", size: 1 },
	];
	const coesfeld = { id: "commune-1", type: "Commune", name: "Coesfeld" } as const;
	const answer: WhatIfAnswer = {
		sets,
		intersections: [],
		members: [],
		pairs: [pair("network-a", "network-b", ["x", "y"], 0.5), pair("network-c", "network-a", ["x"], 0.2)],
		before: {
			sets,
			pairs: [pair("network-b", "network-c", ["z", "x"], 0.4), pair("network-a", "network-c", ["x"], 0.2)],
		},
		added: [{ member: "commune-1", network: "network-a" }],
		removed: [],
		topics: [{ member: coesfeld, gained: [{ id: "topic-1", type: "Topic", name: "Klima" }], lost: [] }],
	};

	it("finds the pairs that change, in whatever order a pair is named", () => {
		expect(changedPairs(answer).map(({ a, b, before, after }) => [a, b, !!before, !!after])).toEqual([
			["network-a", "network-b", false, true],
			["network-b", "network-c", true, false],
		]);
	});

	it("shows them beside what comes and goes of topics", () => {
		const [overlaps, topics] = whatIfTables(answer, words);
		expect(overlaps?.rows[1]).toEqual([network("network-b", "B"), network("network-c", "C"), 2, 0, 0.4, 0]);
		expect(topics?.rows).toEqual([[coesfeld, [{ id: "topic-1", type: "Topic", name: "Klima" }], []]]);
	});

	it("says it in a sentence", () => {
		const nodes = [coesfeld, network("network-a", "A")];
		expect(describeWhatIf(answer, { nodes, edges: [], truncated: false }, words)).toBe(
			"Angenommen, Coesfeld tritt A bei: 2 Überschneidungen ändern sich; Coesfeld gewinnt 1 Thema.",
		);
	});

	describe("in further sentences", () => {
		const cut = (id: string, name: string, known: number, total: number | null) => ({
			...{ id, name, size: known, complete: false },
			members: { known, total, totalIs: null, totalOn: null, listed: "partial" as const },
		});
		const say = (given: Partial<WhatIfAnswer>, language: "de" | "en" = "de") => {
			const nodes = [coesfeld, network("network-a", "A")];
			const dictionary = DICTIONARIES[language];
			const sentence = describeWhatIf(
				{ ...answer, ...given },
				{ nodes, edges: [], truncated: false },
				{ language, dictionary },
			);
			return sentence.slice(sentence.indexOf(". ") + 2);
		};

		it("says of whom not all members are known, with the number where the source gives one that can be", () => {
			const lists = [cut("network-a", "A", 60, 106), cut("network-b", "B", 5, null), cut("network-c", "C", 8, 7)];
			expect(say({ sets: lists })).toBe(
				"Gezählt sind die bekannten Mitglieder; nicht alle sind bekannt von A (60 von 106), B und C.",
			);
			expect(say({ sets: lists }, "en")).toBe(
				"The known members are counted; not all are known of A (60 of 106), B and C.",
			);
		});

		it("names no list that is complete, and none of a cooperation whose overlaps stay as they are", () => {
			const complete = { ...cut("network-b", "B", 5, 5), complete: true };
			const untouched = cut("network-d", "D", 1, 9);
			expect(say({ sets: [cut("network-a", "A", 60, 106), complete, untouched] })).toBe(
				"Gezählt sind die bekannten Mitglieder; nicht alle sind bekannt von A (60 von 106).",
			);
		});

		it.each([
			[{ incomparable: 3, tooFew: 0 }, "Nicht verglichen: 3 nicht mit Kooperationen zwischen Kommunen vergleichbar."],
			[{ incomparable: 0, tooFew: 1 }, "Nicht verglichen: 1 mit weniger als zwei bekannten Mitgliedern."],
			[
				{ incomparable: 3, tooFew: 2 },
				"Nicht verglichen: 3 nicht mit Kooperationen zwischen Kommunen vergleichbar und 2 mit weniger als zwei bekannten Mitgliedern.",
			],
		])("says how many cooperations are not compared, and why: %j", (leftOut, sentence) => {
			expect(say({ leftOut })).toBe(sentence);
		});

		it("says it in English, too, after what is not known", () => {
			const given = { sets: [cut("network-a", "A", 60, 106)], leftOut: { incomparable: 1, tooFew: 2 } };
			expect(say(given, "en")).toBe(
				"The known members are counted; not all are known of A (60 of 106). " +
					"Not compared: 1 not comparable with cooperations between communes and 2 with fewer than two known members.",
			);
		});
	});
});
