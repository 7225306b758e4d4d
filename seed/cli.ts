/** `npm run seed -- [--data DIR …] [--remove ID …] [--dry-run] [--doubts] [--replace] [--if-needed] [--init DIR]` */
import { Command } from "commander";
import { runCommand } from "./command.ts";
import { init } from "./init.ts";
import { type SeedOptions, seed } from "./seed.ts";

const SHIPPED = "seed/data";
const list = (value: string, before: string[] = []) => [...before, value];

const command = new Command("seed")
	.description(
		"Prüft Datensätze und lädt sie nebeneinander in den Graphen; die Dateien eines Datensatzes sind alles, was er sagt. / " +
			"Checks data sets and loads them side by side; the files of a data set are the whole of what it says.",
	)
	.option("--data <dir>", `Datenverzeichnis, auch mehrmals / data directory, may be repeated (${SHIPPED})`, list)
	.option("--remove <id>", "einen Datensatz entfernen, auch mehrmals / remove a data set, may be repeated", list)
	.option("--dry-run", "nur prüfen und zeigen, was sich ändern würde / check and show the plan only")
	.option("--doubts", "alle Zweifel zeigen, nicht nur die ersten / list all doubts, not only the first ones")
	.option("--replace", "alle anderen Datensätze entfernen / remove all other data sets")
	.option(
		"--if-needed",
		"nur laden, wenn der Graph leer ist oder die Dateien des Datensatzes neuer sind / only if empty or outdated",
	)
	.option(
		"--init <dir>",
		"statt zu laden ein Beispiel in einen leeren Ordner schreiben / write an example to start from",
	)
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
	.parse();

const { init: directory, ...options } = command.opts<Partial<SeedOptions> & { init?: string }>();
const data = options.data ?? (options.remove ? [] : SHIPPED);
await runCommand((system) => (directory === undefined ? seed({ ...options, data }, system) : init(directory, system)));
