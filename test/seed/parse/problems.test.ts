/**
 * Every problem and every doubt of data files that the loader knows can be brought about, once each, and is reported where `§` stands: a
 * message that nothing leads to, and one that points elsewhere, are both found here.
 */
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DICTIONARIES, type Dictionary, type Language } from "../../../seed/messages/dictionary.ts";
import { formatProblems } from "../../../seed/messages/problem.ts";
import { BOUNDARIES_KEY, squares } from "../boundaries.ts";
import { DATASET, SOURCES } from "../sandbox.ts";

type Key = keyof Dictionary["problems"] | keyof Dictionary["doubts"];
/** Reported by the importers, whose tests bring them about. */
type OfImports =
	| "noRegister"
	| "unknownRecordType"
	| `bad${"AsOf" | "Name" | "Association" | "Area" | "Population" | "Postcode" | "Key"}`
	| "keyTwice"
	| `no${"District" | "Association" | "Land"}`
	| `noOparl${"Object" | "Id" | "Body"}`
	| "unknownOparlBody"
	| "organizationWithoutBody"
	| `${"body" | "organization" | "person"}WithoutName`
	| "notAgs"
	| "notGeoJson"
	| `areaWithout${"Ags" | "Polygon"}`
	| "notInDegrees"
	| "noTerritorialStatus"
	| "badChange"
	| "changeWithoutDay"
	| `no${"Changes" | "SparqlResult" | "SparqlVariable" | "Popolo" | "ProjectPage"}`
	| `not${"OparlDate" | "WikidataItem" | "Point" | "PopoloDate"}`
	| `wikidata${"WithoutLabel" | "Twice"}`
	| `popolo${"Without" | "Unknown"}`
	| "projectWithoutMembers";
/** What a schema says of a value that parsing has looked at before (`messages/schema-issues.test.ts`), or of a kind that no property is of. */
type OfSchemas = "notBoolean" | "valueMissing" | "valueNotDay" | "valueTooManyWords" | "valueRefused" | "valueNotId";

/** A data file below `sources` and `evidence`, or several files. */
type Files = string | Record<string, string>;

const csv = (text: string, yaml = "registers: [{ file: c.csv, of: Commune }]") => ({
	"a.yaml": `${SOURCES}${yaml}\n`,
	"c.csv": text,
});
const members = (text: string) => csv(text, "network: { name: N, members: { file: c.csv } }\ncommunes: [A, B]");
const table = (text: string) =>
	csv(text, "network: N\ncommunes: [A]\ntables: [{ file: c.csv, type: MEMBER_OF, start: m, end: n }]");
const FIFTEEN = "a b c d e f g h i j k l m n o";

const BOUNDED = `${SOURCES}communes: [{ ags: "05515000", name: A }]\n`;
const bounded = (topology: string): Files => ({
	"a.yaml": `${BOUNDED}${BOUNDARIES_KEY.replace("grenzen", "§grenzen")}`,
	"grenzen.topo.json": topology,
});

