/** Units of the register → communes.csv, districts.csv and registers.yaml. */
import { basename } from "node:path";
import { slug } from "../../../model/index.ts";
import { toCsv, toYaml } from "../../../tables/write.ts";
import type { Report } from "../../messages/problem.ts";
import type { Imported } from "../output.ts";
import { type Association, associationEntry, associationKey, findAssociations } from "./associations.ts";
import { communeKind, districtName, isCommune, isIndependentCity, regionKind, regionName, shortName } from "./kinds.ts";
import { readUnits, type Unit } from "./layout.ts";

export interface Gv100adOptions {
	/** Keys of the Länder to take ("05"); all when absent. */
	land?: readonly string[];
	/** Day that the numbers of inhabitants are of, which the file does not say. */
	populationOn?: string;
}

/** @returns undefined when anything was reported */
export function importGv100ad(
	file: string,
	text: string,
	options: Gv100adOptions,
	report: Report,
): Imported | undefined {
	let failed = false;
	const note: Report = (place, ...message) => {
		failed = true;
		return report(place, ...message);
	};
	const all = readUnits(basename(file), text, note);
	const units = all.filter(({ key }) => !options.land || options.land.includes(key.slice(0, 2)));
	checkUnits(units, note);
	for (const land of options.land ?? []) {
		if (units.some(({ key }) => key.startsWith(land)) || !all[0]) continue;
		const known = [...new Set(all.map(({ key }) => key.slice(0, 2)))].sort().join(", ");
		note(all[0].place, "noLand", land, known);
	}
	return failed ? undefined : convert(basename(file), units, options);
}

/** Every key once, every commune in a Kreis and, where its key says so, in a Gemeindeverband. */
function checkUnits(units: Unit[], report: Report): void {
	const seen = new Map<string, Unit>();
	for (const unit of units) {
		const first = seen.get(unit.key);
		if (first) report({ ...unit.place, column: 11 }, "keyTwice", unit.key, first.place.line);
		seen.set(unit.key, unit);
	}
	for (const unit of units.filter(({ level }) => level === "gemeinde")) {
		const district = unit.key.slice(0, 5);
		const association = associationKey(unit);
		if (!seen.has(district)) report({ ...unit.place, column: 11 }, "noDistrict", district);
		if (isCommune(unit) && isJoined(association) && !seen.has(association)) {
			report({ ...unit.place, column: 19 }, "noAssociation", association);
		}
	}
}

/** A commune that belongs to a Gemeindeverband has a number there that begins with 5. */
const isJoined = (association: string) => association[5] === "5";

const REGION_LEVELS: readonly Unit["level"][] = ["land", "bezirk", "region"];

function convert(file: string, units: Unit[], { populationOn }: Gv100adOptions): Imported {
	const of = (level: Unit["level"]) => units.filter((unit) => unit.level === level);
	const regions = nameRegions(units.filter(({ level }) => REGION_LEVELS.includes(level)));
	const districts = of("kreis").filter((unit) => !isIndependentCity(unit));
	const communes = of("gemeinde").filter(isCommune);
	const associations = findAssociations(of("verband"), communes);
	const files = {
		"communes.csv": communesCsv(communes, districts, regions, associations),
		...(districts.length > 0 && { "districts.csv": districtsCsv(districts, regions) }),
		"registers.yaml": registersYaml(file, units, { regions, associations }, districts.length > 0, populationOn),
	};
	const empty = [...associations.values()].filter(({ members }) => members === 0).length;
	const left = of("gemeinde").length - communes.length;
	return {
		files,
		notices: [
			["registerTaken", communes.length, districts.length, regions.size],
			...(left > 0 ? [["uninhabitedLeft", left] as const] : []),
			...(associations.size > empty ? [["associationsTaken", associations.size - empty] as const] : []),
			...(empty > 0 ? [["associationsLeft", empty] as const] : []),
			...(populationOn ? [] : [["noPopulationDay"] as const]),
		],
	};
}

