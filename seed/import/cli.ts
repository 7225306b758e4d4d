/** `npm run import:gv100ad -- FILE --out DIR`, `npm run import:oparl -- FILE… --out DIR`: other formats → data files. */
import { Command } from "commander";
import { runCommand } from "../command.ts";
import { importGv100ad } from "./gv100ad/convert.ts";
import { importOparl } from "./oparl/convert.ts";
import { runImport } from "./run.ts";

const program = new Command("import")
	.description("Übersetzt amtliche Dateien in Datendateien. / Translates official files into data files.")
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

interface Gv100adFlags {
	out: string;
	land?: string;
	populationOn?: string;
}

program
	.command("gv100ad")
	.argument("<file>", "GV100AD_….txt")
	.description("Gemeindeverzeichnis (Destatis) → Gemeinden, Kreise, Länder / register of communes")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--land <keys>", "nur diese Länder, etwa 05 oder 05,03 / these Länder only")
	.option("--population-on <day>", "Stichtag der Einwohnerzahlen / day of the population numbers")
	.action(async (file: string, { out, land, populationOn }: Gv100adFlags) => {
		const options = { ...(land && { land: land.split(",") }), ...(populationOn && { populationOn }) };
		await runCommand((system) =>
			runImport([file], out, system, ([first], report) =>
				first ? importGv100ad(first.file, first.text, options, report) : undefined,
			),
		);
	});

program
	.command("oparl")
	.argument("<files...>", "JSON: einzelne Objekte oder Listen { data: […] }")
	.description("OParl 1.0/1.1: Körperschaften, Gremien, Personen, Mitgliedschaften / bodies, organizations, persons")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--retrieved <day>", "Tag des Abrufs, sonst spätestens heute / day of retrieval, else today at the latest")
	.action(async (files: string[], { out, retrieved }: { out: string; retrieved?: string }) => {
		await runCommand((system) => {
			// What is imported today was retrieved today at the latest.
			const day = retrieved ?? `../${system.now().toISOString().slice(0, 10)}`;
			return runImport(files, out, system, (texts, report) => importOparl(texts, { retrieved: day }, report));
		});
	});

await program.parseAsync();