const CASES: Record<Exclude<Key, OfImports | OfSchemas>, Files> = {
	// Reading
	noFile: "registers: [{ file: §c.csv, of: Commune }]",
	yamlBroken: "network: { name: N, §name: M }",
	fileIsNoMapping: { "a.yaml": "§- a\n" },
	yamlAnchor: "network: { name: &n N, purpose: §*n }",
	yamlKey: "network: { name: N, §[a]: b }",
	csvBroken: csv('name\n§"A"x\n'),
	csvWidth: csv("name,kind\nA,Stadt\n§B\n"),
	columnTwice: csv("name,kind,§name\n"),
	columnWithoutName: csv("name,\nA,§x\n"),

	correctionIsNoMapping: "corrections: [§x]",
	correctionLacks: "corrections: [§{ of: commune-1, instead: { kind: Stadt } }]",
	correctionOf: "corrections: [{ of: §EUREGIO, instead: false, because: x }]",
	correctionOfEntry: "corrections: [{ of: commune-1, instead: §false, because: x }]",

	// Values
	valueNotListed: "network: { name: N, members: [{ commune: A, role: §boss }] }\ncommunes: [A]",
	termNotListed: "network: { name: N, kind: §Vereim }",
	otherWithoutText: "network: { name: N, legalForm: §other }",
	heldByTwo:
		"network: { name: N, roles: [{ name: R, kind: chair, held: [{ person: A, from: 2018, to: 2021 }, { person: §B, from: 2020 }] }] }\npersons: [A, B]",
	notExOfficio:
		"network: { name: N, roles: [{ name: R, exOfficio: { role: Q }, held: [{ person: A, from: 2018 }] }, { name: Q, held: [{ person: §A, from: 2016 }] }] }\npersons: [A]",
	inFuture:
		"network: { name: N, members: [{ commune: A, evidence: [{ source: s, quote: §x, attestedOn: 9000-01-01 }] }] }\ncommunes: [A]",
	valueTooSmall: "communes: [{ name: A, population: §-1 }]",
	valueTooBig: "communes: [{ name: A, lat: §91 }]",
	valueNotWhole: "communes: [{ name: A, population: §1.5 }]",
	addressOfCopy: "network: { name: N, website: §https://docplayer.org/1-satzung.html }",
	valueNotUrl: "communes: [{ name: A, website: §example.org }]",
	valueNotDigits: "communes: [{ name: A, ags: §'123' }]",
	valueNotWikidata: "communes: [{ name: A, wikidata: §2742 }]",
	notAllowed: "communes: [{ name: A, certainty: §sure }]",
	noValue: "communes: [{ name: A, kind: §}]",
	notText: "communes: [{ name: A, kind: §[Stadt] }]",
	notNumber: "communes: [{ name: A, population: §many }]",
	notDate: "network: { name: N, foundedOn: §2021-02-30 }",
	germanDate: "network: { name: N, foundedOn: §01.11.2001 }",
	notDay: "communes: [{ name: A, populationOn: §2021-13 }]",
	noAttestation: {
		"a.yaml":
			"sources: { §u: { title: U, publisher: P, kind: webpage } }\nevidence: { source: u, locator: L }\nnetwork: { name: N, members: [A] }\ncommunes: [A]\n",
	},
	reachesBeyond: "network: { name: N, foundedOn: 2020, members: [{ commune: §A, from: 2019 }] }\ncommunes: [A]",
	completenessIsNoMapping: "network: { name: N, completeness: §all }",
	periodReversed: "network: { name: N, foundedOn: 2020, dissolvedOn: §2019 }",
	periodReversedTogether:
		"network: { name: N, members: [{ commune: §A, from: 2020 }, { commune: A, to: 2019 }] }\ncommunes: [A]",

	// Parsing
	noDataset: { "dataset.yaml": "" },
	datasetIncomplete: { "dataset.yaml": "§id: t\ntitle: T\nlicense: CC0\n" },
	unknownKey: "network: { name: N, §colour: red }",
	unknownKeyIn: "§netwrok: { name: N }",
	keyOfOthers: "communes: [{ name: A, §members: [B] }]",
	entryIsList: "communes: [§[A]]",
	badId: "communes: [{ name: A, id: §Große Stadt }]",
	idContradictsAgs: "communes: [{ name: A, ags: '05515000', id: §a }]",
	evidenceTwice: "network: { name: N, quote: a, evidence: §{ source: s, quote: b } }",
	evidenceIsNoMapping: "network: { name: N, evidence: §s }",
	unknownSource: "network: { name: N, source: §t, quote: q }",
	quoteTooLong: `network: { name: N, quote: §${FIFTEEN} p }`,
	outdatedNotBoolean: "network: { name: N, outdated: §perhaps }",
	noEvidence: { "a.yaml": "network: §{ name: N }\n" },
	evidenceWithoutSource: { "a.yaml": "network: §{ name: N, quote: q }\n" },
	evidenceWithoutQuote: "network: §{ name: N, source: s }",
	sourcesAreNoMapping: { "a.yaml": "sources: §[s]\n" },
	sourceIsNoMapping: { "a.yaml": "sources: { s: §S }\n" },
	badSourceKey: { "a.yaml": "sources: { §Große Quelle: { title: S, publisher: P, kind: document } }\n" },
	sourceTwice: { "a.yaml": SOURCES, "b.yaml": SOURCES.replace("{ s:", "{ §s:") },
	sourceIncomplete: { "a.yaml": "sources: { s: §{ title: S, kind: document } }\n" },
	relationIsNoMapping: "relations: [§A]",
	noType: "relations: [§{ from: A, to: B }]",
	unknownType: "relations: [{ from: A, type: §KNOWS, to: B }]",
	noEnd: "network: N\nrelations: [§{ from: { network: N }, type: LINKED_TO }]",
	unclearEnd: "relations: [{ from: §{ a: A }, type: LINKED_TO, to: B }]\ncommunes: [B]",
	endNotAllowed: "relations: [{ from: { §topic: A }, type: MEMBER_OF, to: N }]\nnetwork: N",
	notReference: "relations: [{ from: §[A], type: LINKED_TO, to: B }]\ncommunes: [B]",
	unclearLink: "network: { name: N, members: [§{ person: A }] }",
	labelNotAllowed: "network: { name: N, members: { communes: [], persons: §[A] } }",
	allNeedsNetwork: "network: { name: N, members: { communes: §all } }",
	noFileKey: "registers: [§{ of: Commune }]",
	noColumn: csv("name\n", "registers: [{ file: c.csv, of: Commune, columns: { §Ort: name } }]"),
	unknownColumn: csv("name,colour\n", "registers: [{ file: c.csv, of: Commune, columns: { colour: §hue } }]"),
	unusedColumn: csv("telephone\n", "networks: [{ name: N, members: { file: c.csv, columns: { telephone: §phone } } }]"),
	unknownColumns: csv("§name,colour\n"),
	columnsAlike: csv("Ort,§Gemeinde\nA,B\n"),
	unclearRow: members("name,from\n§,2018\n"),
	ambiguousRow: members("commune,district\n§A,B\n"),
	tableIsNoMapping: "tables: [§c.csv]",
	noTableType: csv("start,end\n", "tables: [{ file: c.csv, type: §MEMBEROF }]"),
	rowWithoutEnd: table("m,n\n§A,\n"),
	registerIsNoMapping: "registers: [§c.csv]",
	noRegisterLabel: csv("name\n", "registers: [{ file: c.csv, of: §Town }]"),

	boundariesAreNoMapping: "boundaries: §c.topo.json",
	boundariesIncomplete: "boundaries: §{ file: c.topo.json }",
	boundariesTwice: {
		"a.yaml": `${BOUNDED}${BOUNDARIES_KEY}`,
		"b.yaml": BOUNDARIES_KEY.replace("{", "§{"),
		"grenzen.topo.json": squares("05515000"),
	},
	noBoundaries: bounded("{}"),
	boundariesOfNobody: bounded(squares("05515004")),
	boundaryTwice: bounded(squares("05515000", "05515000")),

	// Resolving
	openingUnknown: { "a.yaml": SOURCES, "dataset.yaml": `${DATASET}opening: [§network-n]\n` },
	openingIs: {
		"a.yaml": `${SOURCES}communes: [A, B]\n`,
		"dataset.yaml": `${DATASET}opening: [commune-a, §commune-b]\n`,
	},
	cycle: "topics: [{ name: A, broader: §B }, { name: B, broader: A }]",
	noName: "communes: [§{ id: a }]",
	nameless: "communes: [§{ kind: Stadt }]",
	nameTaken: "communes: [{ id: a, name: A }, { id: b, name: A }, §{ name: A }]",
	idTaken: "bodies: [{ name: A }, §{ name: A }]",
	contradiction: "communes: [{ name: A, kind: Stadt }, { name: A, kind: §Dorf }]",
	factContradiction:
		"network: { name: N, members: [{ commune: A, from: 2010 }, { commune: §A, from: 2015 }] }\ncommunes: [A]",
	selfLink: "network: { name: N, memberOf: §N }",
	noSuchMembers: "network: { name: N, bodies: [{ name: B, represented: { communes: §all } }] }",
	keyContradictsName: csv(
		"ags,name\n05515000,§B\n",
		"network: { name: N, members: { file: c.csv } }\ncommunes: [{ ags: '05515000', name: A }]",
	),
	ambiguous: "network: { name: N, members: [§A] }\ncommunes: [{ id: a, name: A }, { id: b, name: A }]",
	wrongLabel: "network: { name: N, members: [§A] }\ntopics: [A]",
	unknownName: "network: { name: N, members: [§Nowhere] }",

	// Doubts
	endOnlyInWords: "network: { name: N, members: [{ commune: §A, fromText: ausgetreten 2015 }] }\ncommunes: [A]",
	notInQuote: "network: { name: N, members: [{ commune: §A, quote: drei Kommunen }] }\ncommunes: [A]",
	beginningNotInSource:
		"network: { name: N, members: [{ commune: §A, from: 1999, quote: A gehört dazu }] }\ncommunes: [A]",
	formerCommune: "network: { name: N, members: [§B] }\ncommunes: [{ name: A, formerNames: [B] }, { name: C }]",
	personsAlike: "persons: [Markus Wiewel, §Marcus Wiewel]",
	kindComparable: "networks: [§{ name: European Energy Award, kind: network }]",
};

