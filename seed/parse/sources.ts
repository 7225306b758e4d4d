/** The section `sources` of a file: what the evidence cites. */
import { Source } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import type { Mapping, Tree } from "../read/tree.ts";
import type { Drafts } from "./draft.ts";
import { noProperties, type Properties, readProperty } from "./values.ts";

const SOURCE_KEYS: Record<string, string> = { published: "publishedOn", retrieved: "retrievedOn" };

/** Reads the section `sources` of a file into the drafts. */
export function readSources(tree: Tree, drafts: Drafts, report: Report): undefined {
	if (tree.kind !== "map") return report(tree.place, "sourcesAreNoMapping");
	for (const [key, { key: place, value }] of tree.entries) {
		if (value.kind !== "map") report(value.place, "sourceIsNoMapping");
		else if (!/^[a-z0-9][a-z0-9-]*$/.test(key)) {
			report(place, "badSourceKey", key);
		} else if (drafts.sources.has(key)) report(place, "sourceTwice", key);
		else drafts.sources.set(key, { key, place, properties: readSource(value, report) });
	}
}

function readSource(map: Mapping, report: Report): Properties {
	const shape: Record<string, never> = Source.omit({ id: true }).shape as never;
	const allowed = [...Object.keys(shape).filter((key) => !key.endsWith("On")), ...Object.keys(SOURCE_KEYS)];
	const properties = noProperties();
	for (const [key, { key: place, value }] of map.entries) {
		if (allowed.includes(key)) readProperty(properties, shape, SOURCE_KEYS[key] ?? key, value, report);
		else report(place, "unknownKeyIn", "source", key, suggest(key, allowed));
	}
	for (const key of ["title", "publisher", "kind"]) {
		if (!map.entries.has(key)) report(map.place, "sourceIncomplete", key);
	}
	return properties;
}
