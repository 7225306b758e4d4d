/** The picture: everything on the canvas that undo brings back; and the actions that change it, as data. */
import type {
	Bilingual,
	GraphEdge,
	GraphNode,
	NodeType,
	OverlapsAnswer,
	RelationshipType,
	Subgraph,
} from "../../../model/index.ts";

/** Model coordinates of the canvas, in pixels at zoom 1. */
export interface Position {
	readonly x: number;
	readonly y: number;
}

/** What the person did that brought something: the answer to "why is this here?", put into words by the panels. */
export type Cause =
	| { readonly kind: "start"; readonly about: string; readonly name: string }
	| { readonly kind: "search"; readonly about: string; readonly name: string }
	| { readonly kind: "expand"; readonly about: string; readonly name: string; readonly types: readonly string[] }
	/** On a way between two, by name. */
	| { readonly kind: "path"; readonly about: string; readonly name: string; readonly to: string }
	| { readonly kind: "sets"; readonly names: readonly string[] }
	/** Drawn as the answer to what was asked; `title` is null for an ad-hoc query. */
	| {
			readonly kind: "answer";
			readonly title: Bilingual | null;
			/** The answer in words; null where it has none. */
			readonly sentence: Bilingual | null;
			readonly hypothetical: boolean;
	  }
	| { readonly kind: "restore" };

/** A cause with the number of the step (counting from 1 in this session). */
export type Step = Cause & { readonly id: number };

export interface PictureNode {
	readonly node: GraphNode;
	/** Each step that asked for it, first to last: why it is here. What no step asks for any more leaves. */
	readonly steps: Steps;
}

export type Steps = readonly [Step, ...Step[]];

export interface PictureEdge {
	readonly edge: GraphEdge;
	/** The one after which both ends were there. */
	readonly step: Step;
}

/** A filter: node types and relationship types that are not shown. */
export type HideableType = NodeType | RelationshipType;

/** What nodes can be filtered by; `attributes.ts` says which nodes have it and where it stands. */
export const ATTRIBUTES = ["kind", "legalForm", "district", "topic", "population"] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Of the nodes that the attribute is said of, only those with one of these values are shown. "" is "not known". */
export interface Filter {
	readonly attribute: Attribute;
	readonly values: readonly string[];
}

/** How the views show what is in the picture: ids of measures or attributes; null is the plain look. */
export interface Look {
	readonly size: string | null;
	readonly colour: string | null;
	/** The layout that "lay out anew" uses. */
	readonly layout: string;
	/** What the map colours; `ANSWER`: what the answer that is shown says of communes. */
	readonly map: string | null;
}

export interface Picture {
	readonly nodes: ReadonlyMap<string, PictureNode>;
	/** All facts between the nodes: of all times, since the day only decides which are shown; indirect memberships of the day. */
	readonly edges: ReadonlyMap<string, PictureEdge>;
	readonly positions: ReadonlyMap<string, Position>;
	/** Ids of the chosen networks, in the order of choice; drawn as hulls. */
	readonly sets: readonly string[];
	/** Whether communes belong through their district or network too. */
	readonly indirect: boolean;
	/** ISO date, or null for all times. */
	readonly asOf: string | null;
	/** Whether facts that only may hold on the day are shown too. */
	readonly possible: boolean;
	/** The memberships in `sets` that only may hold on the day, of members that are in the picture and of others. */
	readonly maybe: readonly GraphEdge[];
	readonly hidden: ReadonlySet<HideableType>;
	/** At most one for each attribute; each takes nodes away. */
	readonly filters: readonly Filter[];
	/** Nodes that a new layout leaves where they are. */
	readonly pins: ReadonlySet<string>;
	/** The sign of each network that was ever chosen: 0 is A and the first colour. It keeps it for the session. */
	readonly colours: ReadonlyMap<string, number>;
	readonly look: Look;
	/** What the last step found gone from the data: ids. */
	readonly gone: readonly string[];
	/** The server's answer for `sets`, `indirect` and `asOf`; null without sets. */
	readonly overlaps: OverlapsAnswer | null;
	/** The question that the picture answers; null when it is none, or the choice of networks has changed since. */
	readonly subject: Extract<Cause, { kind: "answer" }> | null;
}

/** What a set question fixes: which networks, counted how, on which day, with what only may hold or without. */
export interface SetsChoice {
	readonly sets: readonly string[];
	readonly indirect: boolean;
	readonly asOf: string | null;
	readonly possible: boolean;
}

/** What brings nodes: `ids` beside what is there, in place of what earlier sets had brought, or in place of everything. */
export type Change =
	| { readonly kind: "add"; readonly ids: readonly string[]; readonly step: Step; readonly gone?: readonly string[] }
	| (Chosen & { readonly kind: "sets"; readonly step: Step })
	| (Chosen & { readonly kind: "draw"; readonly step: Extract<Step, { kind: "answer" }>; readonly map?: Look["map"] });

interface Chosen {
	readonly ids: readonly string[];
	readonly choice: SetsChoice;
	readonly overlaps: OverlapsAnswer | null;
	/** What was asked for, or in the picture, and is not in the data any more. */
	readonly gone?: readonly string[];
}

/** `graph`: all that is in the picture after the change, with all facts between, as in `Picture.edges`. */
export type Brought = Change & Pick<Picture, "maybe"> & { readonly graph: Subgraph };

export type Action =
	| Brought
	| { readonly kind: "remove"; readonly ids: readonly string[] }
	| { readonly kind: "collapse"; readonly id: string }
	| { readonly kind: "hide"; readonly types: readonly HideableType[] }
	| { readonly kind: "filter"; readonly filters: readonly Filter[] }
	| { readonly kind: "pin"; readonly ids: readonly string[] }
	| { readonly kind: "unpin"; readonly ids: readonly string[] }
	| { readonly kind: "look"; readonly look: Partial<Look> }
	| { readonly kind: "move"; readonly positions: ReadonlyMap<string, Position> };

/** What of the picture is shown. */
export interface Visible {
	readonly nodes: ReadonlyMap<string, PictureNode>;
	readonly edges: ReadonlyMap<string, PictureEdge>;
}

export interface TypeCount<T> {
	readonly type: T;
	/** How many of this type there are, shown or not. */
	readonly count: number;
	readonly hidden: boolean;
}

/** What to draw of an answer. */
export interface Sketch {
	/** What the answer names. The picture has all facts between, whatever facts the answer has. */
	readonly ids: readonly string[];
	/** Networks that become hulls; the first `full` of them with all their members. */
	readonly sets: readonly string[];
	readonly full: number;
	readonly indirect: boolean;
	readonly asOf: string | null;
	/** Given where the memberships are not those of the data. */
	readonly overlaps: OverlapsAnswer | null;
	/** What is asked, in words; null for an ad-hoc query. */
	readonly title: Bilingual | null;
	/** The answer in words, where it has some. */
	readonly sentence: Bilingual | null;
	readonly hypothetical: boolean;
	/** What the map is to colour; left out: what it coloured before. */
	readonly map?: Look["map"];
}
