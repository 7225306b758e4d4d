/** `npm run import:xlsx -- --template FILE`: an empty workbook with a sheet for everything, and choices in its cells. */
import { existsSync, writeFileSync } from "node:fs";
import writeXlsx, { type Cell } from "write-excel-file/node";
import {
	COLUMNS,
	cellAddress,
	HELP_SHEETS,
	type TableKind,
	type TableLanguage,
	WORKBOOK_SHEETS,
} from "../../../tables/tables.ts";
import { EXIT } from "../../command.ts";
import type { System } from "../../system.ts";
import { GUIDE, TEMPLATE, type TemplateColumn } from "./template-sheets.ts";

type SheetKind = keyof typeof WORKBOOK_SHEETS;
const KINDS = Object.keys(WORKBOOK_SHEETS) as (SheetKind & TableKind)[];

/** What it is about, an example, the header; then what people fill in. */
const HEADER_LINE = 3;
const LAST_LINE = 2000;

/** @returns the exit code: 0, or 2 when the file is there already */
export async function writeTemplate(
	path: string,
	{ out, err, messages }: Pick<System, "out" | "err" | "messages">,
	language: TableLanguage,
): Promise<number> {
	if (existsSync(path)) {
		err.write(`${messages.import.templateTaken(path)}\n`);
		return EXIT.badInput;
	}
	writeFileSync(path, await makeTemplate(language));
	out.write(`${messages.import.templateWritten(path)}\n`);
	return EXIT.ok;
}

/** The bytes of the workbook. */
export async function makeTemplate(language: TableLanguage): Promise<Uint8Array> {
	const columns = KINDS.flatMap((kind) => TEMPLATE[kind].columns);
	const lists = [...new Set(columns.flatMap(({ choices }) => (Array.isArray(choices) ? [choices] : [])))];
	const sheets = [
		{ sheet: HELP_SHEETS.guide[language], data: GUIDE[language].map(guideRow), columns: [{ width: 140 }] },
		...KINDS.map((kind) => ({ sheet: WORKBOOK_SHEETS[kind][language], ...sheetOf(kind, language) })),
		{ sheet: HELP_SHEETS.words[language], data: wordRows(lists, language), columns: lists.map(() => ({ width: 32 })) },
	];
	return writeXlsx(sheets, { features: [choicesFeature(lists, language)] }).toBuffer();
}

const guideRow = (value: string, index: number): Cell[] => [{ value, wrap: true, ...(index === 0 && BOLD) }];
const BOLD = { fontWeight: "bold" } as const;
const GREY = { textColor: "#767676", fontStyle: "italic" } as const;

function sheetOf(kind: SheetKind, language: TableLanguage) {
	const { about, columns } = TEMPLATE[kind];
	const headers = columns.map((column) => headerOf(column, language));
	return {
		data: [
			[{ value: about[language], ...GREY }],
			columns.map(({ example }): Cell => (example ? { value: example, ...GREY } : null)),
			headers.map((value): Cell => ({ value, ...BOLD, backgroundColor: "#e6eef5" })),
		],
		columns: columns.map(({ example }, index) => ({
			width: Math.max(14, example.length + 2, (headers[index] ?? "").length + 2),
		})),
		stickyRowsCount: HEADER_LINE,
	};
}

const headerOf = ({ key, header }: TemplateColumn, language: TableLanguage) => (header ?? COLUMNS[key])[language];

/** The library does not name the content of its files. */
type XlsxFeature = NonNullable<NonNullable<Parameters<typeof writeXlsx>[1]>["features"]>[number];
type List = readonly { de: string; en: string }[];

/** A column for each list. */
function wordRows(lists: readonly List[], language: TableLanguage): (string | null)[][] {
	const most = Math.max(...lists.map(({ length }) => length));
	return Array.from({ length: most }, (_, line) => lists.map((list) => list[line]?.[language] ?? null));
}

/** Lists in cells, as proposals: another word is allowed (ECMA-376 part 1, 18.3.1.32 dataValidation). */
function choicesFeature(lists: readonly List[], language: TableLanguage): XlsxFeature {
	const range = ({ choices }: TemplateColumn): string | undefined => {
		if (choices === undefined) return undefined;
		if ("sheet" in choices) {
			const index = TEMPLATE[choices.sheet].columns.findIndex(({ key }) => key === choices.column);
			return area(WORKBOOK_SHEETS[choices.sheet][language], index, HEADER_LINE + 1, LAST_LINE);
		}
		return area(HELP_SHEETS.words[language], lists.indexOf(choices), 1, choices.length);
	};
	const validations = (kind: SheetKind) =>
		TEMPLATE[kind].columns.flatMap((column, index) => {
			const formula = range(column);
			const cells = `${cellAddress(index, HEADER_LINE + 1)}:${cellAddress(index, LAST_LINE)}`;
			return formula
				? [
						`<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>${formula}</formula1></dataValidation>`,
					]
				: [];
		});
	const transform = (content: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
		// The first tab is the guide.
		const kind = KINDS[sheetIndex - 1];
		const own = kind ? validations(kind) : [];
		if (own.length === 0) return content;
		const markup = `<dataValidations count="${own.length}">${own.join("")}</dataValidations>`;
		return content.replace("</sheetData>", `</sheetData>${markup}`);
	};
	return { files: { transform: { "xl/worksheets/sheet{id}.xml": { transform } } } };
}

/** `'Wörter'!$A$1:$A$4` */
function area(sheet: string, column: number, first: number, last: number): string {
	const letter = cellAddress(column, 1).replace(/\d+$/, "");
	return `'${sheet}'!$${letter}$${first}:$${letter}$${last}`;
}
