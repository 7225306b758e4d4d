/** Parameters: what an address may say, what people read about them, and which entities they name. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { EntityRef, ParamValue, QuestionParam } from "../../../model/index.ts";
import { anEntity } from "../../../server/elements/examples.ts";
import { defaultIds, listGroups } from "../../../server/questions/catalogue.ts";
import { entityIds, requireEntities } from "../../../server/questions/entities.ts";
import { aboutQuestion } from "../../../server/questions/operation.ts";
import { aboutParam, entitiesToAsk } from "../../../server/questions/param-about.ts";
import { exampleParams, paramShape } from "../../../server/questions/params.ts";
import { parseQuestion } from "../../../server/questions/parse.ts";
import { defaults, type Question } from "../../../server/questions/question.ts";
import { FILE } from "./file.ts";

const title = { de: "Was", en: "What" };
const PARAMS = {
	one: { type: "entity", of: ["Network", "Commune"], title, default: "network-a" },
	some: { type: "entities", of: ["Topic"], title, default: ["topic-a", "topic-b"] },
	any: { type: "entity", of: ["Person"], title, optional: true },
	count: { type: "integer", min: -2, max: 9, title, default: 2 },
	most: { type: "integer", min: 1, max: 5, title, optional: true },
	by: { type: "choice", choices: { name: title, id: { de: "Id", en: "Id" } }, title, default: "id" },
	words: { type: "text", title, default: "a b" },
	asOf: { type: "date", title },
	since: { type: "date", title, default: "2010-01-01" },
} as const satisfies Record<string, QuestionParam>;
const QUESTION: Question = { ...parseQuestion("list-members", FILE), params: structuredClone(PARAMS) as never };

describe("in an address", () => {
	const shape = z.strictObject(paramShape(QUESTION));
	const read = (given: Record<string, unknown>) => shape.safeParse(given);

	test("have their defaults where nothing is given", () => {
		const preset = {
			...{ one: "network-a", some: ["topic-a", "topic-b"], any: null, count: 2, most: null },
			...{ by: "id", words: "a b", asOf: null, since: "2010-01-01" },
		};
		expect(read({}).data).toEqual(preset);
		expect(defaults(QUESTION)).toEqual(preset);
	});

	test.each<[string, string | string[], ParamValue]>([
		["one", "commune-1", "commune-1"],
		["some", "topic-a,topic-c", ["topic-a", "topic-c"]],
		["any", "", null],
		["any", "person-x", "person-x"],
		["count", "-2", -2],
		["count", "9", 9],
		["most", "", null],
		["most", "5", 5],
		["by", "name", "name"],
		["words", "c", "c"],
		["asOf", "", null],
		["asOf", "2020-02-29", "2020-02-29"],
		["since", "", null],
	])("%s: %j is %j", (name, given, expected) => {
		expect(read({ [name]: given }).data).toMatchObject({ [name]: expected });
	});

	test.each([
		["one", "", undefined],
		["one", "no id", undefined],
		["count", "-3", "a whole number from -2 to 9"],
		["count", "10", "a whole number from -2 to 9"],
		["count", "1.5", "a whole number from -2 to 9"],
		["count", "x1", "a whole number from -2 to 9"],
		["count", "", "a whole number from -2 to 9"],
		["by", "size", undefined],
		["words", "  ", "at least one character"],
		["asOf", "2021-02-29", undefined],
	])("%s: %j is refused", (name, given, message) => {
		const { error } = read({ [name]: given });
		expect(error?.issues[0]?.path).toEqual([name]);
		if (message) expect(error?.issues[0]?.message).toBe(message);
	});

	test("of an example are texts", () => {
		const example = { params: { some: ["topic-a", "topic-b"], count: 3, asOf: null } };
		expect(exampleParams({ example })).toEqual({ some: "topic-a,topic-b", count: "3", asOf: "" });
		expect(exampleParams({})).toEqual({});
	});
});

describe("in the document", () => {
	test.each([
		["one", "What (Was). Id of type Network or Commune.", anEntity("Network", 0, "network-a")],
		[...["some", "What (Was). Ids of type Topic."], [anEntity("Topic", 0, "topic-a"), anEntity("Topic", 1, "topic-b")]],
		["any", "What (Was). Id of type Person. Empty: any.", anEntity("Person")],
		["count", "What (Was).", 2],
		["most", "What (Was). Empty: any.", 1],
		["by", "What (Was). `name`: What; `id`: Id.", "id"],
		["words", "What (Was).", "a b"],
		["asOf", "What (Was).", "2020-01-01"],
		["since", "What (Was).", "2010-01-01"],
	] as [keyof typeof PARAMS, string, unknown][])("%s is described", (name, description, example) => {
		expect(aboutParam(structuredClone(PARAMS[name]) as QuestionParam)).toEqual({ description, examples: [example] });
	});

	test("what has no default has an example all the same", () => {
		const { default: _, ...by } = PARAMS.by;
		expect(aboutParam({ ...structuredClone(by), optional: true }).examples).toEqual(["name"]);
		expect(aboutParam({ type: "text", title, optional: true }).examples).toEqual(["Münster"]);
	});

	test("the entities that must be named are", () => {
		expect(entitiesToAsk(QUESTION)).toEqual({
			one: anEntity("Network", 0, "network-a"),
			some: [anEntity("Topic", 0, "topic-a"), anEntity("Topic", 1, "topic-b")],
		});
		const any: QuestionParam = { type: "entity", of: ["Person"], title, optional: true, default: "person-a" };
		expect(entitiesToAsk({ params: { any } })).toEqual({ any: anEntity("Person", 0, "person-a") });
	});

	test("a question has its address, its words in both languages, its files and its error", () => {
		const about = aboutQuestion(QUESTION);
		expect(about).toMatchObject({
			path: "/questions/list-members",
			tag: "Questions",
			summary: "Members",
			description: "Who is a member.\n\n**Mitglieder** Wer Mitglied ist.",
			example: entitiesToAsk(QUESTION),
			errors: {
				"unknown-reference": {
					given: { one: "network-0" },
					detail: "one: there is no Network or Commune network-0. Look ids up with /api/search.",
					faults: [{ pointer: "one", detail: "there is no Network or Commune network-0" }],
				},
			},
		});
		expect(about.files?.map(({ mediaType, description }) => [mediaType, description])).toEqual([
			["text/csv; charset=utf-8", "The table as CSV"],
			[
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
				"The table with its sources, for Excel and LibreOffice",
			],
			["application/graphml+xml", "GraphML, for Gephi, yEd, NetworkX, igraph; every edge with its evidence"],
			["application/json", "JSON (node-link), for NetworkX, D3 and other programs"],
		]);
		expect(aboutQuestion({ ...QUESTION, params: { asOf: PARAMS.asOf } })).not.toHaveProperty("errors");
		const { asOf, some } = structuredClone(PARAMS) as unknown as Question["params"];
		const listed = aboutQuestion({ ...QUESTION, params: { asOf, some } as Question["params"] });
		expect(listed.errors?.["unknown-reference"]?.given).toEqual({ some: "network-0" });
	});
});

describe("entities", () => {
	const refs = new Map(
		(["Network network-a", "Commune commune-a", "Topic topic-a"] as const).map((ref) => {
			const [type, id = ""] = ref.split(" ");
			return [id, { id, type: type as EntityRef["type"], name: id }];
		}),
	);
	const refusal = (values: Record<string, ParamValue>) => {
		try {
			requireEntities(QUESTION, values, refs);
		} catch (error) {
			const { code, detail, faults } = error as { code: string; detail: string; faults: object[] };
			return { code, detail, faults };
		}
		return undefined;
	};

	test("are those that parameters of their kind name, each once", () => {
		const values = { one: "topic-a", some: ["topic-a", "topic-b"], any: null, words: "network-a", asOf: "2020-01-01" };
		expect(entityIds(QUESTION, values)).toEqual(["topic-a", "topic-b"]);
		expect(entityIds(QUESTION, {})).toEqual([]);
	});

	test("are there and of the type that is asked for", () => {
		expect(refusal({ one: "network-a", some: ["topic-a"], any: null, words: "nothing" })).toBeUndefined();
		expect(refusal({ one: "commune-a" })).toBeUndefined();
	});

	test("are named, each that is not, the first three in words", () => {
		expect(refusal({ one: "topic-a", some: ["commune-a", "topic-b", "topic-x"], any: "person-x" })).toEqual({
			code: "unknown-reference",
			detail:
				"one: topic-a is a Topic, not a Network or Commune; some: commune-a is a Commune, not a Topic; " +
				"some: the default topic-b is not in this graph; name a Topic of yours. Look ids up with /api/search.",
			faults: [
				{ pointer: "one", detail: "topic-a is a Topic, not a Network or Commune", id: "topic-a" },
				{ pointer: "some", detail: "commune-a is a Commune, not a Topic", id: "commune-a" },
				{ pointer: "some", detail: "the default topic-b is not in this graph; name a Topic of yours", id: "topic-b" },
				{ pointer: "some", detail: "there is no Topic topic-x", id: "topic-x" },
				{ pointer: "any", detail: "there is no Person person-x", id: "person-x" },
			],
		});
	});
});

describe("the catalogue", () => {
	const called = (name: string, de: string, group: Question["group"]): Question => ({
		...{ ...QUESTION, name, group },
		title: { de, en: de },
	});
	const ALL = [called("z", "Zebra", "topics"), called("b", "Bär", "time"), called("a", "Ähre", "topics")];

	test("has groups in their order, questions by title, and no empty group", () => {
		const groups = listGroups(ALL);
		expect(groups.map(({ name, title: { en }, questions }) => [name, en, questions.map((one) => one.name)])).toEqual([
			["topics", "Topics", ["a", "z"]],
			["time", "Time", ["b"]],
		]);
		expect(listGroups([])).toEqual([]);
	});

	test("describes a question; that it is featured only where it is", () => {
		const [group] = listGroups([QUESTION]);
		const { name, title: titles, explanation, columns, cypher } = QUESTION;
		const params = Object.entries(PARAMS).map(([param, declared]) => ({ name: param, ...declared }));
		expect(group?.questions).toEqual([{ name, title: titles, explanation, params, columns, cypher }]);
		const [featured] = listGroups([{ ...QUESTION, featured: 1 as never }]);
		expect(featured?.questions[0]?.featured).toBe(1);
	});

	test("offers defaults that are in the graph alone", () => {
		const paramsWith = (...known: string[]) => {
			const [group] = listGroups([QUESTION], (id) => known.includes(id));
			const params = group?.questions[0]?.params ?? [];
			return params.slice(0, 4).map((param) => ("default" in param ? param.default : "none"));
		};
		expect(paramsWith("network-a", "topic-a", "topic-b")).toEqual(["network-a", ["topic-a", "topic-b"], "none", 2]);
		expect(paramsWith("topic-b")).toEqual(["none", ["topic-b"], "none", 2]);
		expect(paramsWith()).toEqual(["none", "none", "none", 2]);
		const [group] = listGroups([QUESTION], () => false);
		expect(group?.questions[0]?.params[0]).toEqual({ name: "one", type: "entity", of: ["Network", "Commune"], title });
	});

	test("describes a list of entities without a default as it is", () => {
		const all: QuestionParam = { type: "entities", of: ["Topic"], title, optional: true };
		const [group] = listGroups([{ ...QUESTION, params: { all } }], () => true);
		expect(group?.questions[0]?.params).toEqual([{ name: "all", ...all }]);
	});

	test("knows the ids that stand as defaults, each once", () => {
		expect(defaultIds([QUESTION, parseQuestion("list-members", FILE), QUESTION])).toEqual([
			...["network-a", "network-stadtregion", "topic-a", "topic-b"],
		]);
	});
});
