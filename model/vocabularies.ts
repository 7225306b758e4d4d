/**
 * The closed lists: what a property may hold, by its code, with the names that people are shown and the German words that data
 * files may use instead of the code. A code means the same in every list.
 */
import { z } from "zod";

/** A text in both languages of the page. */
export interface Words {
	de: string;
	en: string;
}

export interface ListedValue extends Words {
	/** Other German words for it. */
	also?: readonly string[];
	/** Not a cooperation between communes: left out where cooperations are compared. */
	comparable?: false;
}

/** A closed list, by code. */
export type Vocabulary = Readonly<Record<string, ListedValue>>;

/** What none of the terms says; its own word stands beside it in `…Text`. */
const other = { de: "anderes", en: "other" };

/** `kind` of a Network. */
export const NETWORK_KINDS = {
	cooperation: {
		de: "Kooperation",
		en: "cooperation",
		also: [
			...["Interkommunale Kooperation", "Städtekooperation", "IT-Kooperation", "Zusammenschluss von Kommunen"],
			...[
				"Stadt-Umland-Kooperation",
				"interkommunale Zusammenarbeit",
				"Verbund",
				"Verkehrsverbund",
				"Wettbewerbsverbund",
			],
		],
	},
	informal: { de: "informell", en: "informal", also: ["informelle Kooperation"] },
	association: { de: "Verein", en: "association", also: ["e.V.", "eingetragener Verein"] },
	special_purpose_body: { de: "Zweckverband", en: "special-purpose body", also: ["Dachverband", "Schulverband"] },
	joint_working_group: {
		de: "Arbeitsgemeinschaft",
		en: "joint working group",
		also: ["kommunale Arbeitsgemeinschaft", "freiwillige Arbeitsgemeinschaft", "Planungsgemeinschaft"],
	},
	public_law_contract: {
		de: "öffentlich-rechtliche Vereinbarung",
		en: "contract under public law",
		also: ["Vereinbarung", "Kooperationsvereinbarung", "interkommunale Vereinbarung"],
	},
	network: { de: "Netzwerk", en: "network", also: ["Städtenetz", "Städtenetzwerk"] },
	region: {
		de: "Region",
		en: "region",
		also: ["LEADER-Region", "VITAL.NRW-Region", "Regiopolregion", "Metropolregion", "Stadtregion", "Städteregion"],
	},
	joint_facility: {
		de: "gemeinsame Einrichtung",
		en: "joint facility",
		also: ["Interkommunaler Gewerbepark", "Gewerbepark"],
	},
	project: { de: "Projekt", en: "project", also: ["Modellprojekt", "EU-Projekt"] },
	process: { de: "Prozess", en: "process", also: ["Arbeitsprozess", "Initiative"] },
	programme: { de: "Programm", en: "programme", also: ["EU-Programm", "Strukturförderprogramm", "Förderprogramm"] },
	framework: { de: "Rahmenvereinbarung", en: "framework agreement", also: ["Memorandum", "Rahmen"] },
	campaign: { de: "Kampagne", en: "campaign" },
	award_scheme: {
		de: "Auszeichnung",
		en: "award scheme",
		also: ["Auszeichnungsprogramm", "Wettbewerb", "Zertifizierung"],
		comparable: false,
	},
	statutory_body: {
		de: "Verband kraft Gesetzes",
		en: "statutory body",
		also: [
			"Kommunalverband",
			"Kommunalverband besonderer Art",
			"Gebietskörperschaft",
			"Pflichtverband",
			"Wasserverband",
		],
		comparable: false,
	},
	internal: {
		de: "innerhalb einer Kommune",
		en: "within one commune",
		also: ["Verwaltungsmodell", "Modell", "intern"],
		comparable: false,
	},
	other,
} as const satisfies Vocabulary;

/** Kinds of what is no cooperation between communes: left out where cooperations are compared, ranked or missed. */
export const INCOMPARABLE_KINDS: readonly string[] = Object.entries<ListedValue>(NETWORK_KINDS).flatMap(
	([kind, { comparable }]) => (comparable === false ? [kind] : []),
);

/** Whether what is of this kind may be compared with cooperations between communes. */
export const isComparable = (kind: unknown): boolean => !INCOMPARABLE_KINDS.includes(String(kind));

