/** How official registers and people call communes: "Münster, Stadt", "Stadt Münster", "Halle (Westf.)", "Halle". */
import { fold } from "./text.ts";

/** Words that say what kind of commune it is: Stadt, Landeshauptstadt, Berg- und Universitätsstadt, Markt … */
const KIND = /(^|\s|-)(\p{L}*stadt|gemeinde|flecken|markt)(\s|$)/iu;
const KIND_BEFORE =
	/^(?:(?:Landeshaupt|Bundes|Hanse|Kreis|Universitäts|Hochschul|Wissenschafts)stadt|Stadt|Gemeinde|Flecken|Markt)\s+(?=\p{Lu})/u;

/** The name without what tells it from others of its name, folded: "Halle (Westf.)", "Halle/Saale" → "halle". */
export function bareName(name: string): string {
	return fold(name.replace(/\s*[(,/].*$/s, "")) || fold(name);
}

/** Whether a name carries something that tells it from others: an addition in parentheses or behind a comma or slash. */
export function isQualified(name: string): boolean {
	return bareName(name) !== fold(name);
}

/** The name without what kind of commune it is: "Münster, Stadt" and "Stadt Münster" → "Münster". */
export function withoutKind(name: string): string {
	const comma = name.indexOf(",");
	const short = comma > 0 && KIND.test(name.slice(comma + 1).trim()) ? name.slice(0, comma) : name;
	return short.replace(KIND_BEFORE, "").trim();
}
