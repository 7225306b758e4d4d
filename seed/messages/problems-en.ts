/** Problems of data files in English; the same keys as in German, checked by the compiler. */
import { z } from "zod";
import { NODE_TYPES, NODES, type NodeType } from "../../model/index.ts";
import { formatPlace, type Place } from "./place.ts";
import type { problems as german } from "./problems-de.ts";
import { listAllowed, type Suggestion } from "./suggestion.ts";

type Texts = typeof german;

const quoted = (text: string) => `“${text}”`;
const list = (words: readonly string[]) => words.join(", ");
const meant = (words: readonly string[]) => `did you mean ${words.map(quoted).join(" or ")}?`;

const possible = (suggestion: Suggestion) => `possible: ${listAllowed(suggestion, "en")}`;

function suggest({ near, allowed, isMore }: Suggestion): string {
	if (near.length > 0) return meant(near);
	const more = isMore ? " … (all: seed/README.md)" : "";
	return allowed.length > 0 ? `possible: ${list(allowed)}${more}` : "remove it";
}

const KINDS = { scalar: "a single value", list: "a list", map: "a mapping" };
const VERBS = {
	beginsTooEarly: "begins",
	attestedTooEarly: "is attested",
	attestedTooLate: "is attested",
	beginsTooLate: "begins",
	endsTooLate: "ends",
};
const SIDES = {
	beginsTooEarly: "before",
	attestedTooEarly: "before",
	attestedTooLate: "after the end of",
	beginsTooLate: "after the end of",
	endsTooLate: "after the end of",
};
const WHERE = {
	completeness: "in “completeness”",
	file: "in a file",
	dataset: "here",
	correction: "in a correction",
	evidence: "in a piece of evidence",
	source: "in a source",
	register: "in a register",
	table: "in a table",
	column: "at a column",
	boundaries: "in “boundaries”",
};
const UNITS: Record<string, string> = { string: " characters", array: " entries" };
const YAML_REMEDIES: Record<string, string> = {
	DUPLICATE_KEY: "remove one of the two keys",
	TAB_AS_INDENT: "indent with spaces",
	BAD_INDENT: "align the indentation",
	MULTIPLE_DOCS: "remove the separator “---”",
};
const EVIDENCE_REMEDY =
	"give “source” and “quote” or “locator” here, at what is around it, or as “evidence” of the file";
const BOUNDARIES_REMEDY = "npm run import:vg250 writes such a file";
const skipColumn = (column: string) => `skip it with columns: { ${column}: "-" }`;
/** A column, and the key that may have been meant or "-". */
const asColumns = (columns: readonly (readonly [column: string, key: string])[]) =>
	`columns: { ${list(columns.map(([column, key]) => `${column}: ${key === "-" ? '"-"' : key}`))} }`;
const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
	NODE_TYPES.map((type) => [type, NODES[type].en.one]),
);
const labels = (types: readonly NodeType[]) => types.map((type) => LABELS[type] ?? type);
const MOST_LABELS = 6;
const asOneOf = (types: readonly NodeType[]) =>
	list(labels(types.slice(0, MOST_LABELS))) + (types.length > MOST_LABELS ? " …" : "");
const notUsable = (value: string) => `${quoted(value)} cannot be used here`;
const contradicts = (key: string, value: string, other: string, place: Place) =>
	`${key} ${quoted(value)} contradicts ${quoted(other)} (${formatPlace(place)})`;
const reversed = (end: string, start: string) => `the end ${end} is before the beginning ${start}`;

const CORRECTION =
	"{ of: …, instead: { validTo: … }, because: …, source: …, quote: … }; instead: false takes a fact back";
const COMPLETE = "give the complete object";
const AS_PUBLISHED = "leave the line as it is published (220 characters, nothing shifted)";

