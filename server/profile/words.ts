/** What stands on the page of an entity around the data, in German and English. What the graph's own terms are called stands in `model/`. */
import type { Language } from "../prose.ts";

interface Words {
	product: string;
	other: { language: Language; label: string };
	inPicture: string;
	json: string;
	day: string;
	show: string;
	cooperations: string;
	direct: string;
	indirect: string;
	possible(day: string): string;
	possibly: string;
	through(names: string): string;
	none: string;
	representedHere: string;
	notKnown: string;
	bodies: string;
	holders: string;
	contact: string;
	vacant: string;
	unknownMemberships(count: string): string;
	cut: string;
	sources: string;
	published: string;
	retrieved: string;
	archived: string;
	license: string;
	attribution: string;
	version: string;
	data: string;
	made: string;
	noEntity(id: string): string;
	noEntityTitle: string;
	start: string;
}

export const PAGE_WORDS: Record<Language, Words> = {
	de: {
		product: "Kooperationsgraph",
		other: { language: "en", label: "English" },
		inPicture: "Im Bild zeigen",
		json: "Als JSON",
		day: "Stichtag",
		show: "Anzeigen",
		cooperations: "Kooperationen",
		direct: "Direkt",
		indirect: "Mittelbar",
		possible: (day) => `Möglich am ${day}, aber nicht sicher`,
		possibly: "möglich",
		through: (names) => `über ${names}`,
		none: "Keine bekannt.",
		representedHere: "Vertreten",
		notKnown: "Nicht bekannt",
		bodies: "Gremien",
		holders: "Amtsinhaber",
		contact: "Kontakt",
		vacant: "Amtsinhaber nicht bekannt",
		unknownMemberships: (count) =>
			`Ob eine Mitgliedschaft in ${count} weiteren Kooperationen besteht, ist nicht bekannt: Deren Mitgliederlisten sind nicht vollständig.`,
		cut: "Eine Grenze des Servers hat die Liste gekürzt.",
		sources: "Quellen",
		published: "veröffentlicht",
		retrieved: "abgerufen",
		archived: "Archiv",
		license: "Lizenz",
		attribution: "Nennung",
		version: "Fassung",
		data: "Daten und Lizenz",
		made: "Datenstand",
		noEntity: (id) => `Zu ${id} ist nichts bekannt.`,
		noEntityTitle: "Nicht gefunden",
		start: "Zur Suche",
	},
	en: {
		product: "Kooperationsgraph",
		other: { language: "de", label: "Deutsch" },
		inPicture: "Show in the picture",
		json: "As JSON",
		day: "Day",
		show: "Show",
		cooperations: "Cooperations",
		direct: "Direct",
		indirect: "Indirect",
		possible: (day) => `Possible on ${day}, but not certain`,
		possibly: "possible",
		through: (names) => `through ${names}`,
		none: "None known.",
		representedHere: "Represented",
		notKnown: "Not known",
		bodies: "bodies",
		holders: "office holders",
		contact: "contact",
		vacant: "Office holder not known",
		unknownMemberships: (count) =>
			`Whether it is a member of ${count} further cooperations is not known: their lists of members are not complete.`,
		cut: "A limit of the server has cut the list.",
		sources: "Sources",
		published: "published",
		retrieved: "retrieved",
		archived: "archive",
		license: "License",
		attribution: "Attribution",
		version: "Version",
		data: "Data and license",
		made: "Data version",
		noEntity: (id) => `Nothing is known of ${id}.`,
		noEntityTitle: "Not found",
		start: "To the search",
	},
};
