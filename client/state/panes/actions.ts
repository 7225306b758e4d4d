/** Divisions from divisions. Pure. */
import { type Division, PANEL_IDS, type PanelId, VIEW_IDS, type ViewId } from "./types.ts";

export const FIRST: Division = { views: ["graph"], sizes: {}, folded: [], full: false };

/** Less than this, in pixels, shows nothing of use. */
export const LEAST: Readonly<Record<PanelId, number>> = { left: 220, right: 240, bottom: 120 };

export function showView({ views: [first, second], ...rest }: Division, view: ViewId): Division {
	if (second === undefined) return { ...rest, views: [view] };
	return { ...rest, views: [view, view === second ? first : second] };
}

export const openBeside = (division: Division, view: ViewId): Division =>
	view === division.views[0] ? division : { ...division, views: [division.views[0], view] };

export const resizePanel = (division: Division, panel: PanelId, size: number): Division => ({
	...division,
	sizes: { ...division.sizes, [panel]: Math.max(Math.round(size), LEAST[panel]) },
});

export const foldPanel = (division: Division, panel: PanelId, folded: boolean): Division => ({
	...division,
	folded: PANEL_IDS.filter((one) => (one === panel ? folded : division.folded.includes(one))),
});

/** The present division with what can be read of one that was written elsewhere, perhaps by another version. */
export function readDivision(now: Division, kept: unknown): Division {
	if (typeof kept !== "object" || kept === null) return now;
	const { views, sizes, folded, full } = kept as Record<string, unknown>;
	const [first, second] = Array.isArray(views) ? [...new Set(views.filter(isView))] : [];
	const known = PANEL_IDS.flatMap((panel): [PanelId, number][] => {
		const size = (sizes as Record<string, unknown> | undefined)?.[panel];
		return typeof size === "number" && Number.isFinite(size) ? [[panel, Math.max(size, LEAST[panel])]] : [];
	});
	return {
		views: first === undefined ? now.views : second === undefined ? [first] : [first, second],
		sizes: { ...now.sizes, ...Object.fromEntries(known) },
		folded: Array.isArray(folded) ? PANEL_IDS.filter((panel) => folded.includes(panel)) : now.folded,
		full: typeof full === "boolean" ? full : now.full,
	};
}

const isView = (value: unknown): value is ViewId => (VIEW_IDS as readonly unknown[]).includes(value);
