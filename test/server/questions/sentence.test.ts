import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, type ParamValue, type QuestionParam, today } from "../../../model/index.ts";
import { writeCell, writeList } from "../../../server/prose.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";
import { parseQuestion } from "../../../server/questions/parse.ts";
import type { ParamValues, Question } from "../../../server/questions/question.ts";
import { type Said, writeSentence } from "../../../server/questions/sentence.ts";
import { FILE } from "./file.ts";

const QUESTION = parseQuestion("list-members", FILE);
const NAMES = new Map([["network-stadtregion", { name: "Stadtregion" }]]);
const PARAMS = { network: "network-stadtregion", k: 2, by: "name" };

const row = (name: string, since: string | null = null): Cell[] => [{ id: "commune-1", type: "Commune", name }, since];
const say = (rows: Cell[][], changes: Partial<Said> = {}) =>
	writeSentence(QUESTION, { rows, params: PARAMS, names: NAMES, truncated: false, lists: [], ...changes });
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(`K${index + 1}`, "2016-02-18"));

describe("the sentence", () => {
	test("names few, counts many, and writes dates as people do", () => {
		expect(say(rows(3))).toEqual({
			de: "3 Mitglieder nach Name: K1, K2 und K3, seit 18. Februar 2016.",
			en: "3 members by name: K1, K2 and K3, since 18 February 2016.",
		});
		expect(say(rows(6)).de).toContain("K4, K5 und K6,");
		expect(say(rows(1234))).toEqual({
			de: "1.234 Mitglieder nach Name: K1, K2, K3, K4, K5 und 1.229 weitere, seit 18. Februar 2016.",
			en: "1,234 members by name: K1, K2, K3, K4, K5 and 1,229 more, since 18 February 2016.",
		});
	});

	test("says when there is nothing, and names what was asked about", () => {
		expect(say([]).de).toBe("Stadtregion hat kein Mitglied.");
	});

	test("says what is unknown, and counts equal values once", () => {
		expect(say([row("A"), row("A")]).de).toBe("2 Mitglieder nach Name: A, seit –.");
	});

	test("adds the day it was asked about", () => {
		const params = { ...PARAMS, asOf: "2020-06-01" };
		expect(say([], { params }).de).toBe("Stadtregion hat kein Mitglied (Stand: 1. Juni 2020).");
		expect(say([], { params }).en).toBe("Stadtregion has no member (as of 1 June 2020).");
	});

	test("says when it is about all times", () => {
		expect(say([], { params: { ...PARAMS, asOf: null } })).toEqual({
			de: "Stadtregion hat kein Mitglied (alle Zeiten).",
			en: "Stadtregion has no member (all times).",
		});
	});

	describe("where something is asked about that need not be", () => {
		const where: Question = {
			...QUESTION,
			params: {
				...QUESTION.params,
				district: { type: "entity", of: ["District"], title: { de: "Kreis", en: "district" }, optional: true },
			},
			sentence: { ...QUESTION.sentence, de: "{rows}[ {district.in}].", en: "{rows}[ {district.in}]." },
		};
		test.each([
			[null, "2.", "2."],
			["Kreis Coesfeld", "2 im Kreis Coesfeld.", "2 in Kreis Coesfeld."],
			["Märkischer Kreis", "2 im Märkischen Kreis.", "2 in Märkischer Kreis."],
			["Ennepe-Ruhr-Kreis", "2 im Ennepe-Ruhr-Kreis.", "2 in Ennepe-Ruhr-Kreis."],
			["Hochsauerlandkreis", "2 im Hochsauerlandkreis.", "2 in Hochsauerlandkreis."],
			["Städteregion Aachen", "2 in der Städteregion Aachen.", "2 in Städteregion Aachen."],
		])("it is said or left out: %s", (name, de, en) => {
			const params = { ...PARAMS, district: name && "district-1" };
			const names = new Map([...NAMES, ["district-1", { name: String(name) }]]);
			expect(writeSentence(where, { rows: rows(2), params, names, truncated: false, lists: [] })).toEqual({ de, en });
		});
	});

	test("leaves out in brackets what no row has", () => {
		const text = "{rows}.[ Wer: {member}.][ Seit: {since}.]";
		const question = { ...QUESTION, sentence: { ...QUESTION.sentence, de: text } };
		const tell = (all: Cell[][]) =>
			writeSentence(question, { rows: all, params: PARAMS, names: NAMES, truncated: false, lists: [] }).de;
		expect(tell([row("A"), row("B")])).toBe("2. Wer: A und B.");
		expect(tell([row("A"), row("B", "2016-02-18")])).toBe("2. Wer: A und B. Seit: 18. Februar 2016.");
	});

	test("counts the values that there are", () => {
		const question = { ...QUESTION, sentence: { ...QUESTION.sentence, de: "{since.count}" } };
		const all = [row("A", "2016-02-18"), row("B", "2016-02-18"), row("C")];
		expect(writeSentence(question, { rows: all, params: PARAMS, names: NAMES, truncated: false, lists: [] }).de).toBe(
			"1",
		);
	});

	describe("where absence is not certain", () => {
		const columns: Question["columns"] = [
			...QUESTION.columns,
			{ name: "known", type: "boolean", title: { de: "sicher", en: "certain" } },
			{ name: "unknownIn", type: "entities", title: { de: "ungewiss in", en: "unknown in" } },
		];
		const lists: Said["lists"] = [
			{ name: "AGFS", listed: 60, total: 111, totalIs: null, from: null },
			{ name: "Werre", listed: 2, total: null, totalIs: null, from: null },
		];
		const tell = (all: Cell[][], changes: Partial<Said> = {}, own = columns) =>
			writeSentence(
				{ ...QUESTION, columns: own },
				{
					...{ rows: all, params: PARAMS, names: NAMES, truncated: false, lists, ...changes },
				},
			);
		const known = (name: string) => [...row(name), true, []] as Cell[];
		const unknown = (name: string) => [...row(name), false, []] as Cell[];

		test("names the certain rows only, counts the others and says which lists are to blame", () => {
			expect(tell([known("A"), known("B"), unknown("C"), unknown("D")])).toEqual({
				de: "2 Mitglieder nach Name: A und B, seit –. In 2 weiteren Fällen ist es ungewiss, weil über diese Kooperationen nicht alles bekannt ist: AGFS (60 von 111 Mitgliedern) und Werre.",
				en: "2 members by name: A and B, since –. In 2 more cases it is unknown, because not everything is known about these cooperations: AGFS (60 of 111 members) and Werre.",
			});
		});

		test("says from when on a list is complete that is not on the day, and no number that its total is below", () => {
			const later: Said["lists"] = [
				{ name: "LEADER", listed: 5, total: 5, totalIs: null, from: "2026-01-31" },
				{ name: "NWL", listed: 7, total: 6, totalIs: null, from: null },
			];
			expect(tell([unknown("C")], { lists: later })).toEqual({
				de: expect.stringMatching(/bekannt ist: LEADER \(erst ab dem 31\. Januar 2026\) und NWL\.$/),
				en: expect.stringMatching(/about these cooperations: LEADER \(only from 31 January 2026\) and NWL\.$/),
			});
		});

		test("claims nothing where no row is certain", () => {
			expect(tell([unknown("C")]).de).toMatch(/^Stadtregion hat kein Mitglied\. In einem Fall ist es ungewiss, weil/);
		});

		test("gives a number that is not exact as the source does", () => {
			const alliance: Said["lists"] = [
				{ name: "Klima-Bündnis", listed: 4, total: 2000, totalIs: "almost", from: null },
			];
			const said = tell([unknown("C")], { lists: alliance });
			expect(said.de).toMatch(/: Klima-Bündnis \(4 von fast 2\.000 Mitgliedern\)\.$/);
			expect(said.en).toMatch(/: Klima-Bündnis \(4 of almost 2,000 members\)\.$/);
		});

		test("tells which part a limit has cut", () => {
			expect(tell([known("A"), unknown("C")], { truncated: true }).de).toMatch(/^1 .* In mehr als 1 weiteren/);
			expect(tell([known("A"), known("B")], { truncated: true, lists: [] }).de).toMatch(/^Mehr als 2 /);
		});

		test("counts what is only possible on the day apart", () => {
			const own: Question["columns"] = [
				...QUESTION.columns,
				{ name: "possible", type: "boolean", title: { de: "nur vielleicht", en: "only possibly" } },
			];
			const may = (name: string, possible: boolean) => [...row(name), possible] as Cell[];
			const said = tell([may("A", false), may("B", true), may("C", true)], { lists: [] }, own);
			expect(said.de).toBe("1 Mitglieder nach Name: A, seit –. 2 weitere möglicherweise.");
			expect(tell([may("B", true)], { lists: [] }, own).en).toBe("Stadtregion has no member. 1 possibly.");
		});

		test("counts at least where rows are not told apart", () => {
			const counted = columns.filter(({ name }) => name !== "known");
			const { de } = tell(
				[row("A"), row("B")].map((cells) => [...cells, []]),
				{},
				counted,
			);
			expect(de).toMatch(/^2 .* Gezählt ist, was bekannt ist; es können mehr sein, weil/);
		});
	});

	test("does not claim more than it knows when a limit has cut the rows", () => {
		expect(say(rows(7), { truncated: true }).de).toBe(
			"Mehr als 7 Mitglieder nach Name: K1, K2, K3, K4, K5 und mindestens 3 weitere, seit 18. Februar 2016.",
		);
	});

	test("has another one for a single row where the question has one", () => {
		const one = { de: "Nur {member}.", en: "Only {member}." };
		const question = { ...QUESTION, sentence: { ...QUESTION.sentence, one } };
		expect(
			writeSentence(question, { rows: rows(1), params: PARAMS, names: NAMES, truncated: false, lists: [] }),
		).toEqual({
			de: "Nur K1.",
			en: "Only K1.",
		});
		const { en } = writeSentence(question, {
			rows: rows(2),
			params: PARAMS,
			names: NAMES,
			truncated: false,
			lists: [],
		});
		expect(en).toBe("2 members by name: K1 and K2, since 18 February 2016.");
	});

	const title = { de: "X", en: "X" };
	const CHOICES = { id: { de: "Kennung", en: "id" } };
	const write = (text: string, params: Record<string, QuestionParam>, values: ParamValues) => {
		const both = { de: text, en: text };
		const question = { ...QUESTION, params, sentence: { ...both, none: both } } as Question;
		const { de, en } = writeSentence(question, { rows: [], params: values, names: NAMES, truncated: false, lists: [] });
		return [de, en];
	};

	test.each<[QuestionParam, ParamValue, string, string]>([
		[{ type: "entity", of: ["Network"], title }, "network-stadtregion", "Stadtregion", "Stadtregion"],
		[{ type: "entity", of: ["Network"], title }, "network-x", "network-x", "network-x"],
		[{ type: "entity", of: ["Network"], title, optional: true }, null, "beliebig", "any"],
		[
			{ type: "entities", of: ["Network"], title },
			["network-stadtregion", "b"],
			"Stadtregion und b",
			"Stadtregion and b",
		],
		[
			{ type: "entities", of: ["Network"], title },
			[..."abcdefg"],
			"a, b, c, d, e und 2 weitere",
			"a, b, c, d, e and 2 more",
		],
		[{ type: "integer", min: 0, max: 9999, title }, 1234, "1.234", "1,234"],
		[{ type: "date", title }, "2016-02-18", "18. Februar 2016", "18 February 2016"],
		[{ type: "choice", choices: CHOICES, title }, "id", "Kennung", "id"],
		[{ type: "choice", choices: CHOICES, title }, "size", "size", "size"],
		[{ type: "text", title }, "id", "id", "id"],
	])("writes %j as people do: %j", (param, value, de, en) => {
		expect(write("{p}", { p: param }, { p: value })).toEqual([de, en]);
	});

	test("says the day once, and before the full stop if there is one", () => {
		const params: Record<string, QuestionParam> = { asOf: { type: "date", title } };
		const on = (text: string) => write(text, params, { asOf: "2020-06-01" })[1];
		expect(on("nothing on {asOf}.")).toBe("nothing on 1 June 2020.");
		expect(on("nothing")).toBe("nothing (as of 1 June 2020)");
	});

	test("takes values for what they are, whatever stands in them", () => {
		const name = fc.oneof(fc.string(), fc.constantFrom("{rows}", "$&", "{member.first}", "$1 {by}"));
		fc.assert(
			fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), (names) => {
				const { de, en } = say(names.map((given) => row(given)));
				expect(de).toBe(`${names.length} Mitglieder nach Name: ${writeList(names, "de")}, seit –.`);
				expect(en).toBe(`${names.length} members by name: ${writeList(names, "en")}, since –.`);
			}),
		);
	});
});

