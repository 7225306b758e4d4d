/** What a data directory describes, for names in tables. */
import { isNodeType } from "../../../model/index.ts";
import { createKnown, type Known, type KnownEntity } from "../../../tables/tables.ts";
import { checkFiles } from "../../check.ts";
import { formatProblems } from "../../messages/problem.ts";
import { readTexts } from "../../read/directory.ts";
import type { System } from "../../system.ts";

/** @throws with the problems of the directory when it cannot be loaded itself */
export function readKnown(
	directory: string,
	{ disk, now, messages }: Pick<System, "disk" | "now" | "messages">,
): Known {
	const checked = checkFiles(readTexts(directory, disk), now());
	if ("problems" in checked) throw new Error(formatProblems(checked.problems, directory, messages));
	const entities: KnownEntity[] = [];
	for (const element of checked.resolved.elements(() => true)) {
		if ("from" in element || !isNodeType(element.kind)) continue;
		const { name, altNames, ags } = element.props;
		entities.push({
			id: element.id,
			label: element.kind,
			name: String(name),
			...(Array.isArray(altNames) && { altNames: altNames.map(String) }),
			...(typeof ags === "string" && { ags }),
		});
	}
	return createKnown(entities);
}
