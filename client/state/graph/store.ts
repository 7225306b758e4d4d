/** What the slice holds: the history of the picture and of where it was looked at. All else is derived from it. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { EntityRef, GraphEdge, NetworkRef } from "../../../model/index.ts";
import { isSameView } from "../camera/slice.ts";
import type { Viewpoint } from "../camera/types.ts";
import { amend, begin, commit, redo, undo } from "../history/actions.ts";
import type { History } from "../history/types.ts";
import { apply, EMPTY_PICTURE } from "../picture/actions.ts";
import type { Action, Cause, Picture, SetsChoice, Step } from "../picture/types.ts";

/** What undo brings back. */
interface Entry {
	readonly picture: Picture;
	/** Of the network. */
	readonly viewpoint: Viewpoint | null;
	readonly onMap: Viewpoint | null;
}

export interface Store {
	readonly history: ReadonlySignal<History<Entry>>;
	readonly picture: ReadonlySignal<Picture>;
	readonly viewpoint: ReadonlySignal<Viewpoint | null>;
	readonly onMap: ReadonlySignal<Viewpoint | null>;
	readonly about: Signal<EntityRef | null>;
	readonly memberships: Signal<readonly GraphEdge[]>;
	readonly networks: Signal<readonly NetworkRef[]>;
	/** What has been chosen and is not in the picture yet. */
	readonly wanted: Signal<Partial<SetsChoice> | null>;
	readonly started: ReadonlySignal<boolean>;
	/** Gives a cause its number. */
	step<T extends Cause>(cause: T): T & Pick<Step, "id">;
	/** One step of the history. */
	act(...actions: readonly Action[]): void;
	/** Completes the present step. */
	complete(action: Action): void;
	/** The present step is looked at from elsewhere. */
	look(at: Partial<Pick<Entry, "viewpoint" | "onMap">>): void;
	/** Back to the last picture of this kind, as a step of its own. @returns whether there is one */
	returnTo(wanted: (picture: Picture) => boolean): boolean;
	/** A picture with nothing to undo before it. */
	open(picture: Picture, viewpoint?: Viewpoint | null): void;
	/** As one more step; the first where nothing was opened yet. */
	enter(entry: Entry): void;
	undo(): void;
	redo(): void;
}

export function createStore(): Store {
	const history = signal<History<Entry>>(begin({ picture: EMPTY_PICTURE, viewpoint: null, onMap: null }));
	const started = signal(false);
	let steps = 0;
	const present = () => history.peek().present;
	/** What was chosen keeps its sign, whether that was undone or not. */
	const travel = (next: History<Entry>) => {
		const picture = withSigns(next.present.picture, present().picture.colours);
		history.value = picture === next.present.picture ? next : amend(next, { ...next.present, picture });
	};
	const changed = (actions: readonly Action[]): Entry => {
		const before = present();
		const picture = actions.reduce(apply, before.picture);
		if (picture === before.picture) return before;
		// Where the map was looked at says nothing of the picture of an answer, which may be of another region.
		const isAnother = actions.some(({ kind }) => kind === "draw");
		return { ...before, picture, ...(isAnother && { onMap: null }) };
	};
	return {
		history,
		picture: computed(() => history.value.present.picture),
		viewpoint: computed(() => history.value.present.viewpoint),
		onMap: computed(() => history.value.present.onMap),
		about: signal<EntityRef | null>(null),
		memberships: signal<readonly GraphEdge[]>([]),
		networks: signal<readonly NetworkRef[]>([]),
		wanted: signal<Partial<SetsChoice> | null>(null),
		started,
		step: (cause) => ({ ...cause, id: ++steps }),
		act: (...actions) => {
			history.value = commit(history.peek(), changed(actions));
		},
		complete: (action) => {
			history.value = amend(history.peek(), changed([action]));
		},
		look: (at) => {
			const before = present();
			const next = { ...before, ...at };
			if (!isSameView(next.viewpoint, before.viewpoint) || !isSameView(next.onMap, before.onMap))
				history.value = amend(history.peek(), next);
		},
		returnTo: (wanted) => {
			const before = history.peek().past.findLast(({ picture }) => wanted(picture));
			if (before) travel(commit(history.peek(), before));
			return before !== undefined;
		},
		open: (picture, viewpoint = null) => {
			history.value = begin({ picture, viewpoint, onMap: null });
			started.value = true;
		},
		enter: (entry) => {
			const next = { ...entry, picture: withSigns(entry.picture, present().picture.colours) };
			history.value = started.peek() ? commit(history.peek(), next) : begin(next);
			started.value = true;
		},
		undo: () => travel(undo(history.peek())),
		redo: () => travel(redo(history.peek())),
	};
}

/** A picture that also knows the signs which the session has given, where they are not its own. */
function withSigns(picture: Picture, known: ReadonlyMap<string, number>): Picture {
	const own = picture.colours;
	const taken = new Set(own.values());
	const more = [...known].filter(([id, sign]) => !own.has(id) && !taken.has(sign));
	return more.length === 0 ? picture : { ...picture, colours: new Map([...own, ...more]) };
}
