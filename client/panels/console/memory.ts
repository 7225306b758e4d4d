/** What was asked in this browser, kept for the next visit. Browsers that forbid storage throw; the page works without. */
import { effect } from "@preact/signals";
import { z } from "zod";
import type { State } from "../../state/index.ts";

const KEY = "kooperationsgraph.queries";
const Kept = z.array(z.object({ query: z.string(), params: z.string() }));

/** Takes over what was asked in earlier visits and keeps what is asked now. */
export function keepHistory({ console: queries }: State): () => void {
	queries.remember(recall());
	return effect(() => {
		const text = JSON.stringify(queries.history.value);
		try {
			localStorage.setItem(KEY, text);
		} catch {
			// nothing is lost but the memory of what was asked
		}
	});
}

function recall(): z.infer<typeof Kept> {
	try {
		return Kept.parse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
	} catch {
		return [];
	}
}
