/**
 * A question that a planner can ask: what its file in `cypher/questions/` declares, and what asking it answers. The server
 * checks the files with these schemas, the client makes its forms and tables from what passes.
 */
import { z } from "zod";
import { EntityRef } from "./answers.ts";
import { Source } from "./evidence.ts";
import { Certainty } from "./fact.ts";
import { Id } from "./ids.ts";
import { NodeTypeName } from "./nodes.ts";
import { Subgraph } from "./subgraph.ts";
import { Edtf, IsoDate } from "./time.ts";

/** A text for people in both languages. */
export const Bilingual = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/** The groups of the catalogue, in the order in which people are shown them. */
export const QUESTION_GROUPS = {
	memberships: { de: "Mitgliedschaften und Überschneidungen", en: "Memberships and overlaps" },
	people: { de: "Personen und Gremien", en: "People and bodies" },
	topics: { de: "Themen", en: "Topics" },
	duplicates: { de: "Doppelstrukturen", en: "Duplicate structures" },
	gaps: { de: "Weiße Flecken", en: "Gaps" },
	time: { de: "Zeit", en: "Time" },
	provenance: { de: "Herkunft der Angaben", en: "Provenance" },
} as const satisfies Record<string, Bilingual>;
export type QuestionGroup = keyof typeof QUESTION_GROUPS;
const GroupName = z.enum(Object.keys(QUESTION_GROUPS) as [QuestionGroup, ...QuestionGroup[]]);

const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a name of letters and digits that begins with a small letter");
const title = Bilingual;
/** True: may be left empty, the query then gets null. */
const optional = z.boolean().optional();
const of = z.array(NodeTypeName).min(1);

/** What a parameter may be. One that is not optional has a default, so that every question can be asked as it stands. */
export const QuestionParam = z.discriminatedUnion("type", [
	/** One entity of the types `of`, by its id. */
	z.strictObject({ type: z.literal("entity"), title, of, default: Id.optional(), optional }),
	/** One or more entities. */
	z.strictObject({ type: z.literal("entities"), title, of, default: z.array(Id).min(1).optional(), optional }),
	/** A whole number, both bounds inclusive. */
	z.strictObject({
		type: z.literal("integer"),
		title,
		min: z.int(),
		max: z.int(),
		default: z.int().optional(),
		optional,
	}),
	z.strictObject({
		type: z.literal("choice"),
		title,
		choices: z.record(z.string().regex(/^[A-Za-z0-9_-]+$/, "letters, digits, - and _"), Bilingual),
		default: z.string().optional(),
		optional,
	}),
	/** With `namesOf`, words in the names of entities of these types. */
	z.strictObject({
		type: z.literal("text"),
		title,
		namesOf: of.optional(),
		default: z.string().min(1).max(200).optional(),
		optional,
	}),
	/** Without a default it is null. */
	z.strictObject({ type: z.literal("date"), title, default: IsoDate.optional(), optional }),
]);
export type QuestionParam = z.infer<typeof QuestionParam>;

/** When a fact begins or ends: as stated, in the source's words, and the first or last day on which it is attested. */
export const StatedDate = z.strictObject({
	date: Edtf.optional(),
	text: z.string().optional(),
	attested: Edtf.optional(),
});
export type StatedDate = z.infer<typeof StatedDate>;

/** What a cell of each column type holds; every cell may also be null. */
export const CELLS = {
	entity: EntityRef,
	entities: z.array(EntityRef),
	integer: z.int(),
	number: z.number(),
	/** From 0 to 1; people see per cent. */
	ratio: z.number().min(0).max(1),
	text: z.string(),
	texts: z.array(z.string()),
	date: Edtf,
	since: StatedDate,
	until: StatedDate,
	boolean: z.boolean(),
} as const;
export type ColumnType = keyof typeof CELLS;
const ColumnTypeName = z.enum(Object.keys(CELLS) as [ColumnType, ...ColumnType[]]);

export const QuestionColumn = z.strictObject({ name, type: ColumnTypeName, title: Bilingual });
export type QuestionColumn = z.infer<typeof QuestionColumn>;

/** The answer in words. `none` is said of no rows, `one` (where there is one) of a single row. */
export const QuestionSentence = Bilingual.extend({ none: Bilingual, one: Bilingual.optional() });
export type QuestionSentence = z.infer<typeof QuestionSentence>;

