/** What the page says in English; the same keys as the German dictionary, checked by the compiler. */
import { VALIDITY } from "../../model/index.ts";
import type { Dictionary } from "./de.ts";
import { count } from "./plural.ts";
import { vocabularyIn } from "./vocabulary.ts";

const communes = (n: number) => count("en", n, "commune", "communes");
const cooperations = (n: number) => count("en", n, "cooperation", "cooperations");
const list = (names: string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);

export const en: Dictionary = {
	...vocabularyIn("en"),
	product: "Kooperationsgraph",
	tagline: "Who works with whom, in which body, on which topic – and who says so?",
	skipToPanel: "Skip to search and questions",
	skipToPicture: "Skip to picture",
	skipToDetails: "Skip to details",
	skipToAnswer: "Skip to answer",
	language: "Language",
	theme: { label: "Appearance", system: "Automatic", light: "Light", dark: "Dark" },
	cancel: "Cancel",
	retry: "Try again",
	dismiss: "Close message",
	loading: "Loading …",

	saved: {
		menu: "Views",
		label: "Save and open views",
		name: "Save this view as",
		save: "Save",
		done: (name) => `The view “${name}” is saved.`,
		none: "Saved views are listed here. They stay in this browser; the link in the address bar opens the same view anywhere.",
		size: (n) => count("en", n, "element", "elements"),
		rename: "Rename",
		download: "Download as a file",
		remove: "Delete",
		openFile: "Open a view file (.kgview.json)",
		fileHint: "Or drop the file on the page.",
		unreadable: {
			address: "The view in the address cannot be opened.",
			file: (name) => `The file ${name} cannot be opened as a view.`,
			newer: "It comes from a newer version of this page.",
			damaged: "It is incomplete or was changed.",
			wrong: "It contains something that cannot stand there.",
			fault: (place, value) => `Place: ${place}; there stands ${value}.`,
			addressRemedy: "The first picture is shown instead. Copy the whole address once more, or have it sent again.",
			fileRemedy:
				"The picture is unchanged. Take a file that this page has written under “Views”, or correct that place.",
		},
	},

	sheets: { label: "Areas", picture: "Picture", find: "Find", details: "Details", answer: "Answer" },
	tabs: { label: "Find and compare" },

	search: {
		label: "Find communes, cooperations, bodies, people, topics, questions and actions",
		placeholder: "Find and ask … (Ctrl+K)",
		hint: "An entry is added to the picture and shows its facts, a question opens its form, an action is carried out.",
		kinds: { entity: "Entries", question: "Questions", action: "Actions" },
		understood: (text) => `Understood as “${text}”`,
		noneOfAll: (q) =>
			`Nothing found for “${q}”. What can be found: names and keys (“Havixbeck”, “Climate Alliance”, “05558020”), questions (“shared members Stadtregion EUREGIO”, “who works on mobility”) and actions (“as of 2020”, “export”).`,
		results: (n: number) => count("en", n, "result", "results"),
		none: (q: string) => `Nothing found for “${q}”. The start of a word is enough: “muenst” finds Münster.`,
		more: "There are more results – please be more specific.",
		clear: "Clear",
		inPicture: "in picture",
		noHulls:
			"There is no cooperation in the picture yet. The field at the top finds communes, cooperations, topics and questions.",
		startHeading: "Cooperations in the picture",
		startHint: "A click shows members, bodies and evidence.",
		others: (n, name) => `${n === 1 ? "One more cooperation" : `${n} more cooperations`} of ${name}`,
		othersHint: "A click brings it into the picture as an area with its members.",
		othersFull: (most) =>
			`The picture compares no more than ${most} cooperations: a click brings it without its members.`,
		members: (n: number) => `${count("en", n, "member", "members")} in the picture`,
	},

	questions: {
		entries: "To begin with",
		heading: "All questions",
		others: "Compare and what-if scenarios",
		filter: "Filter questions, e.g. topic, body",
		found: (n: number) => count("en", n, "question", "questions"),
		none: (filter: string) => `No question fits “${filter}”. Part of a word is enough: “bod”, “topic”, “district”.`,
		all: "All questions",
		ask: "Show the answer",
		asking: "Looking for the answer …",
		any: "any",
		typeName: "Enter a name",
		typeNameOptional: "Enter a name (optional)",
		addAnother: "add another",
		removeChip: (name: string) => `Remove ${name}`,
		who: "Who?",
		where: "Which cooperation?",
		take: "Add",
		nothingStored: "Hypothetical: the data stay as they are.",
		seeFields: "Please change the marked fields and ask again.",
		withDefaults: "Please begin anew with the question's defaults.",
		defaults: "Put in the defaults",
		noSuch: (name: string) => `There is no question “${name}”.`,
		noSuchRemedy: "The link may be old or incomplete. The catalogue lists all questions.",
		faults: {
			missing: "Please choose something.",
			unknown: (value: string) => `Not in these data: ${value}. Please choose again.`,
			noSuchMembership: (detail: string) => `This does not fit the data: ${detail}.`,
			noSuchParameter: (name: string) => `This question knows no parameter “${name}”.`,
			integer: (min: number, max: number) => `Please enter a whole number from ${min} to ${max}.`,
			date: "Please give a day that exists, as year-month-day.",
			text: "Please enter one to 200 characters.",
			choice: "Please choose one of the options.",
		},
	},

	toolbar: {
		label: "Tools for the picture",
		undo: "Undo",
		redo: "Redo",
		layout: "Rearrange",
		fit: "Show all",
		zoomIn: "Zoom in",
		zoomOut: "Zoom out",
		expand: "Expand selection",
		remove: "Remove selection",
		reset: "Back to the first picture",
		export: "Export",
	},

	asOf: {
		button: (shown: string) => `As of: ${shown}`,
		heading: "What held on which day?",
		field: "Day",
		show: "Show",
		allTimes: "all times",
		today: "today",
		years: "Something begins or ends here (at the end of the year)",
		explain:
			"Areas, numbers, facts, table and export then show only what certainly held on that day. Where no source gives a beginning, a fact holds from its first evidence on; what is only possible before is counted and can be shown.",
		on: (date: string) => `As of ${date}`,
		only: "– only what held on that day",
		withPossible: "– what is only possible on that day, too",
		yearBefore: "A year earlier",
		yearAfter: "A year later",
		backToAll: "All times",
		backToToday: "Today",
		everything: "– what has ended, too",
	},

	membership: {
		label: "Memberships",
		direct: "direct",
		indirect: "indirect too",
		indirectFact: "computed (indirect)",
		explain:
			"Direct: the commune itself is a member. Indirect: its district is a member; its ring is then drawn hollow.",
	},

	exports: {
		heading: "What is in the picture, as a file",
		png: "Image (PNG)",
		pngHint: "as on the screen, at twice the resolution",
		empty: "The picture is empty – there is nothing to export.",
		failed: "The file could not be made. Please try again.",
		hypothetical: "The image shows how it would be. The files below it hold what is in the data.",
	},

	canvas: {
		hypothetical: "This is how it would be. None of it is in the data.",
		leaveHypothetical: "Back to reality",
		label: "Picture of the network",
		keys: "Arrow keys walk from element to element, Enter selects, E expands, Delete removes, plus and minus zoom.",
		explain: "The table below holds the same content, for keyboard and screen reader too.",
		empty: "The picture is empty.",
		emptyHint: "Search for a commune or a cooperation, or begin with the first picture.",
	},

	legend: {
		supposed: "dashed: hypothetical",
		label: "Legend and filter",
		types: "Types in the picture, a click hides and shows",
		factTypes: "Facts by type, a click hides and shows",
		hiddenFacts: (n: number) => `${count("en", n, "further fact", "further facts")} hidden`,
		possibleMore: (n: number) => `${count("en", n, "further fact", "further facts")} possible`,
		possible: (n: number) => `${count("en", n, "fact", "facts")} of these only possible`,
		possibleHint:
			"No evidence says whether this held yet or still on that day. A click shows it, another hides it again.",
		possibleSign: "finely dashed, pale: only possible",
		showAll: "Show all types again",
		cooperations: "Cooperations, a click marks the members",
		mark: (name: string, n: number) => `${name}: mark ${count("en", n, "member", "members")} in the picture`,
		show: (name: string) => `Show ${name}`,
		hide: (name: string) => `Hide ${name}`,
		indirect: "hollow ring: indirect, through the district",
		allTimes: (n) => `all times: ${count("en", n, "membership", "memberships")} of these ended`,
	},

	caption: {
		asOf: (date: string) => `As of ${date}`,
		today: (date: string) => `As of today, ${date}`,
		allTimes: "All times",
		answer: (title: string | null, hypothetical: boolean) =>
			`${hypothetical ? "Hypothetical" : "Answer to"}: ${title ?? "an ad-hoc query"} –`,
		empty: "Nothing in the picture yet.",
		cooperations: (n: number, names: string[]) => `${n === 1 ? "One cooperation" : cooperations(n)}: ${list(names)}`,
		focus: (name, all, past, shown, names) => {
			const how = past ? "takes or took part" : "takes part";
			const number = (n: number) => (n === 1 ? "one cooperation" : cooperations(n));
			if (all === null) return `${name} takes part in ${number(shown)} of the picture: ${list(names)}`;
			const part = all > shown ? `, ${shown} of them shown` : "";
			return `${name} ${how} in ${number(all)}${part}: ${list(names)}`;
		},
		communes: (n: number, shared: number) =>
			`${communes(n)}, ${shared === 0 ? "none" : shared} of them in more than one`,
		others: (n: number) => `${count("en", n, "element", "elements")} in the picture`,
		andMore: (n: number) => `${n} more`,
		countingIndirect: "counting indirect memberships",
	},

	views: {
		label: "Views",
		beside: "Beside",
		besideLabel: "Open a second view beside",
		alone: (name) => `Close ${name} beside`,
		full: "View in the whole window",
		leaveFull: "Back to the divided page",
		notLoaded: "This view could not be loaded.",
		notLoadedRemedy: "The connection may be down, or the page may have been renewed meanwhile.",
	},

	embed: {
		open: "Open this view and explore",
		data: (titles) => `Data: ${list(titles)}`,
	},

	panes: {
		size: {
			left: "Width of “Find and compare”",
			right: "Width of the details",
			bottom: "Height of the answer",
		},
		fold: {
			left: "Fold “Find and compare”",
			right: "Fold details",
			bottom: "Fold answer",
		},
		unfold: {
			left: "Unfold “Find and compare”",
			right: "Unfold details",
			bottom: "Unfold answer",
		},
	},

	table: {
		answer: "Answer",
		heading: "What is in the picture",
		label: "Table of the picture's content",
		nodes: (n: number) => `${count("en", n, "element", "elements")}`,
		facts: (n: number) => `${count("en", n, "fact", "facts")}`,
		name: "Name",
		type: "Type",
		kind: "Kind",
		cooperations: "Cooperations",
		factsShown: "Facts",
		population: "Population",
		from: "From",
		relation: "Relation",
		to: "To",
		valid: "Valid",
		certainty: "Certainty",
		sortBy: (column: string) => `Sort by ${column}`,
		select: (name: string) => `Select ${name}`,
		selected: (n: number) => `${n} selected`,
		empty: "Nothing in the picture yet.",
		filtered: (n: number) => `${count("en", n, "element", "elements")} hidden by the legend`,
	},

	details: {
		dataset: "Data set",
		notComparable: "Not comparable with cooperations between communes",
		supposed: "This membership is hypothetical. No source states it, and it is not stored.",
		label: "Details",
		whole: {
			heading: "What the picture shows",
			empty: "The picture is empty.",
			overlaps: "Largest overlaps",
			overlap: (names) => list(names),
			noOverlaps: "The chosen cooperations have no known members in common.",
			members: "In most of the cooperations shown",
			more: (n) => `${count("en", n, "more member", "more members")} in several`,
			left: "What to bear in mind",
			computed: (n) =>
				`${count("en", n, "membership is", "memberships are")} computed (indirect): from evidenced facts, without a source of their own.`,
			unsourced: (n) =>
				`${count("en", n, "element has", "elements have")} no source of their own, only those of the facts.`,
			mark: "Mark",
			nothingLeft: "Nothing is hidden, nothing only possible, everything has a source of its own.",
		},
		emptyHint:
			"Nothing selected. Click an element in the picture, the table or the search. Its facts then stand here, each with quote and source. With the shift key, click and drag select several.",
		many: (n: number) => `${n} elements selected`,
		manyHint: "Choose one of them for its facts.",
		facts: (n: number) => count("en", n, "fact", "facts"),
		fact: "Fact",
		derived: "This membership stands in no source; it follows from these facts.",
		factsHeading: "Facts with evidence",
		truncated: "Not all facts are listed; the numbers of relations are complete.",
		expandHeading: "Bring into the picture",
		expand: (label: string, n: number) => `${label}: bring ${n} into the picture`,
		expandAll: (n: number) => `All ${n}`,
		expandConfirm: (name: string, n: number) =>
			`Expanding ${name} brings up to ${n} elements into the picture at once.`,
		expandAnyway: "Bring them anyway",
		remove: "Remove from picture",
		asHull: "As an area with its members",
		collapse: "Collapse again",
		why: "Why in the picture?",
		showAll: (n: number) => `Show all ${n}`,
		showFewer: "Show fewer",
		indirectHeading: "Indirect member of",
		through: (name: string) => `through ${name}`,
		over: "ended",
		overByRule: "term is over by rule",
		possible: "possible",
		possibleHint: "No evidence says whether this held yet or still on that day.",
		phases: {
			holds: (date: string) => `Holds on ${date}`,
			possible: (date: string) => `Possible on ${date}`,
			over: () => "Formerly",
			notYet: () => "Not yet",
			retracted: () => "Taken back",
		},
		...VALIDITY.en,
		ownAddress: "Own URL: read, pass on, print",
	},

	correction: {
		open: "Suggest a correction",
		openFor: (what: string) => `Suggest a correction: ${what}`,
		hint: "This page sends nothing. It writes a file that the loader understands: to be sent in or committed.",
		how: "Something is wrong? Choose “Suggest a correction” in the details. The guide: docs/how-to/contribute-facts.md",
		notSo: "The whole statement is wrong",
		fields: {
			property: "What is different?",
			value: "Correct is",
			because: "Because",
			title: "Source: title",
			publisher: "Source: publisher",
			url: "Source: URL (if there is one)",
			published: "Source: date (if it gives one)",
			quote: "Quoted from the source (at most 15 words)",
		},
		lacking: (names: string[]) => `Not complete yet, or not readable: ${list(names)}.`,
		ready: (name: string) => `Ready: ${name}`,
		copy: "Copy text",
		download: "Download file",
		next: "Send the text to whoever keeps these data, or put the file into the folder corrections/ and load it: npm run seed -- --data corrections",
	},

	completeness: {
		known: (known: string, total: string, on: string | null) =>
			`${known} of ${total} members known${on === null ? "" : ` (as of ${on})`}`,
		list: (list: string, listed: string) => `${list}: ${listed}.`,
		noteList: (names: string[]) =>
			`Not completely known: ${list(names)}. ≥ means at least: further members can only add to the number. * means of those known: it may turn out smaller, too.`,
		atLeast: (value: string) => `at least ${value}`,
		ofKnown: (value: string) => `${value} of those known`,
		size: (members: string) => `${members} known`,
		completeFor: (names: string[]) => `Known completely for: ${list(names)}.`,
	},

	evidence: {
		button: (n: number) => (n === 1 ? "Evidence" : `${n} × evidence`),
		show: (n: number, fact: string) => `Show ${count("en", n, "piece", "pieces")} of evidence: ${fact}`,
		forEntity: "Evidence for the entry itself",
		locator: "Place",
		says: "This source says",
		differAbout: (about) => `Sources give different values: ${about}`,
		published: "Dated",
		retrieved: "retrieved on",
		license: "License",
		outdated: "outdated",
		archived: "in an archive",
		open: "Open source",
		newTab: "(new window)",
	},

	certaintyHint: {
		stated: "The source says so explicitly.",
		implied: "It follows from the source's text but is not written there word for word.",
		inferred: "A plausible reading of ours.",
	},

	overlaps: {
		choose: "Compare cooperations",
		chooseHint: "Choose two or more.",
		filter: "Filter cooperations",
		chooseNone: "Clear the selection",
		chosen: (n: number) => `${n} chosen`,
		size: (n: number) => count("en", n, "member", "members"),
		tooFew: "Choose at least two cooperations; then you see here which members they share.",
		intersections: "Intersections",
		mode: "Counting",
		exclusive: "exactly these",
		inclusive: "at least these",
		exclusiveHint: "Counts who is in exactly the marked cooperations and in no other of the chosen ones.",
		inclusiveHint: "Counts who is in all marked cooperations, whether or not there are others.",
		pick: (sets, n, bounded) => `${list(sets)}: ${bounded(count("en", n, "member", "members"))}`,
		pickHint: "Click a row: its members are marked in picture and table.",
		members: "Members of this intersection",
		clear: "Clear the mark",
		pairs: "In pairs",
		pairsHint: "Number: shared members. Below it the Jaccard similarity (shared divided by all).",
		pair: (a: string, b: string) => `${a} and ${b}`,
		jaccard: "Jaccard",
		unit: "members",
		shareNone: (sets, complete) =>
			complete ? `${list(sets)} share no commune.` : `No commune is known that ${list(sets)} share.`,
		shareOne: (sets, what, name, complete) =>
			`${list(sets)} share ${complete ? "exactly" : "at least"} ${what}: ${name}.`,
		shareMany: (sets, what, names, complete) =>
			`${list(sets)} share ${complete ? "" : "at least "}${what}: ${list(names)}.`,
		only: (sets, what, names, complete) =>
			`${complete ? "Only" : "As far as is known, only"} in ${list(sets)}: ${what} – ${list(names)}.`,
		allOf: (set, what, names, complete) => `${complete ? "In" : "Known in"} ${set}: ${what} – ${list(names)}.`,
		most: (a, b, what, complete) => `${a} and ${b} share the most${complete ? "" : ", as far as is known"}: ${what}.`,
		oneMember: {
			Commune: "one commune",
			District: "one district",
			Organization: "one organisation",
			other: "one member",
		},
		manyMembers: { Commune: "communes", District: "districts", Organization: "organisations", other: "members" },
		via: (name: string) => `through ${name}`,
	},

	console: {
		label: "Ad-hoc query in Cypher",
		intro: "For all who know Cypher. The query only reads; it changes nothing in the data.",
		run: "Run",
		cancel: "Cancel",
		running: "The query is running …",
		outcome: (rows: number, ms: number, truncated: boolean) =>
			`${truncated ? "The first " : ""}${count("en", rows, "row", "rows")} in ${ms.toLocaleString("en-GB")} ms`,
		params: (n: number) => (n === 0 ? "Parameters" : `Parameters (${n})`),
		paramsLabel: "Parameters as JSON",
		paramsHint: "A JSON object: “day” in it is $day in the query.",
		paramsWrong: "This is no JSON object. It begins with { and ends with }, names stand in quotation marks.",
		readsOnly: "only reads",
		maxRows: (n: number) => `at most ${count("en", n, "row", "rows")}`,
		maxTime: (seconds: string) => `${seconds} seconds`,
		maxMemory: (megabytes: string) => `${megabytes} MB`,
		keys: "Ctrl+Enter runs, Alt+↑ and Alt+↓ bring earlier queries, Ctrl+Space proposes. Esc closes proposals, then Tab leaves the field.",
		line: (line: number, column: number) => `Line ${line}, column ${column}:`,
		goTo: "Go there",
		examples: "Examples",
		exampleTitles: {
			largest: "The largest cooperations",
			day: "Memberships on a day",
			shared: "Cooperations that share communes",
			topics: "Topics and who works on them",
			contents: "What is in the graph",
		},
		history: (n: number) => `Earlier queries (${n})`,
		forget: "Clear the list",
		off: "Ad-hoc queries are switched off on this server.",
		offRemedy: "Whoever runs it switches them on with CONSOLE_PARALLEL. The catalogue of questions works without them.",
		phrases: {
			Completions: "Completions",
			Diagnostics: "Errors",
			"No diagnostics": "No errors",
		},
	},

	answer: {
		table: "Table of the answer",
		certainty: "Certainty",
		sources: "Sources",
		none: "No rows.",
		truncated: (n: number) =>
			`This is not all: the first ${count("en", n, "row is", "rows are")} shown. Ask for less to see the rest.`,
		draw: "Show in the picture",
		files: "Download",
		link: "Copy link",
		cypher: "Query",
		cypherHeading: "The query behind the answer (Cypher)",
		params: "Parameters of the query",
		copyCypher: "Copy query",
		editCypher: "Change in the Cypher panel",
		close: "Close answer",
		allTimes: "all times",
		otherDay: (answered: string, looked: string) => `The answer is for ${answered}, the picture shows ${looked}.`,
		askOn: (day: string) => `Ask for ${day}`,
		more: (n: number) => `and ${n} more`,
		yes: "yes",
		no: "no",
		hypothetical: "hypothetical",
		evidence: "Evidence",
		rowFacts: (n: number) => (n === 1 ? "Fact" : `${n} facts`),
		ownEvidence: (name: string) => `Evidence for ${name}`,
	},
	gone: (n: number) => (n === 1 ? "One thing is no longer in the data." : `${n} things are no longer in the data.`),
	copy: { done: "Copied" },

	/** What happened to a member between two days or selections. */
	changes: { joined: "joined", left: "left", stayed: "stayed" },

	whatIf: {
		joins: (member: string, network: string) => `${member} joins ${network}`,
		leaves: (member: string, network: string) => `${member} leaves ${network}`,
		gains: (member: string, n: number) => `${member} gains ${count("en", n, "topic", "topics")}`,
		loses: (member: string, n: number) => `${member} loses ${count("en", n, "topic", "topics")}`,
		sentence: (changes: string[], overlaps: number, gains: string[]) => {
			const first = overlaps === 0 ? "no overlap changes" : count("en", overlaps, "overlap changes", "overlaps change");
			const topics = gains.length > 0 ? `; ${list(gains)}` : "; no topic comes or goes";
			return `What if ${list(changes)}: ${first}${topics}.`;
		},
		list: (name: string, known: number, total: number | null) =>
			total === null || known > total ? name : `${name} (${known} of ${total})`,
		incomplete: (lists: string[]) => `The known members are counted; not all are known of ${list(lists)}.`,
		leftOut: (incomparable: number, tooFew: number) => {
			const reasons = [
				...(incomparable > 0 ? [`${incomparable} not comparable with cooperations between communes`] : []),
				...(tooFew > 0 ? [`${tooFew} with fewer than two known members`] : []),
			];
			return `Not compared: ${list(reasons)}.`;
		},
		overlaps: (n: number) => `Overlaps that change: ${n}`,
		a: "Cooperation",
		b: "other cooperation",
		sharedBefore: "shared members now",
		sharedAfter: "then",
		jaccardBefore: "Jaccard now",
		jaccardAfter: "Jaccard then",
		topics: "Topics that come or go",
		member: "Member",
		gained: "gains",
		lost: "loses",
	},

	cause: {
		start: (name: string) => `Part of the first picture${name ? ` around ${name}` : ""}.`,
		search: (name: string) => `Brought by the search for ${name}.`,
		expand: (name: string) => `Came with expanding ${name}.`,
		sets: (names: string[]) => `Member of the chosen cooperations: ${list(names)}.`,
		answer: (title: string | null) =>
			title ? `Part of the answer to: ${title}` : "Part of the answer to an ad-hoc query.",
		restore: "Loaded with a saved picture.",
	},

	announce: {
		added: (name: string) => `${name} is in the picture and selected.`,
		marked: (n: number) => `${count("en", n, "member", "members")} marked.`,
		exported: "The file is being downloaded.",
		done: (action) => `Done: ${action}`,
		mode: (text: string) => `Memberships: ${text}`,
		day: (day: string, nodes: number, facts: number) =>
			`${day}: ${count("en", nodes, "element", "elements")}, ${count("en", facts, "fact", "facts")}`,
	},

	footer: {
		data: "Data version",
		contains: (entities: number, facts: number, sources: number) =>
			`${count("en", entities, "entry", "entries")}, ${count("en", facts, "fact", "facts")}, ${count("en", sources, "source", "sources")}`,
		license: "License",
		open: "Sources and license",
		close: "Close",
		attribution: "Attribution",
		version: "Version",
		list: (n: number) => `${count("en", n, "source", "sources")}, by publisher`,
		engine: "Database",
		embedded: "embedded",
		interface: "Interface",
		neo4j: "Neo4j",
		loadedAt: (date: string) => `loaded on ${date}`,
	},

	tableImport: {
		heading: "Read a spreadsheet",
		about:
			"A table of members, communes or offices becomes data files to download. The table stays in this browser; the graph does not change.",
		file: "Spreadsheet (XLSX, ODS or CSV)",
		fileHint: "Choose one or drop it here; 10 MB at most.",
		failed: "This part of the page could not be loaded. Please try again.",
		reading: "Reading the table …",
		lookingUp: "Loading the names that are known …",
		nothingKnown: "The names that are known could not be loaded: only commune keys with names are recognised.",
		sheet: "Sheet",
		kind: "Kind of table",
		network: "Name of the cooperation",
		columns: "Columns",
		preview: "The first rows of the table",
		noHeader: "(no header)",
		use: (cell, header) => `Meaning of column ${cell}${header ? ` “${header}”` : ""}`,
		unknown: "– please choose –",
		mark: "cooperation with marks",
		passOver: "do not take over",
		rows: (n) => count("en", n, "row", "rows"),
		outcome: "What would be added",
		problems: (n) => `${n === 1 ? "1 place is" : `${n} places are`} to be cleared up first; then there are the files.`,
		quoted: (text) => `“${text}”`,
		more: (n) => `… and ${n} more`,
		decisions: "Who is meant?",
		undecided: "– please choose –",
		organization: "an organisation",
		commune: "a commune without a key (such as one abroad)",
		leaveOut: "leave out",
		added: (n) => `Show ${count("en", n, "entry", "entries")}`,
		download: "Download the data files (ZIP)",
		next: "Unpack them; this checks and loads them:",
	},

	methods: {
		heading: "How we know",
		url: "/how-we-know",
		more: "In full, with examples",
		points: [
			"A fact is what a source says. Each leads in one click to the quote, its place and the source.",
			"Certainty: stated (the source says so), implied by the text, or inferred (a plausible reading of ours).",
			"Time: a fact holds from the latest day on which it may have begun to the earliest on which it may have ended. Where no source gives the beginning, it holds from the first evidence on; where none gives the end, it is presumed to go on, and the last evidence is shown. Before and after, it is only possible.",
			"Completeness: who is missing in a list of members is no member only where the list is completely known. Else it is unknown.",
			"Contradictions and corrections stay visible: both values, both sources, and why something was corrected.",
		],
	},

	errors: {
		codes: {
			offline: {
				what: "The server does not answer.",
				remedy: "Please check whether it is still running, then try again.",
			},
			unreadable: {
				what: "The server's answer cannot be read.",
				remedy: "Please reload the page. If it stays so, server and page do not match: build and start again.",
			},
			"invalid-parameters": {
				what: "The server cannot make sense of this request.",
				remedy: "Please choose differently or reload the page.",
			},
			"malformed-body": { what: "The request arrived incomplete.", remedy: "Please try again." },
			"not-found": { what: "There is nothing at this URL.", remedy: "Please reload the page." },
			"unknown-id": {
				what: "There is no such entry in the graph.",
				remedy: "Perhaps the data were loaded anew. Please search again.",
			},
			"not-acceptable": {
				what: "The answer does not exist in this format.",
				remedy: "Please ask for one of the formats named.",
			},
			"method-not-allowed": { what: "This request is not allowed here.", remedy: "Please reload the page." },
			"body-too-large": { what: "The request is too large.", remedy: "Please choose less." },
			"unknown-reference": {
				what: "Something in the selection is not in the graph.",
				remedy: "Perhaps the data were loaded anew. Please reload the page.",
			},
			"too-large": { what: "This is more than one answer may hold.", remedy: "Please choose less at once." },
			"query-refused": {
				what: "This query is not accepted as it is.",
				remedy:
					"Please change the place named. Allowed is what reads: MATCH, WHERE, WITH, UNWIND, RETURN and their like.",
			},
			"query-failed": {
				what: "The database cannot answer this query.",
				remedy: "Please change the query as the database's message says.",
			},
			"too-many-requests": {
				what: "Too many requests in a short time.",
				remedy: "Please wait a minute and try again.",
			},
			internal: {
				what: "The server made a mistake.",
				remedy: "Please try again. If it stays so, the server's log will help.",
			},
			"graph-unavailable": { what: "The database does not answer.", remedy: "Please try again in a moment." },
			"graph-loading": { what: "The data are being loaded.", remedy: "Please try again in a moment." },
			"graph-empty": { what: "No data have been loaded yet.", remedy: "Please load the data: npm run seed" },
			"shutting-down": { what: "The server is shutting down.", remedy: "Please try again in a moment." },
			busy: { what: "As many queries are running as may.", remedy: "Please try again in a moment." },
			timeout: { what: "The query took too long.", remedy: "Please ask for less at once." },
			other: { what: "An error has occurred.", remedy: "Please reload the page." },
		},
	},
};
