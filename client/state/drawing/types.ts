/** What the canvas draws, in terms of meaning; colours and shapes are the canvas's business. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { NodeType, RelationshipType } from "../../../model/index.ts";
import type { Arc, Hull, Intersection } from "../hulls/types.ts";
import type { Position } from "../picture/types.ts";

/** Patches of sets; forces alone; rings round one; a block for each district. */
export const LAYOUTS = ["patches", "force", "rings", "district"] as const;
export type LayoutId = (typeof LAYOUTS)[number];

export interface NodeElement {
	readonly id: string;
	readonly name: string;
	/** In every language: it has room for each, so that places are the same in all of them. */
	readonly names: readonly string[];
	readonly type: NodeType;
	/** The colour index of the hull whose name tag this network is; null for every other node. */
	readonly hull: number | null;
	/** The letter of that hull. */
	readonly letter: string | null;
	/** Stays where it is when everything is laid out anew. */
	readonly pinned: boolean;
	/** The ring: one arc per membership in the chosen networks. */
	readonly arcs: readonly Arc[];
	/** By how much bigger it is than in the plain look. */
	readonly scale: number;
	/** The colour of its value where colours show an attribute; else null. */
	readonly tint: number | null;
	/** What counts when labels compete for space: memberships first, then edges on the canvas. */
	readonly importance: number;
	/** Null until a layout has found a place. */
	readonly position: Position | null;
}

export interface EdgeElement {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly type: RelationshipType;
	/** Computed, stands in no file: drawn dashed. */
	readonly derived: boolean;
	/** Only may hold on the day: drawn pale. */
	readonly possible: boolean;
}

export interface Elements {
	readonly nodes: ReadonlyMap<string, NodeElement>;
	readonly edges: ReadonlyMap<string, EdgeElement>;
}

/** Nodes to be placed; those with a place keep it unless `fresh`. */
export interface LayoutRequest {
	readonly elements: Elements;
	readonly hulls: readonly Hull[];
	readonly layout: LayoutId;
	/** Round which node, where the layout has a middle. */
	readonly centre: string | null;
	/** The district of each node that is in one, by its key. */
	readonly districts: ReadonlyMap<string, string>;
	/** Sizes are still being measured: when they are there, another request takes the place of this one. */
	readonly early: boolean;
	/** Everything anew, as a step of its own that can be undone. */
	readonly fresh: boolean;
	/** What stays even then. */
	readonly pins: ReadonlySet<string>;
}

export interface Drawing {
	readonly hulls: ReadonlySignal<readonly Hull[]>;
	/** The ring of each member, by id. */
	readonly rings: ReadonlySignal<ReadonlyMap<string, readonly Arc[]>>;
	readonly intersections: ReadonlySignal<readonly Intersection[]>;
	readonly elements: ReadonlySignal<Elements>;
	/** Not null while nodes wait for a place. */
	readonly layout: ReadonlySignal<LayoutRequest | null>;
	/** Why nodes could not be placed; null when all is well. */
	readonly layoutFailure: ReadonlySignal<string | null>;
	/** Asks for a new layout of everything that is not pinned. */
	relayout(layout?: LayoutId, centre?: string | null): void;
	/** The answer to a layout request. An answer to an older request is dropped. */
	placed(request: LayoutRequest, positions: ReadonlyMap<string, Position>): void;
	layoutFailed(request: LayoutRequest, reason: string): void;
}
