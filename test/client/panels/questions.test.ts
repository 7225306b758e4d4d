import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { entryQuestions, filterGroups } from "../../../client/panels/questions/catalogue.ts";
import { faultsOf } from "../../../client/panels/questions/faults.ts";
import { type FormParam, WHAT_IF } from "../../../model/index.ts";
import { listGroups, QUESTIONS } from "../../../server/questions/catalogue.ts";

const catalogue = { groups: listGroups(QUESTIONS.values()), entities: [], formats: [] };

describe("the catalogue", () => {
	it("offers first what the question files say", () => {
		expect(entryQuestions(catalogue).map((question) => question.name)).toEqual([
			"list-sharing-networks",
			"list-interlocking-people",
			"list-communes-without-topic",
		]);
	});

	it("finds by parts of words, however umlauts are written, in the language of the page", () => {
		const names = (filter: string, language: "de" | "en") =>
			filterGroups(catalogue, filter, language).flatMap((group) => group.questions.map((question) => question.name));
		expect(names("doppelstrukt", "de")).toContain("rank-duplicate-structures");
		expect(names("aemter unbesetzt", "de")).toEqual(["list-vacant-roles"]);
		expect(names("communes", "de")).toEqual([]);
		expect(names("communes", "en").length).toBeGreaterThan(10);
		expect(names(" ", "de")).toHaveLength(QUESTIONS.size);
	});
});

describe("what is wrong with a field", () => {
	const { questions } = DICTIONARIES.de;
	const title = { de: "t", en: "t" };
	const params: FormParam[] = [
		{ name: "k", type: "integer", min: 1, max: 9, title },
		{ name: "a", type: "entity", of: ["Network"], title },
		{ name: "day", type: "date", title },
	];
	const problem = (code: string, errors: { pointer: string; detail: string; id?: string }[]) => {
		return { type: `/errors/${code}`, title: "t", status: 400, detail: "d", instance: "/", errors };
	};
	const values = { k: "0", a: "network-x", day: "x" };

	it("is said by the kind of the field, with the remedy", () => {
		const errors = ["k", "day", "foo"].map((pointer) => ({ pointer, detail: "in English" }));
		const faults = faultsOf({ params, values, missing: [], refusal: problem("invalid-parameters", errors) }, questions);
		expect([...faults]).toEqual([
			["k", "Bitte eine ganze Zahl von 1 bis 9 eingeben."],
			["day", "Bitte einen Tag angeben, den es gibt, als Jahr-Monat-Tag."],
			["foo", "Die Angabe „foo“ kennt diese Frage nicht."],
		]);
	});

	it("names the entity that is not there, and the fields that are empty", () => {
		const refusal = problem("unknown-reference", [
			{ pointer: "a", detail: "there is no Network network-x", id: "network-x" },
		]);
		const faults = faultsOf({ params, values, missing: ["day"], refusal }, questions);
		expect(faults.get("a")).toContain("network-x");
		expect(faults.get("day")).toBe("Bitte etwas auswählen.");
	});

	it("names of several entities only those that are not there", () => {
		const refusal = problem("unknown-reference", [
			{ pointer: "a", detail: "there is no Network network-x", id: "network-x" },
		]);
		const several = { ...values, a: "network-x,network-xy" };
		const faults = faultsOf({ params, values: several, missing: [], refusal }, questions);
		expect(faults.get("a")).toBe(questions.faults.unknown("network-x"));
	});

	it("belongs to the list of memberships that the server points into", () => {
		const refusal = problem("unknown-reference", [{ pointer: "remove/0", detail: "x is no direct member of y" }]);
		const faults = faultsOf({ params: WHAT_IF.params, values: {}, missing: [], refusal }, questions);
		expect([...faults.keys()]).toEqual(["remove"]);
	});
});
