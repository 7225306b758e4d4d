/**
 * The vocabulary's properties: how each is called in German and English, what it means, and the names of its values where
 * it takes them from a closed list. A property means the same wherever it stands; one that is not in this table cannot be
 * part of a label or a relationship type.
 */
import { z } from "zod";

/** A text in both languages of the page. */
export interface Words {
	de: string;
	en: string;
}

export interface PropertyRecord extends Words {
	/** What it means, for the documents of the API. */
	about: string;
	/** Its values where they are a closed list. */
	values?: Readonly<Record<string, Words>>;
}

export const PROPERTIES = {
	name: { de: "Name", en: "Name", about: "What it is called, in German." },
	nameEn: { de: "Englischer Name", en: "English name", about: "What it is called in English." },
	altNames: { de: "Auch genannt", en: "Also called", about: "Other names." },
	description: { de: "Beschreibung", en: "Description", about: "What it is, in a few words." },
	wikidata: { de: "Wikidata", en: "Wikidata", about: "Id in Wikidata, e.g. Q2742." },
	website: { de: "Website", en: "Website", about: "URL of its own website." },
	note: { de: "Anmerkung", en: "Note", about: "A remark of the editors." },
	status: { de: "Quellenlage", en: "State of sources", about: "What the evidence amounts to." },
	certainty: { de: "Sicherheit", en: "Certainty", about: "How certain it is." },
	datasets: { de: "Datensätze", en: "Data sets", about: "Ids of the data sets that speak of it." },
	conflicts: { de: "Widersprüche", en: "Conflicts", about: "What data sets give differently." },
	corrected: { de: "Berichtigt", en: "Corrected", about: "What stood there before, and why it was corrected." },
	ags: {
		de: "Amtlicher Gemeindeschlüssel",
		en: "Official commune key (AGS)",
		about: "Official key: eight digits for a commune, five for a district. Text, so that zeros stay.",
	},
	ars: { de: "Regionalschlüssel", en: "Regional key (ARS)", about: "Regional key, twelve digits, as text." },
	kind: { de: "Art", en: "Kind", about: "What kind it is, in the words of the source." },
	population: { de: "Einwohner", en: "Population", about: "Inhabitants." },
	populationOn: {
		de: "Stand der Einwohnerzahl",
		en: "Population as of",
		about: "Day of the number of inhabitants, YYYY-MM-DD.",
	},
	populationText: { de: "Einwohner", en: "Population", about: "The number of inhabitants in the source's own words." },
	areaKm2: { de: "Fläche", en: "Area", about: "Area in square kilometres." },
	lat: { de: "Geografische Breite", en: "Latitude", about: "Latitude in degrees, WGS 84." },
	lon: { de: "Geografische Länge", en: "Longitude", about: "Longitude in degrees, WGS 84." },
	key: { de: "Schlüssel", en: "Key", about: "Official key." },
	legalForm: { de: "Rechtsform", en: "Legal form", about: "Legal form." },
	foundedOn: { de: "Gegründet", en: "Founded", about: "Day of the foundation, YYYY-MM-DD." },
	foundedText: { de: "Gegründet", en: "Founded", about: "The foundation in the source's own words." },
	dissolvedOn: { de: "Aufgelöst", en: "Dissolved", about: "Day of the dissolution, YYYY-MM-DD." },
	dissolvedText: { de: "Aufgelöst", en: "Dissolved", about: "The dissolution in the source's own words." },
	purpose: { de: "Zweck", en: "Purpose", about: "What it is for." },
	principles: { de: "Grundsätze", en: "Principles", about: "By which it works." },
	tags: { de: "Stichworte", en: "Keywords", about: "Keywords." },
	size: { de: "Größe", en: "Size", about: "Number of seats." },
	rhythm: { de: "Rhythmus", en: "Rhythm", about: "How often it meets." },
	tasks: { de: "Aufgaben", en: "Tasks", about: "What it does." },
	givenName: { de: "Vorname", en: "Given name", about: "Given name." },
	familyName: { de: "Nachname", en: "Family name", about: "Family name." },
	count: { de: "Anzahl", en: "Number", about: "How many such posts there are." },
	rotation: { de: "Wechsel", en: "Rotation", about: "How it changes hands." },
	scheme: { de: "Systematik", en: "Scheme", about: "The list of topics that it comes from." },
	ordinal: { de: "Nummer", en: "Number", about: "Its place in that list." },
	signedOn: { de: "Unterzeichnet", en: "Signed", about: "Day of the signature, YYYY-MM-DD." },
	signedText: { de: "Unterzeichnet", en: "Signed", about: "The signature in the source's own words." },
	on: { de: "Am", en: "On", about: "The day, YYYY-MM-DD." },
	onText: { de: "Am", en: "On", about: "The day in the source's own words." },
	from: { de: "Von", en: "From", about: "First day, YYYY-MM-DD." },
	fromText: { de: "Von", en: "From", about: "The beginning in the source's own words." },
	to: { de: "Bis", en: "To", about: "Last day, YYYY-MM-DD." },
	toText: { de: "Bis", en: "To", about: "The end in the source's own words." },
	role: {
		de: "Rolle",
		en: "Role",
		about: "As what.",
		values: {
			member: { de: "Mitglied", en: "member" },
			lead: { de: "federführend", en: "lead" },
			supporter: { de: "unterstützend", en: "supporter" },
			associate: { de: "assoziiert", en: "associate" },
		},
	},
	by: {
		de: "Durch",
		en: "By",
		about: "By whom it is represented.",
		values: {
			councillors: { de: "Ratsmitglieder", en: "councillors" },
			mayor: { de: "(Ober-)Bürgermeister/in", en: "mayor" },
			staff: { de: "Verwaltung", en: "administration" },
			leadership: { de: "Leitung", en: "leadership" },
		},
	},
	seats: { de: "Sitze", en: "Seats", about: "Number of seats." },
	as: {
		de: "Als",
		en: "As",
		about: "As what, in the words of the source.",
		values: {
			host: { de: "Gastgeber", en: "host" },
			participant: { de: "Teilnehmer", en: "participant" },
			invited: { de: "eingeladen", en: "invited" },
			inviting: { de: "einladend", en: "inviting" },
		},
	},
	stage: {
		de: "Stand",
		en: "Stage",
		about: "How far it has come.",
		values: {
			agreed: { de: "vereinbart", en: "agreed" },
			examined: { de: "in Prüfung", en: "under examination" },
			central: { de: "zentrales Thema", en: "central topic" },
		},
	},
	validFrom: { de: "Gültig ab", en: "Valid from", about: "First day on which it holds, YYYY-MM-DD; absent: unknown." },
	validTo: {
		de: "Gültig bis",
		en: "Valid to",
		about: "Last day on which it holds, YYYY-MM-DD; absent: it still does, or unknown.",
	},
	validFromText: {
		de: "Gültig ab",
		en: "Valid from",
		about: "The beginning in the source's own words, when it gives less than a day.",
	},
	validToText: {
		de: "Gültig bis",
		en: "Valid to",
		about: "The end in the source's own words, when it gives less than a day.",
	},
} as const satisfies Record<string, PropertyRecord>;

export type PropertyName = keyof typeof PROPERTIES;

/** Schemas of properties, by name; only what has a record can be named. */
export type OwnProperties = Partial<Record<PropertyName, z.ZodType>>;

/** The schema of a property that takes its values from its closed list. */
export function closed(property: "role" | "by" | "stage" | "as") {
	return z.enum(Object.keys(PROPERTIES[property].values)).optional();
}

/** Every value of a closed list, with its names. */
export const CLOSED_VALUES: Readonly<Record<string, Words>> = Object.fromEntries(
	Object.values<PropertyRecord>(PROPERTIES).flatMap(({ values = {} }) => Object.entries(values)),
);
