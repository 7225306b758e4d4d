/** What a layout is asked and what it answers. Plain data, so that it travels to the worker and back. Pixels at zoom 1. */

import type { LayoutId } from "../state/index.ts";

export interface LayoutNode {
	readonly id: string;
	/** Space it needs round its position, label included. */
	readonly width: number;
	readonly above: number;
	readonly below: number;
	/** The key of the district that it is in. */
	readonly district?: string | undefined;
	/** Where it is now, if it has a position. */
	readonly x?: number;
	readonly y?: number;
	/** Stays exactly where it is (needs x and y). */
	readonly fixed?: boolean;
}

export interface LayoutEdge {
	readonly source: string;
	readonly target: string;
}

/** A set whose members are to stand together. A node of the same id, if there is one, stands in their midst. */
export interface LayoutGroup {
	readonly id: string;
	readonly members: readonly string[];
}

export interface LayoutInput {
	readonly nodes: readonly LayoutNode[];
	readonly edges: readonly LayoutEdge[];
	readonly groups: readonly LayoutGroup[];
	/** Width against height of the whole. */
	readonly aspect: number;
	/** Everything is to be laid out, with what is fixed as pins; else only what has no place, among what has one. */
	readonly anew?: boolean;
	/** Patches of sets unless another is named. */
	readonly layout?: LayoutId;
	/** What rings are drawn round; without it what is joined to most. */
	readonly centre?: string | null;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where each node of the input belongs, by id. */
export type Positions = Record<string, Point>;
