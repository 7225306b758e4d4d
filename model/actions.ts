/** What can be done by words typed into the search: the server finds an action, the page carries it out. */
import { COMPARISON, type FormParam, WHAT_IF } from "./forms.ts";
import { NODE_TYPES } from "./nodes.ts";
import type { Bilingual } from "./questions.ts";

export interface Action {
	readonly title: Bilingual;
	/** Further words, in either language, by which it is found. */
	readonly words: string;
	/** What can be filled in from the words: entities, and a day. */
	readonly params: readonly FormParam[];
}

const entity = (name: string, de: string, en: string): FormParam => ({
	name,
	type: "entity",
	of: [...NODE_TYPES],
	title: { de, en },
	optional: true,
});

/** By name; the client has a way to carry out each. */
export const ACTIONS = {
	compare: {
		title: COMPARISON.title,
		words: "Vergleich vergleiche gegenüberstellen comparison",
		params: COMPARISON.params,
	},
	"what-if": {
		title: WHAT_IF.title,
		words: "Szenario annehmen Annahme Beitritt Austritt scenario suppose",
		params: [],
	},
	path: {
		title: { de: "Wege zwischen zweien", en: "Paths between two" },
		words: "Pfad Weg Verbindung Kette path way route connection between",
		params: [entity("from", "von", "from"), entity("to", "nach", "to")],
	},
	day: {
		title: { de: "Stand am …", en: "As of …" },
		words: "Tag Datum Stichtag Jahr Zeitpunkt day date year as",
		params: [{ name: "day", type: "date", title: { de: "Stand am", en: "As of" } }],
	},
	today: { title: { de: "Stand von heute", en: "As of today" }, words: "heute jetzt aktuell today now", params: [] },
	export: {
		title: { de: "Bild exportieren", en: "Export the picture" },
		words: "Export herunterladen speichern Datei download save file png csv xlsx excel graphml gephi json",
		params: [],
	},
	views: {
		title: { de: "Ansichten merken und öffnen", en: "Save and open views" },
		words: "Ansicht speichern merken gemerkt view bookmark",
		params: [],
	},
	embed: {
		title: { de: "In eine andere Seite einbetten", en: "Embed in another page" },
		words: "einbetten Rahmen embed iframe frame",
		params: [],
	},
	"read-table": {
		title: { de: "Tabelle einlesen", en: "Read a spreadsheet" },
		words: "einlesen importieren import excel ods spreadsheet",
		params: [],
	},
	cypher: {
		title: { de: "Abfrage in Cypher schreiben", en: "Write a query in Cypher" },
		words: "Cypher Abfragen query queries console",
		params: [],
	},
	print: { title: { de: "Drucken", en: "Print" }, words: "Druck Ausdruck Papier pdf paper", params: [] },
	relayout: { title: { de: "Neu anordnen", en: "New layout" }, words: "Anordnung Layout arrange relayout", params: [] },
	fit: {
		title: { de: "Alles zeigen", en: "Show all" },
		words: "einpassen ganzes Bild fit zoom whole picture",
		params: [],
	},
	graph: { title: { de: "Netz zeigen", en: "Show the network" }, words: "Netz Graph network", params: [] },
	map: { title: { de: "Karte zeigen", en: "Show the map" }, words: "Karte Landkarte map", params: [] },
	sets: {
		title: { de: "Schnittmengen zeigen", en: "Show the intersections" },
		words: "Schnittmengen Mengen intersections upset",
		params: [],
	},
	time: { title: { de: "Zeit zeigen", en: "Show the timeline" }, words: "Zeit Zeitleiste timeline", params: [] },
	table: { title: { de: "Tabelle zeigen", en: "Show the table" }, words: "Tabelle table", params: [] },
	full: {
		title: { de: "Ansicht im ganzen Fenster", en: "View in the whole window" },
		words: "Vollbild fullscreen groß",
		params: [],
	},
	undo: { title: { de: "Rückgängig", en: "Undo" }, words: "zurück zurücknehmen back", params: [] },
	redo: { title: { de: "Wiederherstellen", en: "Redo" }, words: "wiederholen repeat", params: [] },
	german: { title: { de: "Auf Deutsch", en: "In German" }, words: "Deutsch Sprache German language", params: [] },
	english: { title: { de: "Auf Englisch", en: "In English" }, words: "Englisch Sprache English language", params: [] },
	light: { title: { de: "Helle Darstellung", en: "Light theme" }, words: "hell heller light mode", params: [] },
	dark: { title: { de: "Dunkle Darstellung", en: "Dark theme" }, words: "dunkel dunkler Nacht dark mode", params: [] },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;
