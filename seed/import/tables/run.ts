/** `npm run import:xlsx`: a spreadsheet → data files; says what was taken, or what is wrong where. */
import {
	COLUMNS,
	type ColumnKey,
	isWorkbook,
	readSheets,
	type Sheet,
	sayNotice,
	sayProblem,
	TABLE_DICTIONARIES,
	type TableLanguage,
	type TableProblem,
	UnreadableSpreadsheet,
} from "../../../tables/tables.ts";
import { EXIT } from "../../command.ts";
import { DICTIONARIES } from "../../messages/dictionary.ts";
import { writeAnew, writeNew } from "../output.ts";
import type { TableFlags, World } from "./flags.ts";
import { convert } from "./table.ts";
import { convertWorkbook } from "./workbook.ts";

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
		const isWhole = flags.sheet === undefined && flags.kind === undefined && isWorkbook(sheets);
		const { problems, notices, files } = isWhole
			? convertWorkbook(path, sheets, flags, system)
			: convert(path, chooseSheet(sheets, flags.sheet), flags, system);
		if (problems.length > 0) {
			system.err.write(`${problems.map((problem) => formatProblem(path, problem, isWhole, language)).join("\n")}\n`);
			system.err.write(`${system.messages.run.problems(problems.length)}\n`);
			return EXIT.badInput;
		}
		const taken = flags.force ? writeAnew(flags.out, files) : writeNew(flags.out, files);
		if (taken.length > 0) throw new Error(system.messages.import.takenByTable(flags.out, taken));
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

/** The one that is named, or the first. @throws naming those that there are */
function chooseSheet(sheets: readonly [Sheet, ...Sheet[]], name: string | undefined): Sheet {
	const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.name === name);
	if (!sheet) throw new Error(`--sheet ${name}: ${sheets.map((one) => one.name).join(", ")}`);
	return sheet;
}

/** The option that helps. */
const OPTIONS: Readonly<Record<string, string>> = {
	unknownColumn: '--map "PAIR"',
	columnWithoutHeader: '--map "PAIR"',
	columnTwice: '--map "PAIR"',
	noWho: "--map",
	noNetworkName: "--network",
	rowWithoutPlace: "--network",
	ambiguousName: "--who",
	noRows: "--sheet",
};

/** Written out where only one thing can be said with it. */
function optionFor(
	{ sheet, cell, value, message: [key, ...said] }: TableProblem,
	isWhole: boolean,
	language: TableLanguage,
) {
	if (key === "unknownName") return DICTIONARIES[language].import.unknownName;
	const column = key === "columnWithoutHeader" ? cell.replace(/\d+$/, "") : value;
	const [near] = key === "unknownColumn" ? (said[0] as ColumnKey[]) : [];
	const pair = `${isWhole ? `${sheet}!` : ""}${column}=${near ? COLUMNS[near][language] : "-"}`;
	return OPTIONS[key]?.replace("PAIR", pair);
}

function formatProblem(path: string, problem: TableProblem, isWhole: boolean, language: TableLanguage): string {
	const { place, value, wrong, remedy } = sayProblem(problem, TABLE_DICTIONARIES[language]);
	const option = optionFor(problem, isWhole, language);
	const quoted = language === "de" ? `„${value}“ ` : `“${value}” `;
	return `${[path, place].filter(Boolean).join(" ")} — ${value ? quoted : ""}${wrong} — ${remedy}${option ? ` (${option})` : ""}`;
}
