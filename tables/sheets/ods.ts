/// <reference path="./saxen.d.ts" />
/** `content.xml` of an OpenDocument spreadsheet (ODF 1.3, part 3, chapter 9) → sheets. */
import { Parser } from "saxen";
import { type Sheet, type SheetRow, UnreadableSpreadsheet } from "./types.ts";

/** Programs repeat the last empty cell to the edge of the sheet; no table of ours is wider. */
const MOST_COLUMNS = 1000;
/** Rows with the same cells, one below the other, are written once; more than so many are a mistake. */
const MOST_REPEATED = 10_000;

/** @throws UnreadableSpreadsheet when it is no XML */
export function readOdsSheets(xml: string): Sheet[] {
	const reader = new OdsReader();
	const parser = new Parser();
	parser.on("openTag", (name, attributes) => reader.open(name, attributes));
	parser.on("closeTag", (name) => reader.close(name));
	parser.on("text", (value, decode) => reader.write(decode(value)));
	parser.on("cdata", (value) => reader.write(value));
	parser.on("error", () => {
		throw new UnreadableSpreadsheet("brokenSpreadsheet");
	});
	parser.parse(xml);
	return reader.sheets;
}

const repeated = (attributes: Record<string, string>, what: "rows" | "columns") =>
	Number(attributes[`table:number-${what}-repeated`] ?? 1);

class OdsReader {
	readonly sheets: Sheet[] = [];
	#rows: SheetRow[] = [];
	#line = 1;
	#cells: string[] = [];
	#rowTimes = 1;
	#cellTimes = 1;
	/** The value of a cell that is more exact than its text. */
	#value: string | undefined;
	#text = "";
	/** Comments stand inside of the cell that they are about. */
	#comments = 0;

	open(name: string, read: () => Record<string, string>): void {
		if (name === "office:annotation") this.#comments++;
		else if (name === "table:table") this.#openSheet(read()["table:name"] ?? "");
		else if (name === "table:table-row") {
			this.#cells = [];
			this.#rowTimes = repeated(read(), "rows");
		} else if (name === "table:table-cell" || name === "table:covered-table-cell") this.#openCell(read());
		else if (name === "text:p" && this.#text !== "") this.write(" ");
		else if (name === "text:s" || name === "text:tab" || name === "text:line-break") this.write(" ");
	}

	close(name: string): void {
		if (name === "office:annotation") this.#comments--;
		else if (name === "table:table-row") this.#closeRow();
		else if (name === "table:table-cell" || name === "table:covered-table-cell") this.#closeCell();
	}

	write(text: string): void {
		if (this.#comments === 0) this.#text += text;
	}

	#openSheet(name: string): void {
		this.#rows = [];
		this.#line = 1;
		this.sheets.push({ name, rows: this.#rows });
	}

	#openCell(attributes: Record<string, string>): void {
		this.#cellTimes = repeated(attributes, "columns");
		this.#text = "";
		this.#value = exactValue(attributes);
	}

	#closeCell(): void {
		const text = this.#value ?? this.#text.replace(/\s+/g, " ").trim();
		const times = Math.min(this.#cellTimes, MOST_COLUMNS - this.#cells.length);
		for (let index = 0; index < times; index++) this.#cells.push(text);
	}

	#closeRow(): void {
		const isEmpty = this.#cells.every((cell) => cell === "");
		const times = isEmpty ? 0 : Math.min(this.#rowTimes, MOST_REPEATED);
		for (let index = 0; index < times; index++) this.#rows.push({ line: this.#line + index, cells: [...this.#cells] });
		this.#line += this.#rowTimes;
	}
}

/** What the program that shows the cell computes with, where that is not its text. */
function exactValue(attributes: Record<string, string>): string | undefined {
	switch (attributes["office:value-type"]) {
		case "date":
			return attributes["office:date-value"]?.slice(0, 10);
		case "float":
			return attributes["office:value"];
		case "boolean":
			return attributes["office:boolean-value"] === "true" ? "x" : "";
		default:
			return undefined;
	}
}
