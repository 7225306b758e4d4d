/**
 * Gemeindeverbände (record type 50): bodies that communes belong to, so cooperations (`Network`) that they are members of. Those by
 * law are statutory bodies, which comparisons of cooperations leave out; those by contract are contracts under public law.
 */
import type { LEGAL_FORMS, NETWORK_KINDS } from "../../../model/index.ts";
import type { Unit } from "./layout.ts";

export interface Association {
	id: string;
	unit: Unit;
	/** How many communes of the file belong to it. */
	members: number;
}

/** Textkennzeichen → what it is called. 50, a commune without any, is not among them. */
const KINDS: Record<string, string> = {
	"51": "Amt",
	"52": "Samtgemeinde",
	"53": "Verbandsgemeinde",
	"54": "Verwaltungsgemeinschaft",
	"55": "Kirchspielslandgemeinde",
	"56": "Verwaltungsverband",
	"57": "Verwaltungsgemeinschaft (Trägermodell)",
	"58": "Erfüllende Gemeinde",
};
const ALONE = "50";

/** The key of the association that a commune belongs to: Kreis and number there, the first nine digits of its ARS. */
export const associationKey = ({ ars = "" }: Unit): string => ars.slice(0, 9);

/** Associations by key; communes that belong to none have a record of this type too, which is passed over. */
export function findAssociations(units: readonly Unit[], communes: readonly Unit[]): Map<string, Association> {
	const members = new Map<string, number>();
	for (const commune of communes) {
		const key = associationKey(commune);
		members.set(key, (members.get(key) ?? 0) + 1);
	}
	const found = units.filter(({ kind }) => kind !== ALONE);
	return new Map(
		found.map((unit) => [unit.key, { id: `verband-${unit.key}`, unit, members: members.get(unit.key) ?? 0 }]),
	);
}

/** An entry of `networks`. The register lists all members of its day, and says nothing about when they joined. */
export function associationEntry({ id, unit, members }: Association) {
	const { name, kindText } = nameOf(unit);
	return {
		id,
		name,
		...(name !== unit.name && { altNames: [unit.name] }),
		...formOf(unit),
		kindText,
		locatedIn: unit.key.slice(0, 5),
		completeness: {
			members: {
				total: members,
				on: unit.asOf,
				listed: "complete",
				locator: `Gemeinden mit dem Schlüssel ${unit.key}`,
			},
		},
		locator: `Schlüssel ${unit.key}`,
	};
}

/** "Allershausen (VGem)" → "Verwaltungsgemeinschaft Allershausen", "GVV Elsenztal" → "Gemeindeverwaltungsverband Elsenztal". */
function nameOf({ name, kind }: Unit): { name: string; kindText: string } {
	const [, short = "", rest = ""] = /^(GVV|VVG) (.*)$/s.exec(name) ?? [];
	const kindText =
		short === "GVV"
			? "Gemeindeverwaltungsverband"
			: short === "VVG"
				? "Vereinbarte Verwaltungsgemeinschaft"
				: (KINDS[kind] ?? "Gemeindeverband");
	const own = short ? rest : name.replace(/ \(VGem\)$/, "").replace(/,.*$/s, "");
	return { name: /^(Amt|Samtgemeinde|Verbandsgemeinde) /.test(own) ? own : `${kindText} ${own}`, kindText };
}

type Form = { kind: keyof typeof NETWORK_KINDS; legalForm: keyof typeof LEGAL_FORMS };

/** In Saxony a Verwaltungsgemeinschaft is a contract, in Bavaria and Thuringia a corporation; what is "vereinbart" is one nowhere. */
function formOf({ name, kind, key }: Unit): Form {
	const isContract = ["57", "58"].includes(kind) || name.startsWith("VVG ") || (kind === "54" && key.startsWith("14"));
	return isContract
		? { kind: "public_law_contract", legalForm: "public_law_contract" }
		: { kind: "statutory_body", legalForm: "public_corporation" };
}
