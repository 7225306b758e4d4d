/** Rows → persons and the offices that they hold. */
import { agree, readContact } from "./contact.ts";
import { readFact } from "./facts.ts";
import { toCooperation } from "./memberships.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Office, Reading } from "./types.ts";
import { readWho } from "./who.ts";

export function readOffices(reading: Reading): void {
	for (const row of rowsOf(reading)) {
		const person = personOf(row);
		// An office that nobody holds is no row of ours.
		if (person === "") continue;
		const where = readWhere(row, reading);
		const { role: _, ...fact } = readFact(row, reading);
		const [position, body] = [row.text("position") || positionOf(reading), row.text("body")];
		if (position === "") reading.report(row.cell("position"), person, "rowWithoutPosition");
		else if (where) {
			const contact = readContact(row);
			reading.contents.offices.push({ person, position, where, fact, contact, ...(body && { body }) });
		}
	}
	agree(reading);
}

/** "Mustermann, Erika" is Erika Mustermann; names in two columns are one. */
function personOf(row: Row): string {
	const parts = [row.text("givenName"), row.text("familyName") || row.text("person")];
	const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(parts[1] ?? "") ?? [];
	return family && given && parts[0] === "" ? `${given} ${family}` : parts.filter(Boolean).join(" ");
}

/** Where no column says what they are, the header of the persons does: "Ansprechpartnerin". */
function positionOf({ options }: Reading): string {
	const has = options.columns.some(({ use }) => use === "position");
	const person = options.columns.find(({ use }) => use === "person");
	return has || !person || /^(name|person)$/i.test(person.text) ? "" : person.text;
}

/** A cooperation of the row's own, else its commune, else the cooperation that the whole table is about. */
function readWhere(row: Row, reading: Reading): Office["where"] | undefined {
	const named = row.text("network");
	if (named !== "") return { ...toCooperation(named, reading), label: "Network" };
	if (row.text("name") !== "" || row.text("ags") !== "" || row.text("ars") !== "") return readWho(row, reading);
	const { network } = reading.options;
	if (network) return { ...toCooperation(network, reading), label: "Network" };
	return reading.report(row.cell(), "", "rowWithoutPlace");
}
