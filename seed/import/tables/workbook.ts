/** All sheets of a workbook → the data files of a whole data set. */
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import {
	type Column,
	makeFiles,
	planWorkbook,
	readOrigin,
	type Sheet,
	type TableKind,
	type TableProblem,
	tableKey,
} from "../../../tables/tables.ts";
import { mapColumns } from "./columns.ts";
import { isInDataset, ORIGIN_OPTIONS, readDecisions, type TableFlags, today, unsaid, type World } from "./flags.ts";
import { readKnown } from "./known.ts";
import type { Converted } from "./table.ts";

/** The files and the data set are called after the folder, so that they stay the same when the workbook changes. */
export function convertWorkbook(path: string, sheets: readonly Sheet[], flags: TableFlags, system: World): Converted {
	const file = basename(path);
	const key = tableKey(basename(resolve(flags.out)));
	const { map, problems: wrongMap } = mapSheets(flags.map, sheets);
	const isOwn = (name: string) => name === `${key}.yaml` || (name.startsWith(`${key}-`) && name.endsWith(".csv"));
	const known = readKnown([flags.known, ...(existsSync(flags.out) ? [flags.out] : [])], system, isOwn);
	const plan = planWorkbook(sheets, { file, key, decisions: readDecisions(flags.who), map }, known);
	const { about } = plan.contents;
	const said = readOrigin({ ...flags, attestedOn: flags.asOf ?? about.attestedOn }, ORIGIN_OPTIONS);
	const problems = [...said.problems, ...wrongMap, ...plan.problems];
	const title = flags.title ?? about.title ?? file.replace(/\.[^.]+$/, "");
	const [publisher, license] = [flags.publisher ?? about.publisher, flags.license ?? about.license];
	const origin = { file, sheet: "", title, key, publisher, license, retrieved: today(system), ...said.origin };
	// A workbook that has a title of its own says what data set it is, also where it is written anew.
	const isPart = about.title === undefined && isInDataset(flags.out);
	return {
		problems,
		notices: [...plan.notices, ...unsaid({ publisher, license, ...said.origin }, isPart)],
		files: problems.length > 0 ? {} : makeFiles(plan.contents, origin, isPart),
	};
}

/** `--map "Mitglieder!Farbe=-"`: the columns of each sheet. */
function mapSheets(text: string | undefined, sheets: readonly Sheet[]) {
	const problems: TableProblem[] = [];
	const pairs = text ? text.split(",").map((pair) => pair.trim()) : [];
	const isOf = (name: string) => (pair: string) => pair.startsWith(`${name}!`);
	for (const pair of pairs.filter((one) => !sheets.some(({ name }) => isOf(name)(one)))) {
		const tabs = sheets.map(({ name }) => `${name}!`);
		problems.push({ sheet: "", cell: "--map", value: pair, message: ["noSuchSheet", tabs] });
	}
	const map = (columns: Column[], at: { kind: TableKind; sheet: string }): Column[] => {
		const own = pairs.filter(isOf(at.sheet)).map((pair) => pair.slice(at.sheet.length + 1));
		const mapped = mapColumns(columns, own.join(","), at);
		problems.push(...mapped.problems);
		return mapped.columns;
	};
	return { map, problems };
}
