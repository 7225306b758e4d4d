/** `npm run seed -- [--data DIR] [--dry-run] [--replace] [--if-needed] [--init DIR]` */
import { Command } from "commander";
import { runCommand } from "./command.ts";
import { init } from "./init.ts";
import { type SeedOptions, seed } from "./seed.ts";

const command = new Command("seed")
	.description("Prüft die Datendateien und lädt sie in den Graphen. / Checks the data files and loads them.")
	.option("--data <dir>", "Datenverzeichnis / data directory", "seed/data")
	.option("--dry-run", "nur prüfen und zeigen, was sich ändern würde / check and show the plan only")
	.option("--replace", "entfernen, was nicht mehr in den Dateien steht / remove what is gone from the files")
	.option("--if-needed", "nur laden, wenn der Graph leer ist oder die Dateien neuer sind / only if empty or outdated")
	.option(
		"--init <dir>",
		"statt zu laden ein Beispiel in einen leeren Ordner schreiben / write an example to start from",
	)
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
	.parse();

const { init: directory, ...options } = command.opts<SeedOptions & { init?: string }>();
await runCommand((system) => (directory === undefined ? seed(options, system) : init(directory, system)));
