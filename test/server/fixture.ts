/** A region in small for tests of the interface: everything that an answer can tell apart occurs once. */
import { cypher } from "../../cypher/index.ts";
import type { Manifest, NodeType, RelationshipType } from "../../model/index.ts";
import type { LoadTarget, Run } from "../../server/graph/index.ts";

type Properties = Record<string, unknown>;

const node = (type: NodeType, id: string, name: string, own: Properties = {}) => ({
	type,
	row: {
		id,
		props: { id, name, certainty: "stated", status: "single", evidence: ["evidence-register"], hash: "0", ...own },
	},
});

const edge = (type: RelationshipType, from: string, to: string, own: Properties = {}) => {
	const id = `${type.toLowerCase()}.${from}.${to}`;
	const props = { id, certainty: "stated", status: "single", evidence: ["evidence-page"], hash: "0", ...own };
	return { type, row: { id, from, to, props } };
};

const MUENSTER = "commune-05515000";
const TELGTE = "commune-05570048";
const HAVIXBECK = "commune-05558020";
const NOTTULN = "commune-05558032";
const BIELEFELD = "commune-05711000";

const NODES = [
	node("Commune", MUENSTER, "Münster", { ags: "05515000", kind: "kreisfreie Stadt", population: 320946, lat: 51.96 }),
	node("Commune", TELGTE, "Telgte", { ags: "05570048", kind: "Stadt", population: 20094 }),
	node("Commune", HAVIXBECK, "Havixbeck", { ags: "05558020", kind: "Gemeinde", population: 12114 }),
	node("Commune", NOTTULN, "Nottuln", { ags: "05558032", kind: "Gemeinde" }),
	node("Commune", BIELEFELD, "Bielefeld", { ags: "05711000", kind: "kreisfreie Stadt", population: 338332 }),
	node("Commune", "commune-x", "Ähren-St. Vit", { kind: "Gemeinde", altNames: ["Sankt Veit"] }),
	node("District", "district-05558", "Kreis Coesfeld", { ags: "05558", kind: "Kreis" }),
	node("District", "district-05570", "Kreis Warendorf", { ags: "05570", kind: "Kreis" }),
	node("Region", "region-muensterland", "Münsterland", { kind: "Landschaft" }),
	node("Network", "network-stadtregion", "Stadtregion Münster", {
		nameEn: "Münster City Region",
		foundedOn: "2006-01-01",
		evidence: ["evidence-page", "evidence-register"],
		status: "agreed",
	}),
	node("Network", "network-nrw", "Städtekooperation NRW"),
	node("Network", "network-muensterland", "Regionalentwicklung Münsterland"),
	node("Network", "network-regiopole", "Regiopolregion"),
	node("Body", "body-beirat", "Beirat", { kind: "Beirat", size: 40 }),
	node("Body", "body-ag", "AG Wohnen", { kind: "Arbeitsgruppe" }),
	node("Role", "role-vorsitz", "Vorsitz des Beirats", { kind: "chair" }),
	node("Person", "person-erika-muster", "Erika Muster"),
	node("Topic", "topic-wohnen", "Wohnen"),
];

