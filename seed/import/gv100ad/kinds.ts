/** What the register's codes and abbreviated names mean. */
import type { Unit } from "./layout.ts";

const COMMUNE_KINDS: Record<string, string> = {
	"60": "Markt",
	"61": "kreisfreie Stadt",
	"62": "Stadtkreis",
	"63": "Stadt",
	"64": "Gemeinde",
	"67": "Große Kreisstadt",
};
const DISTRICT_KINDS: Record<string, string> = { "43": "Kreis", "44": "Landkreis", "45": "Regionalverband" };
const UNINCORPORATED = ["65", "66"];
const INDEPENDENT = ["41", "42"];

export const communeKind = ({ kind }: Unit) => COMMUNE_KINDS[kind] ?? "Gemeinde";

/** Kreisfreie Städte and Stadtkreise have a Kreis record of their own, but are no part of a Kreis. */
export const isIndependentCity = ({ kind }: Unit) => INDEPENDENT.includes(kind);

/** Forests, lakes and training areas outside of any commune. */
export const isCommune = ({ kind }: Unit) => !UNINCORPORATED.includes(kind);

/** "Münster, Stadt" → "Münster": what follows the comma says what kind of town it is. */
export function shortName(official: string): string {
	return official.replace(/,.*$/s, "").trim() || official;
}

/** "Coesfeld" → "Kreis Coesfeld"; "Rhein-Erft-Kreis" and "Städteregion Aachen" stay. */
export function districtName({ name, kind }: Unit): { name: string; altNames?: string; kind: string } {
	const word = DISTRICT_KINDS[kind] ?? "Kreis";
	const short = shortName(name);
	if (short !== name) return { name: `${word} ${short}`, altNames: name, kind: word };
	const isComplete = /kreis|region|verband/i.test(name);
	const own = /^städteregion/i.test(name) ? "Städteregion" : /^region\b/i.test(name) ? "Region" : word;
	return { name: isComplete ? name : `${word} ${name}`, kind: own };
}

/** "Reg.-Bez. Münster" → "Regierungsbezirk Münster". */
export function regionName({ name }: Unit): string {
	return name
		.replace(/Reg\.-Bez\./, "Regierungsbezirk")
		.replace(/Stat\. Region/, "Statistische Region")
		.replace(/^früher: (.*)$/, "$1 (früher)");
}

export function regionKind(unit: Unit): string {
	if (unit.level === "land") return "Land";
	if (/früher/.test(unit.name)) return "früherer Regierungsbezirk";
	if (/Stat\. Region|NUTS/.test(unit.name)) return "statistische Region";
	return unit.level === "region" ? "Region" : "Regierungsbezirk";
}
