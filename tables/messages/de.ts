/** What is said about tables in German. `en.ts` has the same keys. */
import { COLUMNS, type ColumnKey } from "../words.ts";

const quoted = (text: string) => `„${text}“`;
const columns = (keys: readonly ColumnKey[]) => keys.map((key) => COLUMNS[key].de);
const or = (words: readonly string[]) => words.map(quoted).join(" oder ");

type Said = readonly [wrong: string, remedy: string];

const problems = {
	unknownColumn: (near: readonly ColumnKey[], allowed: readonly ColumnKey[]): Said => [
		"diese Überschrift ist nicht bekannt",
		near.length > 0
			? `meinten Sie ${or(columns(near))}? Die Spalte zuordnen oder übergehen`
			: `die Spalte zuordnen (${columns(allowed).join(", ")}) oder übergehen`,
	],
	columnWithoutHeader: (): Said => ["über dieser Spalte steht nichts", "die Spalte benennen oder übergehen"],
	noSuchColumn: (headers: readonly string[]): Said => [
		"diese Spalte gibt es nicht",
		`die Tabelle hat: ${headers.map(quoted).join(", ")}`,
	],
	noSuchSheet: (tabs: readonly string[]): Said => ["nennt kein Blatt", `mit dem Blatt beginnen: ${tabs.join(", ")}`],
	noSuchUse: (allowed: readonly ColumnKey[]): Said => [
		"als Angabe nicht bekannt",
		`möglich: ${columns(allowed).join(", ")}, -`,
	],
	columnTwice: (cell: string, header: string): Said => [
		`sagt dasselbe wie ${cell} ${quoted(header)}`,
		"eine der beiden Spalten übergehen",
	],
	mappedTwice: (): Said => ["diese Spalte ist zweimal zugeordnet", "eine der beiden Zuordnungen streichen"],
	noWho: (): Said => ["keine Spalte sagt, wer gemeint ist", "eine Spalte mit Namen oder Gemeindeschlüsseln zuordnen"],
	noPerson: (): Said => ["keine Spalte nennt Personen", "eine Spalte als „Person“ zuordnen"],
	noMarks: (): Said => [
		"keine Spalte ist eine Kooperation mit Kreuzen",
		"Spalten mit Kreuzen zuordnen oder eine andere Art von Tabelle wählen",
	],
	noNetworkColumn: (): Said => ["keine Spalte nennt die Kooperation", "eine Spalte als „Kooperation“ zuordnen"],
	noBodyColumn: (): Said => ["keine Spalte nennt das Gremium", "eine Spalte als „Gremium“ zuordnen"],
	noTitleColumn: (): Said => ["keine Spalte nennt den Titel", "eine Spalte als „Titel“ zuordnen"],
	noNetworkName: (): Said => ["der Name der Kooperation fehlt", "den Namen angeben"],
	noRows: (): Said => ["unter der Kopfzeile steht nichts", "das Blatt mit der Tabelle wählen"],
	notAgs: (): Said => ["ist kein Gemeindeschlüssel", "8 Ziffern für eine Gemeinde, 5 für einen Kreis"],
	unknownAgs: (): Said => ["dieser Schlüssel ist nicht bekannt, und ein Name fehlt", "den Namen ergänzen"],
	agsContradictsName: (name: string): Said => [
		`der Schlüssel daneben gehört zu ${quoted(name)}`,
		"Schlüssel oder Namen berichtigen",
	],
	unknownName: (near: readonly string[]): Said => [
		"dieser Name ist nicht bekannt",
		`${near.length > 0 ? `meinten Sie ${or(near)}? Berichtigen, ` : ""}den Gemeindeschlüssel ergänzen oder sagen, was es ist`,
	],
	ambiguousName: (candidates: readonly string[]): Said => [
		`so heißen mehrere: ${candidates.join("; ")}`,
		"den Gemeindeschlüssel oder den Kreis ergänzen",
	],
	badDecision: (): Said => [
		"das ist keine Entscheidung über einen Namen",
		"eine id, „organization“, „commune“ oder „-“ angeben",
	],
	rowWithoutWho: (): Said => [
		"die Zeile sagt nicht, wer gemeint ist",
		"Namen oder Schlüssel ergänzen oder die Zeile löschen",
	],
	rowWithoutNetwork: (): Said => ["die Zeile nennt keine Kooperation", "die Kooperation ergänzen"],
	unknownNetwork: (near: readonly string[]): Said => [
		"diese Kooperation steht nicht im Blatt der Kooperationen",
		near.length > 0 ? `meinten Sie ${or(near)}? Sonst dort ergänzen` : "dort ergänzen",
	],
	rowWithoutBody: (): Said => ["die Zeile nennt kein Gremium", "das Gremium ergänzen"],
	rowWithoutTitle: (): Said => ["die Quelle hat keinen Titel", "den Titel ergänzen"],
	ambiguousBody: (places: readonly string[]): Said => [
		`so heißen mehrere Gremien: ${places.join("; ")}`,
		"die Kooperation ergänzen",
	],
	notRepresented: (allowed: readonly string[]): Said => [
		"so wird niemand vertreten",
		`möglich: ${allowed.join(", ")}; oder die Zelle leeren`,
	],
	rowWithoutPosition: (): Said => ["die Zeile nennt keine Funktion", "die Funktion ergänzen"],
	rowWithoutPlace: (): Said => [
		"die Zeile sagt nicht, wo das Amt ist",
		"Kommune oder Kooperation ergänzen, oder eine Kooperation für alle angeben",
	],
	notDay: (): Said => ["ist kein Datum", "etwa 2016, 02.2016, 18.02.2016 oder 2016-02-18 schreiben"],
	notWholeDay: (): Said => ["ist kein Tag mit Monat und Jahr", "etwa 18.02.2016 oder 2016-02-18 schreiben"],
	endBeforeBeginning: (beginning: string): Said => [
		`liegt vor dem Beginn ${beginning}`,
		"Beginn oder Ende berichtigen",
	],
	notRole: (allowed: readonly string[]): Said => [
		"ist keine Rolle eines Mitglieds",
		`möglich: ${allowed.join(", ")}; sonst die Spalte als Bemerkung zuordnen`,
	],
	notCount: (): Said => ["ist keine ganze Zahl", "Ziffern schreiben"],
	notMeasure: (): Said => ["ist keine Zahl", "Ziffern schreiben"],
	notMark: (): Said => ["ist weder Kreuz noch Datum", "x schreiben oder die Zelle leeren"],
	notWebsite: (): Said => ["ist keine Adresse im Web", "mit https:// schreiben"],
	notEmail: (): Said => ["ist keine E-Mail-Adresse", "berichtigen oder die Zelle leeren"],
	notTelephone: (): Said => ["ist keine Telefonnummer", "Ziffern schreiben oder die Zelle leeren"],
	notPostcode: (): Said => ["ist keine Postleitzahl", "fünf Ziffern schreiben, nur die des Verwaltungssitzes"],
	notWikidata: (): Said => ["ist keine Kennung von Wikidata", "Q und Ziffern schreiben"],
	longQuote: (most: number): Said => [`das Zitat hat mehr als ${most} Wörter`, "kürzen"],
	twice: (other: string): Said => [`steht schon in ${other}`, "eine der beiden Zeilen löschen"],
};

