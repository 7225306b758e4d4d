/** The sizes of the panels, and which are folded: kept in the browser from visit to visit. Which views are open is the address's. */
import { effect } from "@preact/signals";
import type { State } from "../state/index.ts";
import { keep, recall } from "./kept.ts";

const KEY = "kooperationsgraph.panes";

export function keepPanes({ panes }: State): void {
	panes.restore(read(recall(KEY)));
	effect(() => {
		const { sizes, folded } = panes.division.value;
		keep(KEY, JSON.stringify({ sizes, folded }));
	});
}

function read(kept: string | null): unknown {
	try {
		return JSON.parse(kept ?? "null");
	} catch {
		return null;
	}
}
