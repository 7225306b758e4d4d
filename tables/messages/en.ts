/** What is said about tables in English; the same keys as in German, checked by the compiler. */
import { COLUMNS, type ColumnKey } from "../words.ts";
import type { de } from "./de.ts";

const quoted = (text: string) => `“${text}”`;
const columns = (keys: readonly ColumnKey[]) => keys.map((key) => COLUMNS[key].en);
const or = (words: readonly string[]) => words.map(quoted).join(" or ");

export const en: typeof de = {
	problems: {
		unknownColumn: (near, allowed) => [
			"this header is not known",
			near.length > 0
				? `did you mean ${or(columns(near))}? Map the column or pass it over`
				: `map the column (${columns(allowed).join(", ")}) or pass it over`,
		],
		columnWithoutHeader: () => ["nothing stands over this column", "name the column or pass it over"],
		noSuchColumn: (headers) => ["there is no such column", `the table has: ${headers.map(quoted).join(", ")}`],
		noSuchSheet: (tabs) => ["names no sheet", `begin with the sheet: ${tabs.join(", ")}`],
		noSuchUse: (allowed) => ["nothing that a column says", `possible: ${columns(allowed).join(", ")}, -`],
		columnTwice: (cell, header) => [`says the same as ${cell} ${quoted(header)}`, "pass one of the two columns over"],
		mappedTwice: () => ["this column is mapped twice", "take one of the two out"],
		noWho: () => ["no column says who is meant", "map a column with names or commune keys"],
		noPerson: () => ["no column names persons", "map a column as “person”"],
		noMarks: () => ["no column is a cooperation with marks", "map columns with marks or choose another kind of table"],
		noNetworkColumn: () => ["no column names the cooperation", "map a column as “cooperation”"],
		noBodyColumn: () => ["no column names the body", "map a column as “body”"],
		noTitleColumn: () => ["no column names the title", "map a column as “title”"],
		noNetworkName: () => ["the name of the cooperation is missing", "give the name"],
		noRows: () => ["nothing stands below the header", "choose the sheet with the table"],
		notAgs: () => ["is no commune key", "8 digits for a commune, 5 for a district"],
		unknownAgs: () => ["this key is not known, and there is no name", "add the name"],
		agsContradictsName: (name) => [`the key beside it belongs to ${quoted(name)}`, "correct the key or the name"],
		unknownName: (near) => [
			"this name is not known",
			`${near.length > 0 ? `did you mean ${or(near)}? Correct it, ` : ""}add the commune key or say what it is`,
		],
		ambiguousName: (candidates) => [
			`several are called so: ${candidates.join("; ")}`,
			"add the commune key or the district",
		],
		badDecision: () => ["is no decision about a name", "give an id, “organization”, “commune” or “-”"],
		rowWithoutWho: () => ["the row does not say who is meant", "add a name or a key, or delete the row"],
		rowWithoutNetwork: () => ["the row names no cooperation", "add the cooperation"],
		unknownNetwork: (near) => [
			"this cooperation is not on the sheet of cooperations",
			near.length > 0 ? `did you mean ${or(near)}? Otherwise add it there` : "add it there",
		],
		rowWithoutBody: () => ["the row names no body", "add the body"],
		rowWithoutTitle: () => ["the source has no title", "add the title"],
		ambiguousBody: (places) => [`several bodies are called so: ${places.join("; ")}`, "add the cooperation"],
		notRepresented: (allowed) => ["nobody is represented so", `possible: ${allowed.join(", ")}; or clear the cell`],
		rowWithoutPosition: () => ["the row names no function", "add the function"],
		rowWithoutPlace: () => [
			"the row does not say where the office is",
			"add a commune or a cooperation, or give a cooperation for all",
		],
		notDay: () => ["is no date", "write for example 2016, 02.2016, 18.02.2016 or 2016-02-18"],
		notWholeDay: () => ["is no day with month and year", "write for example 18.02.2016 or 2016-02-18"],
		endBeforeBeginning: (beginning) => [`is before the beginning ${beginning}`, "correct the beginning or the end"],
		notRole: (allowed) => [
			"is no role of a member",
			`possible: ${allowed.join(", ")}; otherwise map the column as a note`,
		],
		notCount: () => ["is no whole number", "write digits"],
		notMeasure: () => ["is no number", "write digits"],
		notMark: () => ["is neither a mark nor a date", "write x or clear the cell"],
		notWebsite: () => ["is no web address", "write it with https://"],
		notEmail: () => ["is no e-mail address", "correct it or clear the cell"],
		notTelephone: () => ["is no telephone number", "write digits or clear the cell"],
		notPostcode: () => ["is no postcode", "write five digits, only those of the seat of the administration"],
		notWikidata: () => ["is no id of Wikidata", "write Q and digits"],
		longQuote: (most) => [`the quote has more than ${most} words`, "shorten it"],
		twice: (other) => [`stands in ${other} already`, "delete one of the two rows"],
	},
	faults: {
		noSpreadsheet: "is no spreadsheet; choose an XLSX, ODS or CSV file.",
		oldExcel: "has the old Excel format XLS; save it as XLSX in Excel.",
		tooLarge: "is too large; 10 MB at most.",
		emptySpreadsheet: "is empty.",
		brokenSpreadsheet: "is damaged and cannot be read; save it anew.",
	},
	notices: {
		members: (rows, members, networks) =>
			`${rows === 1 ? "1 membership" : `${rows} memberships`}: members ${members}, cooperations ${networks}`,
		register: (communes) => `communes ${communes}`,
		cooperations: (count) => `cooperations ${count}`,
		bodies: (count) => `bodies ${count}`,
		newNetworks: (fresh) =>
			`new cooperations that the known data do not have: ${fresh.map(({ name, near }) => `${quoted(name)}${near.length > 0 ? ` (did you mean ${or(near)}?)` : ""}`).join(", ")}`,
		otherKinds: (words) => `taken as “other”, as no list has them: ${words.map(quoted).join(", ")}`,
		unlistedSources: (titles) =>
			`sources that are not on the sheet of sources and have their title only: ${titles.map(quoted).join(", ")}`,
		sheetsLeft: (tabs) => `sheets that were not read: ${tabs.join(", ")}`,
		offices: (rows, persons) => `offices ${rows}, persons ${persons}`,
		passedOver: (headers) => `not taken over: ${headers.join(", ")}`,
		contactsLeft: (headers) =>
			`not taken over: ${headers.join(", ")}; only offices, bodies, cooperations and organisations have e-mail, telephone and address, communes and persons do not`,
		repaired: (count) => `${count} ${count === 1 ? "key" : "keys"} had lost the leading zero; it was restored`,
		filledDown: (count) =>
			`${count === 1 ? "1 empty cell is" : `${count} empty cells are`} taken to continue the cooperation above`,
		noPublisher: () => "the table does not say who publishes it; --publisher states it",
		noLicense: () => "the license of the data is not given; --license states it",
		noDay: () => "the table does not say of which day it is; it attests the state of today; --as-of states another day",
		leftOut: (names) => `left out: ${names.join(", ")}`,
	},
	origin: {
		title: "Title of the table",
		publisher: "Publisher",
		url: "URL",
		license: "License",
		attestedOn: "As of",
		retrieved: "Retrieved on",
	},
	kinds: {
		members: "members of one cooperation",
		memberships: "memberships in several cooperations",
		matrix: "matrix of members and cooperations",
		register: "communes",
		cooperations: "cooperations",
		bodies: "bodies",
		offices: "persons and offices",
		sources: "sources",
		dataset: "data set",
	},
};
