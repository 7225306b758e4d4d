/** The export formats: every file in `formats/` is one, by name. */
import { readdirSync } from "node:fs";
import type { Format } from "./format.ts";

const FOLDER = new URL("./formats/", import.meta.url);

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts"));
const formats = await Promise.all(files.sort().map(readFormat));

export const FORMATS: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.name, format]));

/** @throws Error when the file declares no format, or one of another name than its own */
async function readFormat(file: string): Promise<Format> {
	const { default: format }: { default?: Format } = await import(new URL(file, FOLDER).href);
	if (format?.name === file.replace(/\.ts$/, "")) return format;
	throw new Error(`server/export/formats/${file}: export as default a format with the name of the file`);
}
