/** What the schema says of itself to those who read it: one line for each type, property and field, in English. */
import { PROPERTIES } from "../../model/index.ts";

/** Properties mean the same wherever they stand: those of entities and facts, then those of evidence and sources. */
export const PROPERTY_DESCRIPTIONS: Record<string, string> = {
	...Object.fromEntries(Object.entries(PROPERTIES).map(([name, { about }]) => [name, about])),
	id: "Stays the same from load to load.",
	evidenceIds: "Ids of the pieces of evidence; use `evidence` for what they say.",
	evidence: "What sources say for it.",
	quote: "A short quotation.",
	locator: "Where in the source: a heading, a table row, a page.",
	says: "The value that this source gives, where sources differ.",
	outdated: "True when the source was right in its day and is not any more.",
	source: "The document or register that it is taken from.",
	title: "Title of the document.",
	publisher: "Who published it.",
	url: "Where it is on the web.",
	file: "Name of a file.",
	archiveUrl: "A copy of it in a public archive.",
	attestedOn: "The day of which the source speaks, where it is not that of its publication, EDTF.",
	publishedOn: "Publication as the source gives it, EDTF.",
	publishedText: "The date of publication in the source's own words.",
	retrievedOn: "When it was read, EDTF.",
	license: "Under which license it may be used.",
};

/** What stands between the entities: pages, edges, filters. */
export const STRUCTURE_DESCRIPTIONS: Record<string, string> = {
	edges: "One for each entity or, below an entity, for each fact.",
	totalCount:
		"How many there are, whatever part of them is asked for. Below an entity facts are counted: two periods are two.",
	pageInfo: "Whether there is more, and the cursors to go on with.",
	cursor: "Give it as `after` to go on behind this one.",
	node: "The entity.",
	properties: "What the fact says about itself, with its evidence.",
	hasNextPage: "Whether there is more behind this page.",
	hasPreviousPage: "Whether there is something before this page.",
	startCursor: "Cursor of the first edge.",
	endCursor: "Cursor of the last edge: give it as `after` for the next page.",
	AND: "All of these.",
	OR: "At least one of these.",
	NOT: "Not this.",
	edge: "The fact.",
	typename: "One of these types.",
	some: "At least one is like this.",
	none: "None is like this.",
	all: "There is one, and all are like this.",
	single: "Exactly one is like this.",
	eq: "Equal; null finds what is absent.",
	in: "One of these.",
	contains: "With this in it.",
	startsWith: "Beginning so.",
	endsWith: "Ending so.",
	gt: "Greater, later or behind it in the alphabet.",
	gte: "Greater or equal, this day or later.",
	lt: "Smaller, earlier or before it in the alphabet.",
	lte: "Smaller or equal, this day or earlier.",
	includes: "With this in the list.",
	caseInsensitive: "The same without regard to upper and lower case.",
};

export const VALUE_DESCRIPTIONS: Record<string, Record<string, string>> = {
	Certainty: {
		stated: "The source says so.",
		implied: "It follows from the text.",
		inferred: "A plausible reading of the editors.",
	},
	Status: {
		single: "One source says so.",
		agreed: "Several say the same.",
		contradicted: "Several say different things; all are shown.",
		outdated: "Every source is marked as overtaken.",
	},
	SortDirection: { ASC: "Upwards: A to Z, early to late.", DESC: "Downwards." },
};

export const OTHER_DESCRIPTIONS: Record<string, string> = {
	Query: "Where every question begins. What a list holds comes in any order unless `sort` says which.",
	Entity: "Anything in the graph. What is particular to a type is asked by `... on Commune { ags }`.",
	Source: "A document or register that facts are taken from.",
	Evidence: "What one source says for one or more facts.",
	PageInfo: "Where a page stands among the others.",
	EntityRelationshipFilters:
		"A filter over entities of several types. For `all`, `single`, a type or a fact take the field's Connection.",
	Certainty: "How certain a fact is.",
	NameBy: "Who gave an entity its name.",
	Status: "What the evidence for a fact amounts to; derived when the data are loaded.",
	SortDirection: "Which way to sort.",
};
