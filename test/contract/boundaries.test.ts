/** Boundaries and shared borders of the shipped data, on both engines. */
import { readFileSync } from "node:fs";
import { neighbors } from "topojson-client";
import { expect, test } from "vitest";
import { Boundaries } from "../../model/index.ts";
import { describeOnBothEngines, engines, serversOnEngines } from "./engines.ts";

const shipped = Boundaries.parse(
	JSON.parse(readFileSync("seed/data/registers/boundaries/boundaries.topo.json", "utf8")),
);
const servers = serversOnEngines();

test.each(engines.map(({ name }, index) => [name, index] as const))(
	"%s answers what the file holds",
	async (_, index) => {
		const { status, body } = (await servers[index]?.get("/api/boundaries")) ?? {};
		const { objects, ...rest } = body;
		const { properties, ...communes } = objects.communes;
		expect(status).toBe(200);
		expect({ ...rest, objects: { communes } }).toEqual(shipped);
		expect(properties.attribution).toEqual(["Gemeindegrenzen: © GeoBasis-DE / BKG (2016), Daten verändert"]);
	},
);

describeOnBothEngines("neighbours", (engine) => {
	test("are those that have an arc in common, and a query can ask for them", async () => {
		const graph = await engine.graph();
		const rows = await graph.read(
			"MATCH (a:Commune)-[:BORDERS]-(b:Commune) WITH a.ags AS ags, b.ags AS other ORDER BY ags, other RETURN ags, collect(other) AS others",
		);
		const { geometries } = shipped.objects.communes;
		const expected = neighbors(geometries).map((others, index) => ({
			ags: geometries[index]?.id,
			others: others.map((other) => geometries[other]?.id).sort(),
		}));
		expect(rows).toEqual(expected);
	});

	test("members that border no other member of their cooperation are told", async () => {
		const graph = await engine.graph();
		const rows = await graph.read(
			`MATCH (n:Network {id: 'network-stadtregion-muenster'})<-[:MEMBER_OF]-(a:Commune)
			WHERE NOT EXISTS { MATCH (a)-[:BORDERS]-(b:Commune)-[:MEMBER_OF]->(n) }
			RETURN a.name AS name ORDER BY name`,
		);
		expect(rows).toEqual([]);
	});
});
