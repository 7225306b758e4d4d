/** `npm run sources`: writes SOURCES.md beside the data. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { checkFiles, readDirectory } from "../check.ts";
import { EXIT, runCommand } from "../command.ts";
import { formatProblems } from "../messages/problem.ts";
import { formatSources } from "./table.ts";

const { data } = new Command("sources")
	.description("Schreibt SOURCES.md zu den Daten. / Writes SOURCES.md beside the data.")
	.option("--data <dir>", "Datenverzeichnis / data directory", "seed/data")
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
	.parse()
	.opts<{ data: string }>();

await runCommand((system) => {
	const texts = readDirectory(data, system);
	if (!texts) return EXIT.badInput;
	const checked = checkFiles(texts);
	if ("problems" in checked) {
		system.err.write(`${formatProblems(checked.problems, data, system.messages)}\n`);
		return EXIT.badInput;
	}
	writeFileSync(join(data, "SOURCES.md"), formatSources(checked.resolved.elements(() => true)));
	return EXIT.ok;
});
