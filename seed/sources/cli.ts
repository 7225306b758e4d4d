/** `npm run sources`: writes SOURCES.md beside the data. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { checkFiles } from "../check.ts";
import { formatProblems } from "../messages/problem.ts";
import { readTexts } from "../read/directory.ts";
import { realSystem } from "../system.ts";
import { formatSources } from "./table.ts";

const { data } = new Command("sources")
	.description("Schreibt SOURCES.md zu den Daten. / Writes SOURCES.md beside the data.")
	.option("--data <dir>", "Datenverzeichnis / data directory", "seed/data")
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
	.parse()
	.opts<{ data: string }>();

try {
	const checked = checkFiles(readTexts(data, realSystem.disk));
	if ("problems" in checked) throw new Error(formatProblems(checked.problems, data));
	writeFileSync(join(data, "SOURCES.md"), formatSources(checked.resolved.elements(() => true)));
} catch (error) {
	realSystem.err.write(`${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 2;
}
