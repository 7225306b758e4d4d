/** What the map can colour beside memberships: a number or a verdict for each commune. Pure. */
import { type Bilingual, MEASURES } from "../../../model/index.ts";
import { ANSWER, type Answered, CERTAIN, isCommune, isGap, type State, type Visible } from "../../state/index.ts";

/** Of a gap question: surely no cooperation is known, it is uncertain, or one is known. Of other columns: yes or no. */
export type Verdict = "missing" | "uncertain" | "known" | "yes" | "no";

export interface Theme {
	/** What `look.map` holds. */
	readonly id: string;
	readonly title: Bilingual;
	readonly kind: "count" | "number" | "share" | "ratio" | "verdict";
	/** By id of the commune; null is not known. Who is missing has no value at all. */
	readonly values: ReadonlyMap<string, number | Verdict | null>;
}

/** In how many cooperations of the picture each of its communes is. */
export function cooperationsTheme({ nodes, edges }: Visible): Theme {
	const values = new Map<string, Set<string>>();
	for (const [id, { node }] of nodes) if (node.type === "Commune") values.set(id, new Set());
	for (const { edge } of edges.values())
		if (edge.type === "MEMBER_OF" && nodes.get(edge.target)?.node.type === "Network")
			values.get(edge.source)?.add(edge.target);
	return {
		id: "cooperations",
		title: { de: "Kooperationen im Bild", en: "Cooperations in the picture" },
		kind: "count",
		values: new Map([...values].map(([id, networks]) => [id, networks.size])),
	};
}

/** What `look.map` holds where all known cooperations are counted, in the picture or not. */
export const KNOWN = "known";

/**
 * In how many cooperations between communes each is known to be a direct member, whatever the picture shows. No values while
 * there is no answer.
 */
export const knownTheme = (known: KnownCounts | null, places: Iterable<string>): Theme => ({
	id: KNOWN,
	title: { de: "Kooperationen, alle bekannten", en: "Cooperations, all known" },
	kind: "count",
	values: new Map(known ? [...places].map((id) => [id, known.counts.get(id) ?? known.others]) : []),
});

/** By commune; `others`: of every other one, null where the answer was cut. */
export interface KnownCounts {
	readonly counts: ReadonlyMap<string, number>;
	readonly others: 0 | null;
}

/** Ids of themes of measures begin so. */
export const MEASURED = "measure:";

/** Measures that are numbers said of communes. Cooperations are counted already; groups have no order, density is of cooperations. */
const { memberships: _counted, community: _group, density: _ofNetworks, ...OF_COMMUNES } = MEASURES;

/** What can be chosen, each computed only when it is. */
export const measureOptions = Object.entries(OF_COMMUNES).map(([name, { title }]) => ({
	id: `${MEASURED}${name}`,
	title,
}));

/** A measure of what is shown, for each of its communes; null: no such measure. */
export function measureTheme(
	{ nodes }: Visible,
	id: string,
	measures: Pick<State["measures"], "valueOf">,
): Theme | null {
	const option = measureOptions.find((one) => one.id === id);
	if (!option) return null;
	const name = id.slice(MEASURED.length) as keyof typeof OF_COMMUNES;
	const communes = [...nodes.values()].filter(({ node }) => node.type === "Commune");
	const values = new Map(communes.map(({ node }) => [node.id, measures.valueOf(node.id, name) ?? null]));
	return { ...option, kind: MEASURES[name].scale === "ratio" ? "ratio" : "number", values };
}

/** Inhabitants of the communes of the picture. */
export function populationTheme({ nodes }: Visible): Theme {
	const communes = [...nodes].filter(([, { node }]) => node.type === "Commune");
	return {
		id: "population",
		title: { de: "Einwohner", en: "Population" },
		kind: "number",
		values: new Map(
			communes.map(([id, { node }]) => [id, typeof node.population === "number" ? node.population : null]),
		),
	};
}

/**
 * What an answer says of each commune that its rows name: a gap question its verdicts, other answers their columns of numbers
 * and yes or no, and how many rows name it where they are several.
 * @param active of a gap question: who is known to be in a cooperation on the topic, see `active.ts`
 */
export function answerThemes(answered: Answered | null, active: Iterable<string> = []): Theme[] {
	const table = answered && tableOf(answered);
	if (!table) return [];
	const at = table.columns.findIndex((_, n) => table.rows.some((row) => isCommune(row[n])));
	if (at < 0) return [];
	const rows = table.rows.flatMap((cells) => {
		const cell = cells[at];
		return isCommune(cell) ? [{ id: cell.id, cells }] : [];
	});
	const once = new Set(rows.map(({ id }) => id)).size === rows.length;
	const columns = once ? table.columns.flatMap((column, n) => columnTheme(column, n, rows)) : [rowsTheme(rows)];
	const themes = [...gapTheme(table, rows, active), ...columns];
	return themes.length > 0 ? themes : [namedTheme(rows)];
}

interface Row {
	readonly id: string;
	readonly cells: readonly unknown[];
}

interface Column {
	readonly name: string;
	readonly title: Bilingual;
	readonly type: string | null;
}

interface Table {
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly unknown[])[];
}

/** Comparisons and what-if scenarios have no table of communes. */
function tableOf({ kind, answer }: Answered): Table | null {
	if (kind === "question") return answer;
	if (kind !== "cypher") return null;
	const columns = answer.columns.map((name) => ({ name, title: { de: name, en: name }, type: null }));
	return { columns, rows: answer.rows };
}

function gapTheme(table: Table, rows: readonly Row[], active: Iterable<string>): Theme[] {
	if (!isGap(table)) return [];
	const certain = table.columns.findIndex(({ name }) => name === CERTAIN);
	const known = [...active].map((id) => [id, "known"] as const);
	const found = rows.map(({ id, cells }) => [id, cells[certain] === true ? "missing" : "uncertain"] as const);
	const title = { de: "Keine Kooperation bekannt", en: "No cooperation known" };
	return [{ id: `${ANSWER}gap`, title, kind: "verdict", values: new Map([...known, ...found]) }];
}

function columnTheme({ name, title, type }: Column, n: number, rows: readonly Row[]): Theme[] {
	const values = rows.map(({ id, cells }) => [id, cells[n] ?? null] as const);
	const given = values.filter(([, value]) => value !== null);
	if (given.length === 0) return [];
	const id = `${ANSWER}${name}`;
	if (given.every(([, value]) => typeof value === "number" && Number.isFinite(value))) {
		const kind = type === "ratio" ? "share" : given.every(([, value]) => Number.isInteger(value)) ? "count" : "number";
		return [{ id, title, kind, values: new Map(values as [string, number | null][]) }];
	}
	if (given.every(([, value]) => typeof value === "boolean")) {
		const verdicts = values.map(([one, value]) => [one, value === null ? null : value ? "yes" : "no"] as const);
		return [{ id, title, kind: "verdict", values: new Map(verdicts) }];
	}
	return [];
}

function rowsTheme(rows: readonly Row[]): Theme {
	const values = new Map<string, number>();
	for (const { id } of rows) values.set(id, (values.get(id) ?? 0) + 1);
	return { id: `${ANSWER}rows`, title: { de: "Zeilen der Antwort", en: "Rows of the answer" }, kind: "count", values };
}

function namedTheme(rows: readonly Row[]): Theme {
	const title = { de: "In der Antwort genannt", en: "Named in the answer" };
	return { id: `${ANSWER}named`, title, kind: "verdict", values: new Map(rows.map(({ id }) => [id, "yes"])) };
}
