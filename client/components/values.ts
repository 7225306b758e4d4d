/** What the values that nodes are filtered and coloured by are called. */
import type { Dictionary } from "../i18n/index.ts";
import { type Attribute, POPULATION_CLASSES, type State } from "../state/index.ts";

type Known = Pick<State, "graph" | "districts">;

/** A code in words, a topic or district by its name; "" is what is not known. */
export function valueInWords(
	{ graph, districts }: Known,
	attribute: Attribute,
	value: string,
	words: Dictionary,
): string {
	if (value === "") return words.net.unknown;
	if (attribute === "topic") return graph.picture.value.nodes.get(value)?.node.name ?? value;
	if (attribute === "district") return districts.names.value.get(value) ?? words.net.districtOf(value);
	if (attribute !== "population") return words.codes[value] ?? value;
	const least = Number(value);
	return words.net.inhabitants(least, POPULATION_CLASSES.find((next) => next > least) ?? null);
}
