/** Cooperations by name, and rows that describe them. */
import { fold, LEGAL_FORMS, NETWORK_KINDS } from "../../model/index.ts";
import { website } from "../cells.ts";
import { readContact } from "./contact.ts";
import { attestedBy, readDate } from "./facts.ts";
import { readListed } from "./listed.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Cooperation, DescribedCooperation, Reading } from "./types.ts";

/** A cooperation by its name, with its id where it is known. In a workbook it must be described: a slip would make a new one. */
export function readCooperation(name: string, cell: string, reading: Reading): Cooperation | undefined {
	const { known, options, fresh, report } = reading;
	const found = known.network(name);
	if (found) return { id: found.id, name: found.name };
	const near = known.near(name, ["Network"]).map((one) => one.name);
	if (options.shared) return report(cell, name, "unknownNetwork", near);
	fresh.set(name, near);
	return { name };
}

/** Every row describes a cooperation. */
export function readCooperations(reading: Reading): void {
	const seen = new Map<string, string>();
	for (const row of rowsOf(reading)) {
		const name = row.text("network");
		const found = reading.known.network(name);
		const first = seen.get(fold(name));
		if (name === "") reading.report(row.cell("network"), "", "rowWithoutNetwork");
		else if (first) row.report("network", "twice", first);
		seen.set(fold(name), row.cell("network"));
		reading.contents.cooperations.push({
			network: found ? { id: found.id, name: found.name } : { name },
			properties: readProperties(row, reading),
			topics: readTopics(row, reading),
			attested: attestedBy(row, reading),
		});
	}
}

function readProperties(row: Row, reading: Reading): DescribedCooperation["properties"] {
	const founded = readDate("foundedOn", row);
	const site = row.text("website") && website(row.text("website"));
	if (site === undefined) row.report("website", "notWebsite");
	return {
		...readListed("kind", NETWORK_KINDS, row, reading),
		...readListed("legalForm", LEGAL_FORMS, row, reading),
		...(founded.date && { foundedOn: founded.date }),
		...(founded.text && { foundedText: founded.text }),
		...(site && { website: site }),
		...readContact(row),
	};
}

/** Several are parted by commas or semicolons. */
function readTopics(row: Row, { known }: Reading): DescribedCooperation["topics"] {
	const names = row.text("topics").split(/[,;\n]/);
	return names
		.map((name) => name.trim())
		.filter((name) => name !== "")
		.map((name) => {
			const found = known.topic(name);
			return found ? { id: found.id, name: found.name } : { name };
		});
}
