import { describe, expect, it } from "vitest";
import { createApi, exportFile, exportUrl, urlOf } from "../../../client/api/index.ts";
import { ApiError } from "../../../client/state/index.ts";

const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

/** A server that gives one answer and remembers what it was asked. */
function serving(respond: (url: string, init?: RequestInit) => Response | Promise<Response>) {
	const asked: string[] = [];
	const request = async (input: RequestInfo | URL, init?: RequestInit) => {
		asked.push(String(input));
		return respond(String(input), init);
	};
	return { asked, api: createApi(request as typeof fetch) };
}

const problemOf = (promise: Promise<unknown>) =>
	promise.then(
		() => expect.unreachable("must be rejected"),
		(error: unknown) => {
			expect(error).toBeInstanceOf(ApiError);
			return (error as ApiError).problem;
		},
	);

describe("urlOf", () => {
	it("joins lists, leaves out what is not given, escapes the rest", () => {
		const parameters = { ids: ["a", "b"], q: "Münster & Co", none: undefined, nothing: [], flag: false };
		expect(urlOf("/api/x", parameters)).toBe("/api/x?ids=a,b&q=M%C3%BCnster%20%26%20Co&flag=false");
		expect(urlOf("/api/x", {})).toBe("/api/x");
	});
});

describe("exports", () => {
	const rest = { indirect: false, asOf: null };
	const ids = Array.from({ length: 1_000 }, (_, n) => `commune-${n}`);

	it("name exactly what is on the canvas", () => {
		expect(exportUrl("graphml", { ...rest, ids: ["commune-1", "network-a"] })).toBe(
			"/api/export/graphml?ids=commune-1,network-a",
		);
		expect(exportUrl("csv", { ids: ["network-a"], indirect: true, asOf: "2020-01-01" })).toBe(
			"/api/export/csv?ids=network-a&indirect=true&asOf=2020-01-01",
		);
		expect(exportUrl("csv", { ...rest, ids: ["network-a"], types: ["PART_OF", "BODY_OF"] })).toBe(
			"/api/export/csv?ids=network-a&types=PART_OF,BODY_OF",
		);
	});

	it("have no URL when it would be too long for the way: the same selection is sent as a body", async () => {
		expect(exportUrl("csv", { ...rest, ids })).toBeNull();
		const sent: unknown[] = [];
		const request = async (url: unknown, init: RequestInit = {}) => {
			sent.push(url, init.method, JSON.parse(String(init.body)));
			return new Response("PK", { headers: { "content-disposition": 'attachment; filename="a_b.zip"' } });
		};
		const file = await exportFile("csv", { ids, indirect: true, asOf: "2020-01-01" }, request);
		expect([file.name, await file.blob.text()]).toEqual(["a_b.zip", "PK"]);
		expect(sent).toEqual(["/api/export/csv", "POST", { ids, indirect: true, asOf: "2020-01-01" }]);
	});

	it("hand on the server's problem", async () => {
		const problem = { type: "/errors/unknown-reference", title: "t", status: 422, detail: "d", instance: "/i" };
		const request = async () => new Response(JSON.stringify(problem), { status: 422 });
		await expect(exportFile("csv", { ...rest, ids }, request)).rejects.toMatchObject({ problem });
	});
});

describe("the interface over HTTP", () => {
	it("asks for the URL and gives the checked answer", async () => {
		const { api, asked } = serving(() => answer({ results: [], truncated: false }));
		await expect(api.search("muenst")).resolves.toEqual({ results: [], truncated: false });
		expect(asked).toEqual(["/api/search?q=muenst&limit=12"]);
	});

	it("hands on the server's problem", async () => {
		const problem = { type: "/errors/unknown-id", title: "t", status: 404, detail: "d", instance: "/i" };
		const { api } = serving(() => answer(problem, 404));
		expect(await problemOf(api.entity("commune-0"))).toEqual(problem);
	});

	it.each([
		["an error that is no problem document", () => new Response("<h1>Bad gateway</h1>", { status: 502 }), 502],
		["an answer that is no JSON", () => new Response("<html>"), 0],
		["an answer of another shape", () => answer({ results: "none" }), 0],
	])("says that it cannot read %s", async (_, respond, status) => {
		const { api } = serving(respond);
		expect(await problemOf(api.search("x"))).toMatchObject({ type: "/errors/unreadable", status });
	});

	it("asks for a subgraph by its URL, and sends what would be too long for one", async () => {
		const graph = { nodes: [], edges: [], truncated: false };
		const sent: unknown[] = [];
		const { api, asked } = serving((_, init) => {
			sent.push(init?.method, init?.body);
			return answer(graph);
		});
		await expect(api.subgraph({ ids: ["a", "b"], indirect: true })).resolves.toEqual(graph);
		const ids = Array.from({ length: 1_000 }, (_, n) => `commune-${n}`);
		await expect(api.subgraph({ ids })).resolves.toEqual(graph);
		expect(asked).toEqual(["/api/subgraph?ids=a,b&indirect=true", "/api/subgraph"]);
		expect(sent).toEqual([undefined, undefined, "POST", JSON.stringify({ ids })]);
	});

	it("compares as many cooperations as there are, in a body where they are too many for a URL", async () => {
		const sent: unknown[] = [];
		const { api, asked } = serving((_, init) => {
			sent.push(init?.body);
			return answer({ sets: [], intersections: [], pairs: [], members: [] });
		});
		const networks = Array.from({ length: 500 }, (_, n) => `network-zweckverband-${n}`);
		await api.overlaps({ networks: networks.slice(0, 2), indirect: true });
		await api.overlaps({ networks, indirect: true });
		expect(asked).toEqual([
			"/api/overlaps?networks=network-zweckverband-0,network-zweckverband-1&indirect=true",
			"/api/overlaps",
		]);
		expect(sent).toEqual([undefined, JSON.stringify({ networks, indirect: true })]);
	});

	it("says that the server does not answer", async () => {
		const { api } = serving(() => Promise.reject(new TypeError("Failed to fetch")));
		expect(await problemOf(api.schema())).toMatchObject({
			type: "/errors/offline",
			status: 0,
			detail: "Failed to fetch",
		});
	});

	it("is cancelled by its signal, without an error of its own", async () => {
		const controller = new AbortController();
		const { api } = serving(
			(_, init) =>
				new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))),
		);
		const asked = api.search("x", undefined, { signal: controller.signal });
		controller.abort();
		await expect(asked).rejects.toMatchObject({ name: "AbortError" });
	});
});
