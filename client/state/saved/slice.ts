/** Named views: kept, listed, opened. */
import { signal } from "@preact/signals-core";
import { readViewFile } from "./file.ts";
import type { Saved, SavedView, Unreadable } from "./types.ts";

export function createSaved(): Saved {
	const views = signal<readonly SavedView[]>([]);
	const wanted = signal<SavedView | null>(null);
	const unreadable = signal<Unreadable | null>(null);
	const without = (...names: string[]) => views.peek().filter(({ name }) => !names.includes(name));
	const complain = (about: Unreadable | null) => {
		unreadable.value = about;
	};
	const open = (view: SavedView) => {
		complain(null);
		wanted.value = { ...view };
	};
	return {
		views,
		wanted,
		unreadable,
		save: (view) => {
			views.value = [...without(view.name), view];
		},
		rename: (name, next) => {
			const found = views.peek().find((one) => one.name === name);
			if (!found || next === "" || next === name) return;
			views.value = views
				.peek()
				.flatMap((one) => (one === found ? { ...one, name: next } : one.name === next ? [] : one));
		},
		remove: (name) => {
			views.value = without(name);
		},
		load: (kept) => {
			const texts = Array.isArray(kept) ? kept.map((one) => readViewFile("", JSON.stringify(one))) : [];
			views.value = texts.flatMap((one) => ("view" in one ? one : []));
		},
		open,
		openFile: (file, text) => {
			const read = readViewFile(file, text);
			if ("view" in read) open(read);
			else complain(read);
		},
		complain,
	};
}
