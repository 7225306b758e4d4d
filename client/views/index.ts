/** The views of the one selection, a line each, in the order of their tabs. A view fills its frame and reads `useApp()`. */
import type { ComponentType } from "preact";
import type { Language } from "../i18n/index.ts";
import type { ViewId } from "../state/index.ts";
import { networkDrawing } from "./graph/index.ts";
import { NetworkView } from "./graph/view.tsx";
import type { Drawing } from "./sheet/sheet.ts";

/** How a view becomes an image. */
interface Pictured {
	/** Selector of what stands on the page while the view shows something; the network always does. */
	readonly of?: string;
	draw(): Promise<Drawing>;
}

/** As it stands on the page, without what is only there to be clicked. */
const standing = (of: string, without: string): Pictured => ({
	of,
	draw: async () => (await import("./sheet/standing.ts")).standingDrawing(of, without),
});

/** The first comes with the page, the others in chunks of their own when they are opened. */
export type View = {
	readonly id: ViewId;
	readonly title: Record<Language, string>;
	/** Null where the view has files of its own. */
	readonly picture: Pictured | null;
} & ({ readonly Content: ComponentType } | { load(): Promise<{ default: ComponentType }> });

export const VIEWS: readonly View[] = [
	{
		id: "graph",
		title: { de: "Netz", en: "Network" },
		picture: { draw: async () => networkDrawing() },
		Content: NetworkView,
	},
	{
		id: "map",
		title: { de: "Karte", en: "Map" },
		picture: standing("#views-map-panel .map", ".zoom, .map-tooltip"),
		load: () => import("./map/index.tsx"),
	},
	{
		id: "sets",
		title: { de: "Schnittmengen", en: "Intersections" },
		picture: standing("#views-sets-panel .sets-view:has(.sets-inner)", ".tabs, .sets-tools, .pick-hint"),
		load: () => import("./sets/index.tsx"),
	},
	{
		id: "time",
		title: { de: "Zeit", en: "Timeline" },
		picture: standing("#views-time-panel .time-view:has(.time-scroll)", ".segmented"),
		load: () => import("./time/index.tsx"),
	},
	{
		id: "table",
		title: { de: "Tabelle", en: "Table" },
		picture: null,
		load: () => import("./table/index.tsx"),
	},
];