/** `kind` of a Body. */
export const BODY_KINDS = {
	assembly: {
		de: "Versammlung",
		en: "assembly",
		also: ["Verbandsversammlung", "Mitgliederversammlung", "Vollversammlung"],
	},
	council: { de: "Rat", en: "council", also: ["Räte", "Gemeinderat", "Stadtrat", "Kreistag", "Parlament"] },
	committee: { de: "Ausschuss", en: "committee", also: ["Unterausschuss"] },
	board: {
		de: "Vorstand",
		en: "board",
		also: ["Verwaltungsvorstand", "Präsidium", "Entscheidungsgremium", "Aufsichtsrat", "Verwaltungsrat"],
	},
	advisory_council: { de: "Beirat", en: "advisory council" },
	steering_group: {
		de: "Lenkungskreis",
		en: "steering group",
		also: ["Lenkungsgruppe", "Lenkungsebene", "Steuerungskreis", "Steuerungsgruppe", "Ebene"],
	},
	round: { de: "Runde", en: "round", also: ["Kreis", "Gesprächskreis", "Bürgermeisterrunde", "Konferenz"] },
	working_group: {
		de: "Arbeitsgruppe",
		en: "working group",
		also: ["Arbeitsgruppen", "Arbeitskreis", "AG", "Projektgruppe", "Projektgruppen"],
	},
	expert_group: { de: "Fachgruppe", en: "expert group", also: ["Fachgruppen", "Fachkreis"] },
	secretariat: { de: "Geschäftsstelle", en: "secretariat", also: ["Koordinierungsstelle", "Regionalmanagement"] },
	team: { de: "Team", en: "team" },
	management: { de: "Leitung", en: "management", also: ["Geschäftsführung", "Managementebene"] },
	parliamentary_group: { de: "Fraktion", en: "parliamentary group" },
	forum: { de: "Forum", en: "forum", also: ["Format", "Treffen", "Rätetreffen", "Plenum"] },
	other,
} as const satisfies Vocabulary;

/** `kind` of a Role. */
export const ROLE_KINDS = {
	chair: {
		de: "Vorsitz",
		en: "chair",
		also: [
			...["Vorsitzende", "Vorsitzender", "Vorsitzende/r", "Präsident", "Präsidentin", "Sprecher", "Sprecherin"],
			...["Verbandsvorsteher", "Verbandsvorsteherin"],
		],
	},
	deputy: {
		de: "Stellvertretung",
		en: "deputy",
		also: ["Stellvertreter", "Stellvertreterin", "stellvertretender Vorsitz", "stellvertretende Vorsitzende"],
	},
	member: { de: "Mitglied", en: "member", also: ["Mitglieder"] },
	mayor: {
		de: "(Ober-)Bürgermeister/in",
		en: "mayor",
		also: ["Bürgermeister", "Bürgermeisterin", "Oberbürgermeister", "Oberbürgermeisterin", "Bürgermeister/in"],
	},
	office: { de: "Amt", en: "office", also: ["Landrat", "Landrätin"] },
	manager: { de: "Geschäftsführung", en: "managing director", also: ["Geschäftsführer", "Geschäftsführerin"] },
	coordinator: { de: "Koordination", en: "coordinator", also: ["Koordinator", "Koordinatorin"] },
	sponsor: { de: "Patenschaft", en: "sponsor", also: ["Pate", "Patin", "Themenpatin", "Themenpate"] },
	contact: { de: "Ansprechpartner/in", en: "contact", also: ["Ansprechpartner", "Ansprechpartnerin", "Kontakt"] },
	other,
} as const satisfies Vocabulary;

/** `legalForm` of a Network or an Organization. */
export const LEGAL_FORMS = {
	registered_association: { de: "e.V.", en: "registered association", also: ["eingetragener Verein", "Verein"] },
	special_purpose_body: {
		de: "Zweckverband",
		en: "special-purpose body",
		also: ["öffentlich-rechtlicher Zweckverband"],
	},
	public_law_contract: {
		de: "öffentlich-rechtliche Vereinbarung",
		en: "contract under public law",
		also: ["örV", "delegierende Vereinbarung", "mandatierende Vereinbarung"],
	},
	agreement: {
		de: "Vereinbarung",
		en: "agreement",
		also: [
			...["interkommunale Vereinbarung", "interkommunale Kooperationsvereinbarung", "Kooperationsvereinbarung"],
			...["Vereinbarung über interkommunale Zusammenarbeit", "Kontrakt", "Vertrag"],
		],
	},
	joint_working_group: {
		de: "Arbeitsgemeinschaft",
		en: "joint working group",
		also: ["freiwillige Arbeitsgemeinschaft", "kommunale Arbeitsgemeinschaft"],
	},
	local_action_group: { de: "Lokale Aktionsgruppe", en: "local action group", also: ["LAG"] },
	limited_company: {
		de: "GmbH",
		en: "limited company",
		also: ["gGmbH", "Gesellschaft mit beschränkter Haftung", "Regionale 2016 Agentur GmbH", "OstWestfalenLippe GmbH"],
	},
	public_institution: { de: "Anstalt des öffentlichen Rechts", en: "public institution", also: ["AöR"] },
	public_corporation: {
		de: "Körperschaft des öffentlichen Rechts",
		en: "public corporation",
		also: ["KdöR", "Gebietskörperschaft"],
	},
	foundation: { de: "Stiftung", en: "foundation" },
	registered_cooperative: { de: "eG", en: "registered cooperative", also: ["Genossenschaft"] },
	informal: { de: "informell", en: "informal", also: ["keine", "ohne Rechtsform"] },
	blank: { de: "in der Quelle leer", en: "left blank in the source", also: ["leer"] },
	other,
} as const satisfies Vocabulary;

