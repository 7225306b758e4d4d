/** What stands in the workbook that people fill in: for each sheet what a row is, its columns, and a row as an example. */
import { BODY_KINDS, LEGAL_FORMS, MEMBER_ROLES, NETWORK_KINDS, REPRESENTED_BY } from "../../../model/index.ts";
import type { ColumnKey, WORKBOOK_SHEETS } from "../../../tables/tables.ts";

type SheetKind = keyof typeof WORKBOOK_SHEETS;
type InBoth = { de: string; en: string };

export interface TemplateColumn {
	key: ColumnKey;
	/** What it is called here, where that differs from what it is called elsewhere. */
	header?: InBoth;
	/** What stands in the row of examples. */
	example: string;
	/** Words that may stand in it, or the column of another sheet that has them. */
	choices?: readonly InBoth[] | { sheet: SheetKind; column: ColumnKey };
}

interface TemplateSheet {
	about: InBoth;
	columns: readonly TemplateColumn[];
}

const words = (list: Readonly<Record<string, InBoth>>) => Object.values(list).map(({ de, en }) => ({ de, en }));
const source = {
	key: "source",
	example: "Satzung",
	choices: { sheet: "sources", column: "shortName" },
} as const satisfies TemplateColumn;
const cooperation = {
	key: "network",
	example: "Zweckverband Mustertal",
	choices: { sheet: "cooperations", column: "network" },
} as const satisfies TemplateColumn;
const fromTo = [
	{ key: "from", header: { de: "von", en: "from" }, example: "31.05.2018" },
	{ key: "to", header: { de: "bis", en: "to" }, example: "2023" },
] as const satisfies TemplateColumn[];
const note = { key: "note", example: "" } as const satisfies TemplateColumn;

export const TEMPLATE: Record<SheetKind, TemplateSheet> = {
	dataset: {
		about: {
			de: "Eine Zeile: wie Ihr Datensatz heißt, wer ihn herausgibt, unter welcher Lizenz er steht, von wann er ist.",
			en: "One row: what your data set is called, who publishes it, its license, the day that it is of.",
		},
		columns: [
			{ key: "title", example: "Kooperationen im Musterland" },
			{ key: "publisher", example: "Musterkreis, Regionalplanung" },
			{ key: "license", example: "CC BY 4.0" },
			{ key: "attestedOn", example: "28.11.2026" },
		],
	},
	sources: {
		about: {
			de: "Eine Zeile je Quelle. In den anderen Blättern genügt ihr Kurzname; ohne Quelle gilt diese Arbeitsmappe als Beleg.",
			en: "A row for each source. Other sheets name it by its short name; without a source this workbook is the evidence.",
		},
		columns: [
			{ key: "shortName", example: "Satzung" },
			{ key: "title", example: "Verbandssatzung" },
			{ key: "publisher", example: "Zweckverband Mustertal" },
			{ key: "website", header: { de: "URL", en: "URL" }, example: "https://www.example.org/satzung" },
			{ key: "published", example: "2019" },
			{ key: "retrieved", example: "28.11.2026" },
		],
	},
	register: {
		about: {
			de: "Nur wer noch nicht bekannt ist: Gemeinden (AGS 8 Ziffern), Kreise (5 Ziffern), andere Mitglieder (ohne AGS, Art „Organisation“).",
			en: "Only those that are not known yet: communes (AGS, 8 digits), districts (5), other members (no AGS, kind “organisation”).",
		},
		columns: [
			{ key: "ags", header: { de: "AGS", en: "AGS" }, example: "99001001" },
			{ key: "name", example: "Musterstadt" },
			{
				key: "kind",
				example: "Stadt",
				choices: [
					{ de: "Stadt", en: "town" },
					{ de: "Gemeinde", en: "commune" },
					{ de: "Kreis", en: "district" },
					{ de: "Organisation", en: "organisation" },
				],
			},
			{ key: "district", example: "Musterkreis" },
			{ key: "population", example: "21.500" },
		],
	},
	cooperations: {
		about: {
			de: "Eine Zeile je Kooperation. Nur der Name muss sein; mehrere Themen durch Komma trennen.",
			en: "A row for each cooperation. Only the name is required; separate topics by commas.",
		},
		columns: [
			{ key: "network", example: "Zweckverband Mustertal" },
			{ key: "kind", example: "Zweckverband", choices: words(NETWORK_KINDS) },
			{ key: "legalForm", example: "Zweckverband", choices: words(LEGAL_FORMS) },
			{ key: "foundedOn", example: "2016" },
			{ key: "website", example: "https://www.example.org" },
			{ key: "topics", example: "Klimaschutz, Mobilität" },
			source,
			note,
		],
	},
	memberships: {
		about: {
			de: "Eine Zeile je Mitgliedschaft. Eine leere Kooperation heißt: dieselbe wie darüber. Ohne Datum: von wann bis wann, sagt keine Quelle.",
			en: "A row for each membership. An empty cooperation is the one above. Without a date: no source says since or until when.",
		},
		columns: [
			cooperation,
			{
				key: "name",
				header: { de: "Mitglied", en: "member" },
				example: "Musterstadt",
				choices: { sheet: "register", column: "name" },
			},
			...fromTo,
			{ key: "role", example: "federführend", choices: words(MEMBER_ROLES) },
			source,
			note,
		],
	},
	bodies: {
		about: {
			de: "Eine Zeile je Gremium. Sind alle Mitgliedskommunen darin vertreten, sagen Sie, durch wen.",
			en: "A row for each body. If all communes that are members are represented in it, say by whom.",
		},
		columns: [
			{ key: "body", example: "Verbandsversammlung" },
			cooperation,
			{ key: "kind", example: "Versammlung", choices: words(BODY_KINDS) },
			{ key: "represented", example: "(Ober-)Bürgermeister/in", choices: words(REPRESENTED_BY) },
			source,
		],
	},
	offices: {
		about: {
			de: "Eine Zeile je Person und Amt, nur in öffentlicher Funktion. Wo: ein Gremium, eine Kooperation oder eine Kommune.",
			en: "A row for each person and office, in public functions only. Where: a body, a cooperation or a commune.",
		},
		columns: [
			{ key: "person", example: "Erika Mustermann" },
			{ key: "position", example: "Vorsitzende" },
			{ key: "body", example: "Verbandsversammlung", choices: { sheet: "bodies", column: "body" } },
			cooperation,
			{
				key: "name",
				header: { de: "Kommune", en: "commune" },
				example: "",
				choices: { sheet: "register", column: "name" },
			},
			...fromTo,
			source,
		],
	},
};

