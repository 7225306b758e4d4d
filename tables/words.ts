/** What people call the columns of their tables, in one place: for spreadsheets, and for the long lists of the data files. */
import { fold } from "../model/index.ts";

interface ColumnRecord {
	/** What people are shown. */
	de: string;
	en: string;
	/** Other headers that mean it. */
	also?: readonly string[];
}

/**
 * What a column may say. The keys are those of the data files, where these have one. A word may stand for several: what a table
 * is about decides which.
 */
export const COLUMNS = {
	ags: {
		de: "Gemeindeschlüssel (AGS)",
		en: "commune key (AGS)",
		also: [
			...[
				"AGS",
				"Schlüssel",
				"Gemeindeschlüssel",
				"amtlicher Gemeindeschlüssel",
				"Gemeindekennziffer",
				"GKZ",
				"Schlüsselnummer",
			],
			...["AGS-Nr.", "Kreisschlüssel", "official key", "municipality key", "municipality code", "commune code"],
		],
	},
	ars: {
		de: "Regionalschlüssel (ARS)",
		en: "regional key (ARS)",
		also: ["ARS", "Regionalschlüssel", "RS", "amtlicher Regionalschlüssel"],
	},
	name: {
		de: "Name",
		en: "name",
		also: [
			...[
				"Mitglied",
				"Mitglieder",
				"Gemeinde",
				"Gemeindename",
				"Gemeinden",
				"Kommune",
				"Kommunen",
				"Stadt",
				"Stadt/Gemeinde",
			],
			...["Gemeinde/Stadt", "Name der Gemeinde", "Name der Kommune", "Mitgliedskommunen", "Mitgliedsgemeinden"],
			...["Städte und Gemeinden", "Ort", "Mitgliedskommune", "Mitgliedsgemeinde", "Gebietskörperschaft", "Bezeichnung"],
			...["member", "municipality", "commune", "town", "city", "place"],
		],
	},
	network: {
		de: "Kooperation",
		en: "cooperation",
		also: [
			...[
				"Zweckverband",
				"Verband",
				"Netzwerk",
				"Verbund",
				"Bündnis",
				"Zusammenschluss",
				"Name der Kooperation",
				"Kooperationen",
			],
			...["network", "association", "partnership"],
		],
	},
	from: {
		de: "Mitglied seit",
		en: "member since",
		also: [
			...[
				"von",
				"seit",
				"Beginn",
				"ab",
				"Beitritt",
				"Beitrittsdatum",
				"Eintritt",
				"beigetreten am",
				"Mitgliedschaft seit",
				"gültig ab",
			],
			...["from", "since", "start", "joined", "start date", "accession"],
		],
	},
	to: {
		de: "Mitglied bis",
		en: "member until",
		also: [
			...[
				"bis",
				"Ende",
				"Austritt",
				"Austrittsdatum",
				"ausgetreten am",
				"ausgeschieden",
				"Mitgliedschaft bis",
				"gültig bis",
			],
			...["to", "until", "end", "left", "end date"],
		],
	},
	role: { de: "Rolle", en: "role", also: ["Mitgliedsart", "Art der Mitgliedschaft", "Status"] },
	person: {
		de: "Person",
		en: "person",
		also: [
			...["Ansprechpartner", "Ansprechpartnerin", "Ansprechpartner/in", "Ansprechperson", "Kontakt", "Kontaktperson"],
			...[
				"Amtsinhaber",
				"Amtsinhaberin",
				"Vertreter",
				"Vertreterin",
				"Vertretung",
				"Vor- und Nachname",
				"contact",
				"holder",
			],
		],
	},
	givenName: { de: "Vorname", en: "given name", also: ["first name", "Rufname"] },
	familyName: { de: "Nachname", en: "family name", also: ["Familienname", "Zuname", "last name", "surname"] },
	position: {
		de: "Funktion",
		en: "function",
		also: ["Amt", "Position", "Amtsbezeichnung", "Dienststellung", "Rolle", "office", "post", "role"],
	},
	body: { de: "Gremium", en: "body", also: ["Ausschuss", "Organ", "Arbeitsgruppe", "committee", "board"] },
	legalForm: { de: "Rechtsform", en: "legal form" },
	foundedOn: { de: "Gegründet", en: "founded", also: ["Gründung", "gegründet am", "Gründungsjahr", "founded on"] },
	topics: { de: "Themen", en: "topics", also: ["Thema", "Handlungsfelder", "topic"] },
	rhythm: { de: "Turnus", en: "rhythm", also: ["tagt", "Sitzungsturnus"] },
	represented: { de: "Alle Mitglieder vertreten durch", en: "all members represented by", also: ["vertreten durch"] },
	shortName: { de: "Kurzname", en: "short name", also: ["Kürzel", "key"] },
	title: { de: "Titel", en: "title" },
	publisher: { de: "Herausgeber", en: "publisher", also: ["herausgegeben von"] },
	published: { de: "Veröffentlicht", en: "published", also: ["veröffentlicht am", "erschienen", "published on"] },
	retrieved: { de: "Abgerufen", en: "retrieved", also: ["abgerufen am", "retrieved on"] },
	license: { de: "Lizenz", en: "license", also: ["licence"] },
	kind: { de: "Art", en: "kind", also: ["Gemeindeart", "Typ", "Gemeindetyp", "type"] },
	district: { de: "Kreis", en: "district", also: ["Landkreis", "Kreisname", "Kreiszugehörigkeit", "county"] },
	population: {
		de: "Einwohner",
		en: "population",
		also: ["Einwohnerzahl", "EW", "Einw.", "Bevölkerung", "Einwohnerinnen und Einwohner", "inhabitants"],
	},
	populationOn: { de: "Stand der Einwohnerzahl", en: "population as of", also: ["Einwohner Stand", "Stichtag"] },
	areaKm2: { de: "Fläche in km²", en: "area in km²", also: ["Fläche", "Fläche km²", "Fläche (km²)", "area", "km²"] },
	lat: { de: "Geografische Breite", en: "latitude", also: ["Breite", "Breitengrad", "lat"] },
	lon: { de: "Geografische Länge", en: "longitude", also: ["Länge", "Längengrad", "lon", "lng"] },
	website: {
		de: "Website",
		en: "website",
		also: ["Webseite", "Internet", "Internetseite", "Homepage", "URL", "Link", "web"],
	},
	wikidata: { de: "Wikidata", en: "Wikidata" },
	source: { de: "Quelle", en: "source", also: ["Beleg", "Nachweis", "reference"] },
	quote: { de: "Zitat", en: "quote", also: ["Wortlaut"] },
	locator: { de: "Fundstelle", en: "locator", also: ["Seite", "page"] },
	attestedOn: { de: "Stand", en: "as of", also: ["Datenstand", "Stand vom", "Datum", "attested on", "date"] },
	note: {
		de: "Bemerkung",
		en: "note",
		also: ["Anmerkung", "Bemerkungen", "Anmerkungen", "Notiz", "Hinweis", "Kommentar", "notes", "remark", "comment"],
	},
	number: { de: "laufende Nummer", en: "number", also: ["Nr.", "lfd. Nr.", "lfd Nr", "#", "No."] },
	postcode: { de: "PLZ", en: "postcode", also: ["Postleitzahl", "zip", "postal code"] },
	address: {
		de: "Anschrift",
		en: "address",
		also: ["Adresse", "Postanschrift", "Postadresse", "Straße", "Straße und Hausnummer", "street", "postal address"],
	},
	email: { de: "E-Mail", en: "email", also: ["Mail", "E-Mail-Adresse", "Mailadresse", "Kontakt-E-Mail"] },
	telephone: {
		de: "Telefon",
		en: "telephone",
		also: [
			"Tel.",
			"Telefonnummer",
			"Tel.-Nr.",
			"Telefon-Nr.",
			"Rufnummer",
			"Fon",
			"Durchwahl",
			"phone",
			"phone number",
		],
	},
	mobile: { de: "Mobiltelefon", en: "mobile phone", also: ["Mobil", "Mobilnummer", "Handy", "Handynummer", "mobile"] },
	fax: { de: "Fax", en: "fax", also: ["Telefax", "Faxnummer"] },
} as const satisfies Record<string, ColumnRecord>;

