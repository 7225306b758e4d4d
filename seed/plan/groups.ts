/** Properties that are one value together, such as a number and its day: they are taken from one data set, and corrected together. */
import type { PropertyValue } from "../../model/index.ts";
import type { Props } from "../resolve/element.ts";

/** The first of a group is what it is called by. */
const TOGETHER: readonly (readonly string[])[] = [
	["population", "populationOn", "populationText"],
	["lat", "lon"],
	[
		"membersTotal",
		"membersTotalIs",
		"membersTotalOn",
		"membersListed",
		"membersListedFrom",
		"membersCompleteFor",
		"membersEvidence",
	],
	["bodiesListed", "bodiesListedFrom", "bodiesEvidence"],
	["holdersListed", "holdersListedFrom", "holdersEvidence"],
	["publishedOn", "publishedText"],
	["foundedOn", "foundedText"],
	["dissolvedOn", "dissolvedText"],
	["signedOn", "signedText"],
	["on", "onText"],
	["from", "fromText"],
	["to", "toText"],
	["validFrom", "validFromText"],
	["validTo", "validToText"],
];
const GROUPS = new Map(TOGETHER.flatMap((group) => group.map((key) => [key, group] as const)));

/** The properties that one of them belongs together with, itself among them. */
export const groupOf = (key: string): readonly string[] => GROUPS.get(key) ?? [key];

/** The value that a group is known by, as text. */
export function shown(group: readonly string[], props: Props): string {
	const key = group.find((one) => props[one] !== undefined) ?? "";
	return valueText(props[key]);
}

const valueText = (value: PropertyValue | undefined): string =>
	Array.isArray(value) ? value.join(", ") : String(value ?? "–");
