/** Rows → communes with their properties. */
import { readDecimal, readWhole } from "../../model/index.ts";
import { readDay, website } from "../cells.ts";
import type { ColumnKey } from "../words.ts";
import { hasContact, keysOf, readContact } from "./contact.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Place, Reading, Who } from "./types.ts";
import { readWho, toWho } from "./who.ts";

type Read = (text: string) => string | undefined;

const digits =
	(length: number): Read =>
	(text) => {
		const plain = text.replace(/\s/g, "");
		return [plain, `0${plain}`].find((key) => new RegExp(`^\\d{${length}}$`).test(key));
	};

const inDigits =
	(read: (text: string) => number | undefined): Read =>
	(text) =>
		read(text)?.toString();

/** How the cells of a property are read, and what is said when they cannot be. */
const PROPERTIES: readonly [
	ColumnKey,
	Read,
	"notCount" | "notMeasure" | "notDay" | "notWebsite" | "notWikidata" | "notAgs",
][] = [
	["ars", digits(12), "notAgs"],
	["population", inDigits(readWhole), "notCount"],
	["populationOn", (text) => readDay(text).date, "notDay"],
	["areaKm2", inDigits(readDecimal), "notMeasure"],
	["lat", inDigits(readDecimal), "notMeasure"],
	["lon", inDigits(readDecimal), "notMeasure"],
	["website", website, "notWebsite"],
	["wikidata", (text) => /Q\d+$/.exec(text)?.[0], "notWikidata"],
	["kind", (text) => text, "notCount"],
	["note", (text) => text, "notCount"],
];

export function readPlaces(reading: Reading): void {
	const seen = new Map<string, string>();
	for (const row of rowsOf(reading)) {
		const label = labelOf(row, reading);
		const who = label ? { label, name: row.text("name") } : readWho(row, reading);
		const { kind, ...others } = readProperties(row);
		const [named, contact] = [{ ...others, ...(kind && !label && { kind }) }, readContact(row)];
		if (!who) continue;
		const own = { ...named, ...(who.label === "Commune" && readPostcode(row)) };
		const isReached = hasContact(who.label);
		if (!isReached) for (const key of keysOf(contact)) reading.homeless.add(key);
		const properties = { ...own, ...(isReached && contact) };
		const identity = who.ags ?? who.name;
		const first = seen.get(identity);
		if (first) reading.report(row.cell(), who.name, "twice", first);
		else {
			seen.set(identity, row.cell());
			const district = readDistrict(row, who, reading);
			reading.contents.places.push({ who, properties, ...(district && { district }) });
		}
	}
}

/** What has no key and is known by nobody may say what it is where others say whether they are a Stadt or a Gemeinde. */
function labelOf(row: Row, { known }: Reading): "Organization" | "District" | undefined {
	const hasKey = row.text("ags") !== "" || row.text("ars") !== "";
	if (hasKey || row.text("name") === "" || known.members(row.text("name")).length > 0) return undefined;
	if (/^organi[sz]ation$/i.test(row.text("kind"))) return "Organization";
	return /^((land)?kreis|district)$/i.test(row.text("kind")) ? "District" : undefined;
}

function readProperties(row: Row): Place["properties"] {
	return Object.fromEntries(
		PROPERTIES.flatMap(([key, read, wrong]) => {
			const text = row.text(key);
			if (text === "") return [];
			const value = read(text);
			if (value === undefined) row.report(key, wrong);
			return value === undefined ? [] : [[key, value]];
		}),
	);
}

/** Of an organization it is a part of the address. */
function readPostcode(row: Row): Place["properties"] {
	const text = row.text("postcode");
	const postcode = digits(5)(text);
	if (text !== "" && postcode === undefined) row.report("postcode", "notPostcode");
	return postcode === undefined ? {} : { postcode };
}

/** The first five digits of a commune's key are those of its Kreis; a city that belongs to none has no column filled, or itself. */
function readDistrict(row: Row, { ags, name }: Who, { known }: Reading): Who | undefined {
	const written = row.text("district");
	if (written === "" || written === name || /^kreisfrei|^-$/i.test(written)) return undefined;
	const found = known.district(written);
	if (found) return toWho(found);
	return { label: "District", name: written, ...(ags && { ags: ags.slice(0, 5) }) };
}
