/** What planners type, with what each should find first: written down before the ranking was. Asked of the shipped data. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchHit } from "../../../model/index.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";
import { search } from "../../../server/search/answer.ts";
import { buildSearchIndex } from "../../../server/search/build.ts";
import { searchForms } from "../../../server/search/forms.ts";
import type { SearchIndex } from "../../../server/search/types.ts";
import { openShipped, type ShippedGraph } from "../questions/shipped.ts";

interface Search {
	query: string;
	/** The id of an entity, a question or an action; `*` at the end stands for any that begins so. */
	expected: string;
	/** `name=value` for each field that is filled in. */
	filled: string;
	language: "de" | "en";
	/** What is unlike the written name. */
	note: string;
}

const SEARCHES: Search[] = parse(readFileSync(new URL("searches.csv", import.meta.url)), { columns: true });
const LEAST_RIGHT = 0.95;

let graph: ShippedGraph;
let index: SearchIndex;
beforeAll(async () => {
	graph = await openShipped();
	index = await buildSearchIndex(graph.graph, searchForms(QUESTIONS.values()));
}, 120_000);
afterAll(() => graph.close());

const find = (q: string) => search(index, { q, limit: 12 }).results;

const filledIn = (hit: SearchHit): string[] =>
	hit.kind === "entity"
		? []
		: Object.entries(hit.values).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));

function isRight({ query, expected, filled }: Search): boolean {
	const [first] = find(query);
	if (!first) return false;
	const isExpected = expected.endsWith("*") ? first.id.startsWith(expected.slice(0, -1)) : first.id === expected;
	return isExpected && filledIn(first).sort().join(" ") === filled.split(" ").sort().join(" ");
}

describe("searches", () => {
	test("are many, in both languages, a third of them not written as the name is", () => {
		const share = (those: Search[]) => those.length / SEARCHES.length;
		expect(SEARCHES.length).toBeGreaterThanOrEqual(150);
		expect(share(SEARCHES.filter(({ language }) => language === "en"))).toBeGreaterThan(0.2);
		expect(share(SEARCHES.filter(({ note }) => /misspelt|no umlaut|abbreviated/.test(note)))).toBeGreaterThanOrEqual(
			1 / 3,
		);
	});

	test("find first what is meant", () => {
		const wrong = SEARCHES.filter((one) => !isRight(one)).map(({ query }) => query);
		expect(1 - wrong.length / SEARCHES.length, `wrong: ${wrong.join(", ")}`).toBeGreaterThanOrEqual(LEAST_RIGHT);
	});

	test.each([
		["LEADER", "list-network-bodies"],
		["Mobilität", "list-topic-actors"],
		["Vergabe", "list-communes-without-topic"],
	])("%s finds a question, too", (q, question) => {
		const found = search(index, { q, kinds: ["question"], limit: 20 }).results.map(({ id }) => id);
		expect(found).toContain(question);
	});

	test("say what was understood of what is misspelt, and nothing of what is not", () => {
		expect(find("Haviksbeck")[0]).toMatchObject({ id: "commune-05558020", understood: "Havixbeck" });
		expect(find("Stadregion Munster")[0]).toMatchObject({ understood: "Stadtregion Münster" });
		expect(find("Colgne")[0]).toMatchObject({ id: "commune-05315000", nameEn: "Cologne", understood: "Cologne" });
		expect(find("munster")[0]).not.toHaveProperty("understood");
	});

	test("say which word a name has instead, and find nothing where it has none that is akin", () => {
		expect(find("Telefonzentrale Warendorf")[0]).toMatchObject({ understood: "Telefonvermittlung Warendorf" });
		expect(find("Neunkirchen Siegen-Wittgenstein")[0]).not.toHaveProperty("understood");
		expect(find("network-euregio")).toEqual([expect.objectContaining({ alias: "network-euregio" })]);
		for (const nonsense of [
			"Marsmännchen",
			"xyzzy Telgte",
			"Kaffeekränzchen Bocholter Aa",
			"Pizza bestellen",
			"Losser",
			"help",
		])
			expect(find(nonsense)).toEqual([]);
	});

	test("leave open what could be several, and fill in nothing for it", () => {
		const bodies = search(index, { q: "Gremien LEADER", kinds: ["question"], limit: 20 }).results;
		expect(bodies[0]).toMatchObject({ id: "list-network-bodies", values: { network: "" }, entities: [] });
	});

	test("are answered with entities, questions and actions within the limit", () => {
		const { results, truncated } = search(index, { q: "Mobilität", limit: 6 });
		expect(results).toHaveLength(6);
		expect(truncated).toBe(true);
		expect(results.filter(({ kind }) => kind === "question").length).toBeGreaterThanOrEqual(2);
	});
});
