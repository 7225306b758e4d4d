/** What importers write: data files in the format of the loader, never anything that is there already. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Dictionary } from "../messages/dictionary.ts";

type Notices = Pick<
	Dictionary["import"],
	| "registerTaken"
	| "uninhabitedLeft"
	| "associationsTaken"
	| "associationsLeft"
	| "noPopulationDay"
	| "bodiesTaken"
	| "partiesLeft"
	| "membershipsLeft"
	| "othersLeft"
	| "boundariesTaken"
	| "watersLeft"
	| "asOfLatest"
	| "changesTaken"
	| "partsLeft"
	| "wikidataTaken"
	| "popoloTaken"
	| "projectsTaken"
>;

/** What was taken or left out: a key of the dictionary with its values. */
export type Notice = { [K in keyof Notices]: readonly [key: K, ...values: Parameters<Notices[K]>] }[keyof Notices];

/** What an import makes: texts by file name, and what was left out, for people. */
export interface Imported {
	files: Record<string, string>;
	notices: Notice[];
}

/**
 * Writes the files into a directory, which it makes when it is not there.
 * @returns the names of files that stand in the way; then nothing was written
 */
export function writeNew(directory: string, files: Record<string, string>): string[] {
	const taken = Object.keys(files).filter((name) => existsSync(join(directory, name)));
	if (taken.length > 0) return taken;
	return write(directory, files, "wx");
}

/** Writes the files over those of the same name; nothing else is touched. */
export function writeAnew(directory: string, files: Record<string, string>): string[] {
	return write(directory, files, "w");
}

function write(directory: string, files: Record<string, string>, flag: "w" | "wx"): [] {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(directory, name)), { recursive: true });
		writeFileSync(join(directory, name), text, { flag });
	}
	return [];
}
