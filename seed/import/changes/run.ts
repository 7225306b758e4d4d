/** `npm run import:changes`: tables of changes of communes → data files; says what was taken, or what is wrong where. */
import {
	readSheets,
	type Sheet,
	TABLE_DICTIONARIES,
	type TableLanguage,
	UnreadableSpreadsheet,
} from "../../../tables/tables.ts";
import { EXIT } from "../../command.ts";
import type { System } from "../../system.ts";
import { runImport } from "../run.ts";
import { type ChangesOptions, convertChanges } from "./convert.ts";
import { readChanges } from "./read.ts";

/** @returns the exit code: 0, or 2 for bad input, after which nothing was written */
export async function importChanges(
	paths: readonly string[],
	out: string,
	options: ChangesOptions,
	system: Pick<System, "out" | "err" | "disk" | "messages">,
	language: TableLanguage,
): Promise<number> {
	const tables: { path: string; sheets: readonly Sheet[] }[] = [];
	for (const path of paths) {
		try {
			tables.push({ path, sheets: await readSheets(system.disk.bytes(path)) });
		} catch (error) {
			const isFault = error instanceof UnreadableSpreadsheet;
			const why = isFault ? `${path} ${TABLE_DICTIONARIES[language].faults[error.fault]}` : String(error);
			system.err.write(`${why}\n`);
			return EXIT.badInput;
		}
	}
	return runImport([], out, system, (_, report) =>
		convertChanges(
			tables.flatMap(({ path, sheets }) => readChanges(path, sheets, report)),
			options,
		),
	);
}
