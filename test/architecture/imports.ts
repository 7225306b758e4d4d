/** Which file imports which, in the source files of a folder: type imports, re-exports, dynamic imports and workers too. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./layers.ts";

/** Paths from the root of the project, with `/`. */
export interface Import {
	from: string;
	to: string;
}

const SPECIFIERS = [
	/\b(?:import|export)\b[^"'`;]*?\bfrom\s*"([^"]+)"/g,
	/\bimport\s*\(\s*"([^"]+)"\s*\)/g,
	/^import\s*"([^"]+)"/gm,
	/new URL\(\s*"([^"]+\.tsx?)",\s*import\.meta\.url\s*\)/g,
];

/** Source files of a folder, from the root of the project. */
export function sourceFiles(folder: string): string[] {
	const root = fileURLToPath(ROOT);
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
		.map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll("\\", "/"))
		.sort();
}

/** All imports between files of the project. */
export function importsOf(files: readonly string[]): Import[] {
	return files.flatMap((from) => {
		const text = withoutComments(readFileSync(new URL(from, ROOT), "utf8"));
		const specifiers = SPECIFIERS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] as string));
		return [...new Set(specifiers)]
			.filter((specifier) => specifier.startsWith(".") && /\.tsx?$/.test(specifier))
			.map((specifier) => ({ from, to: normalize(join(dirname(from), specifier)).replaceAll("\\", "/") }));
	});
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
