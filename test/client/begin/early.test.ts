// @vitest-environment happy-dom
/** What the page itself has asked for is taken once, by the same request. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetEarly, keyOf, request } from "../../../client/begin/early.ts";

const asked: string[] = [];
beforeEach(() => {
	asked.length = 0;
	vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
		asked.push(keyOf(url, init));
		return new Response("later");
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	delete window.early;
});

const early = (url: string, init?: RequestInit) => {
	window.early = Promise.resolve({ key: keyOf(url, init), response: Promise.resolve(new Response("early")) });
};
const text = async (url: string, init?: RequestInit) => (await request(url, init)).text();
const POST = { method: "POST", body: '{"ids":["a"]}' };

it("gives the answer that is on its way to the same request, once", async () => {
	early("/api/subgraph", POST);
	expect(await text("/api/opening")).toBe("later");
	expect(await text("/api/subgraph", { ...POST })).toBe("early");
	expect(await text("/api/subgraph", { ...POST })).toBe("later");
	expect(asked).toEqual(["/api/opening\n", keyOf("/api/subgraph", POST)]);
});

it.each([
	["of other elements", "/api/subgraph", { ...POST, body: '{"ids":["b"]}' }],
	["by its URL", "/api/subgraph?ids=b", undefined],
])("asks anew %s, and keeps what is on its way", async (_, url, init) => {
	early("/api/subgraph?ids=a");
	expect(await text(url, init)).toBe("later");
	expect(await text("/api/subgraph?ids=a")).toBe("early");
});

it("asks anew once it is to be forgotten", async () => {
	early("/api/subgraph?ids=a");
	forgetEarly();
	expect(await text("/api/subgraph?ids=a")).toBe("later");
});

it("asks where the page has asked for nothing", async () => {
	expect(await text("/api/subgraph?ids=a")).toBe("later");
	window.early = Promise.resolve(null);
	expect(await text("/api/subgraph?ids=a")).toBe("later");
});