/** `taskForm`: in which form communes share a task. */
export const TASK_FORMS = {
	delegating: { de: "delegierend", en: "delegating", also: ["delegierende Vereinbarung", "Delegation"] },
	mandating: { de: "mandatierend", en: "mandating", also: ["mandatierende Vereinbarung", "Mandatierung"] },
	joint_body: { de: "gemeinsamer Träger", en: "joint body", also: ["gemeinsame Trägerschaft", "Zweckverband"] },
	informal: { de: "informell", en: "informal" },
} as const satisfies Vocabulary;

/** `role` of a member. */
export const MEMBER_ROLES = {
	member: { de: "Mitglied", en: "member" },
	lead: { de: "federführend", en: "lead" },
	supporter: { de: "unterstützend", en: "supporter" },
	associate: { de: "assoziiert", en: "associate" },
} as const satisfies Vocabulary;

/** `by` whom somebody is represented. */
export const REPRESENTED_BY = {
	councillors: { de: "Ratsmitglieder", en: "councillors" },
	mayor: { de: "(Ober-)Bürgermeister/in", en: "mayor" },
	staff: { de: "Verwaltung", en: "administration" },
	leadership: { de: "Leitung", en: "leadership" },
} as const satisfies Vocabulary;

/** `as` what somebody took part. */
export const TAKES_PART_AS = {
	host: { de: "Gastgeber", en: "host" },
	participant: { de: "Teilnehmer", en: "participant" },
	invited: { de: "eingeladen", en: "invited" },
	inviting: { de: "einladend", en: "inviting" },
} as const satisfies Vocabulary;

/** `stage` of the work on a topic. */
export const STAGES = {
	agreed: { de: "vereinbart", en: "agreed" },
	examined: { de: "in Prüfung", en: "under examination" },
	central: { de: "zentrales Thema", en: "central topic" },
} as const satisfies Vocabulary;

/** How much of a list is known. */
export const LISTED = {
	complete: { de: "vollständig", en: "complete" },
	partial: { de: "unvollständig", en: "partial" },
	unknown: { de: "unbekannt", en: "unknown" },
} as const satisfies Vocabulary;

/** `membersTotalIs`: how a source puts a number that it does not give exactly; the word is said before the number. */
export const APPROXIMATIONS = {
	almost: { de: "fast", en: "almost", also: ["knapp", "beinahe"] },
	about: { de: "rund", en: "about", also: ["etwa", "ungefähr", "circa", "ca."] },
	over: { de: "über", en: "over", also: ["mehr als", "etwas über", "gut"] },
} as const satisfies Vocabulary;

/** `nameBy`: who gave it its name. */
export const NAMED_BY = {
	source: { de: "Quelle", en: "source", also: ["Quellen"] },
	editors: { de: "Redaktion", en: "editors" },
} as const satisfies Vocabulary;

/** The list that a property's schema takes its values from. */
const TERMS = z.registry<{ terms: Vocabulary }>();

/** The schema of the codes of a closed list. */
export const codeOf = <Code extends string>(terms: Readonly<Record<Code, ListedValue>>) =>
	z.enum(Object.keys(terms) as [Code, ...Code[]]).register(TERMS, { terms });

/** The schema of a property that takes its values from a closed list. */
export const oneOf = (terms: Vocabulary) => codeOf(terms).optional();

/** The closed list of a schema, also inside `.optional()` and `.default()`; undefined where its values are free. */
export function vocabularyOf(field: unknown): Vocabulary | undefined {
	if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return vocabularyOf(field.def.innerType);
	return field instanceof z.ZodType ? TERMS.get(field)?.terms : undefined;
}

/** All that may be written for a term: its code, its names and the other words. */
export const wordsFor = (code: string, { de, en, also = [] }: ListedValue): string[] => [
	...new Set([code, de, en, ...also]),
];