export const problems: Texts = {
	// Reading: files, YAML, CSV.
	noFile: (path, near) => [
		`there is no file ${quoted(path)}`,
		near.length > 0 ? meant(near) : "create it or correct the name",
	],
	yamlBroken: (what, code) => [
		`YAML: ${what}`,
		YAML_REMEDIES[code] ?? "check indentation, quotation marks and brackets of this line",
	],
	fileIsNoMapping: () => ["the file is not a mapping", "begin with keys such as “network:”"],
	yamlAnchor: () => ["YAML anchors and aliases (& and *) are not supported", "write out the value"],
	yamlKey: () => ["a key is a single word", "change the key"],
	csvBroken: (what) => [`CSV: ${what}`, "check delimiters and quotation marks of this line"],
	csvWidth: (cells, expected) => [
		`CSV: ${cells} instead of ${expected} cells`,
		"check delimiters and quotation marks of this line",
	],
	columnTwice: (name) => [`the column ${quoted(name)} occurs twice`, "rename or delete one of the two"],
	columnWithoutName: (cell) => [`there is no column name above ${quoted(cell)}`, "name the column or empty it"],

	// Values that a schema refuses.
	valueMissing: () => ["the value is missing", "add it"],
	valueNotListed: (value, suggestion) => [
		notUsable(value),
		suggestion.near.length > 0 ? `${meant(suggestion.near)} (${possible(suggestion)})` : possible(suggestion),
	],
	termNotListed: (value, key, suggestion) => [
		notUsable(value),
		`${suggestion.near.length > 0 ? `${meant(suggestion.near)} Else` : `${possible(suggestion)};`} ${key}: other, and the word as ${key}Text`,
	],
	otherWithoutText: (key) => [`${key}: other does not say what it is`, `give the source's word as ${key}Text`],
	valueTooSmall: (value, least, of) => [notUsable(value), `at least ${least}${UNITS[of] ?? ""}`],
	valueTooBig: (value, most, of) => [notUsable(value), `at most ${most}${UNITS[of] ?? ""}`],
	valueNotWhole: (value) => [notUsable(value), "write a whole number without a thousands separator"],
	addressOfCopy: (host) => [
		`${quoted(host)} shows copies of the pages and documents of others`,
		"name the page or document itself, without an address if need be",
	],
	valueNotUrl: (value) => [notUsable(value), "write a complete URL such as https://…"],
	valueNotDay: (value) => [notUsable(value), "write a day of the calendar such as 2016-02-18"],
	valueNotDigits: (value, digits) => [notUsable(value), `exactly ${digits} digits`],
	valueNotWikidata: (value) => [notUsable(value), "write a Wikidata id such as Q2742"],
	valueNotId: (value) => [notUsable(value), "use only letters A–Z a–z, digits and . _ : -"],
	valueTooManyWords: (value, most) => [notUsable(value), `shorten it to at most ${most} words`],
	valueRefused: (value, issue) => {
		const said = issue && z.locales.en().localeError(issue);
		return [notUsable(value), (typeof said === "string" ? said : said?.message) ?? "correct the value"];
	},
	notAllowed: (value, suggestion) => [notUsable(value), suggest(suggestion)],
	noValue: () => ["the value is missing here", "enter a value or delete the line"],
	notText: (kind) => [`here is ${KINDS[kind]}`, "write a plain text"],
	notNumber: (text) => [`${quoted(text)} is not a number`, "write digits only, with a point as decimal separator"],
	notBoolean: (text) => [`${quoted(text)} is neither true nor false`, "write true or false"],
	notDate: (text) => [
		`${quoted(text)} is not a date of the calendar`,
		"write EDTF: 2018, 2016-02, 2016-02-18, 2017~ (about), ../2024 (at the latest), or words: um 2017",
	],
	germanDate: (text, iso) => [
		`dates are not written like ${quoted(text)} in YAML`,
		`write ${iso} (only CSV files take both)`,
	],
	notDay: (text) => [
		`${quoted(text)} is not a date of the calendar`,
		"write EDTF: 2018, 2016-02, 2016-02-18, 2017~ (about), ../2024 (at the latest)",
	],
	completenessIsNoMapping: () => [
		"“completeness” is not a mapping",
		"write completeness: { members: { total: 106, on: 2024-04, listed: partial } }",
	],
	noAttestation: (source) => [
		`the source ${quoted(source)} has no date from which it is evidence`,
		"give “published” or “retrieved” at the source, or “attestedOn” at the evidence",
	],
	reachesBeyond: (how, type, day, end, bound) => [
		`${type} ${VERBS[how]} ${day}, ${SIDES[how]} ${end} (${bound})`,
		"correct one of the dates; give as “attestedOn” of the evidence what is only attested on a day",
	],
	heldByTwo: (office, other, day, place) => [
		`${office} is held by ${other} on ${day} already (${formatPlace(place)})`,
		"correct one of the terms, or give the office a “count” if several hold it at a time",
	],
	notExOfficio: (brought, day, office, side, bound) => [
		`${brought} comes with ${office}, here ${day}, but that office ${side === "from" ? "from" : "until"} ${bound}`,
		"correct one of the terms or “exOfficio”",
	],
	inFuture: (date, today) => [
		`${date} is in the future (today is ${today})`,
		"correct it; give what is still to come a “from”",
	],
	periodReversed: (end, start, place) => [`${reversed(end, start)} (${formatPlace(place)})`, "correct the dates"],
	periodReversedTogether: (end, start) => [reversed(end, start), "compare the dates at all places"],

	// Parsing: keys, entries, evidence, tables.
	noDataset: () => [
		"the file is missing",
		"create it with id, title, license and attribution at the top of the data directory",
	],
	datasetIncomplete: (key, isList) => [
		`${quoted(key)} is missing or empty`,
		isList ? "give a list of texts" : "give a text",
	],
	unknownKey: (key, label, suggestion) => [`${label} has no key ${quoted(key)}`, suggest(suggestion)],
	unknownKeyIn: (place, key, suggestion) => [`there is no key ${quoted(key)} ${WHERE[place]}`, suggest(suggestion)],
	keyOfOthers: (key, label, carriers) => [
		`${label} has no key ${quoted(key)}`,
		`${quoted(key)} is a key of ${list(carriers)} only`,
	],
	entryIsList: () => ["here is a list", "write a name or a mapping with “name”"],
	badId: (written, slug) => [`${quoted(written)} cannot be an id`, `write ${quoted(slug)}, for example`],
	idContradictsAgs: (id, ags) => [`the id ${quoted(id)} contradicts the AGS ${ags}`, "delete the id"],
	evidenceTwice: (keys) => [`“evidence” stands beside ${list(keys.map(quoted))}`, "write everything into “evidence”"],
	evidenceIsNoMapping: (kind) => [
		`a piece of evidence is a mapping, here is ${KINDS[kind]}`,
		"{ source: …, quote: … }",
	],
	unknownSource: (source, near) => [
		`there is no source ${quoted(source)}`,
		near.length > 0 ? meant(near) : "add it under “sources:”",
	],
	quoteTooLong: (words, most) => [`the quote has ${words} words`, `shorten it to at most ${most}`],
	outdatedNotBoolean: (text) => [`${quoted(text)} is neither true nor false`, "write true or delete the key"],
	noEvidence: () => ["no evidence", EVIDENCE_REMEDY],
	evidenceWithoutSource: () => ["evidence without a source", EVIDENCE_REMEDY],
	evidenceWithoutQuote: () => ["evidence without quote and locator", EVIDENCE_REMEDY],
	sourcesAreNoMapping: () => ["“sources” is not a mapping", "key: { title: …, … }"],
	sourceIsNoMapping: () => ["a source is a mapping", "{ title, publisher, kind, … }"],
	badSourceKey: (key) => [`${quoted(key)} cannot be a key`, "use only lower-case letters, digits and hyphens"],
	sourceTwice: (key) => [`the source ${quoted(key)} exists already`, "give it another key"],
	sourceIncomplete: (key) => [`the source has no ${quoted(key)}`, "add it"],
	relationIsNoMapping: () => ["a relationship is a mapping", "{ from: …, type: …, to: … }"],
	noType: () => ["“type” is missing here", "add it"],
	unknownType: (type, suggestion) => [`there is no relationship type ${quoted(type)}`, suggest(suggestion)],
	noEnd: (end) => [`${quoted(end)} is missing here`, `write ${end}: { commune: … }`],
	unclearEnd: (end) => ["it is not said here who is meant", `write ${end}: { commune: … }`],
	endNotAllowed: (type, end, label, allowed) => [
		`${type} cannot lead ${end === "from" ? "from" : "to"} ${label}`,
		`possible: ${list(allowed)}`,
	],
	notReference: (kind) => [`here is ${KINDS[kind]}`, "write a name or an id"],
	unclearLink: (wrongKey, keys) => [
		"it is not said here who is meant",
		wrongKey
			? `${quoted(wrongKey)} cannot be used here; possible: ${list(keys.map(quoted))}`
			: `add ${list(keys.map(quoted))}`,
	],
	labelNotAllowed: (label, allowed) => [`${label} cannot be used here`, `possible: ${list(allowed)}`],
	allNeedsNetwork: () => ["“all” needs an enclosing network with members", "write out the names"],
	noFileKey: () => ["“file” is missing here", "give the name of the CSV file"],
	noColumn: (column, suggestion) => [`there is no column ${quoted(column)}`, suggest(suggestion)],
	unknownColumn: (key, label, suggestion, column) => [
		`${label} has no key ${quoted(key)}`,
		`${suggest(suggestion)}; ${skipColumn(column)}`,
	],
	unknownColumns: (columns, file, suggestion) => [
		`the ${columns.length === 1 ? "column" : "columns"} ${list(columns.map(([column]) => quoted(column)))} ${columns.length === 1 ? "is" : "are"} not known`,
		`map or skip with "-", beside “file” in ${formatPlace(file)}: ${asColumns(columns)}; ${possible(suggestion)} …`,
	],
	columnsAlike: (column, other, place, key) => [
		`the column ${quoted(column)} says ${quoted(key)}, as ${quoted(other)} does (${formatPlace(place)})`,
		`${skipColumn(column)}, or the other`,
	],
	unusedColumn: (column, suggestion) => [
		`the column ${quoted(column)} means nothing here`,
		`${suggest(suggestion)}; ${skipColumn(column)}`,
	],
	unclearRow: () => ["it is not said here who is meant", "fill in “name” or “ags” in every row, or delete the row"],
	ambiguousRow: () => ["here are two side by side", "fill in “name” or “ags” in every row, or delete the row"],
	tableIsNoMapping: () => ["a table is a mapping", "{ file: …, type: MEMBER_OF }"],
	noTableType: (suggestion) => [
		"it is not said here which relationship the rows are",
		suggestion ? suggest(suggestion) : "type: MEMBER_OF",
	],
	rowWithoutEnd: (end) => [`${quoted(end)} is missing here`, "give both ends or delete the row"],
	correctionIsNoMapping: () => ["a correction is a mapping", CORRECTION],
	correctionLacks: (key) => [`${quoted(key)} is missing here`, CORRECTION],
	correctionOf: (text) => [
		`it is not clear what ${quoted(text)} is`,
		"write the id of the fact or the entry, or { member: …, network: … } with ids",
	],
	correctionOfEntry: () => ["an entry cannot be taken back as a whole", "take back the facts that are not so"],
	registerIsNoMapping: () => ["a register is a mapping", "{ file: …, of: Commune }"],
	noRegisterLabel: (suggestion) => [
		"it is not said here what the register contains",
		`of: ${suggestion ? suggest(suggestion) : "Commune"}`,
	],

	// Resolving: which entity a name means, what belongs together, what contradicts.
	openingUnknown: (id, near) => [
		`${quoted(id)} does not exist`,
		near.length > 0 ? meant(near) : "give the id of an entry",
	],
	openingIs: (id, label, near) => [
		`${quoted(id)} is a ${label}`,
		near.length > 0 ? meant(near) : "give the id of an entry",
	],
	cycle: (type, names) => [`${type} leads in a circle: ${names.join(" → ")}`, "reverse or delete a relationship"],
	noName: (id) => [`${id} has no name`, "add “name”"],
	nameless: () => ["the entry has neither “name” nor “id”", "add “name”"],
	nameTaken: (name, ids) => [`${quoted(name)} exists several times: ${list(ids)}`, "say with “id” which is meant"],
	idTaken: (id, place) => [
		`${quoted(id)} exists already (${formatPlace(place)})`,
		"write an “id” of its own, or the same one where the same is meant",
	],
	contradiction: (key, value, other, place) => [
		contradicts(key, value, other, place),
		"correct or delete one of the two values",
	],
	factContradiction: (key, value, other, place) => [
		contradicts(key, value, other, place),
		"correct it, separate the periods, or state with “says” which source gives which value",
	],
	selfLink: (type, id) => [`${type} leads from ${id} to itself`, "correct the other end"],
	noSuchMembers: () => ["the network has no such members", "give members or write out the names"],
	keyContradictsName: (key, name, written) => [
		`${quoted(key)} is ${name}, not ${quoted(written)}`,
		"correct the key or the name; if it is called that too, add it to “altNames”",
	],
	ambiguous: (name, candidates, more, isCommune) => [
		`${quoted(name)} is ambiguous: ${candidates.join("; ")}${more > 0 ? `; … and ${more} more` : ""}`,
		`write ${isCommune ? "the AGS or “name (district)”" : "the id or “name (surroundings)”"}`,
	],
	wrongLabel: (name, found, expected, entry) => [
		`${quoted(name)} is a ${labels(found).join(" and ")}`,
		`only ${asOneOf(expected)} can be used here; if it is that too, describe it as an entry: ${entry}`,
	],
	unknownName: (name, expected, entry, near) => [
		`${quoted(name)} does not exist (${asOneOf(expected)})`,
		near.length > 0 ? meant(near) : `correct it, or describe it as an entry: ${entry}`,
	],

	// The boundaries of communes.
	boundariesAreNoMapping: () => ["“boundaries” is a mapping", "write { file: …, attribution: … }"],
	boundariesIncomplete: () => [
		"“file” or “attribution” is missing in “boundaries”",
		"name the file and whom to name for it",
	],
	boundariesTwice: (other) => [
		`${formatPlace(other)} names boundaries already`,
		"a data set has one file of boundaries: import all Länder at once",
	],
	noBoundaries: (name) => [
		`${quoted(name)} is no TopoJSON with one object whose areas have an AGS as id`,
		BOUNDARIES_REMEDY,
	],
	boundariesOfNobody: (ids, more) => [
		`there is no commune for these areas: ${list(ids)}${more > 0 ? `, … and ${more} more` : ""}`,
		"load the register of communes with them, or import with --land the Länder of the data only",
	],
	boundaryTwice: (ags) => [`the area ${ags} is there twice`, BOUNDARIES_REMEDY],

	// Importing from other formats.
	noRegister: () => ["the file contains no register of communes", "name GV100AD_….txt"],
	unknownRecordType: (type) => [`there is no record type ${quoted(type)}`, "10, 20, 30, 40, 50 or 60"],
	badAsOf: (text) => [`${quoted(text)} is not a territorial status`, "YYYYMMDD"],
	badName: () => [`${quoted("")} is not a name`, "leave the line as it is published"],
	badAssociation: (text) => [`${quoted(text)} is not an association of communes`, "4 digits"],
	badArea: (text) => [`${quoted(text)} is not an area in hectares`, AS_PUBLISHED],
	badPopulation: (text) => [`${quoted(text)} is not a population`, AS_PUBLISHED],
	badPostcode: (text) => [`${quoted(text)} is not a postcode`, AS_PUBLISHED],
	badKey: (text, digits) => [`${quoted(text)} is not a key`, `${digits} digits`],
	keyTwice: (key, line) => [`${key} stands in line ${line} already`, "delete one line"],
	noDistrict: (key) => [`the district ${key} is missing`, "give the complete file"],
	noAssociation: (key) => [`the association of communes ${key} is missing`, "give the complete file"],
	noLand: (land, known) => [`the Land ${quoted(land)} is not in the file`, `there are: ${known}`],
	notGeoJson: () => [
		"the file is no GeoJSON with areas",
		"give a FeatureCollection of communes (VG250_GEM as GeoJSON)",
	],
	areaWithoutAgs: (name, ags) => [
		`${quoted(name)} has the AGS ${quoted(ags)}`,
		"an AGS of eight digits; take the layer of communes (VG250_GEM)",
	],
	areaWithoutPolygon: (name) => [`${quoted(name)} has no area`, "Polygon or MultiPolygon with closed rings"],
	notInDegrees: (position) => [
		`[${position}], read as degrees, is not in Germany`,
		"convert to WGS 84, longitude first: ogr2ogr -t_srs EPSG:4326 gemeinden.geo.json VG250_GEM.shp",
	],
	noTerritorialStatus: () => ["no territorial status: neither BEGINN nor WSK names a day", "give --as-of YYYY-MM-DD"],
	noOparlObject: () => ["here is no OParl object", "give an answer of the API, with “id” and “type”"],
	noOparlId: (kind) => [`${quoted(kind)} without “id”`, "leave the object as the API gives it"],
	noOparlBody: () => ["the corporation (Body) is missing", "give the file with the Body object as well"],
	unknownOparlBody: (id) => [
		`the corporation ${quoted(id)} is missing in the files`,
		"give the file with its Body object as well",
	],
	organizationWithoutBody: () => [
		"the organization names no corporation",
		"give the file with its Body object as well",
	],
	bodyWithoutName: () => ["the corporation has no name", COMPLETE],
	organizationWithoutName: () => ["the organization has no name", COMPLETE],
	personWithoutName: () => ["the person has no name", COMPLETE],
	notAgs: (text) => [`${quoted(text)} is not an AGS`, "eight digits (districts: five)"],
	notOparlDate: (text) => [`${quoted(text)} is not a date of the calendar`, "correct it"],
	noChanges: () => ["there is no change of communes here", "give the table of changes of names, boundaries and keys"],
	badChange: (cell) => [
		`${cell}: this change lacks its kind (1 to 4), its new key or its new name`,
		"leave the line as it was published",
	],
	changeWithoutDay: (cell, text) => [`${cell}: ${quoted(text)} is not a day from which the change holds`, "DD.MM.YYYY"],
	noSparqlResult: () => [
		"this is not the result of a SPARQL query",
		"save it as JSON (application/sparql-results+json)",
	],
	noSparqlVariable: (name) => [`the column ${quoted(name)} is missing`, "take the query of the guide"],
	notWikidataItem: (text) => [`${quoted(text)} is not an item of Wikidata`, "http://www.wikidata.org/entity/Q…"],
	wikidataWithoutLabel: (id) => [`${id} has no German label`, "add it in Wikidata or delete the row"],
	wikidataTwice: (id, value, other, first) => [
		`${id} has ${quoted(value)} here, ${quoted(other)} in ${formatPlace(first)}`,
		"keep one row for each item, that which holds today",
	],
	notPoint: (text) => [`${quoted(text)} is not a point`, "Point(longitude latitude)"],
	noPopolo: () => [
		"there is nothing of Popolo here",
		"give a file with “persons”, “organizations”, “memberships” or “posts”",
	],
	popoloWithout: (kind, key) => [`an object of ${quoted(kind)} has no ${quoted(key)}`, "give the complete object"],
	popoloUnknown: (kind, id) => [`${quoted(id)} is missing in ${quoted(kind)}`, "give the file with this object, too"],
	notPopoloDate: (text) => [`${quoted(text)} is not a date of Popolo`, "YYYY, YYYY-MM or YYYY-MM-DD of the calendar"],
	noProjectPage: () => [
		"this is not a project page of Interkommunales.NRW",
		"save the page as HTML in the browser, with its heading and fields such as “Rechtsform:”",
	],
	projectWithoutMembers: () => [
		"nobody stands below the heading",
		"write those who take part below it, separated by commas",
	],
};
