/** One import: reads the files, translates them, writes the result; says what it did or what is wrong. */
import { formatProblems, type Problem, type Report } from "../messages/problem.ts";
import type { System } from "../system.ts";
import { type Imported, writeNew } from "./output.ts";

export interface InputFile {
	file: string;
	text: string;
}

/** @returns the exit code: 0, or 2 for bad input, after which nothing was written */
export function runImport(
	paths: readonly string[],
	out: string,
	system: Pick<System, "out" | "err" | "disk">,
	translate: (files: InputFile[], report: Report) => Imported | undefined,
): number {
	const problems: Problem[] = [];
	const report: Report = (place, wrong, remedy) => void problems.push({ place, wrong, remedy });
	try {
		const imported = translate(
			paths.map((file) => ({ file, text: system.disk.read(file) })),
			report,
		);
		if (!imported || problems.length > 0) {
			system.err.write(`${formatProblems(problems, "")}\n`);
			return 2;
		}
		const taken = writeNew(out, imported.files);
		if (taken.length > 0) {
			system.err.write(
				`${out} enthält schon ${taken.join(", ")}; es wurde nichts geschrieben. Einen anderen Ordner nennen.\n`,
			);
			return 2;
		}
		system.out.write(
			[...imported.notices, `Geschrieben: ${out}/{${Object.keys(imported.files).join(",")}}\n`].join("\n"),
		);
		return 0;
	} catch (error) {
		system.err.write(`${error instanceof Error ? error.message : error}\n`);
		return 2;
	}
}
