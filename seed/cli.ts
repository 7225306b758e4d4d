/** `npm run seed -- [--data DIR] [--dry-run] [--replace] [--if-needed]` */
import { Command } from "commander";
import { type SeedOptions, seed } from "./seed.ts";

const command = new Command("seed")
	.description("Prüft die Datendateien und lädt sie in den Graphen. / Checks the data files and loads them.")
	.option("--data <dir>", "Datenverzeichnis / data directory", "seed/data")
	.option("--dry-run", "nur prüfen und zeigen, was sich ändern würde / check and show the plan only")
	.option("--replace", "entfernen, was nicht mehr in den Dateien steht / remove what is gone from the files")
	.option("--if-needed", "nur laden, wenn der Graph leer ist oder die Dateien neuer sind / only if empty or outdated")
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
	.parse();

process.exitCode = await seed(command.opts<SeedOptions>());
