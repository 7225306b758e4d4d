/** What a table says → data files that the loader takes as they are. */
import { slug } from "../../model/index.ts";
import type { Contents, Membership } from "../plan/types.ts";
import { toCsv, toYaml } from "../write.ts";
import { type CommuneRow, describeThings, referenceTo } from "./entries.ts";
import { describeOffices } from "./offices.ts";

/** Where a table comes from. */
export interface TableOrigin {
	/** The name of its file. */
	file: string;
	sheet: string;
	title: string;
	/** The cooperation that it is about, where it is about one. */
	about?: string | undefined;
	/** By which its sources and files are called; see `tableKey`. */
	key: string;
	publisher?: string | undefined;
	url?: string | undefined;
	/** The day that the table is of, and the day on which it was at hand. */
	attestedOn?: string | undefined;
	retrieved?: string | undefined;
	license?: string | undefined;
}

const UNSTATED = "nicht angegeben";
export const DATASET_FILE = "dataset.yaml";
const FACT_COLUMNS = [
	...["from", "fromText", "to", "toText", "role", "note", "source", "quote", "locator", "attestedOn"],
] as const;

/** By which sources and files of a table are called: after the cooperation that it is about, or its title. */
export const tableKey = (title: string) => slug(title).slice(0, 80).replace(/-$/, "") || "tabelle";

/** The files by name; with a record of the data set, unless they are to become part of one. */
export function makeFiles(contents: Contents, origin: TableOrigin, inDataset = false): Record<string, string> {
	const { key } = origin;
	const { communes, lists } = describeThings(contents);
	const names = { communes: `${key}-gemeinden.csv`, members: `${key}-mitglieder.csv` };
	const networks = new Set(contents.memberships.map(({ network }) => network.name));
	const { networks: described = [], ...others } = lists;
	const isOne = networks.size === 1 && described.length === 1;
	const members = isOne ? { members: { file: names.members } } : {};
	const content = {
		sources: { [key]: sourceOf(origin), ...namedSources(contents, origin) },
		evidence: {
			source: key,
			locator: origin.sheet || origin.file,
			...(origin.attestedOn && { attestedOn: origin.attestedOn }),
		},
		...(communes.length > 0 && { registers: [{ file: names.communes, of: "Commune" }] }),
		...others,
		...(described.length > 0 && { networks: described.map((entry) => ({ ...entry, ...members })) }),
		...(networks.size > 0 && !isOne && { tables: [{ file: names.members, ...TABLE }] }),
		...describeOffices(contents),
	};
	return {
		...(!inDataset && { [DATASET_FILE]: datasetOf(origin) }),
		[`${key}.yaml`]: toYaml(`Aus ${origin.file} übernommen.`, content),
		...(communes.length > 0 && { [names.communes]: communesCsv(communes) }),
		...(networks.size > 0 && { [names.members]: membersCsv(contents.memberships, isOne) }),
	};
}

/** Ends by their ids, with the names beside them for whoever reads the file. */
const TABLE = {
	type: "MEMBER_OF",
	start: "member",
	end: "network",
	columns: { memberName: "-", networkName: "-" },
};

function membersCsv(memberships: readonly Membership[], isOne: boolean): string {
	const rows = memberships.map(({ who, network, fact }) => ({
		...(isOne
			? { id: referenceTo(who), name: who.name }
			: {
					member: referenceTo(who),
					memberName: who.name,
					network: referenceTo({ ...network, label: "Network" }),
					networkName: network.name,
				}),
		...fact,
	}));
	return toCsv(["id", "name", "member", "memberName", "network", "networkName", ...FACT_COLUMNS], rows);
}

function communesCsv(communes: readonly CommuneRow[]): string {
	const keys = ["ags", "ars", "name", "kind", "district", "postcode", "population", "populationOn"] as const;
	return toCsv([...keys, "areaKm2", "lat", "lon", "website", "wikidata", "note"] as const, communes);
}

function sourceOf({ title, publisher, url, file, attestedOn, retrieved, license }: TableOrigin): object {
	return {
		title,
		publisher: publisher || UNSTATED,
		...(url && { url }),
		file,
		...(attestedOn && { published: attestedOn }),
		...(retrieved && { retrieved }),
		...(license && { license }),
		kind: "document",
	};
}

function namedSources({ sources }: Contents, { publisher, retrieved }: TableOrigin): Record<string, object> {
	return Object.fromEntries(
		[...sources.values()].map(({ key, title, url, publisher: own, ...days }) => [
			key,
			{
				title,
				publisher: own ?? publisher ?? UNSTATED,
				...(url && { url }),
				...(days.published && { published: days.published }),
				...((days.retrieved ?? retrieved) && { retrieved: days.retrieved ?? retrieved }),
				kind: url ? "webpage" : "document",
			},
		]),
	);
}

function datasetOf({ key, title, about, license, publisher, file }: TableOrigin): string {
	return toYaml("Was dieser Datensatz von sich sagt; bitte ergänzen.", {
		id: key,
		title: about ?? title,
		license: license || UNSTATED,
		attribution: [publisher || file],
	});
}