test("a list ends with a word, however long it is", () => {
	expect(["", "A", "A und B", "A, B und C"]).toEqual(
		[[], ["A"], ["A", "B"], ["A", "B", "C"]].map((list) => writeList(list, "de")),
	);
	const item = fc.stringMatching(/^[a-z]+$/).filter((text) => text !== "und");
	fc.assert(
		fc.property(fc.array(item, { minLength: 2, maxLength: 9 }), (items) => {
			expect(writeList(items, "de").split(/, | und /)).toEqual(items);
		}),
	);
});

test("values are written as each language does", () => {
	const both = (value: unknown, type: Parameters<typeof writeCell>[1]) => [
		...writeCell(value, type, "de"),
		...writeCell(value, type, "en"),
	];
	expect(both(12345.678, "number")).toEqual(["12.345,68", "12,345.68"]);
	expect(both(0.125, "ratio")).toEqual(["12,5\u00A0%", "12.5%"]);
	expect(both(true, "boolean")).toEqual(["ja", "yes"]);
	expect(both("2024-02-29", "date")).toEqual(["29. Februar 2024", "29 February 2024"]);
	expect(both(["a", "b"], "texts")).toEqual(["a", "b", "a", "b"]);
	expect(both(null, "entity")).toEqual([]);
});

describe("every question's own are grammatical with one, and its days have come", () => {
	test.each([...QUESTIONS.values()].map((question) => [question.name, question] as const))("%s", (_, question) => {
		const { none, one, ...many } = question.sentence;
		for (const { de, en } of [many, none, one ?? many]) {
			expect(en).not.toMatch(/\b[Oo]f no\b.* (is|are) (certain|known)\b(?! to)/);
			const { k } = question.params;
			// "mindestens 1 Kooperationen"
			if (k?.type === "integer" && k.min === 1) expect(`${de} ${en}`).not.toMatch(/(mindestens|at least) \{k\}/);
		}
		for (const param of Object.values(question.params))
			if (param.type === "date") expect((param.default ?? "") <= today()).toBe(true);
	});
});
