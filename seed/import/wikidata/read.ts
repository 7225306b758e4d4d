/**
 * SPARQL 1.1 Query Results JSON (W3C), as Wikidata answers the query in `docs/how-to/import-wikidata.md`: an object for each row, a
 * value for each variable that is bound. JSON is read as the YAML it is, so that every value knows its place.
 */
import { Source } from "../../../model/index.ts";
import type { Place } from "../../messages/place.ts";
import type { Report } from "../../messages/problem.ts";
import { get, type Mapping, type Tree } from "../../read/tree.ts";
import { readYaml } from "../../read/yaml.ts";
import type { InputFile } from "../run.ts";

/** What Wikidata says of one of its items. */
export interface Item {
	/** "Q2742". */
	id: string;
	place: Place;
	name: string;
	ags?: string;
	kind?: string;
	website?: string;
	lat?: number;
	lon?: number;
}

type Cell = { place: Place; text: string };

/** All items, each once; what two rows say differently of the same item is reported. */
export function readItems({ file, text }: InputFile, report: Report): Item[] {
	const tree = readYaml(file, text.replaceAll("\t", " "), report);
	if (!tree) return [];
	const results = get(tree, "results");
	const bindings = results?.kind === "map" ? get(results, "bindings") : undefined;
	if (bindings?.kind !== "list") {
		report(tree.place, "noSparqlResult");
		return [];
	}
	const items = new Map<string, Item>();
	for (const row of bindings.items) {
		const item = row.kind === "map" ? readItem(row, report) : undefined;
		const first = item && items.get(item.id);
		if (item && first) unite(first, item, report);
		else if (item) items.set(item.id, item);
	}
	return [...items.values()];
}

const KEYS = ["name", "ags", "kind", "website", "lat", "lon"] as const;

function unite(first: Item, item: Item, report: Report): void {
	const other = KEYS.find((key) => item[key] !== undefined && first[key] !== undefined && item[key] !== first[key]);
	if (other) report(item.place, "wikidataTwice", item.id, String(item[other]), String(first[other]), first.place);
	else Object.assign(first, { ...item, place: first.place });
}

function readItem(row: Mapping, report: Report): Item | undefined {
	const item = cell(row, "item");
	if (!item) return report(row.place, "noSparqlVariable", "item");
	const id = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/.exec(item.text)?.[1];
	if (!id) return report(item.place, "notWikidataItem", item.text);
	const name = cell(row, "itemLabel");
	// The label service answers with the id where there is no label.
	if (!name || name.text === id) return report(name?.place ?? row.place, "wikidataWithoutLabel", id);
	const kind = cell(row, "kindLabel")?.text;
	return {
		...{ id, place: row.place, name: name.text },
		...(kind !== undefined && { kind }),
		...readAgs(cell(row, "ags"), report),
		...readWebsite(cell(row, "website"), report),
		...readPoint(cell(row, "coord"), report),
	};
}

function readAgs(ags: Cell | undefined, report: Report): { ags?: string } {
	if (!ags) return {};
	return /^(\d{5}|\d{8})$/.test(ags.text) ? { ags: ags.text } : (report(ags.place, "notAgs", ags.text) ?? {});
}

function readWebsite(website: Cell | undefined, report: Report): { website?: string } {
	if (!website) return {};
	const isUrl = Source.shape.url.safeParse(website.text).success;
	return isUrl ? { website: website.text } : (report(website.place, "valueNotUrl", website.text) ?? {});
}

/** "Point(7.6251 51.9625)", longitude first (OGC WKT); four decimals are some ten metres. */
function readPoint(point: Cell | undefined, report: Report): { lat?: number; lon?: number } {
	if (!point) return {};
	const [, lon, lat] = /^Point\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)$/i.exec(point.text) ?? [];
	if (lon === undefined || lat === undefined) return report(point.place, "notPoint", point.text) ?? {};
	return { lat: Number(Number(lat).toFixed(4)), lon: Number(Number(lon).toFixed(4)) };
}

/** The value of a variable; undefined where it is not bound. */
function cell(row: Mapping, variable: string): Cell | undefined {
	const bound: Tree | undefined = get(row, variable);
	const value = bound?.kind === "map" ? get(bound, "value") : undefined;
	if (value?.kind !== "scalar" || value.text.trim() === "") return undefined;
	return { place: value.place, text: value.text.trim() };
}
