/** `npm run import:xlsx`: a spreadsheet → data files; says what was taken, or what is wrong where. */
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
	DATASET_FILE,
	findTable,
	makeFiles,
	planTable,
	proposeColumns,
	proposeKind,
	readOrigin,
	readSheets,
	readTitles,
	type Sheet,
	sayNotice,
	sayProblem,
	TABLE_DICTIONARIES,
	TABLE_KIND_NAMES,
	type TableKind,
	type TableLanguage,
	type TableNotice,
	type TableProblem,
	tableKey,
	UnreadableSpreadsheet,
} from "../../../tables/tables.ts";
import { EXIT } from "../../command.ts";
import type { System } from "../../system.ts";
import { writeNew } from "../output.ts";
import { mapColumns } from "./columns.ts";
import { readKnown } from "./known.ts";

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
}

type World = Pick<System, "out" | "err" | "disk" | "now" | "messages">;

/** @returns the exit code: 0, or 2 for bad input, after which nothing was written */
export async function importTable(
	path: string,
	flags: TableFlags,
	system: World,
	language: TableLanguage,
): Promise<number> {
	const texts = TABLE_DICTIONARIES[language];
	try {
		const sheets = await readSheets(system.disk.bytes(path));
		const { problems, notices, files } = convert(path, chooseSheet(sheets, flags.sheet), flags, system);
		if (problems.length > 0) {
			system.err.write(`${problems.map((problem) => formatProblem(path, problem, language)).join("\n")}\n`);
			system.err.write(`${system.messages.run.problems(problems.length)}\n`);
			return EXIT.badInput;
		}
		const taken = writeNew(flags.out, files);
		if (taken.length > 0) throw new Error(system.messages.import.taken(flags.out, taken));
		const said = [
			...notices.map((notice) => sayNotice(notice, texts)),
			system.messages.import.written(flags.out, Object.keys(files)),
		];
		system.out.write(`${said.join("\n")}\n`);
		return EXIT.ok;
	} catch (error) {
		const what =
			error instanceof UnreadableSpreadsheet
				? `${path} ${texts.faults[error.fault]}`
				: String((error as Error).message);
		system.err.write(`${what}\n`);
		return EXIT.badInput;
	}
}

const ORIGIN_OPTIONS = { url: "--url", attestedOn: "--as-of", retrieved: "--retrieved" };

/** The one that is named, or the first. @throws naming those that there are */
function chooseSheet(sheets: readonly [Sheet, ...Sheet[]], name: string | undefined): Sheet {
	const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.name === name);
	if (!sheet) throw new Error(`--sheet ${name}: ${sheets.map((one) => one.name).join(", ")}`);
	return sheet;
}

function convert(path: string, sheet: Sheet, flags: TableFlags, system: World) {
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
	const retrieved = system.now().toISOString().slice(0, 10);
	const origin = { file, sheet: sheet.name, title, key, about, publisher, license, retrieved, ...said.origin };
	const missing: TableNotice[] = [
		...(flags.publisher ? [] : [["noPublisher"] as const]),
		...(flags.license || isInDataset(flags.out) ? [] : [["noLicense"] as const]),
	];
	return {
		problems,
		notices: [...plan.notices, ...missing],
		files: problems.length > 0 ? {} : makeFiles(plan.contents, origin, isInDataset(flags.out)),
	};
}

/** @throws naming the kinds that there are */
function readKind(text: string | undefined): TableKind | undefined {
	const kind = TABLE_KIND_NAMES.find((name) => name === text);
	if (text !== undefined && !kind) throw new Error(`--kind ${text}: ${TABLE_KIND_NAMES.join(", ")}`);
	return kind;
}

/** `--who "Sparkasse Muster=organization,Halle=commune-05754008,Summe=-"`. */
function readDecisions(text: string | undefined): Map<string, string> {
	const pairs = text
		? text.split(",").map((pair) => [pair.slice(0, pair.lastIndexOf("=")), pair.slice(pair.lastIndexOf("=") + 1)])
		: [];
	return new Map(pairs.map(([name = "", decision = ""]) => [name.trim(), decision.trim()]));
}

/** Whether a folder is part of a data set: it, or one around it, has a record of one. */
function isInDataset(directory: string): boolean {
	const path = resolve(directory);
	return existsSync(join(path, DATASET_FILE)) || (dirname(path) !== path && isInDataset(dirname(path)));
}

/** The option that helps. */
const OPTIONS: Readonly<Record<string, string>> = {
	unknownColumn: "--map",
	columnWithoutHeader: "--map",
	columnTwice: "--map",
	noWho: "--map",
	noNetworkName: "--network",
	rowWithoutPlace: "--network",
	unknownName: "--who, --known",
	ambiguousName: "--who",
	noRows: "--sheet",
};

function formatProblem(path: string, problem: TableProblem, language: TableLanguage): string {
	const { place, value, wrong, remedy } = sayProblem(problem, TABLE_DICTIONARIES[language]);
	const option = OPTIONS[problem.message[0]];
	const quoted = language === "de" ? `„${value}“ ` : `“${value}” `;
	return `${[path, place].filter(Boolean).join(" ")} — ${value ? quoted : ""}${wrong} — ${remedy}${option ? ` (${option})` : ""}`;
}
