/** Every route on both engines with the shipped data: the same answer in whole, order and headers included. */
import { describe, expect, test } from "vitest";
import { RELATIONSHIP_TYPES } from "../../model/index.ts";
import type { Reply } from "../server/start.ts";
import { engines, serversOnEngines } from "./engines.ts";

const TIMEOUT_MS = 120_000;
const MUENSTER = "commune-05515000";
const STADTREGION = "network-stadtregion-muenster";
const NRW = "network-staedtekooperation-nrw";
const MUENSTERLAND = "network-informelle-regionalentwicklung-muensterland";

const servers = serversOnEngines();

const PATHS = [
	"/readyz",
	"/api/schema",
	"/api/opening?asOf=2026-01-01",
	"/api/sources",
	`/api/facts?ids=member_of.${MUENSTER}.${STADTREGION},nothing,part_of.${MUENSTER}.district-05515`,
	"/api/search?q=muenst",
	"/api/search?q=st&limit=100",
	"/api/search?q=05&type=Commune,District&limit=200",
	...["name", "-name", "id", "population", "-population", "kind"].map(
		(sort) => `/api/entities?type=Commune&sort=${sort}`,
	),
	"/api/entities?limit=500",
	"/api/entities?type=Commune&kind=Stadt&kind=Gemeinde&populationMin=20000&areaKm2Max=150.5",
	`/api/entities?memberOf=${MUENSTERLAND}&indirect=true&asOf=2020-06-01`,
	`/api/entities?type=Commune&memberOf=${STADTREGION}&partOf=district-05566`,
	`/api/subgraph?ids=${MUENSTER}&depth=1`,
	`/api/subgraph?ids=${MUENSTER}&depth=2&types=MEMBER_OF,BODY_OF&limit=40`,
	`/api/subgraph?ids=${MUENSTER},${NRW},${STADTREGION}&asOf=2013-01-01`,
	`/api/subgraph?networks=${STADTREGION},${NRW},${MUENSTERLAND}&include=members,bodies,people,topics&indirect=true`,
	"/api/overlaps",
	"/api/overlaps?indirect=true&min=2",
	"/api/overlaps/pairs?limit=500",
	"/api/overlaps/pairs?indirect=true&by=containment&asOf=2012-03-21",
	"/api/overlaps?indirect=true&asOf=2012-03-21&min=0",
	"/api/measures?limit=500",
	"/api/measures?types=MEMBER_OF,PART_OF,BORDERS&asOf=2020-06-01&indirect=true&measures=core,constraint&by=core",
	`/api/measures?networks=${STADTREGION},${NRW}&format=csv`,
	"/api/projections?of=members&minWeight=3",
	"/api/projections?of=networks&asOf=2020-06-01&indirect=true&format=graphml",
	`/api/paths?from=${MUENSTER}&to=commune-05711000`,
	`/api/paths?from=commune-05558020&to=${NRW}&types=MEMBER_OF,PART_OF&limit=100`,
	`/api/paths?from=${MUENSTER}&to=commune-05711000&asOf=2001-01-01&maxLength=5`,
	"/api/export",
	"/api/nothing",
	"/api/entities/commune-0",
	"/api/overlaps?networks=network-0",
];

/** What a server is allowed to say about its engine. */
function comparable({ status, headers, text }: Reply): unknown {
	const engineless = text
		.replace(/"engine":"\w+","engineVersion":"[^"]*"/, '"engine":"…"')
		.replace(/"memoryMb":(?:\d+|null)/, '"memoryMb":"…"');
	return { status, link: headers.get("link"), etag: headers.get("etag"), text: engineless };
}

async function expectSame(path: string): Promise<void> {
	const [first, second] = (await Promise.all(servers.map((server) => server.get(path)))).map(comparable);
	expect(second, path).toEqual(first);
}

async function readIds(path: string, key: string): Promise<string[]> {
	const reply = await servers[0]?.get(path);
	return reply?.body[key].map(({ id }: { id: string }) => id) ?? [];
}

test(
	"others are answered while the whole graph is measured",
	async () => {
		const [server] = servers;
		await server?.get("/api/measures?measures=degree&by=degree");
		const begun = performance.now();
		let done = false;
		const measured = server?.get(`/api/measures?types=${RELATIONSHIP_TYPES}`).finally(() => {
			done = true;
		});
		const waits: number[] = [];
		while (!done) {
			const at = performance.now();
			await server?.get("/api/networks");
			waits.push(performance.now() - at);
		}
		expect((await measured)?.status).toBe(200);
		expect(Math.max(...waits)).toBeLessThan((performance.now() - begun) / 2);
	},
	TIMEOUT_MS,
);

describe.skipIf(engines.length < 2)("both engines answer alike", () => {
	test.each(PATHS)("%s", expectSame, TIMEOUT_MS);

	test(
		"about every entity, its neighbours and all evidence",
		async () => {
			const ids = await readIds("/api/entities?limit=500", "entities");
			expect(ids.length).toBeGreaterThan(100);
			for (const id of ids) {
				await expectSame(`/api/entities/${id}`);
				await expectSame(`/api/entities/${id}/neighbours?asOf=2016-01-01&limit=20&indirect=true`);
			}
			const evidence = new Set<string>();
			for (const id of ids.slice(0, 50)) {
				for (const piece of await readIds(`/api/entities/${id}`, "evidence")) evidence.add(piece);
			}
			for (const id of evidence) await expectSame(`/api/evidence/${id}`);
		},
		TIMEOUT_MS,
	);
});

describe.each(engines.map(({ name }, position) => [name, position] as const))("on %s", (_, position) => {
	const overlaps = async (query: string) => (await servers[position]?.get(`/api/overlaps?${query}`))?.body;

	test("Münster is the one commune that the Stadtregion and the Städtekooperation share", async () => {
		const { pairs } = await overlaps(`networks=${STADTREGION},${NRW}`);
		expect(pairs).toMatchObject([{ a: STADTREGION, b: NRW, shared: [MUENSTER] }]);
	});

	test("counting districts' communes, the Stadtregion lies in the Münsterland with all twelve", async () => {
		const direct = await overlaps(`networks=${STADTREGION},${MUENSTERLAND}`);
		expect(direct.pairs[0].shared).toEqual([MUENSTER]);
		const indirect = await overlaps(`networks=${STADTREGION},${MUENSTERLAND}&indirect=true`);
		expect(indirect.pairs[0].shared).toHaveLength(12);
		expect(indirect.pairs[0].containmentA).toBe(1);
	});
});
