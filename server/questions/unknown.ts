/**
 * What an answer does not know: absence can be claimed only where the list of members is complete. A question that rests on
 * absence has the columns `known` (whether the row is certain) and `unknownIn` (the cooperations that leave it open). One that
 * lists what holds on a day may list what is only possible too, in rows with `possible`.
 */
import { cypher } from "../../cypher/index.ts";
import type { Approximation, Bilingual, Cell, EntityRef } from "../../model/index.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { type Language, type ListOfMembers, writeLists } from "../prose.ts";
import type { ParamValues, Question } from "./question.ts";

type Rows = readonly (readonly Cell[])[];

const columnOf = ({ columns }: Question, name: string) => columns.findIndex((column) => column.name === name);

/** Splits the rows into those that are certain, those that are not, and those that are only possible on the day. */
export function splitRows(question: Question, rows: Rows): { certain: Rows; uncertain: Rows; possible: Rows } {
	const [known, may] = [columnOf(question, "known"), columnOf(question, "possible")];
	const isOpen = (row: readonly Cell[]) => row[known] === false;
	const isPossible = (row: readonly Cell[]) => row[may] === true;
	return {
		certain: rows.filter((row) => !isOpen(row) && !isPossible(row)),
		uncertain: rows.filter(isOpen),
		possible: rows.filter(isPossible),
	};
}

/** The cooperations that leave rows open, those of most rows first. */
export async function readLists(
	graph: Graph,
	question: Question,
	rows: Rows,
	asOf: ParamValues[string] | undefined,
	options?: ReadOptions,
): Promise<ListOfMembers[]> {
	const column = columnOf(question, "unknownIn");
	if (column === -1) return [];
	const open = columnOf(question, "known") === -1 ? rows : splitRows(question, rows).uncertain;
	const named = open.flatMap((row) => (row[column] ?? []) as EntityRef[]);
	const weights = new Map<string, number>();
	for (const { id } of named) weights.set(id, (weights.get(id) ?? 0) + 1);
	const ids = [...weights.keys()].sort();
	if (ids.length === 0) return [];
	const found = await graph.read(cypher("graph/count-members"), { ids, asOf: asOf ?? null }, options);
	return found
		.sort((a, b) => (weights.get(String(b.id)) ?? 0) - (weights.get(String(a.id)) ?? 0))
		.map(({ name, nameEn, listed, total, totalIs, from }) => ({
			name: String(name),
			...(typeof nameEn === "string" && { nameEn }),
			listed: Number(listed),
			total: total === null ? null : Number(total),
			totalIs: (totalIs ?? null) as Approximation | null,
			from: typeof from === "string" ? from : null,
		}));
}

const SAY = {
	de: {
		because: (lists: string) => `weil über diese Kooperationen nicht alles bekannt ist: ${lists}`,
		one: (more: boolean) => `In einem ${more ? "weiteren " : ""}Fall ist es ungewiss`,
		many: (count: string, more: boolean) => `In ${count} ${more ? "weiteren " : ""}Fällen ist es ungewiss`,
		possible: (count: string, more: boolean) => `${count}${more ? " weitere" : ""} möglicherweise`,
		bound: "Gezählt ist, was bekannt ist; es können mehr sein",
	},
	en: {
		because: (lists: string) => `because not everything is known about these cooperations: ${lists}`,
		one: (more: boolean) => `In one ${more ? "more " : ""}case it is unknown`,
		many: (count: string, more: boolean) => `In ${count} ${more ? "more " : ""}cases it is unknown`,
		possible: (count: string, more: boolean) => `${count}${more ? " more" : ""} possibly`,
		bound: "What is known is counted; there may be more",
	},
} satisfies Record<keyof Bilingual, unknown>;

/** The sentence on what is unknown, with the cooperations to blame; "" where nothing is. */
export function writeUnknown(
	{ certain, uncertain }: { certain: number; uncertain: string | null },
	lists: readonly ListOfMembers[],
	language: Language,
): string {
	if (lists.length === 0) return "";
	const words = SAY[language];
	const because = words.because(writeLists(lists, language));
	if (uncertain === null) return ` ${words.bound}, ${because}.`;
	const more = certain > 0;
	return ` ${uncertain === "1" ? words.one(more) : words.many(uncertain, more)}, ${because}.`;
}

/** The sentence on what is only possible on the day; "" where nothing is. */
export function writePossible(certain: number, possible: string | null, language: Language): string {
	return possible === null ? "" : ` ${SAY[language].possible(possible, certain > 0)}.`;
}
