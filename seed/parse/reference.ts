/** A name or an id where an end of a relationship is expected. */
import type { NodeType } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import type { Tree } from "../read/tree.ts";
import type { End } from "./draft.ts";
import { readText } from "./values.ts";

/** @param labels what the name may be of, in the order in which it is looked up */
export function readReference(tree: Tree, labels: readonly NodeType[], report: Report): End | undefined {
	if (tree.kind !== "scalar") return report(tree.place, "notReference", tree.kind);
	const text = readText(tree, report);
	return text === undefined ? undefined : { reference: { place: tree.place, text, labels } };
}