type Regions = ReadonlyMap<string, { id: string; unit: Unit }>;

/** Ids from names; where two regions are called alike, the key tells them apart. */
function nameRegions(units: Unit[]): Regions {
	const regions = new Map<string, { id: string; unit: Unit }>();
	const taken = new Set<string>();
	for (const unit of units) {
		const plain = slug(regionName(unit));
		const id = taken.has(plain) ? `${plain}-${unit.key}` : plain;
		taken.add(id);
		regions.set(unit.key, { id, unit });
	}
	return regions;
}

/** The nearest region that a key lies in. */
function regionOf(key: string, regions: Regions): string | undefined {
	const digits = [4, 3, 2].filter((length) => length < key.length);
	return digits.map((length) => regions.get(key.slice(0, length))?.id).find((id) => id !== undefined);
}

type Associations = ReadonlyMap<string, Association>;

function communesCsv(communes: Unit[], districts: Unit[], regions: Regions, associations: Associations): string {
	const known = new Set(districts.map(({ key }) => key));
	const keys = [
		...(["ags", "ars", "name", "altNames", "kind", "district", "region", "memberOf"] as const),
		...(["postcode", "population", "areaKm2"] as const),
	];
	const rows = communes.map((unit) => {
		const district = unit.key.slice(0, 5);
		const name = shortName(unit.name);
		return {
			ags: unit.key,
			ars: unit.ars ?? "",
			name,
			altNames: name === unit.name ? "" : unit.name,
			kind: communeKind(unit),
			...(known.has(district) ? { district } : { region: regionOf(district, regions) ?? "" }),
			memberOf: associations.get(associationKey(unit))?.id ?? "",
			postcode: unit.postcode ?? "",
			population: unit.population ?? "",
			areaKm2: ((unit.hectares ?? 0) / 100).toFixed(2),
		};
	});
	return toCsv(keys, rows);
}

function districtsCsv(districts: Unit[], regions: Regions): string {
	const rows = districts.map((unit) => ({
		ags: unit.key,
		...districtName(unit),
		region: regionOf(unit.key, regions) ?? "",
	}));
	return toCsv(["ags", "name", "altNames", "kind", "region"], rows);
}

function registersYaml(
	file: string,
	units: Unit[],
	{ regions, associations }: { regions: Regions; associations: Associations },
	withDistricts: boolean,
	populationOn: string | undefined,
): string {
	const asOf = units[0]?.asOf ?? "";
	const source = `gv100ad-${asOf}`;
	const set = populationOn ? { set: { populationOn } } : {};
	return toYaml(`Aus ${file} übernommen; neu übernehmen statt von Hand ändern.`, {
		sources: {
			[source]: {
				title: `Gemeindeverzeichnis GV100AD, Gebietsstand ${asOf.split("-").reverse().join(".")}`,
				publisher: "Statistisches Bundesamt (Destatis)",
				url: "https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/_inhalt.html",
				file,
				published: asOf,
				license: "Vervielfältigung und Verbreitung mit Quellenangabe gestattet",
				kind: "register",
			},
		},
		evidence: { source },
		registers: [
			...(withDistricts ? [{ file: "districts.csv", of: "District" }] : []),
			{ file: "communes.csv", of: "Commune", ...set },
		],
		regions: [...regions.values()].map(({ id, unit }) => {
			const partOf = regionOf(unit.key, regions);
			return {
				id,
				name: regionName(unit),
				kind: regionKind(unit),
				key: unit.key,
				...(partOf && { partOf }),
				locator: `Schlüssel ${unit.key}`,
			};
		}),
		...networks(associations),
	});
}

function networks(associations: Associations) {
	const entries = [...associations.values()].filter(({ members }) => members > 0).map(associationEntry);
	return entries.length > 0 ? { networks: entries } : {};
}