const EDGES = [
	edge("PART_OF", HAVIXBECK, "district-05558"),
	edge("PART_OF", NOTTULN, "district-05558", { validFrom: "1975-01-01", certainFrom: "1975-01-01" }),
	edge("PART_OF", TELGTE, "district-05570"),
	edge("PART_OF", MUENSTER, "region-muensterland"),
	edge("PART_OF", "district-05558", "region-muensterland"),
	edge("MEMBER_OF", MUENSTER, "network-stadtregion", { role: "lead" }),
	edge("MEMBER_OF", TELGTE, "network-stadtregion", {
		validTo: "2019-12-31",
		certainTo: "2019-12-31",
		possibleTo: "2019-12-31",
	}),
	edge("MEMBER_OF", HAVIXBECK, "network-stadtregion", {
		validFrom: "2018-01-01",
		certainFrom: "2018-01-01",
		validFromText: "2018",
	}),
	edge("MEMBER_OF", MUENSTER, "network-nrw"),
	edge("MEMBER_OF", BIELEFELD, "network-nrw", { evidence: ["evidence-page", "evidence-old"], status: "contradicted" }),
	edge("MEMBER_OF", MUENSTER, "network-muensterland"),
	edge("MEMBER_OF", "district-05558", "network-muensterland"),
	edge("MEMBER_OF", "network-regiopole", "network-muensterland"),
	edge("MEMBER_OF", BIELEFELD, "network-regiopole"),
	edge("BODY_OF", "body-beirat", "network-stadtregion"),
	edge("SUB_BODY_OF", "body-ag", "body-beirat"),
	edge("ROLE_IN", "role-vorsitz", "body-beirat"),
	edge("HOLDS", "person-erika-muster", "role-vorsitz", { validFromText: "aktuell" }),
	edge("WORKS_ON", "body-ag", "topic-wohnen", { stage: "agreed" }),
	edge("REPRESENTED_IN", MUENSTER, "body-beirat", { seats: 12, by: "councillors" }),
];

const source = (id: string, own: Properties) => ({ id, props: { id, hash: "0", ...own } });
const SOURCES = [
	source("source-page", {
		title: "Die Stadtregion",
		publisher: "Stadt Münster",
		kind: "webpage",
		url: "https://example.org/",
	}),
	source("source-register", { title: "Register", publisher: "Amt", kind: "register", publishedOn: "2023-01-01" }),
	source("source-unused", { title: "Nie zitiert", publisher: "Amt", kind: "document" }),
];

const proof = (id: string, of: string, own: Properties) => ({ id, source: of, props: { id, hash: "0", ...own } });
const EVIDENCE = [
	proof("evidence-page", "source-page", { quote: "zwölf benachbarte Kommunen", locator: "Absatz 1" }),
	proof("evidence-old", "source-page", { says: "kein Mitglied", outdated: true }),
	proof("evidence-register", "source-register", { locator: "Zeile" }),
];

/** Rows as the loader's statements take them. */
export interface Rows {
	nodes: { type: string; row: object }[];
	edges: { type: string; row: object }[];
	sources: object[];
	evidence: object[];
}

/** Writes the region. */
export const loadRegion = (target: LoadTarget, dataVersion?: string): Promise<void> =>
	loadRows(target, { nodes: NODES, edges: EDGES, sources: SOURCES, evidence: EVIDENCE }, dataVersion);

/** Writes rows, through the statements that the loader uses. */
export async function loadRows(target: LoadTarget, rows: Rows, dataVersion = "00000000000000aa"): Promise<void> {
	await target.apply(async (run) => {
		await run(cypher("load/merge-sources"), { rows: rows.sources });
		await run(cypher("load/merge-evidence"), { rows: rows.evidence });
		await writeEach(run, rows.nodes, (label) => cypher("load/merge-entities", { label }));
		await writeEach(run, rows.edges, (type) => cypher("load/merge-relationships", { type }));
		return manifest(rows, dataVersion);
	});
}

async function writeEach<T extends { type: string; row: object }>(
	run: Run,
	items: T[],
	query: (type: string) => string,
) {
	for (const type of new Set(items.map((item) => item.type))) {
		const rows = items.filter((item) => item.type === type).map(({ row }) => row);
		await run(query(type), { rows });
	}
}

const manifest = ({ nodes, edges, sources, evidence }: Rows, dataVersion: string): Manifest => ({
	dataVersion,
	datasets: [
		{
			filesVersion: "test",
			id: "region-in-small",
			title: "Eine Region in klein",
			license: "CC0-1.0",
			attribution: ["niemand"],
			opening: [],
			examples: [],
			loadedAt: "2026-01-01T00:00:00.000Z",
		},
	],
	loadedAt: "2026-01-01T00:00:00.000Z",
	entities: nodes.length,
	relationships: edges.length,
	sources: sources.length,
	evidence: evidence.length,
});
