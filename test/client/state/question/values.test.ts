/** Values of forms and addresses, one by one; `question.test.ts` has what holds for all of them. */
import { describe, expect, it } from "vitest";
import {
	completeValues,
	givenValues,
	idsIn,
	initialValues,
	missingValues,
} from "../../../../client/state/question/actions.ts";
import { readUrl, writeQuery } from "../../../../client/state/question/derived.ts";
import type { FormParam } from "../../../../model/index.ts";

const title = { de: "t", en: "t" };
const of = (...types: ("Network" | "Commune")[]) => types;
const params: FormParam[] = [
	{ name: "networks", type: "entities", of: of("Network"), title, default: ["n1", "n2"] },
	{ name: "member", type: "entity", of: of("Commune"), title, default: "c1" },
	{ name: "other", type: "entity", of: of("Network"), title, optional: true },
	{ name: "k", type: "integer", min: 1, max: 9, title, default: 2 },
	{ name: "text", type: "integer", min: 1, max: 9, title },
	{ name: "asOf", type: "date", title },
];
const from = { asOf: null, today: "2026-11-28", networks: ["mine", "second"] };

describe("a form begins", () => {
	it("with what the question names", () => {
		expect(initialValues(params, from)).toEqual({
			...{ networks: "n1,n2", member: "c1", other: "", k: "2", text: "", asOf: "" },
		});
	});

	it("on the day of the page, with the first network of the picture where one is wanted and none is named", () => {
		const bare: FormParam[] = [
			{ name: "networks", type: "entities", of: of("Network"), title },
			{ name: "member", type: "entity", of: of("Commune"), title },
			{ name: "other", type: "entity", of: of("Network"), title, optional: true },
			{ name: "asOf", type: "date", title },
		];
		expect(initialValues(bare, { ...from, asOf: "2020-01-01" })).toEqual({
			...{ networks: "mine", member: "", other: "", asOf: "2020-01-01" },
		});
	});
});

describe("values", () => {
	it("lack what is empty, but for days and what may be left out", () => {
		expect(missingValues(params, {})).toEqual(["networks", "member", "k", "text"]);
		expect(missingValues(params, { networks: "n", member: "c", k: "1", text: "" })).toEqual(["text"]);
	});

	it("are written unless they are empty anyway, and read with what is left out", () => {
		expect(givenValues(params, { k: "", other: "", member: "c" })).toEqual({ k: "", member: "c" });
		expect(completeValues(params, { k: "" })).toEqual({
			networks: "n1,n2",
			member: "c1",
			other: "",
			k: "",
			text: "",
			asOf: "",
		});
	});

	it.each([
		[undefined, []],
		["", []],
		["a", ["a"]],
		["a,,b,", ["a", "b"]],
	])("%j are the ids %j", (value, ids) => expect(idsIn(value)).toEqual(ids));
});

describe("an address", () => {
	it.each([
		["/frage/a", "a"],
		["/frage/a/", "a"],
		["/frage/a/b", "a/b"],
		["/frage/a%2Fb/", "a/b"],
	])("%s asks %s", (path, name) => expect(readUrl(path, [])).toMatchObject({ kind: "question", name }));

	it.each([
		[{}, ""],
		[{ a: "" }, "?a="],
		[{ a: "1", b: "x,y&z" }, "?a=1&b=x,y%26z"],
	])("of %j ends in %s", (values, query) => expect(writeQuery(values)).toBe(query));
});
