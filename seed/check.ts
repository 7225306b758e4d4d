/** The stages that need no database: read → parse → resolve. */
import type { Place } from "./messages/place.ts";
import { collectProblems, type Problem } from "./messages/problem.ts";
import { listRepairs, type Repair } from "./parse/cells.ts";
import { parseFiles } from "./parse/files.ts";
import { filesVersion, readFiles, readTexts, type Texts } from "./read/directory.ts";
import { sourceId } from "./resolve/evidence.ts";
import { type Resolved, resolve } from "./resolve/resolve.ts";
import type { System } from "./system.ts";

/** `places` is where the sources are described, by id. `repairs` is what was put right in reading; people are shown it and the doubts, and neither keeps anything from being loaded. */
export type Checked =
	| {
			resolved: Resolved;
			filesVersion: string;
			repairs: Repair[];
			doubts: Problem[];
			places: ReadonlyMap<string, Place>;
	  }
	| { problems: Problem[] };

/** The texts of a data directory. One that cannot be read is reported. */
export function readDirectory(directory: string, { disk, err, messages }: System): Texts | undefined {
	try {
		return readTexts(directory, disk);
	} catch (error) {
		err.write(`${messages.run.unreadable(directory, error instanceof Error ? error.message : String(error))}\n`);
		return undefined;
	}
}

/**
 * Reads and checks all files. Either there are problems, or there is something to load; never both.
 * @param now no source can be of a later day
 */
export function checkFiles(texts: Texts, now = new Date()): Checked {
	const problems = collectProblems();
	const files = readFiles(texts, problems.report);
	const drafts = parseFiles(files, problems.report);
	const resolved = resolve(drafts, problems, now.toISOString().slice(0, 10));
	if (!resolved) return { problems: problems.all };
	const places = new Map([...drafts.sources.values()].map(({ key, place }) => [sourceId(key), place]));
	return { resolved, filesVersion: filesVersion(texts), repairs: listRepairs(drafts), doubts: problems.doubts, places };
}
