import { describe, expect, it } from "vitest";
import { findTable } from "../../tables/columns/header.ts";
import { proposeColumns, proposeKind } from "../../tables/columns/propose.ts";
import { readTitles } from "../../tables/columns/titles.ts";

/** Rows of texts, cells parted by `|`; an empty one is an empty row. */
const sheet = (...rows: string[]) => ({
	name: "Blatt",
	rows: rows
		.map((row, index) => ({ line: index + 1, cells: row.split("|") }))
		.filter(({ cells }) => cells.some(Boolean)),
});
const table = (...rows: string[]) => findTable(sheet(...rows));
const headersOf = (...rows: string[]) => table(...rows).headers.map(({ text, cell }) => `${cell} ${text}`);

/** What is proposed for the headers of a table with one row. */
function proposed(header: string, row = "Münster|2016|x") {
	const found = table(header, row);
	const kind = proposeKind(found);
	return `${kind}: ${proposeColumns(found, kind)
		.map(({ use }) => use ?? "?")
		.join(" ")}`;
}

describe("the header of a table", () => {
	it("is the first row with the most words that stand over columns", () => {
		expect(headersOf("Mitglieder 2024", "", "Gemeinde|seit", "Münster|2016")).toEqual(["A3 Gemeinde", "B3 seit"]);
	});

	it("may have two rows: what is merged to the right has its parts below, what is merged downwards none", () => {
		expect(headersOf("AGS|Gemeinde|Zeitraum|", "||von|bis", "1|A|2016|2018")).toEqual([
			...["A1 AGS", "B1 Gemeinde", "C2 von", "D2 bis"],
		]);
		expect(headersOf("AGS|Gemeinde|Mitgliedschaft||", "||von|bis|Bemerkung", "05515000|A|2016|2018|")).toEqual([
			...["A1 AGS", "B1 Gemeinde", "C2 von", "D2 bis", "E2 Bemerkung"],
		]);
	});

	it("is the first row with two cells where no word is known", () => {
		expect(headersOf("Titel", "Foo|Bar", "A|B")).toEqual(["A2 Foo", "B2 Bar"]);
	});

	it("has no columns without header and values, and those with values alone", () => {
		expect(headersOf("Gemeinde|||seit", "A|x||2016")).toEqual(["A1 Gemeinde", "B1 ", "D1 seit"]);
	});

	it("has titles and the day of the table above it", () => {
		expect(readTitles(table("Unsere Mitglieder", "Stand: 1. März 2024", "Gemeinde|seit", "A|2016"))).toEqual({
			title: "Unsere Mitglieder",
			attestedOn: "2024-03-01",
		});
		expect(readTitles(table("Gemeinde|seit", "A|2016"))).toEqual({});
	});
});

describe("columns are proposed from the words that people use", () => {
	it.each([
		["Gemeinde|Beitritt|Bemerkungen", "members: name from note"],
		["Lfd. Nr.|Schlüssel|Ort|seit|Austritt", "members: - ags name from to"],
		["municipality code|municipality|since|until|notes", "members: ags name from to note"],
		["Mitglied|Rolle|Mitglied seit|Ansprechpartner|E-Mail|Telefon", "members: name role from - - -"],
		["Zweckverband|Kommune|seit", "memberships: network name from"],
		["AGS|Gemeinde|Landkreis|Einwohner|PLZ", "register: ags name district population postcode"],
		["Kommune|Ansprechpartnerin|Tel.|Fax", "offices: name person telephone -"],
		["Person|Amt|Straße|Postleitzahl|Ort|E-Mail-Adresse", "offices: person position address postcode name email"],
		["Kommune|Name|Funktion|seit", "offices: name person position from"],
		["Vorname|Nachname|Amt|Gemeinde", "offices: givenName familyName position name"],
		["Gemeinde|Beigetreten|seit", "members: name ? from"],
		["Name|Gemeinde", "members: name -"],
		["AGS (8-stellig)|Gemeinde/Stadt|Einwohner 31.12.2023|Fläche (in km²)*", "register: ags name population areaKm2"],
	])("%s", (header, expected) => {
		expect(proposed(header, "")).toBe(expected);
	});

	it("takes unknown names over nothing but marks and days for cooperations", () => {
		expect(proposed("Gemeinde|Energie|Verkehr", "Münster|viel|2016")).toBe("members: name ? ?");
		expect(proposed("Gemeinde|Energie|Verkehr", "Münster|x|x")).toBe("matrix: name mark mark");
		expect(proposed("Gemeinde|Energie|Mobilität", "Münster|x|viele")).toBe("matrix: name mark ?");
	});

	it("names what an unknown header may have meant", () => {
		const [, column] = proposeColumns(table("Gemeinde|Bemerkunge", "A|b"), "members");
		expect(column).toMatchObject({ near: ["note"] });
	});
});
