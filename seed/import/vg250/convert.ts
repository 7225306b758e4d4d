/** VG250 → boundaries.topo.json, neighbours.csv and boundaries.yaml. */
import { basename } from "node:path";
import { neighbors } from "topojson-client";
import { toCsv, toYaml } from "../../../tables/write.ts";
import type { Report } from "../../messages/problem.ts";
import type { Imported, Notice } from "../output.ts";
import type { InputFile } from "../run.ts";
import { readAreas } from "./read.ts";
import { type Communes, toTopology } from "./simplify.ts";

export interface Vg250Options {
	/** Keys of the Länder to take ("05"); all when absent. */
	land?: readonly string[];
	/** Day of the territory's state (Gebietsstand), ISO; the latest that the files name when absent. */
	asOf?: string;
}

/** @returns undefined when anything was reported */
export function importVg250(files: readonly InputFile[], options: Vg250Options, report: Report): Imported | undefined {
	let failed = false;
	const note: Report = (place, ...message) => {
		failed = true;
		return report(place, ...message);
	};
	const { areas, asOf: latest, waters } = readAreas(files, note);
	const start = { file: files[0]?.file ?? "", line: 1, column: 1, path: "" };
	const isWanted = (ags: string) => !options.land || options.land.includes(ags.slice(0, 2));
	const taken = areas.filter(({ ags }) => isWanted(ags));
	for (const land of failed ? [] : (options.land ?? [])) {
		if (taken.some(({ ags }) => ags.startsWith(land))) continue;
		note(start, "noLand", land, [...new Set(areas.map(({ ags }) => ags.slice(0, 2)))].sort().join(", "));
	}
	const asOf = options.asOf ?? latest;
	if (!failed && asOf === undefined) note(start, "noTerritorialStatus");
	if (failed || asOf === undefined) return undefined;
	const topology = toTopology(taken);
	const pairs = pairsOf(topology);
	const notices: Notice[] = [["boundariesTaken", topology.objects.communes.geometries.length, pairs.length]];
	const left = waters.filter(isWanted).length;
	if (left > 0) notices.push(["watersLeft", left]);
	if (options.asOf === undefined) notices.push(["asOfLatest", asOf]);
	return {
		files: {
			"boundaries.topo.json": `${JSON.stringify(topology)}\n`,
			"neighbours.csv": toCsv(["commune", "neighbour"], pairs),
			"boundaries.yaml": boundariesYaml(files, asOf),
		},
		notices,
	};
}

/** Who shares a border with whom, each pair once, the lower AGS first. */
function pairsOf({ objects: { communes } }: Communes): { commune: string; neighbour: string }[] {
	const ids = communes.geometries.map(({ id }) => String(id));
	return neighbors(communes.geometries).flatMap((others, index) =>
		others
			.filter((other) => other > index)
			.sort((a, b) => a - b)
			.map((other) => ({ commune: ids[index] ?? "", neighbour: ids[other] ?? "" })),
	);
}

function boundariesYaml(files: readonly InputFile[], asOf: string): string {
	const source = `vg250-${asOf}`;
	const names = files.map(({ file }) => basename(file)).join(", ");
	const attribution = `Gemeindegrenzen: © GeoBasis-DE / BKG (${asOf.slice(0, 4)}), Daten verändert`;
	return toYaml(`Aus ${names} übernommen, vereinfacht; neu übernehmen statt von Hand ändern.`, {
		sources: {
			[source]: {
				title: `Verwaltungsgebiete 1:250 000 (VG250), Gebietsstand ${asOf.split("-").reverse().join(".")}`,
				publisher: "Bundesamt für Kartographie und Geodäsie (BKG)",
				url: "https://gdz.bkg.bund.de",
				file: names,
				published: asOf,
				license: "GeoNutzV: Nutzung mit Quellenvermerk und Hinweis auf Veränderungen",
				kind: "dataset",
			},
		},
		evidence: { source, locator: "Gemeindegrenzen" },
		boundaries: { file: "boundaries.topo.json", attribution },
		tables: [
			{
				file: "neighbours.csv",
				type: "BORDERS",
				start: "commune",
				end: "neighbour",
				set: { certainty: "implied", note: "Aus den Grenzen berechnet" },
			},
		],
	});
}
