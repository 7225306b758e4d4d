/** Lists of entities in pages, one entity with its facts, and the evidence behind them, against the reference. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NODE_TYPES, type RelationshipType } from "../../../model/index.ts";
import {
	citedEvidence,
	citedFact,
	entityAnswer,
	evidencedBy,
	list,
	relatedTo,
	sourcesAnswer,
} from "../../reference/entities.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import type { Entity } from "../../reference/world.ts";
import { startServer, type TestServer } from "../start.ts";
import { ask, maybe, pathOf, serveWorld, someDay } from "./serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

const ALL = REGION.entities.map(({ id }) => id);
const ids = (entities: Entity[]) => entities.map(({ id }) => id);

/** Every page of a list, by the links from one to the next. */
async function walk(params: Record<string, unknown>): Promise<Entity[][]> {
	const pages: Entity[][] = [];
	let next: string | undefined = pathOf("/api/entities", params);
	while (next) {
		const page: Awaited<ReturnType<TestServer["get"]>> = await server.get(next);
		expect(page.status, page.text).toBe(200);
		pages.push(page.body.entities);
		next = page.headers.get("link")?.match(/^<([^>]+)>; rel="next"$/)?.[1];
		expect(next !== undefined).toBe(page.body.next !== null);
	}
	return pages;
}

describe("a list", () => {
	test.each([undefined, ...NODE_TYPES])("of %s is whole, by name", async (type) => {
		expect(await ask(server, "/api/entities", { type })).toEqual({
			...{ asOf: null, entities: list(REGION, { type }), next: null },
		});
	});

	const SORTS: [Entity["type"] | undefined, string[]][] = [
		[undefined, ["id", "name", "-name", "certainty", "-certainty", "description", "-description"]],
		["Commune", ["id", "name", "-name", "population", "-population", "kind", "-kind", "areaKm2", "-areaKm2"]],
		["Commune", ["populationOn", "-populationOn", "ags", "-ags", "lat", "-lat"]],
		["Network", ["name", "-name", "foundedOn", "-foundedOn", "legalForm", "-legalForm", "dissolvedOn", "-dissolvedOn"]],
		["Body", ["size", "-size", "kind", "-kind", "rhythm", "-rhythm"]],
		["Topic", ["ordinal", "-ordinal", "scheme", "-scheme"]],
	];
	const cases = SORTS.flatMap(([type, sorts]) => sorts.map((sort) => [type, sort] as const));

	test.each(cases)("of %s by %s comes in pages of any size", async (type, sort) => {
		const expected = list(REGION, { type, sort });
		for (const limit of type ? [1, 2, 3, 100] : [7, 41]) {
			const pages = await walk({ type, sort, limit });
			expect(ids(pages.flat()), `pages of ${limit}`).toEqual(ids(expected));
			expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
			expect(pages).toHaveLength(Math.ceil(expected.length / limit));
		}
	});

	test("without a limit comes in pages of fifty, and no page is larger than the server allows", async () => {
		const many = { ...REGION, entities: [...REGION.entities] };
		for (let n = 0; many.entities.length <= 50; n++) {
			many.entities.push({ id: `topic-${n}`, type: "Topic", name: `Thema ${n}`, evidence: ["evidence-page"] });
		}
		const large = await serveWorld(many);
		expect(ids((await ask(large, "/api/entities")).entities)).toEqual(ids(list(many, {}).slice(0, 50)));
		await large.close();
		const small = await startServer(server.config, { limits: { ...LIMITS, page: 3 } });
		expect(ids((await ask(small, "/api/entities", { limit: 40 })).entities)).toEqual(ids(list(REGION, {}).slice(0, 3)));
		expect((await ask(small, "/api/search", { q: "e", limit: 40 })).results).toHaveLength(3);
		await small.close();
	});

	const number = (entity: Entity, property: string) => entity[property] as number | undefined;
	const text = (entity: Entity, property: string) => entity[property] as string | undefined;
	const least = (property: string, value: number | string) => (entity: Entity) => {
		const own = entity[property] as typeof value | undefined;
		return own !== undefined && own >= value;
	};
	const most = (property: string, value: number | string) => (entity: Entity) => {
		const own = entity[property] as typeof value | undefined;
		return own !== undefined && own <= value;
	};
	const FILTERS: [string, Entity["type"] | undefined, ((entity: Entity) => boolean)[]][] = [
		["kind=Stadt", "Commune", [(entity) => entity.kind === "Stadt"]],
		["kind=Stadt&kind=Gemeinde", "Commune", [(entity) => ["Stadt", "Gemeinde"].includes(text(entity, "kind") ?? "")]],
		["population=0", "Commune", [(entity) => number(entity, "population") === 0]],
		["populationMin=0", "Commune", [least("population", 0)]],
		["populationMin=7500", "Commune", [least("population", 7500)]],
		["populationMax=7500", "Commune", [most("population", 7500)]],
		["populationMin=7500&populationMax=20000", "Commune", [least("population", 7500), most("population", 20_000)]],
		["areaKm2Min=12.5&kind=Stadt", "Commune", [least("areaKm2", 12.5), (entity) => entity.kind === "Stadt"]],
		["foundedOnMin=2000-01-02", "Network", [least("foundedOn", "2000-01-02")]],
		["foundedOnMax=2000-01-01", "Network", [most("foundedOn", "2000-01-01")]],
		["foundedOn=2010-01-01", "Network", [(entity) => entity.foundedOn === "2010-01-01"]],
		["name=Neustadt", undefined, [(entity) => entity.name === "Neustadt"]],
		["status=agreed", undefined, [(entity) => entity.status === "agreed"]],
		["size=12&kind=Rat", "Body", [(entity) => entity.size === 12, (entity) => entity.kind === "Rat"]],
	];

	test.each(FILTERS)("where %s", async (query, type, where) => {
		const expected = list(REGION, { type, where });
		expect(expected.length).toBeGreaterThan(0);
		for (const sort of ["name", "-name", "id"]) {
			const params = `${type ? `type=${type}&` : ""}sort=${sort}&${query}`;
			const { entities } = await ask(server, `/api/entities?${params}`);
			expect(entities).toEqual(list(REGION, { type, where, sort }));
		}
	});

	const RELATIONSHIP_PARAMETERS: [string, RelationshipType][] = [
		["memberOf", "MEMBER_OF"],
		["partOf", "PART_OF"],
		["holds", "HOLDS"],
		["subBodyOf", "SUB_BODY_OF"],
		["worksOn", "WORKS_ON"],
		["linkedTo", "LINKED_TO"],
	];

	test.each(RELATIONSHIP_PARAMETERS)("of what is related by %s, on any day", async (parameter, type) => {
		const targets = [...new Set(REGION.facts.filter((fact) => fact.type === type).map(({ target }) => target))];
		for (const id of targets) {
			for (const asOf of DAYS) {
				for (const indirect of [false, true]) {
					const related = relatedTo(REGION, type, id, asOf, indirect);
					const expected = list(REGION, { where: [(entity) => related.includes(entity.id)] });
					const { entities } = await ask(server, "/api/entities", { [parameter]: id, asOf, indirect });
					expect(ids(entities), `${id} on ${asOf}`).toEqual(ids(expected));
				}
			}
		}
	});

	test("of what is related to several, in pages", async () => {
		const related = relatedTo(REGION, "MEMBER_OF", "network-alpha", "2010-01-01", true);
		const lies = relatedTo(REGION, "PART_OF", "district-nord", "2010-01-01");
		const where = [related, lies].map((some) => (entity: Entity) => some.includes(entity.id));
		const params = { memberOf: "network-alpha", partOf: "district-nord", asOf: "2010-01-01", indirect: true };
		const pages = await walk({ ...params, type: "Commune", sort: "-population", limit: 1 });
		expect(ids(pages.flat())).toEqual(ids(list(REGION, { type: "Commune", where, sort: "-population" })));
	});
});

