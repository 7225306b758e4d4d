/** What data directories describe, for names in tables. */
import { createKnown, type Known, type KnownEntity } from "../../../tables/tables.ts";
import { collectProblems, formatProblems, ignore } from "../../messages/problem.ts";
import { parseFiles } from "../../parse/files.ts";
import { readFiles, readTexts } from "../../read/directory.ts";
import { uniteEntities } from "../../resolve/entities.ts";
import { openRows } from "../../resolve/table-rows.ts";
import type { System } from "../../system.ts";

/**
 * Only names count: a directory may be unfinished, or a part of a data set.
 * @param isOwn files that are about to be written anew
 * @throws with what keeps its files from being read
 */
export function readKnown(
	directories: string | readonly string[],
	{ disk, messages }: Pick<System, "disk" | "messages">,
	isOwn: (file: string) => boolean = () => false,
): Known {
	const entities = new Map<string, KnownEntity>();
	for (const directory of [directories].flat()) {
		const problems = collectProblems();
		const texts = new Map([...readTexts(directory, disk)].filter(([file]) => !isOwn(file)));
		const files = readFiles(texts, problems.report);
		if (problems.all.length > 0) {
			throw new Error(
				`${messages.import.brokenKnown(directory)}\n${formatProblems(problems.all, directory, messages)}`,
			);
		}
		const drafts = parseFiles(files, ignore);
		for (const { id, label, values } of uniteEntities(drafts.entities, openRows(drafts), ignore).byId.values()) {
			const [, ags] = /^(?:commune|district)-(\d+)$/.exec(id) ?? [];
			const { name, altNames } = values;
			if (typeof name !== "string" || entities.has(id)) continue;
			entities.set(id, {
				...{ id, label, name },
				...(Array.isArray(altNames) && { altNames: altNames.map(String) }),
				...(ags && { ags }),
			});
		}
	}
	return createKnown([...entities.values()]);
}