/** The tab that opens first. */
export const GUIDE: Record<keyof InBoth, readonly string[]> = {
	de: [
		"So füllen Sie die Arbeitsmappe aus",
		"1. Blatt für Blatt von links nach rechts. Zeile 2 ist ein Beispiel und wird nicht gelesen; Ihre Zeilen beginnen unter der Kopfzeile. Blätter dürfen leer bleiben.",
		"2. Namen gelten überall: Was ein Blatt beschreibt, bieten die anderen zur Auswahl an. Andere Wörter als die angebotenen dürfen stehen.",
		"3. Daten so genau wie die Quelle: 2018, 05.2018, 31.05.2018, „ca. 2010“. Einen Monat mit Apostroph schreiben ('05.2018), sonst macht Excel den Ersten daraus. Nicht bekannt: leer lassen.",
		"4. Speichern, dann: npm run import:xlsx -- DATEI.xlsx --out ORDNER",
		"Jede Meldung nennt Blatt und Zelle. Berichtigen Sie dort, und wiederholen Sie den Befehl mit --force.",
	],
	en: [
		"How to fill in this workbook",
		"1. Sheet by sheet, from left to right. Row 2 is an example and is not read; your rows begin below the header. Sheets may stay empty.",
		"2. Names count everywhere: what one sheet describes, the others offer for choice. Other words than those offered are allowed.",
		"3. Dates as exact as the source: 2018, 05.2018, 31.05.2018, “ca. 2010”. Write a month with an apostrophe ('05.2018), or Excel makes the first of it. Not known: leave the cell empty.",
		"4. Save it, then: npm run import:xlsx -- FILE.xlsx --out DIRECTORY",
		"Each message names sheet and cell. Correct it there, and repeat the command with --force.",
	],
};
