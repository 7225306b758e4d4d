/** Reads a data directory: every YAML file as a tree, CSV files on demand, and a fingerprint of all of it. */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { Dataset } from "../../model/index.ts";
import { closest, type Place, quoted, type Report, suggest } from "../messages/problem.ts";
import { type Csv, openCsv } from "./csv.ts";
import type { Disk } from "./disk.ts";
import { type Text, wholeRows, wholeText } from "./text.ts";
import { get, items, type Mapping, type Scalar } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/** Changes when the loader makes something else of the same files, so that they are loaded again. */
const FORMAT = "1";
const DATASET = "dataset.yaml";

export interface DataFile {
	/** Path relative to the data directory. */
	file: string;
	tree: Mapping;
}

export interface DataFiles {
	dataset: Dataset | undefined;
	/** The references of the dataset's `opening`, each with its place. */
	opening: Scalar[];
	yaml: DataFile[];
	/** A CSV file named at `place`, relative to the file it is named in; reports one that is not there. */
	register(place: Place, name: string, report: Report): Csv | undefined;
}

/** The texts of a data directory, by path relative to it. */
export type Texts = ReadonlyMap<string, Text>;

/** The texts of all data files; those of CSV files are read piece by piece, when needed. @throws when the directory cannot be read */
export function readTexts(directory: string, disk: Disk): Texts {
	const files = disk.list(directory).filter((file) => /\.(ya?ml|csv)$/i.test(file));
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
		if (file === DATASET || !/\.ya?ml$/i.test(file)) continue;
		const tree = readYaml(file, wholeText(text), report);
		if (tree) yaml.push({ file, tree });
	}
	return {
		dataset: readDataset(texts.get(DATASET), report),
		opening: readOpening(wholeText(texts.get(DATASET) ?? "")),
		yaml,
		register: (place, name, reportTo) => readRegister(texts, place, name, reportTo),
	};
}

function readRegister(texts: Texts, place: Place, name: string, report: Report): Csv | undefined {
	const path = posix.join(posix.dirname(place.file), name);
	const text = texts.get(path);
	if (text !== undefined) return openCsv(path, text, report);
	const near = closest(path, texts.keys())[0];
	report(
		place,
		`die Datei ${quoted(path)} gibt es nicht`,
		near ? `meinten Sie ${quoted(near)}?` : "anlegen oder den Namen berichtigen",
	);
	return undefined;
}

/** The dataset's own record, without the files; reports what is missing in it. */
export function readDataset(text: Text | undefined, report: Report): Dataset | undefined {
	const start = { file: DATASET, line: 1, column: 1, path: "" };
	if (text === undefined) {
		report(start, "die Datei fehlt", "mit id, title, licence und attribution oben im Datenverzeichnis anlegen");
		return undefined;
	}
	const tree = readYaml(DATASET, wholeText(text), report);
	if (!tree) return undefined;
	const keys = Object.keys(Dataset.shape);
	for (const [key, { key: place }] of tree.entries) {
		if (!keys.includes(key)) report(place, `${quoted(key)} gibt es hier nicht`, suggest(key, keys));
	}
	const result = Dataset.safeParse(Object.fromEntries(keys.map((key) => [key, plain(tree, key)])));
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		const key = String(issue.path[0]);
		report(
			get(tree, key)?.place ?? start,
			`${quoted(key)} fehlt oder ist leer`,
			key === "attribution" || key === "opening" ? "eine Liste von Texten angeben" : "einen Text angeben",
		);
	}
	return undefined;
}

function plain(tree: Mapping, key: string): unknown {
	const value = get(tree, key);
	if (value?.kind === "scalar") return key === "attribution" || key === "opening" ? [value.text] : value.text;
	return value?.kind === "list" ? value.items.map((item) => (item.kind === "scalar" ? item.text : item)) : undefined;
}

/** What is wrong with the file has been reported by `readDataset`. */
function readOpening(text: string): Scalar[] {
	const tree = readYaml(DATASET, text, () => {});
	const opening = tree && get(tree, "opening");
	return opening ? items(opening).flatMap((item) => (item.kind === "scalar" ? [item] : [])) : [];
}
