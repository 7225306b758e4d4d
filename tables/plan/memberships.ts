/** Rows → memberships: of one cooperation, of those that a column names, or of those that are columns. */
import { isBrokenDay, isMark, readDay } from "../cells.ts";
import { cellAddress } from "../sheets/types.ts";
import { readFact } from "./facts.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Cooperation, Fact, Reading, Who } from "./types.ts";
import { readWho } from "./who.ts";

/** A cooperation by its name; with its id where it is known. */
export function toCooperation(name: string, { known }: Reading): Cooperation {
	const found = known.network(name);
	return found ? { id: found.id, name: found.name } : { name };
}

/** Every row is a member of the one cooperation. */
export function readMembers(reading: Reading): undefined {
	const { network } = reading.options;
	if (!network) return reading.report("", "", "noNetworkName");
	const cooperation = toCooperation(network, reading);
	for (const row of rowsOf(reading)) {
		const who = readWho(row, reading);
		const fact = readFact(row, reading);
		if (who) add(reading, row.cell(), who, cooperation, fact);
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
		else if (who) add(reading, row.cell(), who, toCooperation(above, reading), fact);
	}
	return filled;
}

/** A mark, or the day since which, where a member and a cooperation meet. */
export function readMatrix(reading: Reading): void {
	const columns = reading.options.columns.filter(({ use }) => use === "mark");
	for (const row of rowsOf(reading)) {
		const who = readWho(row, reading);
		const fact = readFact(row, reading);
		for (const { index, text } of columns) {
			const marked = readMarked(row, index, reading);
			if (who && marked)
				add(reading, cellAddress(index, row.line), who, toCooperation(text, reading), { ...fact, ...marked });
		}
	}
}

function readMarked(row: Row, index: number, { report }: Reading): Partial<Fact> | undefined {
	const text = row.at(index);
	const mark = isMark(text);
	if (mark !== undefined) return mark ? {} : undefined;
	const day = readDay(text);
	if (day.date) return { from: day.date };
	return isBrokenDay(text, day) || day.text ? report(cellAddress(index, row.line), text, "notMark") : undefined;
}

function add({ contents, report }: Reading, cell: string, who: Who, network: Cooperation, fact: Fact): undefined {
	const identity = (one: Who | Cooperation) => one.id ?? ("ags" in one ? one.ags : undefined) ?? one.name;
	const twin = contents.memberships.find(
		(one) =>
			identity(one.who) === identity(who) && identity(one.network) === identity(network) && one.fact.from === fact.from,
	);
	if (twin) return report(cell, who.name, "twice", twin.cell);
	contents.memberships.push({ who, network, fact, cell });
}
