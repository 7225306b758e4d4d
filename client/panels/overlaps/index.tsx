/** Which cooperations share whom: choose them, see every intersection, mark one in picture and table. */
import type { FindPanel } from "../../components/context.ts";
import { lazy } from "../../components/lazy.tsx";

export const panel: FindPanel = {
	id: "overlaps",
	place: 3,
	title: { de: "Überschneidungen", en: "Overlaps" },
	Content: lazy(() => import("./content.tsx")),
};
