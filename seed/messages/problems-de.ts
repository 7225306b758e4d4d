/** Problems of data files in German: what is wrong, and what to do. `problems-en.ts` has the same keys. */
import { z } from "zod";
import { NODE_TYPES, NODES, type NodeType } from "../../model/index.ts";
import { formatPlace, type Place } from "./place.ts";
import { listAllowed, type Suggestion } from "./suggestion.ts";

const quoted = (text: string) => `„${text}“`;
const list = (words: readonly string[]) => words.join(", ");
const meant = (words: readonly string[]) => `meinten Sie ${words.map(quoted).join(" oder ")}?`;

const possible = (suggestion: Suggestion) => `möglich: ${listAllowed(suggestion, "de")}`;

function suggest({ near, allowed, isMore }: Suggestion): string {
	if (near.length > 0) return meant(near);
	const more = isMore ? " … (alle: seed/README.md)" : "";
	return allowed.length > 0 ? `möglich: ${list(allowed)}${more}` : "entfernen";
}

const KINDS = { scalar: "ein einzelner Wert", list: "eine Liste", map: "eine Abbildung" };
/** How a fact reaches beyond the founding or the end of what it is about. */
const VERBS = {
	beginsTooEarly: "beginnt",
	attestedTooEarly: "ist belegt",
	attestedTooLate: "ist belegt",
	beginsTooLate: "beginnt",
	endsTooLate: "endet",
};
const SIDES = {
	beginsTooEarly: "vor",
	attestedTooEarly: "vor",
	attestedTooLate: "nach dem Ende von",
	beginsTooLate: "nach dem Ende von",
	endsTooLate: "nach dem Ende von",
};
const WHERE = {
	completeness: "in „completeness“",
	file: "in einer Datei",
	dataset: "hier",
	correction: "in einer Berichtigung",
	evidence: "an einem Beleg",
	source: "an einer Quelle",
	register: "an einem Register",
	table: "an einer Tabelle",
	column: "an einer Spalte",
	boundaries: "in „boundaries“",
};
const UNITS: Record<string, string> = { string: " Zeichen", array: " Einträge" };
/** What is wrong, for the codes of the YAML library; what it says itself is English. */
const YAML_WORDS: Record<string, string> = {
	DUPLICATE_KEY: "derselbe Schlüssel steht zweimal da",
	TAB_AS_INDENT: "mit Tabulatoren eingerückt",
	BAD_INDENT: "die Einrückung passt zu keiner darüber",
	MISSING_CHAR: "hier fehlt ein Zeichen",
	MULTIPLE_DOCS: "die Datei hat zwei Teile",
};
const YAML_REMEDIES: Record<string, string> = {
	DUPLICATE_KEY: "einen der beiden Schlüssel entfernen",
	TAB_AS_INDENT: "mit Leerzeichen einrücken",
	BAD_INDENT: "die Einrückung angleichen",
	MULTIPLE_DOCS: "die Trennzeile „---“ entfernen",
};
const CORRECTION =
	"{ of: …, instead: { validTo: … }, because: …, source: …, quote: … }; instead: false nimmt eine Beziehung zurück";
const EVIDENCE_REMEDY =
	"„source“ und „quote“ oder „locator“ hier, an der Umgebung oder als „evidence“ der Datei angeben";
const skipColumn = (column: string) => `mit columns: { ${column}: "-" } übergehen`;
/** A column, and the key that may have been meant or "-". */
type Proposed = readonly [column: string, key: string];
const asColumns = (columns: readonly Proposed[]) =>
	`columns: { ${list(columns.map(([column, key]) => `${column}: ${key === "-" ? '"-"' : key}`))} }`;
const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
	NODE_TYPES.map((type) => [type, NODES[type].de.one]),
);
const labels = (types: readonly NodeType[]) => types.map((type) => LABELS[type] ?? type);
const MOST_LABELS = 6;
const asOneOf = (types: readonly NodeType[]) =>
	list(labels(types.slice(0, MOST_LABELS))) + (types.length > MOST_LABELS ? " …" : "");
