/** The views of the one selection, a line each, in the order of their tabs. A view fills its frame and reads `useApp()`. */
import type { ComponentType } from "preact";
import type { Language } from "../i18n/index.ts";
import type { ViewId } from "../state/index.ts";
import { NetworkView } from "./graph/view.tsx";

/** The first comes with the page, the others in chunks of their own when they are opened. */
export type View = {
	readonly id: ViewId;
	readonly title: Record<Language, string>;
} & ({ readonly Content: ComponentType } | { load(): Promise<{ default: ComponentType }> });

export const VIEWS: readonly View[] = [
	{ id: "graph", title: { de: "Netz", en: "Network" }, Content: NetworkView },
	{ id: "map", title: { de: "Karte", en: "Map" }, load: () => import("./map/index.tsx") },
	{ id: "sets", title: { de: "Schnittmengen", en: "Intersections" }, load: () => import("./sets/index.tsx") },
	{ id: "time", title: { de: "Zeit", en: "Timeline" }, load: () => import("./time/index.tsx") },
	{ id: "table", title: { de: "Tabelle", en: "Table" }, load: () => import("./table/index.tsx") },
];
