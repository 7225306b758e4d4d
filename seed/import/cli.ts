/**
 * `npm run import:KIND -- FILE… --out DIR`: other formats → data files. KIND is changes, gv100ad, oparl, popolo, project, vg250, wikidata or xlsx.
 */
import { Command } from "commander";
import { readLoaderLanguage } from "../../server/config.ts";
import { runCommand } from "../command.ts";
import type { System } from "../system.ts";
import { importChanges } from "./changes/run.ts";
import { importGv100ad } from "./gv100ad/convert.ts";
import { importOparl } from "./oparl/convert.ts";
import { importPopolo } from "./popolo/convert.ts";
import { importProjects } from "./projects/convert.ts";
import { runImport } from "./run.ts";
import type { TableFlags } from "./tables/flags.ts";
import { readKnown } from "./tables/known.ts";
import { importTable } from "./tables/run.ts";
import { writeTemplate } from "./tables/template.ts";
import { importVg250 } from "./vg250/convert.ts";
import { importWikidata } from "./wikidata/convert.ts";

const program = new Command("import")
	.description("Übersetzt amtliche Dateien in Datendateien. / Translates official files into data files.")
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

/** What is imported today was retrieved today at the latest. */
const today = ({ now }: System): string => `../${now().toISOString().slice(0, 10)}`;

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
	.command("changes")
	.argument("<files...>", "XLSX, ODS, CSV, alle Jahre zusammen / all years together")
	.description(
		"Namens-, Grenz- und Schlüsseländerungen (Destatis) → frühere Namen und Schlüssel / former names and keys",
	)
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--land <keys>", "nur diese Länder, etwa 05 oder 05,03 / these Länder only")
	.option("--retrieved <day>", "Tag des Abrufs, sonst spätestens heute / day of retrieval, else today at the latest")
	.action(async (files: string[], { out, land, retrieved }: { out: string; land?: string; retrieved?: string }) => {
		await runCommand((system) => {
			const options = { ...(land && { land: land.split(",") }), retrieved: retrieved ?? today(system) };
			return importChanges(files, out, options, system, readLoaderLanguage());
		});
	});

program
	.command("oparl")
	.argument("<files...>", "JSON: einzelne Objekte oder Listen { data: […] }")
	.description("OParl 1.0/1.1: Körperschaften, Gremien, Personen, Mitgliedschaften / bodies, organizations, persons")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--retrieved <day>", "Tag des Abrufs, sonst spätestens heute / day of retrieval, else today at the latest")
	.action(async (files: string[], { out, retrieved }: { out: string; retrieved?: string }) => {
		await runCommand((system) =>
			runImport(files, out, system, (texts, report) =>
				importOparl(texts, { retrieved: retrieved ?? today(system) }, report),
			),
		);
	});

type XlsxFlags = Omit<TableFlags, "out"> & { out?: string; template?: string };

program
	.command("xlsx")
	.argument("[file]", "XLSX, ODS, CSV")
	.description("Arbeitsmappe oder Tabelle → Datendateien / workbook or table → data files")
	.option("--template <file>", "schreibt eine leere Arbeitsmappe zum Ausfüllen / writes a workbook to fill in")
	.option("--out <dir>", "Zielordner / directory to write to")
	.option("--force", "ersetzt Dateien gleichen Namens / replaces files of the same name")
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
	.action(async (file: string | undefined, { template, out, ...flags }: XlsxFlags, command: Command) => {
		if (template) return runCommand((system) => writeTemplate(template, system, readLoaderLanguage()));
		if (!file || !out) return command.error("FILE --out DIR, --template FILE");
		await runCommand((system) => importTable(file, { ...flags, out }, system, readLoaderLanguage()));
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

program
	.command("wikidata")
	.argument("<file>", "JSON: application/sparql-results+json")
	.description("Wikidata, Antwort einer SPARQL-Abfrage / answer to a SPARQL query")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--retrieved <day>", "Tag der Abfrage, sonst spätestens heute / day of the query, else today at the latest")
	.action(async (file: string, { out, retrieved }: { out: string; retrieved?: string }) => {
		await runCommand((system) =>
			runImport([file], out, system, ([first], report) =>
				first ? importWikidata(first, { retrieved: retrieved ?? today(system) }, report) : undefined,
			),
		);
	});

interface PopoloFlags {
	out: string;
	publisher: string;
	url?: string;
	license?: string;
	retrieved?: string;
}

program
	.command("popolo")
	.argument("<files...>", "JSON: persons, organizations, memberships, posts")
	.description("Popolo: Organisationen, Gremien, Ämter, Personen / organizations, posts, persons")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.requiredOption("--publisher <name>", "wer die Daten herausgibt / who publishes the data")
	.option("--url <url>", "wo sie stehen / where they are published")
	.option("--license <text>", "ihre Lizenz / their license")
	.option("--retrieved <day>", "Tag des Abrufs, sonst spätestens heute / day of retrieval, else today at the latest")
	.action(async (files: string[], { out, ...flags }: PopoloFlags) => {
		await runCommand((system) => {
			const options = { ...flags, retrieved: flags.retrieved ?? today(system) };
			return runImport(files, out, system, (texts, report) => importPopolo(texts, options, report));
		});
	});

program
	.command("project")
	.argument("<files...>", "HTML: gespeicherte Projektseiten / saved project pages")
	.description("Interkommunales.NRW: eine Kooperation je Seite / one cooperation for each page")
	.requiredOption("--out <dir>", "Zielordner; nichts darin wird überschrieben / directory to write to")
	.option("--known <dir>", "Daten, in denen Namen gesucht werden / data in which names are looked up", "seed/data")
	.option("--retrieved <day>", "Tag des Speicherns, sonst spätestens heute / day of saving, else today at the latest")
	.action(async (files: string[], { out, known, retrieved }: { out: string; known: string; retrieved?: string }) => {
		await runCommand((system) =>
			runImport(files, out, system, (texts, report) =>
				importProjects(texts, { known: readKnown(known, system), retrieved: retrieved ?? today(system) }, report),
			),
		);
	});

await program.parseAsync();
