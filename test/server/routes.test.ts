import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REQUESTS } from "./requests.ts";
import { serveRegion, startServer } from "./start.ts";

let server: Awaited<ReturnType<typeof serveRegion>>;

beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

describe("every route", () => {
	test.each(Object.entries(REQUESTS))(
		"%s answers as frozen, in the shape of the model",
		async (name, [path, schema]) => {
			const reply = await server.get(path);
			expect(reply.status, reply.text).toBe(200);
			schema.parse(reply.body);
			expect(reply.text).not.toContain('"hash"');
			await expect(`${JSON.stringify(reply.body, null, "\t")}\n`).toMatchFileSnapshot(`../golden/api/${name}.json`);
		},
	);

	test.each(Object.entries(REQUESTS))("%s knows when nothing has changed", async (_, [path]) => {
		const etag = (await server.get(path)).headers.get("etag");
		expect(etag).toBe('W/"00000000000000aa"');
		const again = await server.get(path, { headers: { "If-None-Match": etag ?? "" } });
		expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
		expect((await server.get(path, { headers: { "If-None-Match": 'W/"another"' } })).status).toBe(200);
	});
});

describe("overlaps", () => {
	test("a member that belongs both ways keeps both reasons", async () => {
		const { body } = await server.get("/api/overlaps?networks=network-stadtregion,network-muensterland&indirect=true");
		const havixbeck = body.members.find(({ id }: { id: string }) => id === "commune-05558020");
		expect(havixbeck.in).toEqual([
			{ set: "network-stadtregion", via: "direct", fact: "member_of.commune-05558020.network-stadtregion" },
			{
				set: "network-muensterland",
				via: "indirect",
				through: [{ id: "district-05558", fact: "part_of.commune-05558020.district-05558" }],
				fact: "member_of.district-05558.network-muensterland",
			},
		]);
	});
});

describe("pages", () => {
	test("lead through the whole list, each entity once", async () => {
		for (const sort of ["name", "-name", "population", "-population", "id"]) {
			const whole = await server.get(`/api/entities?type=Commune&sort=${sort}`);
			const ids: string[] = [];
			let next: string | undefined = `/api/entities?type=Commune&sort=${sort}&limit=2`;
			while (next) {
				const page = await server.get(next);
				ids.push(...page.body.entities.map(({ id }: { id: string }) => id));
				next = page.headers.get("link")?.match(/^<([^>]+)>; rel="next"$/)?.[1];
			}
			expect(ids, sort).toEqual(whole.body.entities.map(({ id }: { id: string }) => id));
			expect(ids).toHaveLength(6);
		}
	});
});

describe("limits", () => {
	test("cut or refuse, and say so", async () => {
		const limits = { page: 2, nodes: 2, facts: 1, networks: 1, measured: 1, paths: 1, pathLength: 2, cost: 1 };
		const small = await startServer(server.config, { limits });
		const cut = async (path: string) => (await small.get(path)).body;
		expect((await cut("/api/search?q=m&limit=50")).results).toHaveLength(2);
		expect((await cut("/api/entities?limit=50")).entities).toHaveLength(2);
		expect(await cut("/api/subgraph?networks=network-nrw")).toMatchObject({ truncated: true });
		expect((await cut("/api/entities/network-nrw")).facts).toHaveLength(1);
		expect(await cut("/api/paths?from=network-stadtregion&to=network-nrw")).toMatchObject({
			length: 2,
			truncated: false,
		});
		expect(await cut("/api/overlaps?networks=network-nrw,network-stadtregion")).toMatchObject({
			type: "/errors/too-large",
		});
		await small.close();
	});
});
