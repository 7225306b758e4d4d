/** `npm run sources`: SOURCES.md, what the sources lack, and what is to be read again. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkFiles, readDirectory } from "../check.ts";
import { EXIT } from "../command.ts";
import { formatProblems } from "../messages/problem.ts";
import { readDate, readingOf } from "../parse/dates.ts";
import type { System } from "../system.ts";
import { readCited } from "./cited.ts";
import { findGaps } from "./gaps.ts";
import { formatGaps, formatStale, gapsToCsv, staleToCsv } from "./print.ts";
import { findStale } from "./stale.ts";
import { formatSources } from "./table.ts";

export interface SourcesOptions {
	data: string;
	/** Lists what sources lack instead of writing SOURCES.md. */
	check?: boolean;
	/** Ends with 1 when a source lacks something. */
	strict?: boolean;
	/** Lists the facts whose newest source is old. */
	stale?: boolean;
	/** The first day that is recent enough; ten years ago without it. */
	before?: string;
	csv?: boolean;
}

/** @returns the exit code: 0, 2 for bad input, 1 with `strict` when a source lacks something */
export function sources(options: SourcesOptions, system: System): number {
	const { data, csv } = options;
	const { out, err, messages } = system;
	const before = firstRecent(options.before, system.now());
	if (before === undefined) {
		err.write(`${messages.sources.badDay(options.before ?? "")}\n`);
		return EXIT.badInput;
	}
	const texts = readDirectory(data, system);
	if (!texts) return EXIT.badInput;
	const checked = checkFiles(texts, system.now());
	if ("problems" in checked) {
		err.write(`${formatProblems(checked.problems, data, messages)}\n`);
		return EXIT.badInput;
	}
	const elements = checked.resolved.elements(() => true);
	if (options.stale) {
		const stale = findStale(readCited(elements), before);
		out.write(csv ? staleToCsv(stale) : `${formatStale(stale, before, messages)}\n`);
	} else if (options.check) {
		const gaps = findGaps(readCited(elements), checked.places);
		out.write(csv ? gapsToCsv(gaps, data) : `${formatGaps(gaps, data, messages)}\n`);
		if (options.strict && gaps.length > 0) return EXIT.incomplete;
	} else writeFileSync(join(data, "SOURCES.md"), formatSources(elements));
	return EXIT.ok;
}

const YEARS = 10;

/** The first day of what is written; undefined when that is no date. */
function firstRecent(written: string | undefined, now: Date): string | undefined {
	if (written === undefined) return `${now.getUTCFullYear() - YEARS}${now.toISOString().slice(4, 10)}`;
	const date = readDate(written)?.date;
	return date && readingOf(date).earliest;
}
