/** `dataset.yaml`: what the data directory says about itself. */
import { Dataset } from "../../model/index.ts";
import { type Text, wholeText } from "../../tables/text/text.ts";
import { ignore, type Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import { DATASET_FILE } from "../read/directory.ts";
import { get, items, type Mapping, type Scalar } from "../read/tree.ts";
import { readYaml } from "../read/yaml.ts";

/** Keys whose value is a list, or one text for a list of one. */
const LISTS: readonly string[] = ["attribution", "opening", "examples"];

/** The dataset's own record, without the files; reports what is missing in it. */
export function readDataset(text: Text | undefined, report: Report): Dataset | undefined {
	const start = { file: DATASET_FILE, line: 1, column: 1, path: "" };
	if (text === undefined) {
		return report(start, "noDataset");
	}
	const tree = readYaml(DATASET_FILE, wholeText(text), report);
	if (!tree) return undefined;
	const keys = Object.keys(Dataset.shape);
	for (const [key, { key: place }] of tree.entries) {
		if (!keys.includes(key)) report(place, "unknownKeyIn", "dataset", key, suggest(key, keys));
	}
	const written = keys.filter((key) => tree.entries.has(key));
	const result = Dataset.safeParse(Object.fromEntries(written.map((key) => [key, plain(tree, key)])));
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		const key = String(issue.path[0]);
		report(get(tree, key)?.place ?? start, "datasetIncomplete", key, LISTS.includes(key));
	}
	return undefined;
}

function plain(tree: Mapping, key: string): unknown {
	const value = get(tree, key);
	if (value?.kind === "scalar") return LISTS.includes(key) ? [value.text] : value.text;
	return value?.kind === "list" ? value.items.map((item) => (item.kind === "scalar" ? item.text : item)) : undefined;
}

/** The references of a list, each with its place; `readDataset` has reported what is wrong with the file. */
export function readReferences(text: Text = "", key: "opening" | "examples"): Scalar[] {
	const tree = readYaml(DATASET_FILE, wholeText(text), ignore);
	const list = tree && get(tree, key);
	return list ? items(list).flatMap((item) => (item.kind === "scalar" ? [item] : [])) : [];
}