const notUsable = (value: string) => `${quoted(value)} geht hier nicht`;
const contradicts = (key: string, value: string, other: string, place: Place) =>
	`${key} ${quoted(value)} widerspricht ${quoted(other)} (${formatPlace(place)})`;
const reversed = (end: string, start: string) => `das Ende ${end} liegt vor dem Beginn ${start}`;

type Said = readonly [wrong: string, remedy: string];

/** Reading: files, YAML, CSV. */
const reading = {
	noFile: (path: string, near: readonly string[]): Said => [
		`die Datei ${quoted(path)} gibt es nicht`,
		near.length > 0 ? meant(near) : "anlegen oder den Namen berichtigen",
	],
	yamlBroken: (what: string, code: string): Said => [
		`YAML: ${YAML_WORDS[code] ?? what}`,
		YAML_REMEDIES[code] ?? "Einrückung, Anführungszeichen und Klammern dieser Zeile prüfen",
	],
	fileIsNoMapping: (): Said => ["die Datei ist keine Abbildung", "mit Schlüsseln wie „network:“ beginnen"],
	yamlAnchor: (): Said => ["YAML-Anker und -Verweise (& und *) gibt es hier nicht", "den Wert ausschreiben"],
	yamlKey: (): Said => ["ein Schlüssel ist ein einfaches Wort", "den Schlüssel ändern"],
	csvBroken: (what: string): Said => [`CSV: ${what}`, "Trennzeichen und Anführungszeichen dieser Zeile prüfen"],
	csvWidth: (cells: number, expected: number): Said => [
		`CSV: ${cells} statt ${expected} Zellen`,
		"Trennzeichen und Anführungszeichen dieser Zeile prüfen",
	],
	columnTwice: (name: string): Said => [
		`die Spalte ${quoted(name)} gibt es zweimal`,
		"eine der beiden umbenennen oder löschen",
	],
	columnWithoutName: (cell: string): Said => [
		`über ${quoted(cell)} steht kein Spaltenname`,
		"die Spalte benennen oder leeren",
	],
};

