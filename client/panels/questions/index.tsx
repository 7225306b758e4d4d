/** What can be asked: entry questions, the whole catalogue by group, comparing and supposing; or the form of one of them. */
import type { FindPanel } from "../../components/context.ts";
import { lazy } from "../../components/lazy.tsx";

export const panel: FindPanel = {
	id: "questions",
	place: 2,
	title: { de: "Fragen", en: "Questions" },
	Content: lazy(() => import("./content.tsx")),
};
