/** What a table says, understood: the way from rows to data files. */

import type { Table } from "../columns/header.ts";
import type { TableKind } from "../columns/kinds.ts";
import type { Column } from "../columns/propose.ts";
import type { Known, KnownEntity, MemberLabel } from "../known.ts";
import type { TableNotice, TableProblem } from "../messages/problem.ts";

/** Somebody that a row is about. */
export interface Who {
	label: MemberLabel;
	/** Of what is known. */
	id?: string;
	name: string;
	ags?: string;
}

export interface Cooperation {
	id?: string;
	name: string;
}

/** What a row says about a relationship, under the keys of data files. */
export interface Fact {
	from?: string;
	to?: string;
	fromText?: string;
	toText?: string;
	role?: string;
	note?: string;
	/** Key of one of the sources. */
	source?: string;
	quote?: string;
	locator: string;
	attestedOn?: string;
}

export interface Membership {
	who: Who;
	network: Cooperation;
	fact: Fact;
}

export interface Office {
	person: string;
	position: string;
	body?: string;
	where: Where;
	fact: Fact;
	contact: Contact;
}

/** How an office is reached. */
export type Contact = Partial<Record<ContactKey, string>>;
export type ContactKey = "email" | "telephone" | "address";

/** What a row gives as the evidence of something that is described. */
export type Attested = Pick<Fact, "note" | "source" | "quote" | "locator" | "attestedOn">;

/** Where an office or a body is. */
export type Where = Who | (Cooperation & { label: "Network" });

/** A row about a cooperation itself. */
export interface DescribedCooperation {
	network: Cooperation;
	properties: Record<string, string>;
	topics: { id?: string; name: string }[];
	attested: Attested;
}

/** A row about a body. */
export interface DescribedBody {
	body: string;
	where: Where;
	properties: Record<string, string>;
	/** By whom all communes that are members are represented. */
	represented?: string;
	attested: Attested;
}

/** A row of a register: properties of a commune or a district. */
export interface Place {
	who: Who;
	district?: Who;
	properties: Record<string, string>;
}

/** A source that a row names. */
export interface NamedSource {
	key: string;
	title: string;
	/** By which rows may name it. */
	shortName?: string;
	url?: string;
	publisher?: string;
	published?: string;
	retrieved?: string;
}

/** All that a table says. */
export interface Contents {
	/** What a workbook says of itself. */
	about: { title?: string; publisher?: string; license?: string; attestedOn?: string };
	memberships: Membership[];
	offices: Office[];
	places: Place[];
	cooperations: DescribedCooperation[];
	bodies: DescribedBody[];
	sources: Map<string, NamedSource>;
}

/** What a name is taken for that nobody knows, or several have: an id of what is known, a label, or nothing. */
export type Decision = string;

export interface PlanOptions {
	kind: TableKind;
	columns: readonly Column[];
	/** The cooperation that the whole table is about. */
	network?: string | undefined;
	/** By the name as it stands in the table. */
	decisions?: ReadonlyMap<string, Decision> | undefined;
	/** The name of its file. */
	file: string;
	/** For the keys of sources: they are unique in a data set. */
	key: string;
	/** Of a sheet of a workbook: what its other sheets describe. */
	shared?: Shared | undefined;
}

/** What other sheets of the workbook describe, by the folded name. Cooperations are in what is known. */
export interface Shared {
	/** Keys of sources. */
	sources: ReadonlyMap<string, string>;
	bodies: ReadonlyMap<string, readonly Where[]>;
}

/** A name that needs a decision. */
export interface OpenName {
	name: string;
	cell: string;
	/** What it may mean. */
	candidates: readonly KnownEntity[];
}

export interface TablePlan {
	contents: Contents;
	problems: TableProblem[];
	notices: TableNotice[];
	open: OpenName[];
}

/** What the rows are read with. */
export interface Reading {
	table: Table;
	options: PlanOptions;
	known: Known;
	contents: Contents;
	/** By name. */
	open: Map<string, OpenName>;
	/** Names that are left out, and keys that were repaired: counted for the notices. */
	left: Set<string>;
	repaired: Set<string>;
	/** Contacts that nothing in the model has a place for. */
	homeless: Set<ContactKey>;
	/** Cooperations that are described nowhere, with what may have been meant. */
	fresh: Map<string, readonly string[]>;
	/** Words that no closed list has, and sources that the workbook does not list. */
	unlisted: { kinds: Set<string>; sources: Set<string> };
	/** Memberships, each with its first cell. */
	seen: Map<string, string>;
	report(cell: string, value: string, ...message: TableProblem["message"]): undefined;
}
