/** Items of Wikidata → communes.csv, districts.csv and wikidata.yaml: by their key communes and districts, without one cooperations. */
import { basename } from "node:path";
import { NETWORK_KINDS, slug } from "../../../model/index.ts";
import { toCsv, toYaml } from "../../../tables/write.ts";
import type { Report } from "../../messages/problem.ts";
import { readTerm } from "../../parse/terms.ts";
import type { Imported } from "../output.ts";
import type { InputFile } from "../run.ts";
import { type Item, readItems } from "./read.ts";

export interface WikidataOptions {
	/** Day on which the query was answered. */
	retrieved: string;
}

/** @returns undefined when anything was reported */
export function importWikidata(input: InputFile, options: WikidataOptions, report: Report): Imported | undefined {
	let failed = false;
	const items = readItems(input, (place, ...message) => {
		failed = true;
		return report(place, ...message);
	});
	if (failed) return undefined;
	const communes = items.filter(({ ags }) => ags?.length === 8);
	const districts = items.filter(({ ags }) => ags?.length === 5);
	const networks = items.filter(({ ags }) => ags === undefined);
	return {
		files: {
			...(communes.length > 0 && { "communes.csv": registerCsv(communes) }),
			...(districts.length > 0 && { "districts.csv": registerCsv(districts) }),
			"wikidata.yaml": wikidataYaml(basename(input.file), { communes, districts, networks }, options),
		},
		notices: [["wikidataTaken", communes.length, districts.length, networks.length]],
	};
}

const COLUMNS = ["ags", "name", "wikidata", "website", "lat", "lon"] as const;

const registerCsv = (items: readonly Item[]) =>
	toCsv(
		COLUMNS,
		items.map(({ id, ags = "", name, website = "", lat = "", lon = "" }) => ({
			...{ ags, name, wikidata: id, website, lat, lon },
		})),
	);

function wikidataYaml(
	file: string,
	{ communes, districts, networks }: Record<"communes" | "districts" | "networks", readonly Item[]>,
	{ retrieved }: WikidataOptions,
): string {
	const source = `wikidata-${retrieved.replace(/^\.\.\//, "")}`;
	const registers = [
		...(districts.length > 0 ? [{ file: "districts.csv", of: "District" }] : []),
		...(communes.length > 0 ? [{ file: "communes.csv", of: "Commune" }] : []),
	];
	return toYaml(`Aus ${file} übernommen; neu übernehmen statt von Hand ändern.`, {
		sources: {
			[source]: {
				title: "Wikidata, Antwort auf eine SPARQL-Abfrage",
				publisher: "Wikidata",
				url: "https://www.wikidata.org/",
				file,
				retrieved,
				license: "CC0 1.0",
				kind: "dataset",
			},
		},
		evidence: { source },
		...(registers.length > 0 && { registers }),
		...(networks.length > 0 && { networks: networks.map(networkEntry) }),
	});
}

/** Two cooperations of one name are two: the item tells them apart. */
const networkEntry = ({ id, name, kind, website }: Item) => ({
	id: `${slug(name)}-${id.toLowerCase()}`,
	name,
	wikidata: id,
	...(kind && (readTerm(kind, NETWORK_KINDS) ? { kind } : { kind: "other", kindText: kind })),
	...(website && { website }),
	locator: id,
});