export const de = {
	problems,
	faults: {
		noSpreadsheet: "ist keine Tabelle; eine Datei im Format XLSX, ODS oder CSV wählen.",
		oldExcel: "hat das alte Excel-Format XLS; in Excel als XLSX speichern.",
		tooLarge: "ist zu groß; höchstens 10 MB.",
		emptySpreadsheet: "ist leer.",
		brokenSpreadsheet: "ist beschädigt und kann nicht gelesen werden; neu speichern.",
	},
	notices: {
		members: (rows: number, members: number, networks: number) =>
			`${rows === 1 ? "1 Mitgliedschaft" : `${rows} Mitgliedschaften`}: Mitglieder ${members}, Kooperationen ${networks}`,
		register: (communes: number) => `Gemeinden ${communes}`,
		cooperations: (count: number) => `Kooperationen ${count}`,
		bodies: (count: number) => `Gremien ${count}`,
		newNetworks: (fresh: readonly { name: string; near: readonly string[] }[]) =>
			`neue Kooperationen, die in den bekannten Daten nicht stehen: ${fresh.map(({ name, near }) => `${quoted(name)}${near.length > 0 ? ` (meinten Sie ${or(near)}?)` : ""}`).join(", ")}`,
		otherKinds: (words: readonly string[]) =>
			`als „anderes“ geführt, weil in keiner Liste: ${words.map(quoted).join(", ")}`,
		unlistedSources: (titles: readonly string[]) =>
			`Quellen, die nicht im Blatt der Quellen stehen und nur ihren Titel haben: ${titles.map(quoted).join(", ")}`,
		sheetsLeft: (tabs: readonly string[]) => `Blätter, die nicht gelesen wurden: ${tabs.join(", ")}`,
		offices: (rows: number, persons: number) => `Ämter ${rows}, Personen ${persons}`,
		passedOver: (headers: readonly string[]) => `nicht übernommen: ${headers.join(", ")}`,
		contactsLeft: (headers: readonly string[]) =>
			`nicht übernommen: ${headers.join(", ")}; E-Mail, Telefon und Anschrift gibt es nur bei Ämtern, Gremien, Kooperationen und Organisationen, nicht bei Gemeinden und Personen`,
		repaired: (count: number) =>
			`bei ${count} Schlüssel${count === 1 ? "" : "n"} fehlte die führende Null; sie wurde ergänzt`,
		filledDown: (count: number) =>
			`${count === 1 ? "1 leere Zelle gilt" : `${count} leere Zellen gelten`} als Fortsetzung der Kooperation darüber`,
		noPublisher: () => "wer die Tabelle herausgibt, steht nicht in ihr; --publisher nennt es",
		noLicense: () => "unter welcher Lizenz die Daten stehen, ist nicht angegeben; --license nennt sie",
		noDay: () =>
			"von wann die Tabelle ist, steht nicht in ihr; sie belegt den Stand von heute; --as-of nennt einen anderen Tag",
		leftOut: (names: readonly string[]) => `weggelassen: ${names.join(", ")}`,
	},
	/** What is asked of where a table comes from. */
	origin: {
		title: "Titel der Tabelle",
		publisher: "Herausgeber",
		url: "URL",
		license: "Lizenz",
		attestedOn: "Stand",
		retrieved: "Abgerufen am",
	},
	kinds: {
		members: "Mitglieder einer Kooperation",
		memberships: "Mitgliedschaften in mehreren Kooperationen",
		matrix: "Kreuztabelle: Mitglieder und Kooperationen",
		register: "Gemeinden",
		cooperations: "Kooperationen",
		bodies: "Gremien",
		offices: "Personen und Ämter",
		sources: "Quellen",
		dataset: "Datensatz",
	},
};