/** Values that a schema refuses. */
const values = {
	valueMissing: (): Said => ["der Wert fehlt", "ergänzen"],
	valueNotListed: (value: string, suggestion: Suggestion): Said => [
		notUsable(value),
		suggestion.near.length > 0 ? `${meant(suggestion.near)} (${possible(suggestion)})` : possible(suggestion),
	],
	termNotListed: (value: string, key: string, suggestion: Suggestion): Said => [
		notUsable(value),
		`${suggestion.near.length > 0 ? `${meant(suggestion.near)} sonst` : `${possible(suggestion)};`} ${key}: other und das Wort als ${key}Text`,
	],
	otherWithoutText: (key: string): Said => [
		`${key}: other sagt nicht, was es ist`,
		`das Wort der Quelle als ${key}Text angeben`,
	],
	valueTooSmall: (value: string, least: string, of: string): Said => [
		notUsable(value),
		`mindestens ${least}${UNITS[of] ?? ""}`,
	],
	valueTooBig: (value: string, most: string, of: string): Said => [
		notUsable(value),
		`höchstens ${most}${UNITS[of] ?? ""}`,
	],
	valueNotWhole: (value: string): Said => [notUsable(value), "eine ganze Zahl ohne Tausenderpunkt schreiben"],
	addressOfCopy: (host: string): Said => [
		`${quoted(host)} zeigt Kopien fremder Seiten und Dokumente`,
		"die Seite oder das Dokument selbst nennen, wenn es sein muss ohne Adresse",
	],
	valueNotUrl: (value: string): Said => [notUsable(value), "eine vollständige Adresse wie https://… schreiben"],
	valueNotDay: (value: string): Said => [notUsable(value), "einen Tag, den es gibt, wie 2016-02-18 schreiben"],
	valueNotDigits: (value: string, digits: string): Said => [notUsable(value), `genau ${digits} Ziffern`],
	valueNotWikidata: (value: string): Said => [notUsable(value), "eine Wikidata-Kennung wie Q2742 schreiben"],
	valueNotId: (value: string): Said => [notUsable(value), "nur Buchstaben A–Z a–z, Ziffern und . _ : - verwenden"],
	valueTooManyWords: (value: string, most: number): Said => [notUsable(value), `auf höchstens ${most} Wörter kürzen`],
	valueRefused: (value: string, issue: z.core.$ZodRawIssue | undefined): Said => {
		const said = issue && z.locales.de().localeError(issue);
		return [notUsable(value), (typeof said === "string" ? said : said?.message) ?? "den Wert berichtigen"];
	},
	notAllowed: (value: string, suggestion: Suggestion): Said => [notUsable(value), suggest(suggestion)],
	noValue: (): Said => ["hier fehlt der Wert", "einen Wert eintragen oder die Zeile löschen"],
	notText: (kind: keyof typeof KINDS): Said => [`hier steht ${KINDS[kind]}`, "einen einfachen Text schreiben"],
	notNumber: (text: string): Said => [`${quoted(text)} ist keine Zahl`, "nur Ziffern, mit Punkt als Dezimalzeichen"],
	notBoolean: (text: string): Said => [`${quoted(text)} ist weder true noch false`, "true oder false schreiben"],
	notDate: (text: string): Said => [
		`${quoted(text)} ist kein Datum, das es gibt`,
		"EDTF schreiben: 2018, 2016-02, 2016-02-18, 2017~ (etwa), ../2024 (spätestens), oder in Worten: um 2017",
	],
	germanDate: (text: string, iso: string): Said => [
		`Daten stehen in YAML nicht wie ${quoted(text)}`,
		`${iso} schreiben (nur in CSV-Dateien geht beides)`,
	],
	notDay: (text: string): Said => [
		`${quoted(text)} ist kein Datum, das es gibt`,
		"EDTF schreiben: 2018, 2016-02, 2016-02-18, 2017~ (etwa), ../2024 (spätestens)",
	],
	completenessIsNoMapping: (): Said => [
		"„completeness“ ist kein Abschnitt",
		"schreiben: completeness: { members: { total: 106, on: 2024-04, listed: partial } }",
	],
	noAttestation: (source: string): Said => [
		`die Quelle ${quoted(source)} hat kein Datum, von dem an sie belegt`,
		"„published“ oder „retrieved“ an der Quelle oder „attestedOn“ am Beleg angeben",
	],
	reachesBeyond: (how: keyof typeof VERBS, type: string, day: string, end: string, bound: string): Said => [
		`${type} ${VERBS[how]} ${day}, ${SIDES[how]} ${end} (${bound})`,
		"eines der Daten berichtigen; was an einem Tag nur belegt ist, als „attestedOn“ am Beleg angeben",
	],
	heldByTwo: (office: string, other: string, day: string, place: Place): Said => [
		`${office} hat am ${day} schon ${other} (${formatPlace(place)})`,
		"eine der Amtszeiten berichtigen, oder „count“ am Amt angeben, wenn mehrere es zugleich haben",
	],
	notExOfficio: (brought: string, day: string, office: string, side: "from" | "to", bound: string): Said => [
		`${brought} fällt mit ${office} zu, hier ${day}, das Amt aber ${side === "from" ? "ab" : "bis"} ${bound}`,
		"eine der Amtszeiten oder „exOfficio“ berichtigen",
	],
	inFuture: (date: string, today: string): Said => [
		`${date} liegt in der Zukunft (heute ist ${today})`,
		"berichtigen; was erst kommt, mit „from“ an der Beziehung angeben",
	],
	periodReversed: (end: string, start: string, place: Place): Said => [
		`${reversed(end, start)} (${formatPlace(place)})`,
		"die Daten richtigstellen",
	],
	periodReversedTogether: (end: string, start: string): Said => [
		reversed(end, start),
		"die Daten an allen Stellen vergleichen",
	],
};

