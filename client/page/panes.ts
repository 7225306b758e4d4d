/** The sizes of the panels, and which are folded: kept in the browser from visit to visit. Which views are open is the address's. */
import { effect } from "@preact/signals";
import type { State } from "../state/index.ts";
import { KEPT, keep, recall } from "./kept.ts";

export function keepPanes({ panes }: State): void {
	panes.restore(read(recall(KEPT.panes)));
	effect(() => keep(KEPT.panes, paneMemory({ panes })));
}

/** What is kept of them. */
export function paneMemory({ panes }: Pick<State, "panes">): string {
	const { sizes, folded } = panes.division.value;
	return JSON.stringify({ sizes, folded });
}

function read(kept: string | null): unknown {
	try {
		return JSON.parse(kept ?? "null");
	} catch {
		return null;
	}
}
