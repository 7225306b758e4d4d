/** Ad-hoc queries: write, run, stop, find again. Their answers are shown where all answers are. */
import type { FindPanel } from "../../components/context.ts";
import { lazy } from "../../components/lazy.tsx";

export const panel: FindPanel = {
	id: "cypher",
	place: 5,
	title: { de: "Cypher", en: "Cypher" },
	Content: lazy(() => import("./content.tsx")),
};
