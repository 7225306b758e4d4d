/** The picture with its history, and everything that changes it. */
import type { ReadonlySignal } from "@preact/signals-core";
import type {
	EntityRef,
	GraphEdge,
	NeighbourCount,
	NetworkRef,
	NodeType,
	OverlapsAnswer,
	RelationshipType,
} from "../../../model/index.ts";
import type { Viewpoint } from "../camera/types.ts";
import type { ValueCount } from "../picture/attributes.ts";
import type {
	Attribute,
	Filter,
	HideableType,
	Look,
	Picture,
	Position,
	SetsChoice,
	Sketch,
	Step,
	TypeCount,
	Visible,
} from "../picture/types.ts";
import type { ProposalSlice } from "../proposal/types.ts";
import type { Selection } from "../selection/types.ts";
import type { Snapshot } from "../snapshot/types.ts";

/** What is known about the picture. */
export interface GraphSignals {
	readonly picture: ReadonlySignal<Picture>;
	/** What of it is shown. */
	readonly visible: ReadonlySignal<Visible>;
	/** Where it is looked at from; null before the canvas has said so. */
	readonly viewpoint: ReadonlySignal<Viewpoint | null>;
	/** Where the map is looked at from, in its own coordinates; null before it has said so. */
	readonly onMap: ReadonlySignal<Viewpoint | null>;
	readonly asOf: ReadonlySignal<string | null>;
	/** The day that "ended" is said of: the one looked at, else today. */
	readonly day: ReadonlySignal<string>;
	readonly indirect: ReadonlySignal<boolean>;
	/** Whether facts that only may hold on the day are shown too. */
	readonly possible: ReadonlySignal<boolean>;
	/** How many facts only may hold on the day; while they are not shown, how many more there would be. */
	readonly possibleFacts: ReadonlySignal<number>;
	readonly sets: ReadonlySignal<readonly string[]>;
	/** The same, with what has just been chosen and is not in the picture yet. */
	readonly wantedSets: ReadonlySignal<readonly string[]>;
	/** What the last step found gone from the data and took out of the picture: ids. */
	readonly gone: ReadonlySignal<readonly string[]>;
	readonly filters: ReadonlySignal<readonly Filter[]>;
	/** What nodes can be filtered by, with the values that the picture has. */
	readonly attributes: ReadonlySignal<ReadonlyMap<Attribute, readonly ValueCount[]>>;
	readonly pins: ReadonlySignal<ReadonlySet<string>>;
	readonly look: ReadonlySignal<Look>;
	/** How many facts are in the picture but not shown, since types are hidden or nodes filtered out. */
	readonly hiddenFacts: ReadonlySignal<number>;
	/** Types in the picture with counts, for the legend. */
	readonly legend: ReadonlySignal<{ nodes: TypeCount<NodeType>[]; edges: TypeCount<RelationshipType>[] }>;
	/** Whether the first screen is there (it may be empty). */
	readonly started: ReadonlySignal<boolean>;
	/** What the first screen is about. */
	readonly about: ReadonlySignal<EntityRef | null>;
	/** Its memberships in networks at the time, in the picture or not. */
	readonly aboutIn: ReadonlySignal<readonly GraphEdge[]>;
	/** How many memberships of the hulls have ended; none on a day, since then they are not shown. */
	readonly ended: ReadonlySignal<number>;
	/** All networks one can choose, by name. */
	readonly networks: ReadonlySignal<readonly NetworkRef[]>;
	readonly canUndo: ReadonlySignal<boolean>;
	readonly canRedo: ReadonlySignal<boolean>;
}

/**
 * Changes that ask the server; each resolves when the picture has changed or the failure is in `tasks`. Whatever brings
 * nodes, the picture has all facts between them afterwards; more than `MOST_UNASKED` new ones are a `proposal` first, and
 * the promise resolves once that is accepted or declined.
 */
export interface GraphRequests {
	/** The first screen, on today. It is where undo ends. */
	start(): Promise<void>;
	/** What the first screen knows beside its picture: what it is about, and which networks there are. */
	learn(): Promise<void>;
	/** Puts an entity on the canvas. */
	add(id: string): Promise<void>;
	/**
	 * Brings the neighbours that a node has on the day, along some relationship types or all, in one direction or both. What is
	 * placed does not move.
	 */
	expand(id: string, types?: readonly RelationshipType[], direction?: NeighbourCount["direction"]): Promise<void>;
	/** Puts what lies on paths between two on the canvas: the id and the name of the one, the name of the other. */
	addPaths(ids: readonly string[], ends: { about: string; name: string; to: string }): Promise<void>;
	/** Chooses networks, how they are counted, or the day; the rest stays. At most `MOST_CHOSEN` networks. */
	choose(change: Partial<SetsChoice>): Promise<void>;
	toggleSet(id: string): Promise<void>;
	setIndirect(indirect: boolean): Promise<void>;
	/** `day` is an ISO date; null means all times. */
	setAsOf(day: string | null): Promise<void>;
	/** Shows what only may hold on the day, too, with those who may be members of the networks; or takes it back. */
	setPossible(shown: boolean): Promise<void>;
	/** The picture of an answer, in place of the present one. */
	draw(sketch: Sketch): Promise<void>;
	/**
	 * The picture that a snapshot describes, laid out as it says: one more step, or where undo ends when it is the first.
	 * @param overlaps given where the memberships are not those of the data
	 */
	restore(snapshot: Snapshot, overlaps?: OverlapsAnswer | null): Promise<void>;
}

/** Changes at once, each a step that can be undone. */
export interface GraphChanges {
	/** Takes nodes off the canvas. The facts stay in the graph. */
	remove(...ids: string[]): void;
	/** Takes back what expanding a node brought. */
	collapse(id: string): void;
	canCollapse(id: string): boolean;
	/** Shows or hides a node type or a relationship type. */
	toggleType(type: HideableType): void;
	/** In place of the filter of the same attribute. */
	setFilter(filter: Filter): void;
	removeFilter(attribute: Attribute): void;
	/** No type hidden, no filter, as one step. */
	showEverything(): void;
	pin(...ids: string[]): void;
	unpin(...ids: string[]): void;
	setLook(look: Partial<Look>): void;
	/** Back to the last picture that was no answer; to the first one where there was none. */
	leaveAnswer(): void;
	/** New places: as a step of its own (a drag, a new layout), or as part of the step that brought the nodes. */
	place(positions: ReadonlyMap<string, Position>, asStep: boolean): void;
	/** New places by a layout, which is the chosen one then: one step. */
	layOut(layout: string, positions: ReadonlyMap<string, Position>): void;
	/** The present step is looked at from here; that makes no step. */
	lookFrom(viewpoint: Viewpoint): void;
	/** As `lookFrom`, of the map. */
	lookAtMap(viewpoint: Viewpoint): void;
	/** Back to the picture before, and to where it was looked at from. */
	undo(): void;
	redo(): void;
}

export interface GraphSlice extends GraphSignals, GraphRequests, GraphChanges, ProposalSlice {
	/** Why a node or an edge is on the canvas: the step that brought it. */
	why(id: string): Step | undefined;
	snapshot(selection: Selection): Snapshot;
}
