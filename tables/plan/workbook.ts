/** A workbook whose sheets are lists of different things: read one after the other, each with the names of those before it. */
import { entityId, fold } from "../../model/index.ts";
import { findTable } from "../columns/header.ts";
import type { TableKind } from "../columns/kinds.ts";
import { type Column, proposeColumns } from "../columns/propose.ts";
import type { Known, KnownEntity } from "../known.ts";
import type { Sheet } from "../sheets/types.ts";
import { nothing, planTable, problemsOfColumns } from "./plan.ts";
import type { Contents, PlanOptions, Shared, TablePlan, Where } from "./types.ts";

/** The sheets by what they are a list of, in the order in which one names what is in those before; all names that a tab may have. */
export const WORKBOOK_SHEETS = {
	dataset: { de: "Datensatz", en: "Data set" },
	sources: { de: "Quellen", en: "Sources" },
	register: { de: "Kommunen", en: "Communes" },
	cooperations: { de: "Kooperationen", en: "Cooperations" },
	memberships: { de: "Mitglieder", en: "Members" },
	bodies: { de: "Gremien", en: "Bodies" },
	offices: { de: "Ämter", en: "Offices" },
} as const satisfies Partial<Record<TableKind, { de: string; en: string }>>;

type SheetKind = keyof typeof WORKBOOK_SHEETS;
const KINDS = Object.keys(WORKBOOK_SHEETS) as SheetKind[];

/** Tabs that say how to fill in the others. */
export const HELP_SHEETS = { guide: { de: "Anleitung", en: "Guide" }, words: { de: "Wörter", en: "Words" } } as const;

export type WorkbookOptions = Pick<PlanOptions, "file" | "key" | "decisions"> & {
	/** What somebody says of columns over what is proposed. */
	map?: (columns: Column[], at: { kind: TableKind; sheet: string }) => Column[];
};

const isCalled = (tab: string, names: { de: string; en: string }) =>
	Object.values(names).some((name) => fold(name) === fold(tab));
const kindOf = (tab: string) => KINDS.find((kind) => isCalled(tab, WORKBOOK_SHEETS[kind]));

/** Whether the tabs are called as those of a workbook: one with cooperations, and one with what belongs to them. */
export function isWorkbook(sheets: readonly Sheet[]): boolean {
	const kinds = new Set(sheets.map(({ name }) => kindOf(name)));
	return kinds.has("cooperations") && kinds.size > 1;
}

/** Reads the rows when the columns of all sheets are clear: what one does not describe would be unknown in all others. */
export function planWorkbook(sheets: readonly Sheet[], { map, ...options }: WorkbookOptions, start: Known): TablePlan {
	const tables = KINDS.flatMap((kind) =>
		sheets.flatMap((sheet) => {
			const table = findTable(sheet, [kind]);
			if (kindOf(sheet.name) !== kind || table.rows.length === 0) return [];
			const proposed = proposeColumns(table, kind);
			return [{ table, kind, columns: map ? map(proposed, { kind, sheet: sheet.name }) : proposed }];
		}),
	);
	const contents = nothing();
	const plan: TablePlan = { contents, problems: tables.flatMap(problemsOfColumns), notices: [], open: [] };
	if (plan.problems.length > 0) return plan;
	let known = start;
	for (const { table, kind, columns } of tables) {
		const said = planTable(table, { ...options, kind, columns, shared: sharedOf(contents) }, known);
		plan.problems.push(...said.problems);
		plan.notices.push(...said.notices);
		plan.open.push(...said.open);
		merge(contents, said.contents);
		known = known.plus(describedIn(said.contents, known));
	}
	const left = sheets.map(({ name }) => name).filter((tab) => !kindOf(tab) && !isHelp(tab));
	if (left.length > 0) plan.notices.push(["sheetsLeft", left]);
	return plan;
}

const isHelp = (tab: string) => Object.values(HELP_SHEETS).some((names) => isCalled(tab, names));

function merge(all: Contents, { about, sources, ...lists }: Contents): void {
	Object.assign(all.about, about);
	for (const [key, source] of sources) all.sources.set(key, source);
	all.memberships.push(...lists.memberships);
	all.offices.push(...lists.offices);
	all.places.push(...lists.places);
	all.cooperations.push(...lists.cooperations);
	all.bodies.push(...lists.bodies);
}

function sharedOf({ sources, bodies }: Contents): Shared {
	const named = [...sources.values()].flatMap(({ key, title, shortName }) =>
		[title, shortName ?? title].map((name) => [fold(name), key] as const),
	);
	const places = new Map<string, Where[]>();
	for (const { body, where } of bodies) places.set(fold(body), [...(places.get(fold(body)) ?? []), where]);
	return { sources: new Map(named), bodies: places };
}

/** What the sheets behind it may name. */
function describedIn({ places, cooperations }: Contents, known: Known): KnownEntity[] {
	const things = [
		...places.flatMap(({ who, district }) => (district ? [who, district] : [who])),
		...cooperations.map(({ network }) => ({ ...network, label: "Network" as const })),
	];
	const entities = things.map((thing) => {
		const ags = "ags" in thing ? thing.ags : undefined;
		return { ...thing, id: thing.id ?? entityId(thing.label, ags ?? thing.name) };
	});
	return [...new Map(entities.map((entity) => [entity.id, entity])).values()].filter(({ id }) => !known.byId(id));
}
