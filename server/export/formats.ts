/** The export formats: every file in `formats/` is one, by name. */
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { Format } from "./format.ts";

const files = readdirSync(new URL("./formats/", import.meta.url)).filter((file) => file.endsWith(".ts"));
const formats = await Promise.all(files.sort().map((file) => readFormat(basename(file, ".ts"))));

export const FORMATS: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.name, format]));

/** @throws Error when the file declares no format, or one of another name than its own */
async function readFormat(name: string): Promise<Format> {
	// A relative path with its ending, as it stands: so vitest too takes the file for a module of its own graph.
	// Stryker disable next-line StringLiteral: a path that is computed is imported past that graph
	const { default: format }: { default?: Format } = await import(`./formats/${name}.ts`);
	if (format?.name === name) return format;
	throw new Error(`server/export/formats/${name}.ts: export as default a format with the name of the file`);
}
