/** `npm run sources -- [--data DIR] [--check [--strict] | --stale [--before DATE]] [--csv]` */
import { Command } from "commander";
import { runCommand } from "../command.ts";
import { type SourcesOptions, sources } from "./run.ts";

const options = new Command("sources")
	.description("Schreibt SOURCES.md zu den Daten. / Writes SOURCES.md beside the data.")
	.option("--data <dir>", "Datenverzeichnis / data directory", "seed/data")
	.option("--check", "stattdessen Quellen ohne Datum, Zitat oder Archivadresse nennen / list what sources lack instead")
	.option("--strict", "mit --check: Ende mit 1, wenn etwas fehlt / exit code 1 when something is missing")
	.option("--stale", "stattdessen Angaben mit alter Quelle nennen / list facts whose newest source is old instead")
	.option("--before <date>", "mit --stale: alt ist, was davor liegt (vor zehn Jahren) / what is old (ten years ago)")
	.option("--csv", "als CSV / as CSV")
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
	.parse()
	.opts<SourcesOptions>();

await runCommand((system) => sources(options, system));