/** The header of a question's file. `name` and the query come from the file itself. */
export const QuestionHeader = z.strictObject({
	title: Bilingual,
	/** What it answers and how it counts, in two sentences at most. */
	explanation: Bilingual,
	group: GroupName,
	/** Further words, in either language, by which it is found. */
	words: z.string().min(1).optional(),
	params: z.record(name, QuestionParam).default({}),
	/** A parameter that names networks: the query takes their indirect memberships on the day as `$indirect`. */
	indirect: name.optional(),
	columns: z.array(QuestionColumn).min(1),
	sentence: QuestionSentence,
	/** Offered first to those who do not know yet what can be asked, in the order of these numbers. */
	featured: z.int().min(1).optional(),
	/** Parameters other than the defaults, under which tests ask it too. */
	example: z.strictObject({ params: z.record(name, z.unknown()) }).optional(),
});
export type QuestionHeader = z.infer<typeof QuestionHeader>;

/** A question as the catalogue lists it; parameters in the order of the form. */
export const CatalogueQuestion = z.object({
	name: z.string(),
	title: Bilingual,
	explanation: Bilingual,
	params: z.array(z.looseObject({ name, type: z.string(), title: Bilingual })),
	columns: z.array(QuestionColumn),
	cypher: z.string(),
	featured: QuestionHeader.shape.featured,
});
export type CatalogueQuestion = Omit<z.infer<typeof CatalogueQuestion>, "params"> & {
	params: ({ name: string } & QuestionParam)[];
};

/**
 * `GET /api/questions`: all questions, grouped. `entities` names those that stand as defaults, as far as they are in the
 * graph; `formats` are the values of `format`.
 */
export const QuestionsAnswer = z.object({
	groups: z.array(z.object({ name: GroupName, title: Bilingual, questions: z.array(CatalogueQuestion) })),
	entities: z.array(EntityRef),
	formats: z.array(
		z.object({ name: z.string(), extension: z.string(), mediaType: z.string(), description: Bilingual }),
	),
});
export type QuestionsAnswer = Omit<z.infer<typeof QuestionsAnswer>, "groups"> & {
	groups: { name: QuestionGroup; title: Bilingual; questions: CatalogueQuestion[] }[];
};

/** A value in a table. */
export const Cell = z.union([...Object.values(CELLS), z.null()]);
export type Cell = z.infer<typeof Cell>;

/** A parameter's value as the query got it; entities by id. */
export const ParamValue = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
export type ParamValue = z.infer<typeof ParamValue>;

/**
 * `GET /api/questions/:name`. `rows` hold the cells in the order of the columns; `graph` is the picture that belongs to
 * them; `cypher` with `params` is the query that was run. `truncated`: a limit has cut the rows.
 */
/** Who belongs to a network through which direct member, by which facts. */
const IndirectMembership = z.object({
	network: Id,
	member: Id,
	through: Id,
	/** In order: from the member to the network. */
	facts: z.array(Id),
});
export type IndirectMembership = z.infer<typeof IndirectMembership>;

/** What a row rests on: its facts, the weakest certainty among them, and ids of the sources. */
export const RowEvidence = z.object({
	facts: z.array(Id),
	/** Null where the row names no fact. */
	certainty: Certainty.nullable(),
	sources: z.array(Id),
});
export type RowEvidence = z.infer<typeof RowEvidence>;

/** A source as tables cite it. */
export const CitedSource = Source.pick({ id: true, title: true, publisher: true, url: true });
export type CitedSource = z.infer<typeof CitedSource>;

export const QuestionAnswer = z.object({
	name: z.string(),
	columns: z.array(QuestionColumn),
	rows: z.array(z.array(Cell)),
	/** Of each row, in their order. */
	evidence: z.array(RowEvidence),
	/** All that `evidence` names, by id. */
	sources: z.array(CitedSource),
	graph: Subgraph,
	sentence: Bilingual,
	cypher: z.string(),
	params: z.record(z.string(), ParamValue),
	/** Only of a question about indirect membership: with `params` what the query needs to run as it stands. */
	inputs: z.object({ indirect: z.array(IndirectMembership) }).optional(),
	truncated: z.boolean(),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;
