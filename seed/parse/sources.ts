/** The section `sources` of a file: what the evidence cites. */
import { Source } from "../../model/index.ts";
import { quoted, type Report, suggest } from "../messages/problem.ts";
import type { Mapping, Tree } from "../read/tree.ts";
import type { Drafts } from "./draft.ts";
import { noProperties, type Properties, readProperty } from "./values.ts";

const SOURCE_KEYS: Record<string, string> = { published: "publishedOn", retrieved: "retrievedOn" };

/** Reads the section `sources` of a file into the drafts. */
export function readSources(tree: Tree, drafts: Drafts, report: Report): undefined {
	if (tree.kind !== "map") return report(tree.place, "„sources“ ist keine Abbildung", "Schlüssel: { title: …, … }");
	for (const [key, { key: place, value }] of tree.entries) {
		if (value.kind !== "map") report(value.place, "eine Quelle ist eine Abbildung", "{ title, publisher, kind, … }");
		else if (!/^[a-z0-9][a-z0-9-]*$/.test(key)) {
			report(place, `${quoted(key)} geht nicht als Schlüssel`, "nur Kleinbuchstaben, Ziffern und Bindestriche");
		} else if (drafts.sources.has(key)) report(place, `die Quelle ${quoted(key)} gibt es schon`, "anders nennen");
		else drafts.sources.set(key, { key, place, properties: readSource(value, report) });
	}
}

function readSource(map: Mapping, report: Report): Properties {
	const shape: Record<string, never> = Source.omit({ id: true }).shape as never;
	const allowed = [...Object.keys(shape).filter((key) => !key.endsWith("On")), ...Object.keys(SOURCE_KEYS)];
	const properties = noProperties();
	for (const [key, { key: place, value }] of map.entries) {
		if (allowed.includes(key)) readProperty(properties, shape, SOURCE_KEYS[key] ?? key, value, report);
		else report(place, `${quoted(key)} gibt es an einer Quelle nicht`, suggest(key, allowed));
	}
	for (const key of ["title", "publisher", "kind"]) {
		if (!map.entries.has(key)) report(map.place, `der Quelle fehlt ${quoted(key)}`, "ergänzen");
	}
	return properties;
}