const MARK = "§";

/** The files without the mark, and where it stood; at the beginning of the dataset's record where there is none. */
function prepare(given: Files) {
	const files = typeof given === "string" ? { "a.yaml": `${SOURCES}${given}\n` } : given;
	const texts = new Map(Object.entries({ "dataset.yaml": DATASET, ...files }));
	let place = "dataset.yaml:1:1";
	for (const [file, text] of texts) {
		const lines = text.split(MARK)[0]?.split("\n") ?? [];
		if (text.includes(MARK)) place = `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
		if (text === "") texts.delete(file);
		else texts.set(file, text.replace(MARK, ""));
	}
	return { texts, place };
}

describe("each problem of data files", () => {
	it.each(Object.entries(CASES))("%s", (key, files) => {
		const { texts, place } = prepare(files);
		const checked = checkFiles(texts);
		const problems = "problems" in checked ? checked.problems : checked.doubts;
		const found = problems.filter(({ message }) => message[0] === key);
		expect(problems.map(({ message }) => message[0])).toContain(key);
		for (const language of ["de", "en"] satisfies Language[]) {
			const [line = ""] = formatProblems(found, "", DICTIONARIES[language]).split("\n");
			expect(line.split(" ")[0]).toBe(place);
			const [, ...said] = line.split(" — ");
			expect(said.length).toBeGreaterThanOrEqual(2);
			expect(said.every((words) => words.trim() !== "" && !/undefined|null|NaN|\[object/.test(words))).toBe(true);
		}
	});
});
