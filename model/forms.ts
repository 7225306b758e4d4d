/**
 * The forms beside the questions of the catalogue: a comparison and a what-if scenario. Described as the catalogue describes
 * its questions, so that forms, URLs and answers are made in the same way.
 */
import type { Bilingual, QuestionParam } from "./questions.ts";

/** Direct memberships as `member~network`, comma-separated. */
export interface MembershipsParam {
	readonly type: "memberships";
	readonly title: Bilingual;
	readonly default?: undefined;
	readonly optional: true;
}

/** A field of a form. */
export type FormParam = {
	readonly name: string;
	/** A form opens with the day so many years before the one that is looked at. */
	readonly yearsBefore?: number;
} & (QuestionParam | MembershipsParam);

export interface FormDescription {
	readonly title: Bilingual;
	readonly explanation: Bilingual;
	/** In the order of the form; the names are the query parameters of the endpoint. */
	readonly params: readonly FormParam[];
}

/** Paths of the page that show an answer; that of questions ends with the question's name. */
export const FORM_PATHS = {
	question: "/frage/",
	comparison: "/vergleich",
	"what-if": "/was-waere-wenn",
} as const;

const INDIRECT: FormParam = {
	name: "indirect",
	type: "choice",
	title: { de: "Mitgliedschaften", en: "Memberships" },
	choices: {
		false: { de: "nur unmittelbare", en: "direct ones only" },
		true: { de: "auch mittelbare über Kreise", en: "indirect ones through districts, too" },
	},
	default: "false",
};

/** `GET /api/compare`. */
export const COMPARISON: FormDescription = {
	title: {
		de: "Vergleichen: Wer kam hinzu, wer ging, wer blieb?",
		en: "Compare: who joined, who left, who stayed?",
	},
	explanation: {
		de: "Vergleicht die Mitglieder an zwei Tagen oder, wenn andere Kooperationen genannt sind, mit deren Mitgliedern.",
		en: "Compares the members on two days or, if other cooperations are named, with their members.",
	},
	params: [
		{
			name: "network",
			type: "entities",
			of: ["Network"],
			title: { de: "Kooperationen", en: "Cooperations" },
		},
		{
			name: "from",
			type: "date",
			title: { de: "Tag (leer: alle Zeiten)", en: "Day (empty: all times)" },
			yearsBefore: 5,
		},
		{
			name: "other",
			type: "entities",
			of: ["Network"],
			title: { de: "verglichen mit (leer: denselben)", en: "compared with (empty: the same)" },
			optional: true,
		},
		{
			name: "to",
			type: "date",
			title: { de: "anderer Tag (leer: alle Zeiten)", en: "Other day (empty: all times)" },
			yearsBefore: 0,
		},
		INDIRECT,
	],
};

/** `POST /api/what-if`. */
export const WHAT_IF: FormDescription = {
	title: { de: "Was wäre, wenn …?", en: "What if …?" },
	explanation: {
		de: "Nimmt Beitritte und Austritte an und rechnet Überschneidungen und Themen neu. Nichts davon wird gespeichert.",
		en: "Supposes that some join or leave, and computes overlaps and topics anew. Nothing of it is stored.",
	},
	params: [
		{
			name: "add",
			type: "memberships",
			title: { de: "Angenommen, es treten bei", en: "Suppose that these join" },
			optional: true,
		},
		{
			name: "remove",
			type: "memberships",
			title: { de: "Angenommen, es treten aus", en: "Suppose that these leave" },
			optional: true,
		},
		INDIRECT,
		{ name: "asOf", type: "date", title: { de: "Stand am", en: "As of" } },
	],
};