export type ColumnKey = keyof typeof COLUMNS;

const RECORDS = Object.entries(COLUMNS) as [ColumnKey, ColumnRecord][];

const BY_WORD = new Map<string, ColumnKey[]>();
for (const [key, { de, en, also = [] }] of RECORDS) {
	for (const word of new Set([key, de, en, ...also].map(foldHeader)))
		BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), key]);
}

/** A header for comparison: `#` and `km²` are words too. */
function foldHeader(word: string): string {
	return fold(word) || word.trim();
}

/** "Einwohner (31.12.2023)", "Mitglied seit*": the header without what is added to it. */
const withoutAddition = (header: string) =>
	header.replace(/\s*[([].*$/s, "").replace(/[\s:*]+$|\s(\d{1,2}\.){0,2}\d{4}$/, "");

/** What a header may mean, the usual first; nothing when nobody writes it so. */
export function keysOfHeader(header: string): readonly ColumnKey[] {
	return BY_WORD.get(foldHeader(header)) ?? BY_WORD.get(foldHeader(withoutAddition(header))) ?? [];
}

/** All words for some keys, for proposals. */
export function wordsOfColumns(keys: readonly ColumnKey[]): Map<string, ColumnKey> {
	return new Map(
		RECORDS.filter(([key]) => keys.includes(key)).flatMap(([key, { de, en, also = [] }]) =>
			[key, de, en, ...also].map((word) => [word, key] as const),
		),
	);
}
