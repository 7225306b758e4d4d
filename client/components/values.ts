/** What the values that nodes are filtered and coloured by are called. Pure. */
import type { Dictionary } from "../i18n/index.ts";
import { type Attribute, type Picture, POPULATION_CLASSES } from "../state/index.ts";

/** A code in words, a topic or district by its name in the picture; "" is what is not known. */
export function valueInWords(
	picture: Pick<Picture, "nodes">,
	attribute: Attribute,
	value: string,
	words: Dictionary,
): string {
	if (value === "") return words.net.unknown;
	if (attribute === "topic") return picture.nodes.get(value)?.node.name ?? value;
	if (attribute === "district") return districtName(picture, value) ?? value;
	if (attribute !== "population") return words.codes[value] ?? value;
	const least = Number(value);
	return words.net.inhabitants(least, POPULATION_CLASSES.find((next) => next > least) ?? null);
}

/** The district itself, or the town that is its own: theirs is the key that begins all others. */
function districtName({ nodes }: Pick<Picture, "nodes">, key: string): string | undefined {
	for (const { node } of nodes.values())
		if ((node.type === "District" && node.ags === key) || (node.type === "Commune" && node.ags === `${key}000`))
			return node.name;
	return undefined;
}
