/**
 * GV100AD, the official register of communes in Germany (Destatis): a line a unit, fields at fixed columns. The record
 * type says which level it is; the key is in columns 11–18, as long as the level needs it.
 */

import type { Place } from "../../messages/place.ts";
import type { Report } from "../../messages/problem.ts";
import { isDay } from "../../parse/dates.ts";

/** Record type (Satzart) → level and how many digits its key has. */
const LEVELS = {
	"10": { level: "land", digits: 2 },
	"20": { level: "bezirk", digits: 3 },
	"30": { level: "region", digits: 4 },
	"40": { level: "kreis", digits: 5 },
	"50": { level: "verband", digits: 5 },
	"60": { level: "gemeinde", digits: 8 },
} as const;

export interface Unit {
	level: (typeof LEVELS)[keyof typeof LEVELS]["level"];
	place: Place;
	/** Land 2, Regierungsbezirk 3, Region 4, Kreis 5, Gemeinde 8 digits (the AGS), Gemeindeverband 9: its Kreis and its number there. */
	key: string;
	/** As in the register: "Münster, Stadt". */
	name: string;
	/** Day of the territory's state (Gebietsstand), ISO. */
	asOf: string;
	/** Textkennzeichen: 41 kreisfreie Stadt, 43 Kreis, 52 Samtgemeinde, 63 Stadt … */
	kind: string;
	/** Only of a Gemeinde: twelve digits, hectares, inhabitants, and the postcode of its administration's seat, where there is one. */
	ars?: string;
	hectares?: number;
	population?: number;
	postcode?: string;
}

/** Reads the file; what is wrong is reported with line and column, and the line is left out. */
export function readUnits(file: string, text: string, report: Report): Unit[] {
	const units: Unit[] = [];
	for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
		if (line.replace("\u001a", "").trim() === "") continue;
		const unit = readUnit(line, { file, line: index + 1, column: 1, path: "" }, report);
		if (unit) units.push(unit);
	}
	if (units.length === 0) {
		report({ file, line: 1, column: 1, path: "" }, "noRegister");
	}
	return units;
}

/** Columns count from 1, both ends included, as in the description of the record. */
const field = (line: string, from: number, to: number) => line.slice(from - 1, to);

function readUnit(line: string, place: Place, report: Report): Unit | undefined {
	const type = LEVELS[field(line, 1, 2) as keyof typeof LEVELS];
	if (!type) {
		return report(place, "unknownRecordType", field(line, 1, 2));
	}
	const asOf = `${field(line, 3, 6)}-${field(line, 7, 8)}-${field(line, 9, 10)}`;
	if (!isDay(asOf)) return report({ ...place, column: 3 }, "badAsOf", field(line, 3, 10).trim());
	const key = field(line, 11, 10 + type.digits);
	if (!isKey(key, type.digits)) return report({ ...place, column: 11 }, "badKey", key.trim(), type.digits);
	const name = field(line, 23, 72).trim();
	if (name === "") return report({ ...place, column: 23 }, "badName");
	const unit: Unit = { level: type.level, place, key, name, asOf, kind: field(line, 123, 124).trim() };
	if (type.level !== "gemeinde" && type.level !== "verband") return unit;
	const association = field(line, 19, 22);
	if (!isKey(association, 4)) return report({ ...place, column: 19 }, "badAssociation", association.trim());
	if (type.level === "verband") return { ...unit, key: key + association };
	return readCommune(line, association, unit, report);
}

function readCommune(line: string, association: string, unit: Unit, report: Report): Unit | undefined {
	const area = field(line, 129, 139);
	if (!isKey(area, 11)) return report({ ...unit.place, column: 129 }, "badArea", area.trim());
	const population = field(line, 140, 150);
	if (!isKey(population, 11)) return report({ ...unit.place, column: 140 }, "badPopulation", population.trim());
	const postcode = field(line, 166, 170).trim();
	if (postcode !== "" && !isKey(postcode, 5)) return report({ ...unit.place, column: 166 }, "badPostcode", postcode);
	const ars = unit.key.slice(0, 5) + association + unit.key.slice(5);
	return { ...unit, ars, hectares: Number(area), population: Number(population), ...(postcode && { postcode }) };
}

const isKey = (text: string, digits: number) => text.length === digits && /^\d+$/.test(text);
