/** Reads a data directory: every YAML file as a tree, CSV files on demand, and a fingerprint of all of it. */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { closest } from "../../model/index.ts";
import { type Text, wholeRows, wholeText } from "../../tables/text/text.ts";
import type { Place } from "../messages/place.ts";
import type { Report } from "../messages/problem.ts";
import { type Csv, openCsv } from "./csv.ts";
import type { Disk } from "./disk.ts";
import type { Mapping } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/** Changes when the loader makes something else of the same files, so that they are loaded again. */
const FORMAT = "2";
const DATA_FILE = /\.(ya?ml|csv|topo\.json)$/i;
export const DATASET_FILE = "dataset.yaml";

export interface DataFile {
	/** Path relative to the data directory. */
	file: string;
	tree: Mapping;
}

export interface DataFiles {
	/** The text of `dataset.yaml`. */
	dataset: Text | undefined;
	yaml: DataFile[];
	/** A CSV file named at `place`, relative to the file it is named in; reports one that is not there. */
	register(place: Place, name: string, report: Report): Csv | undefined;
	/** The text of another file that is named so; reports one that is not there. */
	text(place: Place, name: string, report: Report): string | undefined;
}

/** The texts of a data directory, by path relative to it. */
export type Texts = ReadonlyMap<string, Text>;

/** The texts of all data files; those of CSV files are read piece by piece, when needed. @throws when the directory cannot be read */
export function readTexts(directory: string, disk: Disk): Texts {
	const files = disk.list(directory).filter((file) => DATA_FILE.test(file));
	return new Map(files.map((file) => [file, textOf(`${directory}/${file}`, disk)]));
}

function textOf(path: string, disk: Disk): Text {
	return /\.csv$/i.test(path) ? disk.pieces(path) : wholeText(disk.read(path));
}

/** Fingerprint of the files' content: 16 hex digits, the same wherever the directory lies and however lines end. */
export function filesVersion(texts: Texts): string {
	const hash = createHash("sha256").update(FORMAT);
	for (const [file, text] of texts) {
		hash.update(`\0${file}\0`);
		for (const piece of wholeRows(text)) hash.update(piece.replace(/\r\n/g, "\n"));
	}
	return hash.digest("hex").slice(0, 16);
}

/** Parses the texts; what is wrong with one file is reported and does not keep the others from being read. */
export function readFiles(texts: Texts, report: Report): DataFiles {
	const yaml: DataFile[] = [];
	for (const [file, text] of texts) {
		if (file === DATASET_FILE || !/\.ya?ml$/i.test(file)) continue;
		const tree = readYaml(file, wholeText(text), report);
		if (tree) yaml.push({ file, tree });
	}
	return {
		dataset: texts.get(DATASET_FILE),
		yaml,
		register: (place, name, reportTo) => {
			const found = findText(texts, place, name, reportTo);
			return found && openCsv(found.path, found.text, reportTo);
		},
		text: (place, name, reportTo) => {
			const found = findText(texts, place, name, reportTo);
			return found && wholeText(found.text);
		},
	};
}

/** A file by its name as seen from the file that names it. */
function findText(texts: Texts, place: Place, name: string, report: Report): { path: string; text: Text } | undefined {
	const path = posix.join(posix.dirname(place.file), name);
	const text = texts.get(path);
	if (text !== undefined) return { path, text };
	return report(place, "noFile", path, closest(path, texts.keys()));
}
