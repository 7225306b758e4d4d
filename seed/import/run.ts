/** One import: reads the files, translates them, writes the result; says what it did or what is wrong. */
import { formatProblems, type Problem, type Report } from "../problems.ts";
import type { World } from "../world.ts";
import { type Imported, writeNew } from "./output.ts";

export interface InputFile {
	file: string;
	text: string;
}

/** @returns the exit code: 0, or 2 for bad input, after which nothing was written */
export function runImport(
	paths: readonly string[],
	out: string,
	world: Pick<World, "out" | "err" | "disk">,
	translate: (files: InputFile[], report: Report) => Imported | undefined,
): number {
	const problems: Problem[] = [];
	const report: Report = (place, wrong, remedy) => void problems.push({ place, wrong, remedy });
	try {
		const imported = translate(
			paths.map((file) => ({ file, text: world.disk.read(file) })),
			report,
		);
		if (!imported || problems.length > 0) {
			world.err.write(`${formatProblems(problems, "")}\n`);
			return 2;
		}
		const taken = writeNew(out, imported.files);
		if (taken.length > 0) {
			world.err.write(
				`${out} enthält schon ${taken.join(", ")}; es wurde nichts geschrieben. Einen anderen Ordner nennen.\n`,
			);
			return 2;
		}
		world.out.write(
			[...imported.notices, `Geschrieben: ${out}/{${Object.keys(imported.files).join(",")}}\n`].join("\n"),
		);
		return 0;
	} catch (error) {
		world.err.write(`${error instanceof Error ? error.message : error}\n`);
		return 2;
	}
}
