/**
 * The vocabulary's properties: how each is called in German and English, what it means, and the names of its values where
 * it takes them from a closed list. A property means the same wherever it stands; one that is not in this table cannot be
 * part of a label or a relationship type.
 */
import type { z } from "zod";
import { CERTAINTIES } from "./fact.ts";
import { OTHER_KINDS } from "./kinds.ts";
import {
	APPROXIMATIONS,
	BODY_KINDS,
	LEGAL_FORMS,
	LISTED,
	MEMBER_ROLES,
	NAMED_BY,
	NETWORK_KINDS,
	REPRESENTED_BY,
	ROLE_KINDS,
	STAGES,
	TAKES_PART_AS,
	TASK_FORMS,
	type Vocabulary,
	type Words,
} from "./vocabularies.ts";

export interface PropertyRecord extends Words {
	/** What it means, for the documents of the API. */
	about: string;
	/** Its values where they are a closed list, and words in other lists that have one in English. */
	values?: Vocabulary;
}

export const PROPERTIES = {
	name: { de: "Name", en: "Name", about: "What it is called, in German." },
	nameEn: { de: "Englischer Name", en: "English name", about: "What it is called in English." },
	nameBy: {
		de: "Name von",
		en: "Named by",
		about: "Who gave it its name: absent for the source, or the editors.",
		values: NAMED_BY,
	},
	altNames: { de: "Auch genannt", en: "Also called", about: "Other names." },
	formerNames: {
		de: "Frühere Namen",
		en: "Former names",
		about: "Names that it had, and of communes that became part of it.",
	},
	formerKeys: {
		de: "Frühere Schlüssel",
		en: "Former keys",
		about: "Official keys (AGS) that it had, and of communes that became part of it.",
	},
	description: { de: "Beschreibung", en: "Description", about: "What it is, in a few words." },
	wikidata: { de: "Wikidata", en: "Wikidata", about: "Id in Wikidata, e.g. Q2742." },
	website: { de: "Website", en: "Website", about: "URL of its own website." },
	note: { de: "Anmerkung", en: "Note", about: "A remark of the editors." },
	status: { de: "Quellenlage", en: "State of sources", about: "What the evidence amounts to." },
	certainty: { de: "Sicherheit", en: "Certainty", about: "How certain it is.", values: CERTAINTIES },
	datasets: { de: "Datensätze", en: "Data sets", about: "Ids of the data sets that speak of it." },
	conflicts: { de: "Widersprüche", en: "Conflicts", about: "What data sets give differently." },
	corrected: { de: "Berichtigt", en: "Corrected", about: "What stood there before, and why it was corrected." },
	ags: {
		de: "Amtlicher Gemeindeschlüssel",
		en: "Official commune key (AGS)",
		about: "Official key: eight digits for a commune, five for a district. Text, so that zeros stay.",
	},
	ars: { de: "Regionalschlüssel", en: "Regional key (ARS)", about: "Regional key, twelve digits, as text." },
	postcode: {
		de: "Postleitzahl der Verwaltung",
		en: "Postcode of the town hall",
		about: "Postcode of the seat of its administration, five digits, as text; others may lie in it, too.",
	},
	kind: {
		de: "Art",
		en: "Kind",
		about: "What kind it is; for cooperations, bodies and roles a code of a closed list.",
		values: { ...NETWORK_KINDS, ...BODY_KINDS, ...ROLE_KINDS, ...OTHER_KINDS },
	},
	kindText: { de: "Art im Wortlaut", en: "Kind as written", about: "What kind it is, in the source's own words." },
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
	legalForm: { de: "Rechtsform", en: "Legal form", about: "Legal form, a code of a closed list.", values: LEGAL_FORMS },
	legalFormText: {
		de: "Rechtsform im Wortlaut",
		en: "Legal form as written",
		about: "The legal form in the source's own words.",
	},
	taskForm: {
		de: "Aufgabenform",
		en: "Form of sharing the task",
		about: "In which form the communes share the task, a code of a closed list.",
		values: TASK_FORMS,
	},
	foundedOn: { de: "Gegründet", en: "Founded", about: "The foundation as a source gives it, EDTF." },
	foundedText: { de: "Gegründet", en: "Founded", about: "The foundation in the source's own words." },
	dissolvedOn: { de: "Ende", en: "End", about: "The end as a source gives it, EDTF." },
	dissolvedText: { de: "Ende", en: "End", about: "The dissolution in the source's own words." },
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
	signedOn: { de: "Unterzeichnet", en: "Signed", about: "The signature as a source gives it, EDTF." },
	signedText: { de: "Unterzeichnet", en: "Signed", about: "The signature in the source's own words." },
	on: { de: "Am", en: "On", about: "The day as a source gives it, EDTF." },
	onText: { de: "Am", en: "On", about: "The day in the source's own words." },
	from: { de: "Von", en: "From", about: "The beginning as a source gives it, EDTF." },
	fromText: { de: "Von", en: "From", about: "The beginning in the source's own words." },
	to: { de: "Bis", en: "To", about: "The end as a source gives it, EDTF." },
	toText: { de: "Bis", en: "To", about: "The end in the source's own words." },
	role: {
		de: "Rolle",
		en: "Role",
		about: "As what.",
		values: MEMBER_ROLES,
	},
	by: {
		de: "Durch",
		en: "By",
		about: "By whom it is represented.",
		values: REPRESENTED_BY,
	},
	seats: { de: "Sitze", en: "Seats", about: "Number of seats." },
	as: {
		de: "Als",
		en: "As",
		about: "As what, in the words of the source.",
		values: TAKES_PART_AS,
	},
	stage: {
		de: "Stand",
		en: "Stage",
		about: "How far it has come.",
		values: STAGES,
	},
	validFrom: {
		de: "Beginn",
		en: "Beginning",
		about: "The beginning as a source gives it, EDTF; absent: no source says it.",
	},
	validTo: { de: "Ende", en: "End", about: "The end as a source gives it, EDTF; absent: no source says it." },
	validFromText: { de: "Beginn", en: "Beginning", about: "The beginning in the source's own words." },
	validToText: { de: "Ende", en: "End", about: "The end in the source's own words." },
	certainFrom: {
		de: "Sicher ab",
		en: "Certain from",
		about: "Latest day on which it may have begun, YYYY-MM-DD; derived.",
	},
	possibleFrom: {
		de: "Möglich ab",
		en: "Possible from",
		about: "Earliest day on which it may have begun, YYYY-MM-DD; derived; absent: unknown.",
	},
	certainTo: {
		de: "Sicher bis",
		en: "Certain to",
		about: "Earliest day on which it may have ended, YYYY-MM-DD; derived; absent: presumed to go on.",
	},
	possibleTo: {
		de: "Möglich bis",
		en: "Possible to",
		about: "Latest day on which it may have ended, YYYY-MM-DD; derived; absent: open.",
	},
	firstAttested: {
		de: "Zuerst belegt",
		en: "First attested",
		about: "First day of which a source speaks, EDTF; derived.",
	},
	lastAttested: {
		de: "Zuletzt belegt",
		en: "Last attested",
		about: "Last day of which a source speaks, EDTF; derived.",
	},
	endsByRule: {
		de: "Ende nach der Regel",
		en: "Ends by rule",
		about: "True where the end follows from the term of the office and no source states it; derived.",
	},
	email: { de: "E-Mail", en: "E-mail", about: "E-mail address of the office, never of a private person." },
	telephone: { de: "Telefon", en: "Telephone", about: "Telephone number of the office, never of a private person." },
	address: { de: "Anschrift", en: "Address", about: "Postal address of the office, never of a private person." },
	membersTotal: {
		de: "Mitglieder insgesamt",
		en: "Members in all",
		about: "How many members there are, by a source, known here or not.",
	},
	membersTotalIs: {
		de: "Genauigkeit der Mitgliederzahl",
		en: "Precision of members in all",
		about: "How the source puts that number, where it is not exact.",
		values: APPROXIMATIONS,
	},
	membersTotalOn: { de: "Stand der Mitgliederzahl", en: "Members in all as of", about: "Day of that number, EDTF." },
	membersListed: {
		de: "Mitgliederliste",
		en: "List of members",
		about: "Whether all members are known here, some of them, or nobody says.",
		values: LISTED,
	},
	membersListedFrom: {
		de: "Mitgliederliste bekannt ab",
		en: "List of members known from",
		about: "First day of which the list of members speaks, YYYY-MM-DD; derived.",
	},
	membersCompleteFor: {
		de: "Mitgliederliste vollständig für",
		en: "List of members complete for",
		about: "Ids of regions, districts or communes for which all members are known.",
	},
	membersEvidence: {
		de: "Beleg der Mitgliederzahl",
		en: "Evidence of the list of members",
		about: "Ids of the evidence for what is said of the list of members.",
	},
	bodiesListed: {
		de: "Liste der Gremien",
		en: "List of bodies",
		about: "Whether all bodies are known here, some of them, or nobody says.",
		values: LISTED,
	},
	bodiesListedFrom: {
		de: "Liste der Gremien bekannt ab",
		en: "List of bodies known from",
		about: "First day of which the list of bodies speaks, YYYY-MM-DD; derived.",
	},
	bodiesEvidence: {
		de: "Beleg der Liste der Gremien",
		en: "Evidence of the list of bodies",
		about: "Ids of the evidence for what is said of the list of bodies.",
	},
	holdersListed: {
		de: "Liste der Amtsinhaber",
		en: "List of office holders",
		about: "Whether all office holders are known here, some of them, or nobody says.",
		values: LISTED,
	},
	holdersListedFrom: {
		de: "Liste der Amtsinhaber bekannt ab",
		en: "List of office holders known from",
		about: "First day of which the list of office holders speaks, YYYY-MM-DD; derived.",
	},
	holdersEvidence: {
		de: "Beleg der Liste der Amtsinhaber",
		en: "Evidence of the list of office holders",
		about: "Ids of the evidence for what is said of the list of office holders.",
	},
	term: { de: "Amtszeit", en: "Term of office", about: "How long one holder has it, as an ISO 8601 duration: P2Y." },
} as const satisfies Record<string, PropertyRecord>;

export type PropertyName = keyof typeof PROPERTIES;

/** Schemas of properties, by name; only what has a record can be named. */
export type OwnProperties = Partial<Record<PropertyName, z.ZodType>>;

/** Every value of a closed list, with its names. */
export const CLOSED_VALUES: Readonly<Record<string, Words>> = Object.fromEntries(
	Object.values<PropertyRecord>(PROPERTIES).flatMap(({ values = {} }) => Object.entries(values)),
);
