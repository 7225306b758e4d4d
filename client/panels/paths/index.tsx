/** How two are connected: all shortest paths between them as sentences with their evidence, then the next longer ones. */
import type { FindPanel } from "../../components/context.ts";
import { lazy } from "../../components/lazy.tsx";

export const panel: FindPanel = {
	id: "paths",
	place: 4,
	title: { de: "Wege", en: "Paths" },
	Content: lazy(() => import("./content.tsx")),
};
