/** One sheet → data files. */
import { basename } from "node:path";
import {
	findTable,
	makeFiles,
	planTable,
	proposeColumns,
	proposeKind,
	readOrigin,
	readTitles,
	type Sheet,
	TABLE_KIND_NAMES,
	type TableKind,
	type TableNotice,
	type TableProblem,
	tableKey,
} from "../../../tables/tables.ts";
import { mapColumns } from "./columns.ts";
import { isInDataset, ORIGIN_OPTIONS, readDecisions, type TableFlags, today, unsaid, type World } from "./flags.ts";
import { readKnown } from "./known.ts";

export interface Converted {
	problems: TableProblem[];
	notices: TableNotice[];
	/** By name; none when something is wrong. */
	files: Record<string, string>;
}

export function convert(path: string, sheet: Sheet, flags: TableFlags, system: World): Converted {
	const table = findTable(sheet);
	const kind =
		readKind(flags.kind) ?? (flags.network && proposeKind(table) === "register" ? "members" : proposeKind(table));
	const { columns, problems: wrongMap } = mapColumns(proposeColumns(table, kind), flags.map, {
		kind,
		sheet: sheet.name,
	});
	const file = basename(path);
	const titles = readTitles(table);
	const title = flags.title ?? file.replace(/\.[^.]+$/, "");
	const key = tableKey(flags.network ?? title);
	const options = { kind, columns, network: flags.network, decisions: readDecisions(flags.who), file, key };
	const plan = planTable(table, options, readKnown(flags.known, system));
	const { publisher, license, network: about } = flags;
	const said = readOrigin({ ...flags, attestedOn: flags.asOf ?? titles.attestedOn }, ORIGIN_OPTIONS);
	const problems: TableProblem[] = [...said.problems, ...wrongMap, ...plan.problems];
	const origin = {
		file,
		sheet: sheet.name,
		title,
		key,
		about,
		publisher,
		license,
		retrieved: today(system),
		...said.origin,
	};
	const isPart = isInDataset(flags.out);
	return {
		problems,
		notices: [...plan.notices, ...unsaid({ publisher, license, ...said.origin }, isPart)],
		files: problems.length > 0 ? {} : makeFiles(plan.contents, origin, isPart),
	};
}

/** @throws naming the kinds that there are */
function readKind(text: string | undefined): TableKind | undefined {
	const kind = TABLE_KIND_NAMES.find((name) => name === text);
	if (text !== undefined && !kind) throw new Error(`--kind ${text}: ${TABLE_KIND_NAMES.join(", ")}`);
	return kind;
}
