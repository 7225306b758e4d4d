/** A table with its columns → what it says, or what is wrong with it. */

import type { Table } from "../columns/header.ts";
import { keysOfKind } from "../columns/kinds.ts";
import type { Column } from "../columns/propose.ts";
import type { Known } from "../known.ts";
import type { TableNotice, TableProblem } from "../messages/problem.ts";
import type { ColumnKey } from "../words.ts";
import { readBodies } from "./bodies.ts";
import { isContactColumn } from "./contact.ts";
import { readCooperations } from "./cooperations.ts";
import { readMatrix, readMembers, readMemberships } from "./memberships.ts";
import { readOffices } from "./offices.ts";
import { readPlaces } from "./places.ts";
import { readAbout, readSources } from "./sources.ts";
import type { ContactKey, Contents, PlanOptions, Reading, TablePlan } from "./types.ts";

/** Reads the rows when the columns are clear; otherwise says what is wrong with the columns, and nothing about rows. */
export function planTable(table: Table, options: PlanOptions, known: Known): TablePlan {
	const contents = nothing();
	const problems = problemsOfColumns({ table, ...options });
	if (problems.length > 0) return { contents, problems, notices: [], open: [] };
	const report: Reading["report"] = (cell, value, ...message) =>
		void problems.push({ sheet: table.sheet, cell, value, message });
	const reading: Reading = {
		table,
		options,
		known,
		contents,
		open: new Map(),
		left: new Set(),
		repaired: new Set(),
		homeless: new Set(),
		fresh: new Map(),
		unlisted: { kinds: new Set(), sources: new Set() },
		seen: new Map(),
		report,
	};
	const filled = readRows(reading);
	return {
		contents,
		problems: onceEach(problems),
		notices: noticesOf(reading, filled),
		open: [...reading.open.values()],
	};
}

/** What a table says before its first row. */
export const nothing = (): Contents => ({
	about: {},
	memberships: [],
	offices: [],
	places: [],
	cooperations: [],
	bodies: [],
	sources: new Map(),
});

/** @returns cells that were filled from the one above */
function readRows(reading: Reading): number {
	switch (reading.options.kind) {
		case "members":
			readMembers(reading);
			return 0;
		case "memberships":
			return readMemberships(reading);
		case "matrix":
			readMatrix(reading);
			return 0;
		case "register":
			readPlaces(reading);
			return 0;
		case "offices":
			readOffices(reading);
			return 0;
		case "cooperations":
			readCooperations(reading);
			return 0;
		case "bodies":
			readBodies(reading);
			return 0;
		case "sources":
			readSources(reading);
			return 0;
		case "dataset":
			readAbout(reading);
			return 0;
	}
}

type Columns = Pick<PlanOptions, "kind" | "columns"> & { table: Table };

/** What keeps the rows from being read. */
export function problemsOfColumns({ table, kind, columns }: Columns): TableProblem[] {
	const problems: TableProblem[] = [];
	const report: Reading["report"] = (cell, value, ...message) =>
		void problems.push({ sheet: table.sheet, cell, value, message });
	if (table.rows.length === 0) report("", "", "noRows");
	for (const { cell, text, use, near } of columns) {
		if (use === undefined && text === "") report(cell, "", "columnWithoutHeader");
		else if (use === undefined) report(cell, text, "unknownColumn", near, keysOfKind(kind));
	}
	for (const [index, { cell, text, use }] of columns.entries()) {
		const twin = use !== "-" && use !== "mark" && columns.slice(0, index).find((one) => use && one.use === use);
		if (twin) report(cell, text, "columnTwice", twin.cell, twin.text);
	}
	const has = (...keys: ColumnKey[]) => columns.some(({ use }) => keys.some((key) => key === use));
	const isTurned = kind === "matrix" && has("network");
	const isOfMembers = kind === "members" || kind === "memberships" || kind === "matrix" || kind === "register";
	if (isOfMembers && !isTurned && !has("name", "ags", "ars")) report("", "", "noWho");
	if (kind === "bodies" && !has("body")) report("", "", "noBodyColumn");
	if ((kind === "sources" || kind === "dataset") && !has("title")) report("", "", "noTitleColumn");
	if (kind === "offices" && !has("person", "familyName")) report("", "", "noPerson");
	if ((kind === "memberships" || kind === "cooperations") && !has("network")) report("", "", "noNetworkColumn");
	if (kind === "matrix" && !columns.some(({ use }) => use === "mark")) report("", "", "noMarks");
	return problems;
}

/** The same value is wrong in the same way: its first cell is enough. */
function onceEach(problems: readonly TableProblem[]): TableProblem[] {
	const seen = new Set<string>();
	return problems.filter(({ cell, value, message: [key] }) => {
		const identity = `${key} ${cell.replace(/\d+$/, "")} ${value}`;
		const isNew = value === "" || key === "twice" || !seen.has(identity);
		seen.add(identity);
		return isNew;
	});
}

function noticesOf(reading: Reading, filled: number): TableNotice[] {
	const { contents, options, left, repaired, homeless, fresh, unlisted } = reading;
	const { memberships, places, offices, cooperations, bodies } = contents;
	const { kind, columns } = options;
	const texts = (found: readonly Column[]) => found.map(({ text }) => text);
	const passed = columns.filter(({ use, text }) => use === "-" && text !== "");
	const isHomeless = (column: Column) => isContactColumn(column, kind) || homeless.has(column.use as ContactKey);
	const contacts = texts(columns.filter(isHomeless));
	const others = texts(passed.filter((column) => !isHomeless(column)));
	const count = (values: readonly (string | undefined)[]) => new Set(values).size;
	const notices: (TableNotice | false)[] = [
		memberships.length > 0 && [
			"members",
			memberships.length,
			count(memberships.map(({ who }) => who.id ?? who.ags ?? who.name)),
			count(memberships.map(({ network }) => network.id ?? network.name)),
		],
		places.length > 0 && ["register", places.length],
		cooperations.length > 0 && ["cooperations", cooperations.length],
		bodies.length > 0 && ["bodies", bodies.length],
		fresh.size > 0 && ["newNetworks", [...fresh].map(([name, near]) => ({ name, near }))],
		unlisted.kinds.size > 0 && ["otherKinds", [...unlisted.kinds]],
		unlisted.sources.size > 0 && ["unlistedSources", [...unlisted.sources]],
		offices.length > 0 && ["offices", offices.length, count(offices.map(({ person }) => person))],
		others.length > 0 && ["passedOver", others],
		contacts.length > 0 && ["contactsLeft", contacts],
		left.size > 0 && ["leftOut", [...left]],
		repaired.size > 0 && ["repaired", repaired.size],
		filled > 0 && ["filledDown", filled],
	];
	return notices.filter((notice) => notice !== false);
}