const LIMITS = { page: 500, nodes: 500, facts: 500, networks: 500, measured: 5000, paths: 500, pathLength: 6, cost: 1 };

describe("an entity", () => {
	test.each(ALL)("%s with its facts, counts and evidence on any day", async (id) => {
		for (const asOf of [undefined, "2009-12-31", "2010-01-01", "2015-01-01"]) {
			expect(await ask(server, `/api/entities/${id}`, { asOf })).toEqual(entityAnswer(REGION, id, asOf));
		}
	});

	test("is cut at any limit, its counts are not", async () => {
		const limit = fc.integer({ min: 1, max: 20 });
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...ALL), maybe(limit), someDay, async (id, most, asOf) => {
				const answer = await ask(server, `/api/entities/${id}`, { limit: most, asOf });
				expect(answer).toEqual(entityAnswer(REGION, id, asOf, most));
			}),
		);
	});
});

describe("evidence", () => {
	test.each(REGION.evidence.map(({ id }) => id))("%s with its source and all that rests on it", async (id) => {
		const evidenceFor = evidencedBy(REGION, id);
		const expected = { ...citedEvidence(REGION, id), evidenceFor, truncated: false };
		expect(await ask(server, `/api/evidence/${id}`)).toEqual(expected);
	});

	test("is cut where the server's limit is, and says so", async () => {
		const id = "evidence-law";
		const evidenceFor = evidencedBy(REGION, id);
		for (const facts of [evidenceFor.length - 1, evidenceFor.length]) {
			const limited = await startServer(server.config, { limits: { ...LIMITS, facts } });
			const answer = await ask(limited, `/api/evidence/${id}`);
			await limited.close();
			expect(answer).toMatchObject({ evidenceFor: evidenceFor.slice(0, facts), truncated: facts < evidenceFor.length });
		}
	});

	test("of facts comes with them, in the order of their ids, whatever of them is unknown", async () => {
		const [first, second, third] = REGION.facts.map(({ id }) => id);
		const wanted = [third, "no-fact", first, second, third].join();
		const facts = [third, first, second].map((id) => citedFact(REGION, String(id)));
		expect(await ask(server, "/api/facts", { ids: wanted })).toMatchObject({ facts });
		expect(await ask(server, "/api/facts", { ids: "no-fact" })).toEqual({ facts: [] });
	});

	test("every source counts the pieces taken from it", async () => {
		expect(await ask(server, "/api/sources")).toEqual({ sources: sourcesAnswer(REGION) });
	});
});
