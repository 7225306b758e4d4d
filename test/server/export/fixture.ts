/** A small piece of the graph with everything that makes a format stumble: lists, parallel and derived edges, odd text. */
import type { CitedEvidence, Source } from "../../../model/index.ts";
import type { ExportData } from "../../../server/export/format.ts";

const WEB: Source = {
	id: "source-web",
	title: "Stadtregion <Münster> & Umland",
	publisher: "Stadt Münster",
	url: "https://example.org/?a=1&b=2",
	publishedOn: "2016-02-18",
	retrievedOn: "2024-02-29",
	kind: "webpage",
};
const PRESS: Source = {
	id: "source-press",
	title: "Meldung",
	publisher: "Zeitung",
	publishedText: "March 2012",
	kind: "press",
};

const EVIDENCE: CitedEvidence[] = [
	{ id: "e1", quote: 'zwölf "Kommunen", eine Region', locator: "Startseite", source: WEB },
	{ id: "e2", locator: "Mitglieder", source: WEB },
	{ id: "e3", quote: "= 13 Städte", says: "13", outdated: true, source: PRESS },
];

const single = { certainty: "stated", status: "single" };

export const FIXTURE: ExportData = {
	about: {
		datasets: [
			{
				id: "fixture",
				title: "Kooperationen",
				license: "CC-BY-4.0",
				attribution: ["Stadt Münster", "IT.NRW"],
				version: "2024",
			},
			{
				id: "neighbours",
				title: "Nachbarn",
				license: "CC0-1.0",
				attribution: ["Kreis & Nachbarkreis"],
				version: "3",
				homepage: "https://example.org/nachbarn",
			},
		],
		dataVersion: "0123456789abcdef",
		loadedAt: "2024-02-29T12:00:00.000Z",
		request: "/api/export/x?networks=network-a,network-b&indirect=true",
		language: "de",
		truncated: false,
	},
	graph: {
		nodes: [
			{
				id: "commune-05515000",
				type: "Commune",
				name: "Münster",
				ags: "05515000",
				altNames: ["Monasterium", "Mimigernaford"],
				population: 320946,
				areaKm2: 303.28,
				lat: 51.96,
				lon: 7.63,
				evidence: ["e2"],
				...single,
			},
			{ id: "commune-x", type: "Commune", name: "-Ort\u0000 'X'\r\nam See", lon: -7.5, evidence: ["e1"], ...single },
			{ id: "network-a", type: "Network", name: "Stadtregion", foundedOn: "2006-01-01", evidence: ["e1"], ...single },
			{ id: "network-b", type: "Network", name: '=HYPERLINK("x")', evidence: ["e3"], ...single },
		],
		edges: [
			{
				id: "indirect.commune-x.network-b",
				type: "MEMBER_OF",
				source: "commune-x",
				target: "network-b",
				derived: true,
				through: ["part_of.commune-x.district-y", "member_of.district-y.network-b"],
				evidence: ["e1", "e3"],
			},
			{
				id: "member_of.commune-05515000.network-a",
				type: "MEMBER_OF",
				source: "commune-05515000",
				target: "network-a",
				role: "lead",
				evidence: ["e1", "e2"],
				certainty: "stated",
				status: "agreed",
			},
			{
				id: "member_of.commune-05515000.network-b",
				type: "MEMBER_OF",
				source: "commune-05515000",
				target: "network-b",
				validTo: "2010-12-31",
				certainTo: "2010-12-31",
				evidence: ["e3"],
				certainty: "stated",
				status: "outdated",
			},
			{
				id: "member_of.commune-05515000.network-b.2015-01-01",
				type: "MEMBER_OF",
				source: "commune-05515000",
				target: "network-b",
				validFrom: "2015-01-01",
				certainFrom: "2015-01-01",
				validToText: "aktuell",
				evidence: ["e2"],
				...single,
			},
		],
		truncated: false,
	},
	evidence: new Map(EVIDENCE.map((piece) => [piece.id, piece])),
	sources: [PRESS, WEB],
};

/** The whole file as text. */
export const written = (pieces: Iterable<string | Uint8Array>): string =>
	Buffer.concat([...pieces].map((piece) => Buffer.from(piece))).toString("utf8");
