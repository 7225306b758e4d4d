/** Rows → memberships: of one cooperation, of those that a column names, or of those that are columns. */
import { isBrokenDay, isMark, readDay } from "../cells.ts";
import type { Column } from "../columns/propose.ts";
import { cellAddress } from "../sheets/types.ts";
import { readCooperation } from "./cooperations.ts";
import { readFact } from "./facts.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Cooperation, Fact, Reading, Who } from "./types.ts";
import { readWho, type WhoCells } from "./who.ts";

/** Every row is a member of the one cooperation. */
export function readMembers(reading: Reading): undefined {
	const { network } = reading.options;
	if (!network) return reading.report("", "", "noNetworkName");
	const cooperation = readCooperation(network, "", reading);
	for (const row of rowsOf(reading)) {
		const who = readWho(row, reading);
		const fact = readFact(row, reading);
		if (who && cooperation) add(reading, row.cell(), who, cooperation, fact);
	}
}

/** @returns how many cells were filled from the one above, as where cells are merged */
export function readMemberships(reading: Reading): number {
	let above = "";
	let filled = 0;
	for (const row of rowsOf(reading)) {
		const named = row.text("network");
		const who = readWho(row, reading);
		const fact = readFact(row, reading);
		if (named === "" && above !== "") filled++;
		above = named || above;
		if (above === "") reading.report(row.cell("network"), "", "rowWithoutNetwork");
		const network = above && readCooperation(above, row.cell("network"), reading);
		if (who && network) add(reading, row.cell(), who, network, fact);
	}
	return filled;
}

/**
 * A mark, or the day since which, where a member and a cooperation meet: members in rows and cooperations in columns, or, where a
 * column names the cooperations, the other way round.
 */
export function readMatrix(reading: Reading): void {
	const { columns } = reading.options;
	const isTurned = columns.some(({ use }) => use === "network");
	const marks = columns.filter(({ use }) => use === "mark");
	const heads = marks.map((column) => ({
		column,
		who: isTurned ? readWho(headOf(column, reading), reading) : undefined,
	}));
	for (const row of rowsOf(reading)) {
		const own = isTurned ? undefined : readWho(row, reading);
		const fact = readFact(row, reading);
		if (isTurned && row.text("network") === "") reading.report(row.cell("network"), "", "rowWithoutNetwork");
		for (const { column, who = own } of heads) {
			const marked = readMarked(row, column.index, reading);
			const name = isTurned ? row.text("network") : column.text;
			if (!who || !marked || name === "") continue;
			const network = readCooperation(name, isTurned ? row.cell("network") : column.cell, reading);
			if (network) add(reading, cellAddress(column.index, row.line), who, network, { ...fact, ...marked });
		}
	}
}

/** The header of a column as who is meant: a name or a key. */
function headOf({ text, cell }: Column, { report }: Reading): WhoCells {
	const key = /^\d/.test(text) ? "ags" : "name";
	return {
		text: (wanted) => (wanted === key ? text : ""),
		cell: () => cell,
		report: (_, ...message) => report(cell, text, ...message),
	};
}

function readMarked(row: Row, index: number, { report }: Reading): Partial<Fact> | undefined {
	const text = row.at(index);
	const mark = isMark(text);
	if (mark !== undefined) return mark ? {} : undefined;
	const day = readDay(text);
	if (day.date) return { from: day.date };
	return isBrokenDay(text, day) || day.text ? report(cellAddress(index, row.line), text, "notMark") : undefined;
}

function add({ contents, seen, report }: Reading, cell: string, who: Who, network: Cooperation, fact: Fact): undefined {
	const identity = (one: Who | Cooperation) => one.id ?? ("ags" in one ? one.ags : undefined) ?? one.name;
	const key = [identity(who), identity(network), fact.from].join(" ");
	const first = seen.get(key);
	if (first !== undefined) return report(cell, who.name, "twice", first);
	seen.set(key, cell);
	contents.memberships.push({ who, network, fact });
}
