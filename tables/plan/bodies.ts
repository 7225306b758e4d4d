/** Rows that describe bodies, and where bodies and offices are. */
import { BODY_KINDS, fold, REPRESENTED_BY, slug } from "../../model/index.ts";
import { readCooperation } from "./cooperations.ts";
import { attestedBy } from "./facts.ts";
import { codeFor, readListed } from "./listed.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Reading, Where } from "./types.ts";
import { readWho } from "./who.ts";

export function readBodies(reading: Reading): void {
	const seen = new Map<string, string>();
	for (const row of rowsOf(reading)) {
		const [body, rhythm] = [row.text("body"), row.text("rhythm")];
		const where = readWhere(row, reading);
		const represented = readRepresented(row);
		if (body === "") reading.report(row.cell("body"), "", "rowWithoutBody");
		if (body === "" || !where) continue;
		const identity = slug(`${body} ${where.name}`);
		const first = seen.get(identity);
		if (first) {
			row.report("body", "twice", first);
			continue;
		}
		seen.set(identity, row.cell("body"));
		const properties = { ...readListed("kind", BODY_KINDS, row, reading), ...(rhythm && { rhythm }) };
		const attested = attestedBy(row, reading);
		reading.contents.bodies.push({ body, where, properties, ...(represented && { represented }), attested });
	}
}

function readRepresented(row: Row): string | undefined {
	const word = row.text("represented");
	if (word === "") return undefined;
	const shorter = /bürgermeister|mayor/i.test(word) ? "mayor" : word;
	const allowed = Object.values(REPRESENTED_BY).map(({ de }) => de);
	return codeFor(shorter, REPRESENTED_BY) ?? row.report("represented", "notRepresented", allowed);
}

/**
 * A cooperation of the row's own, else its commune, else the one place whose body it names, else the cooperation that the whole
 * table is about.
 */
export function readWhere(row: Row, reading: Reading): Where | undefined {
	const { shared, network } = reading.options;
	const named = row.text("network");
	if (named !== "") return asWhere(named, row.cell("network"), reading);
	if (row.text("name") !== "" || row.text("ags") !== "" || row.text("ars") !== "") return readWho(row, reading);
	const [only, ...others] = shared?.bodies.get(fold(row.text("body"))) ?? [];
	if (others.length > 0)
		return row.report(
			"body",
			"ambiguousBody",
			[only, ...others].flatMap((one) => one?.name ?? []),
		);
	if (only) return only;
	return network ? asWhere(network, "", reading) : reading.report(row.cell(), "", "rowWithoutPlace");
}

function asWhere(name: string, cell: string, reading: Reading): Where | undefined {
	const cooperation = readCooperation(name, cell, reading);
	return cooperation && { ...cooperation, label: "Network" };
}
