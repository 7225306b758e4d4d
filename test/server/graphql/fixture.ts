/** A small graph for the tests of GraphQL: Münster in two cooperations, one of them twice, a district and a city abroad. */
import type { LoadTarget, Run } from "../../../server/graph/index.ts";

const fact = (id: string, evidence: string[], more: object = {}) => ({
	id,
	evidence,
	certainty: "stated",
	status: "single",
	hash: `hash of ${id}`,
	...more,
});

const NODES: [label: string, id: string, properties: object][] = [
	["Commune", "commune-05515000", { name: "Münster", ags: "05515000", population: 320946, lat: 51.96, lon: 7.63 }],
	["Commune", "commune-05566076", { name: "Steinfurt", ags: "05566076", altNames: ["Burgsteinfurt"] }],
	["District", "district-05566", { name: "Kreis Steinfurt", ags: "05566" }],
	["Network", "network-a", { name: "Stadtregion", foundedOn: "2006-01-01" }],
	["Network", "network-b", { name: "Städtekooperation" }],
	["Body", "body-a", { name: "Runde", size: 12 }],
	["Topic", "topic-a", { name: "Verkehr" }],
];

const FACTS: [type: string, from: string, to: string, properties: object][] = [
	["MEMBER_OF", "commune-05515000", "network-a", fact("m1", ["e1", "e2"], { role: "lead" })],
	["MEMBER_OF", "commune-05566076", "network-a", fact("m2", ["e1"], { certainFrom: "2016-02-01" })],
	["PART_OF", "commune-05566076", "district-05566", fact("p1", ["e3"])],
	["MEMBER_OF", "district-05566", "network-a", fact("m3", ["e1"], { certainTo: "2019-12-31" })],
	["MEMBER_OF", "commune-05515000", "network-b", fact("m4", ["e3"], { certainTo: "2010-12-31" })],
	["MEMBER_OF", "commune-05515000", "network-b", fact("m5", ["e2"], { certainFrom: "2015-01-01" })],
	["BODY_OF", "body-a", "network-a", fact("b1", ["e1"])],
	["WORKS_ON", "network-a", "topic-a", fact("w1", ["e1"], { stage: "agreed" })],
	["LINKED_TO", "network-a", "network-b", fact("l1", ["e3"])],
];

const EVIDENCE: [source: string, properties: object][] = [
	["source-web", { id: "e1", quote: "zwölf Kommunen", locator: "Startseite", hash: "x" }],
	["source-web", { id: "e2", locator: "Mitglieder", hash: "x" }],
	["source-press", { id: "e3", quote: "Münster ist dabei", says: "2010", outdated: true, hash: "x" }],
];

const SOURCES = [
	{
		id: "source-web",
		title: "Stadtregion",
		publisher: "Stadt",
		url: "https://example.org/",
		kind: "webpage",
		hash: "x",
	},
	{ id: "source-press", title: "Meldung", publisher: "Zeitung", publishedText: "2010", kind: "press", hash: "x" },
];

const MANIFEST = {
	dataVersion: "0123456789abcdef",
	datasets: [
		{
			filesVersion: "0123456789abcdef",
			id: "fixture",
			title: "Fixture",
			license: "CC0-1.0",
			attribution: ["A test"],
			opening: [],
			examples: [],
			loadedAt: "2024-02-29T12:00:00.000Z",
		},
	],
	loadedAt: "2024-02-29T12:00:00.000Z",
	entities: NODES.length,
	relationships: FACTS.length,
	sources: SOURCES.length,
	evidence: EVIDENCE.length,
};

/** Puts the fixture into a graph of either engine, in place of what is there. */
export async function loadFixture(target: LoadTarget): Promise<void> {
	await target.apply(async (run) => {
		await run("MATCH (n) DETACH DELETE n");
		await writeNodes(run);
		await writeFacts(run);
		return MANIFEST;
	});
}

async function writeNodes(run: Run): Promise<void> {
	for (const [label, id, properties] of NODES) {
		await run(`CREATE (n:Entity:${label}) SET n += $all`, { all: { ...fact(id, ["e1"]), ...properties } });
	}
	for (const all of SOURCES) await run("CREATE (s:Source) SET s += $all", { all });
}

async function writeFacts(run: Run): Promise<void> {
	for (const [type, from, to, all] of FACTS) {
		const query = `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) CREATE (a)-[r:${type}]->(b) SET r += $all`;
		await run(query, { from, to, all });
	}
	for (const [source, all] of EVIDENCE) {
		await run("MATCH (s:Source {id: $source}) CREATE (e:Evidence)-[:FROM]->(s) SET e += $all", { source, all });
	}
}
