/** Named views stay in the browser, and a file that is dropped on the page opens. */
import { effect } from "@preact/signals";
import { type State, viewRecord } from "../state/index.ts";
import { keep, recall } from "./kept.ts";

const KEY = "kooperationsgraph.views";

/** Takes over the views of earlier visits and keeps those of this one. */
export function keepViews({ saved }: State): void {
	saved.load(read(recall(KEY)));
	effect(() => keep(KEY, JSON.stringify(saved.views.value.map(viewRecord))));
}

function read(kept: string | null): unknown {
	try {
		return JSON.parse(kept ?? "[]");
	} catch {
		return [];
	}
}

/** Dropping a file anywhere on the page opens it as a view, unless what it is dropped on takes it. */
export function openDroppedFiles({ saved }: State): void {
	const isFile = (event: DragEvent) => !event.defaultPrevented && event.dataTransfer?.types.includes("Files") === true;
	document.addEventListener("dragover", (event) => {
		if (isFile(event)) event.preventDefault();
	});
	document.addEventListener("drop", (event) => {
		const file = isFile(event) ? event.dataTransfer?.files[0] : undefined;
		if (!file) return;
		event.preventDefault();
		void file.text().then((text) => saved.openFile(file.name, text));
	});
}