/** Parsing: keys, entries, evidence, tables. */
const parsing = {
	noDataset: (): Said => ["die Datei fehlt", "mit id, title, license und attribution oben im Datenverzeichnis anlegen"],
	datasetIncomplete: (key: string, isList: boolean): Said => [
		`${quoted(key)} fehlt oder ist leer`,
		isList ? "eine Liste von Texten angeben" : "einen Text angeben",
	],
	unknownKey: (key: string, label: string, suggestion: Suggestion): Said => [
		`${quoted(key)} gibt es an ${label} nicht`,
		suggest(suggestion),
	],
	unknownKeyIn: (place: keyof typeof WHERE, key: string, suggestion: Suggestion): Said => [
		`${quoted(key)} gibt es ${WHERE[place]} nicht`,
		suggest(suggestion),
	],
	keyOfOthers: (key: string, label: string, carriers: readonly string[]): Said => [
		`${quoted(key)} gibt es an ${label} nicht`,
		`${quoted(key)} steht nur an ${list(carriers)}`,
	],
	entryIsList: (): Said => ["hier steht eine Liste", "einen Namen oder eine Abbildung mit „name“ schreiben"],
	badId: (written: string, slug: string): Said => [
		`${quoted(written)} geht nicht als id`,
		`etwa ${quoted(slug)} schreiben`,
	],
	idContradictsAgs: (id: string, ags: string): Said => [
		`die id ${quoted(id)} widerspricht der AGS ${ags}`,
		"die id löschen",
	],
	evidenceTwice: (keys: readonly string[]): Said => [
		`„evidence“ steht neben ${list(keys.map(quoted))}`,
		"alles in „evidence“ schreiben",
	],
	evidenceIsNoMapping: (kind: keyof typeof KINDS): Said => [
		`ein Beleg ist eine Abbildung, hier steht ${KINDS[kind]}`,
		"{ source: …, quote: … }",
	],
	unknownSource: (source: string, near: readonly string[]): Said => [
		`die Quelle ${quoted(source)} gibt es nicht`,
		near.length > 0 ? meant(near) : "unter „sources:“ anlegen",
	],
	quoteTooLong: (words: number, most: number): Said => [
		`das Zitat hat ${words} Wörter`,
		`auf höchstens ${most} kürzen`,
	],
	outdatedNotBoolean: (text: string): Said => [
		`${quoted(text)} ist weder true noch false`,
		"true schreiben oder die Angabe löschen",
	],
	noEvidence: (): Said => ["ohne Beleg", EVIDENCE_REMEDY],
	evidenceWithoutSource: (): Said => ["Beleg ohne Quelle", EVIDENCE_REMEDY],
	evidenceWithoutQuote: (): Said => ["Beleg ohne Zitat und ohne Fundstelle", EVIDENCE_REMEDY],
	sourcesAreNoMapping: (): Said => ["„sources“ ist keine Abbildung", "Schlüssel: { title: …, … }"],
	sourceIsNoMapping: (): Said => ["eine Quelle ist eine Abbildung", "{ title, publisher, kind, … }"],
	badSourceKey: (key: string): Said => [
		`${quoted(key)} geht nicht als Schlüssel`,
		"nur Kleinbuchstaben, Ziffern und Bindestriche",
	],
	sourceTwice: (key: string): Said => [`die Quelle ${quoted(key)} gibt es schon`, "anders nennen"],
	sourceIncomplete: (key: string): Said => [`der Quelle fehlt ${quoted(key)}`, "ergänzen"],
	relationIsNoMapping: (): Said => ["eine Beziehung ist eine Abbildung", "{ from: …, type: …, to: … }"],
	noType: (): Said => ["hier fehlt „type“", "ergänzen"],
	unknownType: (type: string, suggestion: Suggestion): Said => [
		`die Beziehung ${quoted(type)} gibt es nicht`,
		suggest(suggestion),
	],
	noEnd: (end: "from" | "to"): Said => [`hier fehlt ${quoted(end)}`, `${end}: { commune: … } schreiben`],
	unclearEnd: (end: "from" | "to"): Said => ["hier steht nicht, wer gemeint ist", `${end}: { commune: … } schreiben`],
	endNotAllowed: (type: string, end: "from" | "to", label: string, allowed: readonly string[]): Said => [
		`${type} kann ${end === "from" ? "von" : "zu"} ${label} nicht führen`,
		`möglich: ${list(allowed)}`,
	],
	notReference: (kind: keyof typeof KINDS): Said => [`hier steht ${KINDS[kind]}`, "einen Namen oder eine id schreiben"],
	unclearLink: (wrongKey: string, keys: readonly string[]): Said => [
		"hier steht nicht, wer gemeint ist",
		wrongKey
			? `${quoted(wrongKey)} geht hier nicht; möglich: ${list(keys.map(quoted))}`
			: `ergänzen: ${list(keys.map(quoted))}`,
	],
	labelNotAllowed: (label: string, allowed: readonly string[]): Said => [
		`${label} geht hier nicht`,
		`möglich: ${list(allowed)}`,
	],
	allNeedsNetwork: (): Said => ["„all“ braucht ein umgebendes Netzwerk mit Mitgliedern", "die Namen ausschreiben"],
	noFileKey: (): Said => ["hier fehlt „file“", "den Namen der CSV-Datei angeben"],
	noColumn: (column: string, suggestion: Suggestion): Said => [
		`die Spalte ${quoted(column)} gibt es nicht`,
		suggest(suggestion),
	],
	unknownColumn: (key: string, label: string, suggestion: Suggestion, column: string): Said => [
		`${quoted(key)} gibt es an ${label} nicht`,
		`${suggest(suggestion)}; ${skipColumn(column)}`,
	],
	unknownColumns: (columns: readonly Proposed[], file: Place, suggestion: Suggestion): Said => [
		`${columns.length === 1 ? "die Spalte" : "die Spalten"} ${list(columns.map(([column]) => quoted(column)))} ${columns.length === 1 ? "ist" : "sind"} nicht bekannt`,
		`zuordnen oder mit "-" übergehen, bei „file“ in ${formatPlace(file)}: ${asColumns(columns)}; ${possible(suggestion)} …`,
	],
	columnsAlike: (column: string, other: string, place: Place, key: string): Said => [
		`die Spalte ${quoted(column)} sagt ${quoted(key)} wie ${quoted(other)} (${formatPlace(place)})`,
		`eine der beiden ${skipColumn(column)}`,
	],
	unusedColumn: (column: string, suggestion: Suggestion): Said => [
		`mit der Spalte ${quoted(column)} ist hier nichts anzufangen`,
		`${suggest(suggestion)}; ${skipColumn(column)}`,
	],
	unclearRow: (): Said => [
		"hier steht nicht, wer gemeint ist",
		"je Zeile „name“ oder „ags“ ausfüllen, oder die Zeile löschen",
	],
	ambiguousRow: (): Said => [
		"hier stehen zwei nebeneinander",
		"je Zeile „name“ oder „ags“ ausfüllen, oder die Zeile löschen",
	],
	tableIsNoMapping: (): Said => ["eine Tabelle ist eine Abbildung", "{ file: …, type: MEMBER_OF }"],
	noTableType: (suggestion: Suggestion | undefined): Said => [
		"hier fehlt, welche Beziehung die Zeilen sind",
		suggestion ? suggest(suggestion) : "type: MEMBER_OF",
	],
	rowWithoutEnd: (end: "start" | "end"): Said => [
		`hier fehlt ${quoted(end)}`,
		"beide Enden angeben oder die Zeile löschen",
	],
	correctionIsNoMapping: (): Said => ["eine Berichtigung ist eine Abbildung", CORRECTION],
	correctionLacks: (key: string): Said => [`hier fehlt ${quoted(key)}`, CORRECTION],
	correctionOf: (text: string): Said => [
		`es ist nicht klar, was ${quoted(text)} ist`,
		"die id der Beziehung oder des Eintrags schreiben, oder { member: …, network: … } mit ids",
	],
	correctionOfEntry: (): Said => [
		"ein Eintrag kann nicht als Ganzes zurückgenommen werden",
		"die Beziehungen zurücknehmen, die nicht stimmen",
	],
	registerIsNoMapping: (): Said => ["ein Register ist eine Abbildung", "{ file: …, of: Commune }"],
	noRegisterLabel: (suggestion: Suggestion | undefined): Said => [
		"hier fehlt, was im Register steht",
		`of: ${suggestion ? suggest(suggestion) : "Commune"}`,
	],
};

