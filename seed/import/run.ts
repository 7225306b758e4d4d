/** One import: reads the files, translates them, writes the result; says what it did or what is wrong. */
import type { Dictionary } from "../messages/dictionary.ts";
import { collectProblems, formatProblems, type Report } from "../messages/problem.ts";
import type { System } from "../system.ts";
import { type Imported, type Notice, writeNew } from "./output.ts";

export interface InputFile {
	file: string;
	text: string;
}

/** @returns the exit code: 0, or 2 for bad input, after which nothing was written */
export function runImport(
	paths: readonly string[],
	out: string,
	system: Pick<System, "out" | "err" | "disk" | "messages">,
	translate: (files: InputFile[], report: Report) => Imported | undefined,
): number {
	const { messages } = system;
	const { all: problems, report } = collectProblems();
	try {
		const imported = translate(
			paths.map((file) => ({ file, text: system.disk.read(file) })),
			report,
		);
		if (!imported || problems.length > 0) {
			system.err.write(`${formatProblems(problems, "", messages)}\n`);
			return 2;
		}
		const taken = writeNew(out, imported.files);
		if (taken.length > 0) {
			system.err.write(`${messages.import.taken(out, taken)}\n`);
			return 2;
		}
		const lines = [
			...imported.notices.map((notice) => formatNotice(notice, messages)),
			messages.import.written(out, Object.keys(imported.files)),
		];
		system.out.write(`${lines.join("\n")}\n`);
		return 0;
	} catch (error) {
		system.err.write(`${error instanceof Error ? error.message : error}\n`);
		return 2;
	}
}

function formatNotice([key, ...values]: Notice, messages: Dictionary): string {
	const say = messages.import[key] as (...values: readonly (number | string)[]) => string;
	return say(...values);
}
