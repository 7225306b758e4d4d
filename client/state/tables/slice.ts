/** How the tables of the picture are set up. */
import { signal } from "@preact/signals-core";
import type { TableSetup, Tables } from "./types.ts";

const sortedBy = (column: string): TableSetup => ({
	order: signal<{ column: string; descending: boolean } | null>({ column, descending: false }),
	filter: signal(""),
	toggled: signal<ReadonlySet<string>>(new Set()),
});

export const createTables = (): Tables => ({
	open: signal<"nodes" | "facts">("nodes"),
	nodes: sortedBy("name"),
	facts: sortedBy("from"),
});