/** Resolving: which entity a name means, what belongs together, what contradicts. */
const resolving = {
	openingUnknown: (id: string, near: readonly string[]): Said => [
		`${quoted(id)} gibt es nicht`,
		near.length > 0 ? meant(near) : "die id eines Eintrags angeben",
	],
	openingIs: (id: string, label: string, near: readonly string[]): Said => [
		`${quoted(id)} ist ${label}`,
		near.length > 0 ? meant(near) : "die id eines Eintrags angeben",
	],
	cycle: (type: string, names: readonly string[]): Said => [
		`${type} führt im Kreis: ${names.join(" → ")}`,
		"eine der Beziehungen umdrehen oder löschen",
	],
	noName: (id: string): Said => [`${id} hat keinen Namen`, "„name“ ergänzen"],
	nameless: (): Said => ["der Eintrag hat weder „name“ noch „id“", "„name“ ergänzen"],
	nameTaken: (name: string, ids: readonly string[]): Said => [
		`${quoted(name)} gibt es mehrmals: ${list(ids)}`,
		"mit „id“ sagen, was gemeint ist",
	],
	idTaken: (id: string, place: Place): Said => [
		`${quoted(id)} gibt es schon (${formatPlace(place)})`,
		"eine eigene „id“ schreiben, oder dieselbe, wenn dasselbe gemeint ist",
	],
	contradiction: (key: string, value: string, other: string, place: Place): Said => [
		contradicts(key, value, other, place),
		"einen der beiden Werte berichtigen oder löschen",
	],
	factContradiction: (key: string, value: string, other: string, place: Place): Said => [
		contradicts(key, value, other, place),
		"berichtigen, die Zeiträume abgrenzen, oder mit „says“ sagen, welche Quelle was nennt",
	],
	selfLink: (type: string, id: string): Said => [
		`${type} führt von ${id} zu sich selbst`,
		"das andere Ende berichtigen",
	],
	noSuchMembers: (): Said => [
		"das Netzwerk hat keine solchen Mitglieder",
		"Mitglieder angeben oder die Namen ausschreiben",
	],
	keyContradictsName: (key: string, name: string, written: string): Said => [
		`${quoted(key)} ist ${name}, nicht ${quoted(written)}`,
		"den Schlüssel oder den Namen berichtigen; heißt sie auch so, gehört das in „altNames“",
	],
	ambiguous: (name: string, candidates: readonly string[], more: number, isCommune: boolean): Said => [
		`${quoted(name)} ist nicht eindeutig: ${candidates.join("; ")}${more > 0 ? `; … und ${more} weitere` : ""}`,
		`${isCommune ? "die AGS oder „Name (Kreis)“" : "die id oder „Name (Umgebung)“"} schreiben`,
	],
	wrongLabel: (name: string, found: readonly NodeType[], expected: readonly NodeType[], entry: string): Said => [
		`${quoted(name)} ist ${labels(found).join(" und ")}`,
		`hier geht nur ${asOneOf(expected)}; was auch das ist, als Eintrag beschreiben: ${entry}`,
	],
	unknownName: (name: string, expected: readonly NodeType[], entry: string, near: readonly string[]): Said => [
		`${quoted(name)} gibt es nicht (${asOneOf(expected)})`,
		near.length > 0 ? meant(near) : `berichtigen oder als Eintrag beschreiben: ${entry}`,
	],
};

