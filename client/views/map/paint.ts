/** How each place is filled, whatever the map colours. Pure. */
import { type Class, classIn } from "./classes.ts";
import { type Band, bandsKey, type Fill } from "./memberships.ts";
import type { Place } from "./places.ts";
import type { Theme, Verdict } from "./themes.ts";

/** `ground` is nothing that the map speaks of; `present` is in the picture, where no cooperation is chosen. */
export type Paint =
	| Fill
	| { readonly kind: "ground" | "present" }
	| { readonly kind: "class"; readonly place: number; readonly of: number; readonly zero: boolean }
	| { readonly kind: "verdict"; readonly verdict: Verdict };

export function paintOfTheme({ id }: Pick<Place, "id">, { values }: Theme, classes: readonly Class[]): Paint {
	const value = values.get(id);
	if (value === undefined) return { kind: "ground" };
	if (value === null) return { kind: "unknown" };
	if (typeof value !== "number") return { kind: "verdict", verdict: value };
	const place = classIn(classes, value);
	return { kind: "class", place, of: classes.length, zero: value === 0 };
}

/** The value of the CSS property `fill`. */
export function fillStyle(paint: Paint): string {
	switch (paint.kind) {
		case "bands":
			return bandsFill(paint.bands);
		case "class":
			return paint.zero ? "var(--map-not)" : shade(paint.place, paint.of);
		case "verdict":
			return paint.verdict === "uncertain" ? "url(#map-uncertain)" : `var(--map-${paint.verdict})`;
		case "unknown":
			return "url(#map-unknown)";
		default:
			return `var(--map-${paint.kind})`;
	}
}

/** How strong the colour of a membership is, in per cent. */
export const STRENGTH = { direct: 94, indirect: 32 } as const;

function bandsFill(bands: readonly Band[]): string {
	const [only, ...more] = bands;
	if (only && more.length === 0 && (only.how === "direct" || only.how === "indirect"))
		return tint(only.colour, STRENGTH[only.how]);
	return `url(#${patternId(bands)})`;
}

export const patternId = (bands: readonly Band[]): string => `map-bands-${bandsKey(bands)}`;

export const tint = (colour: number, strength: number): string =>
	`color-mix(in srgb, var(--hull-${colour}) ${strength}%, var(--surface))`;

/** From pale to strong in even steps of lightness, of one hue, so that every eye sees the order. */
export function shade(place: number, of: number): string {
	const strength = of < 2 ? 60 : 16 + (84 * place) / (of - 1);
	return `color-mix(in oklab, var(--accent) ${Math.round(strength)}%, var(--surface))`;
}

/** The stripes that the map needs, each once, in an order of their own. */
export function patternsOf(paints: Iterable<Paint>): Band[][] {
	const found = new Map<string, Band[]>();
	for (const paint of paints)
		if (paint.kind === "bands" && fillStyle(paint).startsWith("url"))
			found.set(bandsKey(paint.bands), [...paint.bands]);
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bands]) => bands);
}
