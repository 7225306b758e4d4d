/** What the files describe, before names are resolved and descriptions of the same thing are united. */
import type { Boundaries, Certainty, Dataset, ListName, NodeType, RelationshipType } from "../../model/index.ts";
import type { Place } from "../messages/place.ts";
import type { Report } from "../messages/problem.ts";
import type { DataFiles } from "../read/directory.ts";
import type { Scalar } from "../read/tree.ts";
import type { Properties } from "./values.ts";

export interface SourceDraft {
	key: string;
	place: Place;
	properties: Properties;
}

/** A piece of evidence; `source` is a key of `sources`. */
export interface EvidenceDraft {
	place: Place;
	source?: string;
	quote?: string;
	locator?: string;
	says?: string;
	/** The day of which the source speaks, where it is not that of its publication. */
	attestedOn?: string;
	outdated?: boolean;
}

/** How sure it is, and why a doubt of the loader is none. */
export interface Assessment {
	certainty?: Certainty;
	checked?: string;
}

interface Described extends Assessment {
	place: Place;
	properties: Properties;
	evidence: EvidenceDraft[];
}

/** One description of an entity. `key` is what its author wrote as its id (or AGS); without one the name decides. */
export interface EntityDraft extends Described {
	label: NodeType;
	key?: string;
	fromRegister: boolean;
	/** What is said of its lists, beside plain properties. */
	completeness?: readonly { list: ListName; evidence: EvidenceDraft[]; completeFor: Reference[] }[];
}

/** What a reference may point to, in the order of preference. */
export interface Reference {
	place: Place;
	text: string;
	labels: readonly NodeType[];
	/** What it is also said to be called, beside its key; it must be one of its names. */
	named?: { place: Place; text: string };
}

/** All direct members of a network with this label. */
export interface AllMembers {
	place: Place;
	all: NodeType;
	network: EntityDraft;
}

export type End = { entity: EntityDraft } | { reference: Reference } | { members: AllMembers };

export interface FactDraft extends Described {
	type: RelationshipType;
	from: End;
	to: End;
}

/** What is said against a statement. */
export interface CorrectionDraft {
	place: Place;
	/** The id of what is corrected or, of a membership, references to both ends, with its type or label. */
	of: { place: Place; kind: NodeType | RelationshipType } & ({ id: string } | { member: string; network: string });
	/** False: it is not so at all. */
	instead: Properties["values"] | false;
	because: string;
	evidence: EvidenceDraft[];
}

/** The boundaries of communes; the place is that of the file's name. */
export interface BoundariesDraft {
	place: Place;
	/** Whom to name where they are shown. */
	attribution: string;
	topology: Boundaries;
}

export interface Drafts {
	/** Undefined when it is incomplete, which has been reported. */
	dataset: Dataset | undefined;
	/** The references of the dataset's `opening`. */
	opening: Scalar[];
	/** Those of its `examples`. */
	examples: Scalar[];
	sources: Map<string, SourceDraft>;
	entities: EntityDraft[];
	facts: FactDraft[];
	corrections: CorrectionDraft[];
	boundaries?: BoundariesDraft;
	/** The places ("line:column") of official keys that got their leading zero back, by file. */
	repairs: Map<string, Set<string>>;
	tables: Table[];
}

/** A CSV file: too long to be kept, so its rows are described one at a time, as often as needed and always the same. */
export interface Table {
	hasEntities: boolean;
	hasFacts: boolean;
	/** What is wrong with the rows is reported each time. */
	describeRows(report: Report): Iterable<Pick<Drafts, "entities" | "facts">>;
}

/** Where a description stands: what it inherits and where its results go. */
export interface Context {
	drafts: Drafts;
	report: Report;
	/** Reads the CSV file that is named at a place. */
	table(place: Place, name: string): ReturnType<DataFiles["register"]>;
	/** Evidence for what says nothing else. */
	inherited: EvidenceDraft[];
	/** The nearest enclosing network, for `communes: all`. */
	network?: EntityDraft;
	fromRegister?: boolean;
}