const BOUNDARIES_REMEDY = "npm run import:vg250 schreibt eine solche Datei";

/** The boundaries of communes. */
const boundaries = {
	boundariesAreNoMapping: (): Said => ["„boundaries“ ist eine Abbildung", "{ file: …, attribution: … } schreiben"],
	boundariesIncomplete: (): Said => [
		"„file“ oder „attribution“ fehlt in „boundaries“",
		"die Datei und den Quellenvermerk nennen",
	],
	boundariesTwice: (other: Place): Said => [
		`Grenzen nennt schon ${formatPlace(other)}`,
		"ein Datensatz hat eine Datei mit Grenzen: alle Länder auf einmal importieren",
	],
	noBoundaries: (name: string): Said => [
		`${quoted(name)} ist kein TopoJSON mit einem Objekt, dessen Flächen eine AGS als id haben`,
		BOUNDARIES_REMEDY,
	],
	boundariesOfNobody: (ids: readonly string[], more: number): Said => [
		`zu diesen Flächen gibt es keine Gemeinde: ${list(ids)}${more > 0 ? `, … und ${more} weitere` : ""}`,
		"das Gemeindeverzeichnis dazu laden, oder die Grenzen mit --land auf die Länder der Daten beschränken",
	],
	boundaryTwice: (ags: string): Said => [`die Fläche ${ags} steht zweimal da`, BOUNDARIES_REMEDY],
};

