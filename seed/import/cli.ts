/**
 * `npm run import:gv100ad -- FILE --out DIR`, `npm run import:oparl -- FILE… --out DIR`, `npm run import:xlsx -- FILE --out DIR`,
 * `npm run import:vg250 -- FILE… --out DIR`: other formats → data files.
 */
import { Command } from "commander";
import { readLoaderLanguage } from "../../server/config.ts";
import { runCommand } from "../command.ts";
import { importGv100ad } from "./gv100ad/convert.ts";
import { importOparl } from "./oparl/convert.ts";
import { runImport } from "./run.ts";
import { importTable, type TableFlags } from "./tables/run.ts";
import { importVg250 } from "./vg250/convert.ts";

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

program
	.command("xlsx")
	.argument("<file>", "XLSX, ODS, CSV")
	.description("Tabelle: Mitglieder, Mitgliedschaften, Gemeinden, Ämter / spreadsheet: members, communes, offices")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--sheet <name>", "Blatt, sonst das erste / sheet, else the first")
	.option(
		"--kind <kind>",
		"members, memberships, matrix, register, offices; sonst nach den Überschriften / else by headers",
	)
	.option("--network <name>", "Kooperation, von der die Tabelle handelt / cooperation that the table is about")
	.option("--map <pairs>", "Spalten zuordnen: „Ort=name,Telefon=-“ / map columns")
	.option("--who <pairs>", "Namen entscheiden: „Sparkasse=organization,Summe=-“ / decide on names")
	.option("--known <dir>", "Daten, in denen Namen gesucht werden / data in which names are looked up", "seed/data")
	.option("--title <text>", "Titel der Tabelle, sonst ihr Dateiname / title of the table, else its file name")
	.option("--publisher <name>", "wer sie herausgibt / who publishes it")
	.option("--url <url>", "wo sie steht / where it is published")
	.option("--retrieved <day>", "Tag des Abrufs, sonst heute / day of retrieval, else today")
	.option("--as-of <day>", "Stand der Tabelle, sonst aus „Stand: …“ darüber / day that the table is of")
	.option("--license <text>", "Lizenz der Daten / license of the data")
	.action(async (file: string, flags: TableFlags) => {
		await runCommand((system) => importTable(file, flags, system, readLoaderLanguage()));
	});

interface Vg250Flags {
	out: string;
	land?: string;
	asOf?: string;
}

program
	.command("vg250")
	.argument("<files...>", "GeoJSON der Ebene VG250_GEM, in Grad (WGS 84)")
	.description("Verwaltungsgebiete (BKG) → Gemeindegrenzen und Nachbarn / boundaries of communes, and neighbours")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--land <keys>", "nur diese Länder, etwa 05 oder 05,03 / these Länder only")
	.option("--as-of <day>", "Gebietsstand, sonst der jüngste in den Dateien / territorial status")
	.action(async (files: string[], { out, land, asOf }: Vg250Flags) => {
		const options = { ...(land && { land: land.split(",") }), ...(asOf && { asOf }) };
		await runCommand((system) => runImport(files, out, system, (texts, report) => importVg250(texts, options, report)));
	});

await program.parseAsync();
