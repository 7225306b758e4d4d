/** What the loader says in English; the same keys as in German, checked by the compiler. */
import { conflictInWords } from "./conflict.ts";
import type { de } from "./de.ts";
import { doubts } from "./doubts-en.ts";
import { problems } from "./problems-en.ts";

export const en: typeof de = {
	language: "en",
	problems,
	doubts,
	run: {
		moreRows: (count) => ` (also in ${count === 1 ? "one more row" : `${count} more rows`})`,
		problems: (count) => `${count === 1 ? "1 problem" : `${count} problems`}; nothing was written.`,
		doubts: (count) => `${count === 1 ? "1 doubt" : `${count} doubts`}; the load goes on. --doubts lists all.`,
		moreProblems: (count) => `… and ${count} more`,
		unreadable: (directory, why) => `${directory} cannot be read: ${why}`,
		otherUnfinished: (graph, dataset) => `${graph}: the load of ${dataset} is unfinished; repeat that one first.`,
		otherDataset: (graph, dataset, loaded) =>
			`${graph} contains ${loaded.join(", ")}, but not ${dataset}, and stays as it is.`,
		unknownDataset: (dataset, loaded) =>
			`--remove ${dataset}: there is no such data set in the graph; ${loaded.length > 0 ? `loaded: ${loaded.join(", ")}` : "none is loaded"}.`,
		sameDataset: (dataset, directories) =>
			`${directories.join(" and ")} are the same data set (id: ${dataset}); write another id in one of them.`,
		loadedAndRemoved: (dataset) => `--remove ${dataset}: the same data set is loaded; leave one of the two out.`,
		upToDate: (version) => `The graph is up to date with the files (data version ${version}).`,
		unfinished: (dataset, since) =>
			`The load of ${dataset} (${since}) did not finish; this one puts the graph in order.`,
		nothingToDo: (version) => `Nothing to do: the graph equals the files (data version ${version}).`,
		loaded: (counts) => `Loaded: ${counts}`,
		zerosRestored: (file, count) =>
			`${file}: ${count} ${count === 1 ? "key" : "keys"} had lost the leading zero; it was restored (in Excel: number format Text).`,
	},
	plan: {
		head: ["", "new", "changed", "same", "gone", "corrected", "in conflict"],
		total: "total",
		isRemoved: "will be removed",
		goneRemoved: (count) =>
			count === 1
				? "1 element is no longer in the files and will be removed."
				: `${count} elements are no longer in the files and will be removed.`,
		sameIds: (ids) =>
			`Another data set calls something so too, which is taken for the same; if it is not, write another id (another key of the source) here: ${ids.join(", ")}`,
		conflicts: (conflicts, more) =>
			[
				"In conflict with other data sets (change one of the two, or write a correction):",
				...conflicts.map((one) => `  ${conflictInWords(one, "en")}`),
				...(more > 0 ? [`  … and ${more} more`] : []),
			].join("\n"),
		waiting: (ids) =>
			`${ids.length === 1 ? "1 correction is" : `${ids.length} corrections are`} about what is not in the graph: ${ids.join(", ")}`,
	},
	progress: {
		contributions: "statements of each data set",
		nodes: "nodes, sources and evidence",
		relationships: "relationships",
		removed: "removed",
	},
	init: {
		notEmpty: (directory) => `${directory} is not empty; nothing was written. Name a new folder.`,
		failed: (directory, why) => `${directory} cannot be created: ${why}`,
		done: (directory) => `${directory} contains an example. Check and load it:
  npm run seed -- --data ${directory} --dry-run
  npm run seed -- --data ${directory}
seed/README.md explains the format.`,
	},
	import: {
		taken: (directory, files) =>
			`${directory} already contains ${files.join(", ")}; nothing was written. Name another folder.`,
		takenByTable: (directory, files) =>
			`${directory} has ${files.join(", ")} already; nothing was written. If the table has changed, --force replaces exactly these files; otherwise name another directory.`,
		brokenKnown: (directory) =>
			`The directory ${directory}, in which names are looked up (--known, --out), has mistakes itself; the table has not been checked yet:`,
		unknownName: "--who; if your region is outside of the known data: --known DIRECTORY",
		templateTaken: (file) => `${file} is there already; nothing was written. Give another name.`,
		templateWritten: (file) =>
			`Written: ${file}. Fill it in and save it, then: npm run import:xlsx -- ${file} --out DIRECTORY`,
		written: (directory, files) => `Written: ${directory}/{${files.join(",")}}`,
		registerTaken: (communes, districts, regions) =>
			`imported: communes ${communes}, districts ${districts}, Länder, Bezirke and regions ${regions}`,
		uninhabitedLeft: (count) => `left out: areas outside of any commune ${count}`,
		associationsTaken: (count) => `imported: associations of communes ${count}`,
		associationsLeft: (count) => `left out: associations without a commune in the file ${count}`,
		noPopulationDay: () => "the file does not say of which day the populations are; --population-on states it",
		bodiesTaken: (count) => `imported: corporations ${count}`,
		partiesLeft: (count) => `left out: parties ${count}`,
		membershipsLeft: (count) => `left out: memberships without a person in the files ${count}`,
		changesTaken: (changes, communes) => `imported: changes ${changes}, communes of today ${communes}`,
		partsLeft: (count) => `left out: parts that changed over ${count}`,
		wikidataTaken: (communes, districts, networks) =>
			`imported: communes ${communes}, districts ${districts}, cooperations ${networks}`,
		popoloTaken: (organizations, persons) => `imported: organizations and bodies ${organizations}, persons ${persons}`,
		projectsTaken: (projects, members) => `imported: projects ${projects}, participants ${members}`,
		othersLeft: (count) => `left out: other objects (meetings, papers …) ${count}`,
		boundariesTaken: (communes, pairs) => `taken: boundaries of ${communes} communes; shared borders ${pairs}`,
		watersLeft: (count) => `left out: areas of water ${count}`,
		asOfLatest: (day) => `territorial status ${day}, the latest in the files; --as-of names another one`,
	},
	sources: {
		lacks: { date: "no date", quote: "no quote", archive: "no archive address" },
		gaps: (dates, quotes, archives) =>
			`Sources without a date: ${dates}, without a quote: ${quotes}, without an archive address: ${archives}.`,
		contact: {
			website: "Website",
			email: "E-mail",
			telephone: "Telephone",
			secretariat: "Secretariat",
			seat: "Seat",
		},
		published: "Newest source",
		stale: (facts, cooperations, before) =>
			`Facts whose newest source speaks of a day before ${before}: ${facts}, cooperations and others that they are about: ${cooperations}.`,
		badDay: (text) => `--before ${text}: not a date; write 2015, 2015-06 or 2015-06-30.`,
	},
	generate: {
		notInRange: (most) => `give a whole number from 1 to ${most}`,
		done: (directory) => `${directory}: load it with: npm run seed -- --data ${directory}`,
	},
};
