/** The web addresses of entities: which cooperations a page shows against the reference, and what it does with names. */
import { Window } from "happy-dom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allNetworks, memberships } from "../../reference/memberships.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import type { TestServer } from "../start.ts";
import { idsOf, serveWorld } from "./serve.ts";

const ACCEPT = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

function parse(text: string) {
	const { document } = new Window();
	document.write(text);
	return document;
}

const texts = (document: ReturnType<typeof parse>, selector: string) =>
	[...document.querySelectorAll(selector)].map((at) => at.textContent.replace(/\s+/g, " ").trim());

describe("the reference's region", () => {
	let server: TestServer;
	beforeAll(async () => {
		server = await serveWorld();
	}, 60_000);
	afterAll(() => server.close());

	const open = async (path: string) => {
		const reply = await server.get(path, ACCEPT);
		expect(reply.status, reply.text).toBe(200);
		return parse(reply.text);
	};

	test("a page shows every cooperation, those that are certain before those that are only possible", async () => {
		for (const asOf of DAYS.filter((day) => day !== undefined)) {
			for (const id of idsOf("Commune")) {
				const held = allNetworks(REGION).flatMap((network) =>
					memberships(REGION, network, asOf, true, { possible: true }).filter(({ member }) => member === id),
				);
				const document = await open(`/id/${id}?asOf=${asOf}`);
				const shown = [...document.querySelectorAll(".cooperation")].map((at) => at.id).sort();
				expect(shown, `${id} ${asOf}`).toEqual([...new Set(held.map(({ network }) => network))].sort());
				const certain = new Set(held.filter(({ possible }) => !possible).map(({ network }) => network));
				expect(texts(document, "#cooperations > h2 .number")).toEqual([String(certain.size)]);
			}
		}
	}, 60_000);

	test("each cooperation has its bodies with who sits there for whom, offices and who holds them on the day", async () => {
		const document = await open("/id/commune-ahlfeld?asOf=2016-01-01");
		const lines = texts(document, "#network-alpha .bodies > li");
		const [council = ""] = lines.filter((line) => line.startsWith("Verbandsrat"));
		expect(council).toMatch(/Vertreten: Ahlfeld durch .+ · Sitze: 4/);
		expect(council).toMatch(/Vorsitz.*Erika Muster/);
		// His term is certain until 31 December 2014, and nobody says that it did not go on.
		expect(council).toMatch(/Max Muster möglich/);
		expect(lines.map((line) => line.split(" ")[0])).toEqual(["Sprecher", "Verbandsrat", "Ausschuss", "Unterausschuss"]);
		expect(texts(document, "#network-alpha .gaps")).toEqual(["Nicht bekannt: Kontakt."]);
	});

	test("sources are numbered as they are named, and each number leads to its source", async () => {
		const document = await open("/id/commune-ahlfeld?asOf=2016-01-01");
		const cites = [...document.querySelectorAll(".cite")];
		const first = [...new Set(cites.map((at) => at.textContent))];
		expect(first).toEqual(first.map((_, n) => `[${n + 1}]`));
		const targets = cites.map((at) => document.querySelector(`${at.getAttribute("href")}`)?.textContent ?? "none");
		expect(targets).not.toContain("none");
		expect(texts(document, "#sources cite")).toEqual(["Register", "Der Verbund"]);
	});

	test("what cannot be known is counted: cooperations whose list of members is not complete", async () => {
		// The lists of Gamma and Delta are complete on the day, and Theta is no cooperation between communes.
		const document = await open("/id/commune-neustadt-b?asOf=2020-01-01");
		const shown = [...document.querySelectorAll(".cooperation")].map((at) => at.id);
		const unknown = ["alpha", "beta", "epsilon", "zeta", "eta"].map((key) => `network-${key}`);
		const count = unknown.filter((id) => !shown.includes(id)).length;
		expect(texts(document, "#unknown").join()).toContain(` ${count} weiteren Kooperationen`);
	});

	test("the language is that of the URL, else that of the header; the page has an ETag for each", async () => {
		const ask = (query: string, language: string) =>
			server.get(`/id/network-alpha${query}`, { headers: { ...ACCEPT.headers, "accept-language": language } });
		const [german, english, chosen] = await Promise.all([ask("", "fr"), ask("", "en-GB"), ask("?lang=de", "en")]);
		expect([german, english, chosen].map(({ text }) => parse(text).documentElement.lang)).toEqual(["de", "en", "de"]);
		expect(german.headers.get("vary")).toMatch(/Accept, Accept-Language/);
		const tag = english.headers.get("etag") ?? "";
		expect(tag).not.toBe(german.headers.get("etag"));
		const held = { headers: { ...ACCEPT.headers, "accept-language": "en", "if-none-match": tag } };
		expect((await server.get("/id/network-alpha", held)).status).toBe(304);
	});

	test("programs get the answer of the API, and an error that says which formats there are", async () => {
		const [own, api] = await Promise.all(
			["/id/network-alpha", "/api/entities/network-alpha"].map((path) => server.get(path)),
		);
		expect(own?.body).toEqual(api?.body);
		const turtle = await server.get("/id/network-alpha", { headers: { accept: "text/turtle" } });
		expect([turtle.status, turtle.body.detail]).toEqual([406, expect.stringMatching(/text\/html.*application\/json/)]);
		const nothing = await server.get("/id/network-none");
		expect([nothing.status, nothing.body.type]).toEqual([404, "/errors/unknown-id"]);
	});

	test("a file of an export format by its media type: the entity with what it has to do with, and the sources", async () => {
		const id = "network-alpha";
		const accept = "application/graphml+xml";
		const reply = await server.get(`/id/${id}?asOf=2016-01-01&lang=en`, { headers: { accept } });
		expect([reply.status, reply.headers.get("content-type")]).toEqual([200, expect.stringContaining(accept)]);
		expect(reply.headers.get("vary")).toMatch(/Accept, Accept-Language/);
		const found = new Set([...reply.text.matchAll(/<node id="([^"]+)"/g)].map(([, node]) => node));
		const own = REGION.facts.filter(({ source, target }) => source === id || target === id);
		const days = own.filter(
			({ certainFrom = "0", certainTo = "9" }) => certainFrom <= "2016-01-01" && "2016-01-01" <= certainTo,
		);
		expect([...found].sort()).toEqual(
			[...new Set([id, ...days.flatMap(({ source, target }) => [source, target])])].sort(),
		);
		for (const fact of days) expect(reply.text).toContain(`id="${fact.id}"`);
		expect(reply.text).toContain("https://example.org/");
		const tag = reply.headers.get("etag") ?? "";
		expect(tag).not.toBe((await server.get(`/id/${id}`)).headers.get("etag"));
		const again = await server.get(`/id/${id}?asOf=2016-01-01&lang=en`, { headers: { accept, "if-none-match": tag } });
		expect(again.status).toBe(304);
		const nothing = await server.get("/id/network-none", { headers: { accept } });
		expect([nothing.status, nothing.body.type, nothing.headers.get("etag")]).toEqual([404, "/errors/unknown-id", null]);
	});

	test("an id that nothing has is a page for people too", async () => {
		const reply = await server.get("/id/network-none", ACCEPT);
		expect([reply.status, reply.headers.get("etag")]).toEqual([404, null]);
		expect(texts(parse(reply.text), "main p")).toContain("Zu network-none ist nichts bekannt.");
	});
});

test("the URL of a merged commune leads to the one that it became, for good; that of a split one does not", async () => {
	const keys: Record<string, string[]> = {
		"commune-ahlfeld": ["01001091", "01001092"],
		"commune-zell": ["01001092", "01001093"],
		"commune-oeding": ["01001001"],
	};
	const entities = REGION.entities.map((one) => (keys[one.id] ? { ...one, formerKeys: keys[one.id] } : one));
	const known = entities.map((one) => (one.id === "commune-berg-2" ? { ...one, id: "commune-01001093" } : one));
	const facts = REGION.facts.filter(({ source }) => source !== "commune-berg-2");
	const server = await serveWorld({ ...REGION, entities: known, facts });
	const ask = async (id: string, accept: string, method = "GET") => {
		const reply = await server.get(`/id/${id}`, { method, redirect: "manual", headers: { accept } });
		return [reply.status, reply.headers.get("location"), reply.headers.get("etag") !== null];
	};
	try {
		for (const accept of [ACCEPT.headers.accept, "application/json", "application/graphml+xml"]) {
			const found = await ask("commune-01001091?asOf=2016-01-01&lang=en", accept);
			expect(found).toEqual([308, "/id/commune-ahlfeld?asOf=2016-01-01&lang=en", false]);
			expect(await ask("commune-01001091", accept, "HEAD")).toEqual([308, "/id/commune-ahlfeld", false]);
			expect(await ask("commune-01001092", accept)).toEqual([404, null, false]);
			expect(await ask("commune-01001099", accept)).toEqual([404, null, false]);
			expect(await ask("network-01001091", accept)).toEqual([404, null, false]);
			// What is described itself stays where it is.
			expect(await ask("commune-01001093", accept)).toEqual([200, null, true]);
		}
		const followed = await server.get("/id/commune-01001091");
		expect(followed.body.entity.id).toBe("commune-ahlfeld");
		expect((await server.get("/id/commune-01001091", { redirect: "manual" })).headers.get("vary")).toMatch(/Accept/);
	} finally {
		await server.close();
	}
}, 60_000);

test("names, texts and URLs of the data are never markup", async () => {
	const name = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;`;
	const hostile = REGION.entities.map((entity) => ({
		...entity,
		name: `${name} ${entity.id}`,
		description: name,
		...(entity.type === "Network" && { website: "javascript:alert(1)", address: name, email: 'a@b.de"><script>' }),
	}));
	const facts = REGION.facts.map((fact) => ({ ...fact, note: name, validFromText: name }));
	const sources = REGION.sources.map((source) => ({ ...source, title: name, publisher: name }));
	const server = await serveWorld({ ...REGION, entities: hostile, facts, sources });
	try {
		for (const id of ["commune-ahlfeld", "network-alpha", "body-rat"]) {
			const document = parse((await server.get(`/id/${id}`, ACCEPT)).text);
			expect(document.querySelector("h1")?.textContent).toBe(`${name} ${id}`);
			expect(document.querySelectorAll("script, img, [onerror]")).toHaveLength(0);
			for (const at of document.querySelectorAll("[href]"))
				expect(at.getAttribute("href")).toMatch(/^(https?:\/\/|\/[^/]|\/$|#source-|mailto:)/);
		}
	} finally {
		await server.close();
	}
}, 60_000);
