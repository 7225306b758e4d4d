/** Rows → persons and the offices that they hold. */
import { readWhere } from "./bodies.ts";
import { agree, readContact } from "./contact.ts";
import { readFact } from "./facts.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Reading } from "./types.ts";

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
