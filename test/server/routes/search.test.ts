/** `/api/search` over the reference's region: what is found and in which order, said by hand. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, serveWorld } from "./serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

test.each([
	["a whole name before its beginning", "delta", ["network-delta"]],
	["umlauts written out", "aehrenbach", ["commune-aehrenbach"]],
	["umlauts as they are", "Öding", ["commune-oeding"]],
	["Saint however it is written", "sankt veit", ["commune-sankt-veit"]],
	["St. however it is written", "St. Veit", ["commune-sankt-veit"]],
	["another name, at its beginning", "bad oed", ["commune-oeding"]],
	["the English name", "saint v", ["commune-sankt-veit"]],
	["the official key, from its beginning", "01001", ["district-nord", "commune-ahlfeld", "commune-aehrenbach"]],
	["words in any order", "süd kreis", ["district-sued"]],
	["numbers by value among equals", "berg", ["commune-berg-2", "commune-berg-10"]],
	["equal names by id", "neustadt", ["commune-neustadt-a", "commune-neustadt-b"]],
	["what is within a word, short names first", "rat", ["body-beirat", "body-rat", "body-stadtrat"]],
	["nothing", "gibtesnicht", []],
])("%s", async (_, q, expected) => {
	const { results, truncated } = await ask(server, "/api/search", { q, kind: "entity" });
	expect(results.map(({ id }: { id: string }) => id)).toEqual(expected);
	expect(truncated).toBe(false);
});

test("only some types, and no more than asked for", async () => {
	const muster = await ask(server, "/api/search", { q: "muster", type: "Person", limit: 1 });
	expect(muster.results).toEqual([
		{
			...{ kind: "entity", id: "person-max", type: "Person", name: "Max Muster" },
			...{ context: "Stimme im Unterausschuss", contextEn: "Stimme im Unterausschuss" },
		},
	]);
	expect(muster.truncated).toBe(true);
	expect((await ask(server, "/api/search", { q: "muster", type: "Commune,Body" })).results).toEqual([]);
	expect((await ask(server, "/api/search", { q: "muster", kind: "entity", limit: 2 })).truncated).toBe(false);
});

test("tells alike things apart by what they belong to, the nearest first", async () => {
	const context = async (q: string) => (await ask(server, "/api/search", { q })).results[0].context;
	expect(await context("Ahlfeld")).toBe("Stadt, Kreis Nord");
	expect(await context("Neustadt")).toBe("Stadt, Gamma");
	expect(await context("Stadtrat")).toBe("Rat, Ahlfeld");
	expect(await context("Kreis Nord")).toBe("Kreis, Land");
	expect(await context("Klima")).toBe("Umwelt");
	expect(await context("Otto")).toBe("Sprecher");
	expect(await context("Epsilon")).toBe("");
});
