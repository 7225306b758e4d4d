import { describe, expect, test } from "vitest";
import { search } from "../../../server/search/answer.ts";
import { indexEntries } from "../../../server/search/build.ts";
import type { SearchEntry } from "../../../server/search/types.ts";

const entry = (id: string, type: SearchEntry["type"], ...names: string[]): SearchEntry => ({
	id,
	type,
	name: names[0] ?? "",
	context: "",
	contextEn: "",
	also: names.slice(1),
	size: 0,
});

const INDEX = indexEntries([
	entry("1", "Network", "Regionalentwicklung Münsterland"),
	entry("2", "Commune", "Münster", "05515000"),
	entry("3", "Network", "Stadtregion Münster"),
	entry("4", "Region", "Münsterland"),
	entry("5", "Commune", "Neumünster"),
	entry("6", "Commune", "Groß-Gerau", "Grosz"),
	entry("7", "Commune", "Sankt Augustin"),
	entry("8", "Organization", "Domstadt", "Münster"),
]);
const find = (q: string, more = {}) => search(INDEX, { q, limit: 20, ...more }).results.map(({ id }) => id);

describe("search", () => {
	test("ranks exact before prefix before word prefix before substring, own names before other names", () => {
		expect(find("muenster")).toEqual(["2", "8", "4", "3", "1", "5"]);
	});

	test.each([
		["MÜNSTER", "2"],
		["gross gerau", "6"],
		["St. Augustin", "7"],
		["05515", "2"],
		["münster stadtr", "3"],
	])("finds %s as a German would expect", (q, id) => {
		expect(find(q)[0]).toBe(id);
	});

	test("says by which other name or key it was found, where the name was not typed", () => {
		const aliases = (q: string) =>
			search(INDEX, { q, limit: 20 }).results.flatMap((hit) => ("alias" in hit ? [[hit.id, hit.alias]] : []));
		expect(aliases("muenster")).toEqual([["8", "Münster"]]);
		expect(aliases("5515000")).toEqual([["2", "05515000"]]);
		expect(aliases("grosz")).toEqual([["6", "Grosz"]]);
		expect(aliases("groß gerau")).toEqual([]);
	});

	test("looks at few names, however many frequent words are typed", () => {
		const entries = Array.from({ length: 5000 }, (_, n) =>
			entry(String(n), "Commune", `Ort ${n}`, `Amt ${n}`, `Netz ${n}`),
		);
		const index = indexEntries(entries);
		let looked = 0;
		const keys = new Proxy(index.keys, {
			get: (all, at) => {
				looked += 1;
				return Reflect.get(all, at);
			},
		});
		const q = "Ort 4000 Netz 2000 Amt 14 Ort 3 Ort 4 Ort 5 Ort 6 Ort 7";
		expect(search({ ...index, keys }, { q, limit: 20 }).results).toEqual([]);
		expect(looked).toBeLessThan(index.keys.length);
	});

	test("takes only the types that were asked for, and says when it was cut", () => {
		expect(find("muenster", { types: ["Network"] })).toEqual(["3", "1"]);
		expect(search(INDEX, { q: "muenster", limit: 1 })).toMatchObject({ results: [{ id: "2" }], truncated: true });
		expect(find("?!")).toEqual([]);
	});
});
