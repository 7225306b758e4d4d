/** Views that are kept under a name or as a file, and those that come from an address. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { Fault, Snapshot } from "../snapshot/types.ts";

export interface SavedView {
	readonly name: string;
	/** The path of the page with its query: the question that is asked, or `/`. */
	readonly page: string;
	readonly view: Snapshot;
}

/** Why a view could not be opened. */
export interface Unreadable {
	/** The name of the file; null: it stood in the address. */
	readonly file: string | null;
	/** `newer` was written by a newer version of the page; `damaged` is not whole; `wrong` has something that does not belong there. */
	readonly reason: "newer" | "damaged" | "wrong";
	/** Of `wrong`. */
	readonly fault: Fault | null;
}

export interface Saved {
	/** In the order in which they were saved. */
	readonly views: ReadonlySignal<readonly SavedView[]>;
	/** The last view that was asked for. The page opens each once. */
	readonly wanted: ReadonlySignal<SavedView | null>;
	readonly unreadable: ReadonlySignal<Unreadable | null>;
	/** In place of the one of the same name. */
	save(view: SavedView): void;
	/** A name that another view has already is that one's end. */
	rename(name: string, next: string): void;
	remove(name: string): void;
	/** What an earlier visit has kept, whatever it is; what is none is left out. */
	load(kept: unknown): void;
	open(view: SavedView): void;
	/** Opens the text of a view file. */
	openFile(file: string, text: string): void;
	complain(about: Unreadable | null): void;
}
