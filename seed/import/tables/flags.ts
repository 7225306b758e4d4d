/** What is said on the command line of `npm run import:xlsx`. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DATASET_FILE, type TableNotice } from "../../../tables/tables.ts";
import type { System } from "../../system.ts";

export interface TableFlags {
	out: string;
	sheet?: string;
	kind?: string;
	network?: string;
	map?: string;
	who?: string;
	known: string;
	title?: string;
	publisher?: string;
	url?: string;
	retrieved?: string;
	asOf?: string;
	license?: string;
	force?: boolean;
}

export type World = Pick<System, "out" | "err" | "disk" | "now" | "messages">;

/** By which options what is wrong with the origin was said. */
export const ORIGIN_OPTIONS = { url: "--url", attestedOn: "--as-of", retrieved: "--retrieved" };

/** `--who "Sparkasse Muster=organization,Halle=commune-05754008,Summe=-"`. */
export function readDecisions(text: string | undefined): Map<string, string> {
	const pairs = text
		? text.split(",").map((pair) => [pair.slice(0, pair.lastIndexOf("=")), pair.slice(pair.lastIndexOf("=") + 1)])
		: [];
	return new Map(pairs.map(([name = "", decision = ""]) => [name.trim(), decision.trim()]));
}

/** Whether a folder is part of a data set: it, or one around it, has a record of one. */
export function isInDataset(directory: string): boolean {
	const path = resolve(directory);
	return existsSync(join(path, DATASET_FILE)) || (dirname(path) !== path && isInDataset(dirname(path)));
}

/** The day on which a table is at hand, where nobody says another. */
export const today = ({ now }: World) => now().toISOString().slice(0, 10);

/** What should be said and is not. */
export function unsaid(
	said: { publisher?: string | undefined; license?: string | undefined; attestedOn?: string | undefined },
	isPart: boolean,
): TableNotice[] {
	return [
		...(said.publisher ? [] : [["noPublisher"] as const]),
		...(said.license || isPart ? [] : [["noLicense"] as const]),
		...(said.attestedOn ? [] : [["noDay"] as const]),
	];
}