const COMPLETE = "das Objekt vollständig angeben";
const AS_PUBLISHED = "die Zeile so lassen, wie sie veröffentlicht ist (220 Zeichen, nichts verrückt)";

/** Importing from other formats. */
const importing = {
	noRegister: (): Said => ["die Datei enthält kein Gemeindeverzeichnis", "GV100AD_….txt nennen"],
	unknownRecordType: (type: string): Said => [
		`die Satzart ${quoted(type)} gibt es nicht`,
		"10, 20, 30, 40, 50 oder 60",
	],
	badAsOf: (text: string): Said => [`${quoted(text)} ist kein Gebietsstand`, "JJJJMMTT"],
	badName: (): Said => [`${quoted("")} ist kein Name`, "die Zeile so lassen, wie sie veröffentlicht ist"],
	badAssociation: (text: string): Said => [`${quoted(text)} ist kein Gemeindeverband`, "4 Ziffern"],
	badArea: (text: string): Said => [`${quoted(text)} ist keine Fläche in Hektar`, AS_PUBLISHED],
	badPopulation: (text: string): Said => [`${quoted(text)} ist keine Einwohnerzahl`, AS_PUBLISHED],
	badPostcode: (text: string): Said => [`${quoted(text)} ist keine Postleitzahl`, AS_PUBLISHED],
	badKey: (text: string, digits: number): Said => [`${quoted(text)} ist kein Schlüssel`, `${digits} Ziffern`],
	keyTwice: (key: string, line: number): Said => [`${key} steht schon in Zeile ${line}`, "eine Zeile löschen"],
	noDistrict: (key: string): Said => [`der Kreis ${key} fehlt`, "die Datei vollständig angeben"],
	noAssociation: (key: string): Said => [`der Gemeindeverband ${key} fehlt`, "die Datei vollständig angeben"],
	noLand: (land: string, known: string): Said => [
		`das Land ${quoted(land)} steht nicht in der Datei`,
		`vorhanden: ${known}`,
	],
	notGeoJson: (): Said => [
		"die Datei ist kein GeoJSON mit Flächen",
		"eine FeatureCollection der Gemeinden angeben (VG250_GEM als GeoJSON)",
	],
	areaWithoutAgs: (name: string, ags: string): Said => [
		`${quoted(name)} hat als AGS ${quoted(ags)}`,
		"AGS mit acht Ziffern; die Ebene der Gemeinden nehmen (VG250_GEM)",
	],
	areaWithoutPolygon: (name: string): Said => [
		`${quoted(name)} hat keine Fläche`,
		"Polygon oder MultiPolygon mit geschlossenen Ringen",
	],
	notInDegrees: (position: string): Said => [
		`[${position}] liegt, in Grad gelesen, nicht in Deutschland`,
		"in WGS 84 umrechnen, Länge vor Breite: ogr2ogr -t_srs EPSG:4326 gemeinden.geo.json VG250_GEM.shp",
	],
	noTerritorialStatus: (): Said => [
		"kein Gebietsstand: weder BEGINN noch WSK nennt einen Tag",
		"--as-of JJJJ-MM-TT angeben",
	],
	noOparlObject: (): Said => [
		"hier steht kein OParl-Objekt",
		"eine Antwort der Schnittstelle angeben, mit „id“ und „type“",
	],
	noOparlId: (kind: string): Said => [
		`${quoted(kind)} ohne „id“`,
		"das Objekt so lassen, wie die Schnittstelle es liefert",
	],
	noOparlBody: (): Said => ["die Körperschaft (Body) fehlt", "auch die Datei mit dem Body-Objekt angeben"],
	unknownOparlBody: (id: string): Said => [
		`die Körperschaft ${quoted(id)} fehlt in den Dateien`,
		"auch die Datei mit ihrem Body-Objekt angeben",
	],
	organizationWithoutBody: (): Said => [
		"die Gruppierung nennt keine Körperschaft",
		"auch die Datei mit ihrem Body-Objekt angeben",
	],
	bodyWithoutName: (): Said => ["die Körperschaft hat keinen Namen", COMPLETE],
	organizationWithoutName: (): Said => ["die Gruppierung hat keinen Namen", COMPLETE],
	personWithoutName: (): Said => ["die Person hat keinen Namen", COMPLETE],
	notAgs: (text: string): Said => [`${quoted(text)} ist keine AGS`, "acht (Kreise: fünf) Ziffern"],
	notOparlDate: (text: string): Said => [`${quoted(text)} ist kein Datum, das es gibt`, "berichtigen"],
	noChanges: (): Said => [
		"hier steht keine Änderung von Gemeinden",
		"die Tabelle der Namens-, Grenz- und Schlüsseländerungen angeben",
	],
	badChange: (cell: string): Said => [
		`${cell}: von dieser Änderung fehlen Änderungsart (1 bis 4), neuer Schlüssel oder neuer Name`,
		"die Zeile so lassen, wie sie veröffentlicht ist",
	],
	changeWithoutDay: (cell: string, text: string): Said => [
		`${cell}: ${quoted(text)} ist kein Tag, an dem die Änderung gilt`,
		"TT.MM.JJJJ",
	],
	noSparqlResult: (): Said => [
		"das ist kein Ergebnis einer SPARQL-Abfrage",
		"als JSON speichern (application/sparql-results+json)",
	],
	noSparqlVariable: (name: string): Said => [
		`die Spalte ${quoted(name)} fehlt`,
		"die Abfrage aus der Anleitung nehmen",
	],
	notWikidataItem: (text: string): Said => [
		`${quoted(text)} ist kein Objekt von Wikidata`,
		"http://www.wikidata.org/entity/Q…",
	],
	wikidataWithoutLabel: (id: string): Said => [
		`${id} hat keinen Namen auf Deutsch`,
		"ihn in Wikidata nachtragen oder die Zeile löschen",
	],
	wikidataTwice: (id: string, value: string, other: string, first: Place): Said => [
		`${id} hat hier ${quoted(value)}, in ${formatPlace(first)} ${quoted(other)}`,
		"eine Zeile je Objekt lassen, die heute gilt",
	],
	notPoint: (text: string): Said => [`${quoted(text)} ist kein Punkt`, "Point(Länge Breite)"],
	noPopolo: (): Said => [
		"hier steht nichts aus Popolo",
		"eine Datei mit „persons“, „organizations“, „memberships“ oder „posts“ angeben",
	],
	popoloWithout: (kind: string, key: string): Said => [
		`ein Objekt aus ${quoted(kind)} hat kein ${quoted(key)}`,
		COMPLETE,
	],
	popoloUnknown: (kind: string, id: string): Said => [
		`${quoted(id)} fehlt unter ${quoted(kind)}`,
		"auch die Datei mit diesem Objekt angeben",
	],
	notPopoloDate: (text: string): Said => [
		`${quoted(text)} ist kein Datum aus Popolo`,
		"JJJJ, JJJJ-MM oder JJJJ-MM-TT, das es gibt",
	],
	noProjectPage: (): Said => [
		"das ist keine Projektseite von Interkommunales.NRW",
		"die Seite im Browser als HTML speichern, mit Überschrift und Feldern wie „Rechtsform:“",
	],
	projectWithoutMembers: (): Said => [
		"unter der Überschrift steht niemand",
		"die Beteiligten durch Kommas getrennt darunter schreiben",
	],
};

export const problems = { ...reading, ...values, ...parsing, ...resolving, ...boundaries, ...importing };
