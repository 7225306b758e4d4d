/** `dataset.yaml`: what the data directory says about itself. */
import { Dataset } from "../../model/index.ts";
import { ignore, quoted, type Report, suggest } from "../messages/problem.ts";
import { DATASET_FILE } from "../read/directory.ts";
import { type Text, wholeText } from "../read/text.ts";
import { get, items, type Mapping, type Scalar } from "../read/tree.ts";
import { readYaml } from "../read/yaml.ts";

/** The dataset's own record, without the files; reports what is missing in it. */
export function readDataset(text: Text | undefined, report: Report): Dataset | undefined {
	const start = { file: DATASET_FILE, line: 1, column: 1, path: "" };
	if (text === undefined) {
		report(start, "die Datei fehlt", "mit id, title, licence und attribution oben im Datenverzeichnis anlegen");
		return undefined;
	}
	const tree = readYaml(DATASET_FILE, wholeText(text), report);
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

/** The references of `opening`, each with its place; `readDataset` has reported what is wrong with the file. */
export function readOpening(text: Text = ""): Scalar[] {
	const tree = readYaml(DATASET_FILE, wholeText(text), ignore);
	const opening = tree && get(tree, "opening");
	return opening ? items(opening).flatMap((item) => (item.kind === "scalar" ? [item] : [])) : [];
}
