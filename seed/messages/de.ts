/** What the loader says in German. `en.ts` has the same keys. */
import { conflictInWords } from "./conflict.ts";
import { doubts } from "./doubts-de.ts";
import { problems } from "./problems-de.ts";

type Language = "de" | "en";

export const de = {
	language: "de" as Language,
	problems,
	doubts,
	run: {
		moreRows: (count: number) => ` (ebenso in ${count === 1 ? "einer weiteren Zeile" : `${count} weiteren Zeilen`})`,
		problems: (count: number) => `${count === 1 ? "1 Problem" : `${count} Probleme`}; es wurde nichts geschrieben.`,
		doubts: (count: number) => `${count} Zweifel; geladen wird trotzdem. Alle nennt --doubts.`,
		moreProblems: (count: number) => `… und ${count} weitere`,
		unreadable: (directory: string, why: string) => `${directory} kann nicht gelesen werden: ${why}`,
		otherUnfinished: (graph: string, dataset: string) =>
			`${graph}: das Laden von ${dataset} ist noch nicht zu Ende; zuerst dieses wiederholen.`,
		otherDataset: (graph: string, dataset: string, loaded: readonly string[]) =>
			`${graph} enthält ${loaded.join(", ")}, aber nicht ${dataset}, und bleibt, wie es ist.`,
		unknownDataset: (dataset: string, loaded: readonly string[]) =>
			`--remove ${dataset}: diesen Datensatz gibt es im Graphen nicht; ${loaded.length > 0 ? `geladen sind: ${loaded.join(", ")}` : "geladen ist keiner"}.`,
		sameDataset: (dataset: string, directories: readonly string[]) =>
			`${directories.join(" und ")} sind derselbe Datensatz (id: ${dataset}); in einem von beiden eine andere id schreiben.`,
		loadedAndRemoved: (dataset: string) =>
			`--remove ${dataset}: derselbe Datensatz wird geladen; eines von beiden weglassen.`,
		upToDate: (version: string) => `Der Graph ist auf dem Stand der Dateien (Datenstand ${version}).`,
		unfinished: (dataset: string, since: string) =>
			`Das Laden von ${dataset} (${since}) ist nicht zu Ende gekommen; dieses bringt den Graphen in Ordnung.`,
		nothingToDo: (version: string) => `Nichts zu tun: der Graph entspricht den Dateien (Datenstand ${version}).`,
		loaded: (counts: string) => `Geladen: ${counts}`,
		zerosRestored: (file: string, count: number) =>
			`${file}: bei ${count} Schlüssel${count === 1 ? "" : "n"} fehlte die führende Null; sie wurde ergänzt (in Excel: Zahlenformat Text).`,
	},
	plan: {
		head: ["", "neu", "geändert", "gleich", "weg", "berichtigt", "im Widerspruch"],
		total: "gesamt",
		isRemoved: "wird entfernt",
		goneRemoved: (count: number) =>
			count === 1
				? "1 Element steht nicht mehr in den Dateien und wird entfernt."
				: `${count} Elemente stehen nicht mehr in den Dateien und werden entfernt.`,
		sameIds: (ids: readonly string[]) =>
			`Auch ein anderer Datensatz nennt etwas so, es gilt als dasselbe; sonst hier eine andere id (einen anderen Quellenschlüssel) schreiben: ${ids.join(", ")}`,
		conflicts: (conflicts: readonly string[], more: number) =>
			[
				"Im Widerspruch zu anderen Datensätzen (eine der Angaben ändern, oder eine Berichtigung schreiben):",
				...conflicts.map((one) => `  ${conflictInWords(one, "de")}`),
				...(more > 0 ? [`  … und ${more} weitere`] : []),
			].join("\n"),
		waiting: (ids: readonly string[]) =>
			`${ids.length === 1 ? "1 Berichtigung gilt etwas" : `${ids.length} Berichtigungen gelten etwas`}, das im Graphen nicht steht: ${ids.join(", ")}`,
	},
	progress: {
		contributions: "Angaben je Datensatz",
		nodes: "Knoten, Quellen und Belege",
		relationships: "Beziehungen",
		removed: "Entfernt",
	},
	init: {
		notEmpty: (directory: string) =>
			`${directory} ist nicht leer; es wurde nichts geschrieben. Einen neuen Ordner nennen.`,
		failed: (directory: string, why: string) => `${directory} kann nicht angelegt werden: ${why}`,
		done: (directory: string) => `${directory} enthält ein Beispiel. Prüfen und laden:
  npm run seed -- --data ${directory} --dry-run
  npm run seed -- --data ${directory}
Das Format erklärt seed/README.md.`,
	},
	import: {
		taken: (directory: string, files: readonly string[]) =>
			`${directory} enthält schon ${files.join(", ")}; es wurde nichts geschrieben. Einen anderen Ordner nennen.`,
		takenByTable: (directory: string, files: readonly string[]) =>
			`${directory} enthält schon ${files.join(", ")}; es wurde nichts geschrieben. Hat sich die Tabelle geändert, ersetzt --force genau diese Dateien; sonst einen anderen Ordner nennen.`,
		brokenKnown: (directory: string) =>
			`Der Ordner ${directory}, in dem Namen gesucht werden (--known, --out), hat selbst Fehler; die Tabelle wurde noch nicht geprüft:`,
		unknownName: "--who; liegt Ihre Region außerhalb der bekannten Daten: --known ORDNER",
		templateTaken: (file: string) => `${file} gibt es schon; es wurde nichts geschrieben. Einen anderen Namen nennen.`,
		templateWritten: (file: string) =>
			`Geschrieben: ${file}. Ausfüllen und speichern, dann: npm run import:xlsx -- ${file} --out ORDNER`,
		written: (directory: string, files: readonly string[]) => `Geschrieben: ${directory}/{${files.join(",")}}`,
		registerTaken: (communes: number, districts: number, regions: number) =>
			`übernommen: Gemeinden ${communes}, Kreise ${districts}, Länder, Bezirke und Regionen ${regions}`,
		uninhabitedLeft: (count: number) => `weggelassen: gemeindefreie Gebiete ${count}`,
		associationsTaken: (count: number) => `übernommen: Gemeindeverbände ${count}`,
		associationsLeft: (count: number) => `weggelassen: Gemeindeverbände ohne Gemeinde in der Datei ${count}`,
		noPopulationDay: () => "der Stichtag der Einwohnerzahlen steht nicht in der Datei; --population-on nennt ihn",
		bodiesTaken: (count: number) => `übernommen: Körperschaften ${count}`,
		partiesLeft: (count: number) => `weggelassen: Parteien ${count}`,
		membershipsLeft: (count: number) => `weggelassen: Mitgliedschaften ohne Person in den Dateien ${count}`,
		changesTaken: (changes: number, communes: number) =>
			`übernommen: Änderungen ${changes}, heutige Gemeinden ${communes}`,
		partsLeft: (count: number) => `weggelassen: Teilausgliederungen ${count}`,
		wikidataTaken: (communes: number, districts: number, networks: number) =>
			`übernommen: Gemeinden ${communes}, Kreise ${districts}, Kooperationen ${networks}`,
		popoloTaken: (organizations: number, persons: number) =>
			`übernommen: Organisationen und Gremien ${organizations}, Personen ${persons}`,
		projectsTaken: (projects: number, members: number) => `übernommen: Projekte ${projects}, Beteiligte ${members}`,
		othersLeft: (count: number) => `weggelassen: andere Objekte (Sitzungen, Vorlagen …) ${count}`,
		boundariesTaken: (communes: number, pairs: number) =>
			`übernommen: Grenzen von ${communes} Gemeinden; gemeinsame Grenzen ${pairs}`,
		watersLeft: (count: number) => `weggelassen: Wasserflächen ${count}`,
		asOfLatest: (day: string) => `Gebietsstand ${day}, der jüngste in den Dateien; --as-of nennt einen anderen`,
	},
	sources: {
		lacks: { date: "ohne Datum", quote: "ohne Zitat", archive: "ohne Archivadresse" },
		gaps: (dates: number, quotes: number, archives: number) =>
			`Quellen ohne Datum: ${dates}, ohne Zitat: ${quotes}, ohne Archivadresse: ${archives}.`,
		contact: {
			website: "Website",
			email: "E-Mail",
			telephone: "Telefon",
			secretariat: "Geschäftsstelle",
			seat: "Sitz",
		},
		published: "Neueste Quelle",
		stale: (facts: number, cooperations: number, before: string) =>
			`Angaben, deren neueste Quelle vor ${before} spricht: ${facts}, Kooperationen und andere, um die es geht: ${cooperations}.`,
		badDay: (text: string) => `--before ${text}: kein Datum; 2015, 2015-06 oder 2015-06-30 schreiben.`,
	},
	generate: {
		notInRange: (most: number) => `eine ganze Zahl von 1 bis ${most} angeben`,
		done: (directory: string) => `${directory}: geladen wird es mit: npm run seed -- --data ${directory}`,
	},
};
