/** The contrast of colours by WCAG 2.2, of those in the stylesheet's tokens. */
import { readFileSync } from "node:fs";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

export function colourOf(hex: string): Colour {
	const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
	if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red + green + blue))
		throw new Error(`${hex} is no colour like #17587a.`);
	return [red, green, blue];
}

/** The colour of a token; the dark theme has those of the light one that it does not set. */
export function tokens(theme: Theme): (name: string) => Colour {
	const [light = "", dark = ""] = readFileSync("client/style/tokens.css", "utf8").split("@media screen");
	const read = (text: string) =>
		[...text.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]);
	const all = new Map([...read(light), ...(theme === "dark" ? read(dark) : [])] as [string, string][]);
	return (name) => colourOf(all.get(name) ?? name);
}

/** A colour of that share over another one, or mixed with it in sRGB. */
export function over(colour: Colour, share: number, ground: Colour): Colour {
	const [red, green, blue] = colour.map((value, n) => value * share + (ground[n] ?? 0) * (1 - share));
	return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The mixtures of tokens that a view's stylesheet names: `--map-known: color-mix(in srgb, var(--hull-0) 80%, var(--surface))`. */
export function mixes(sheet: string, token: (name: string) => Colour): (name: string) => Colour {
	const mix = /--map-([\w-]+): color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%, var\(--([\w-]+)\)\)/g;
	const all = new Map(
		[...readFileSync(sheet, "utf8").matchAll(mix)].map(([, name, a = "", share, b = ""]) => [
			name,
			over(token(a), Number(share) / 100, token(b)),
		]),
	);
	return (name) => {
		const found = all.get(name);
		if (!found) throw new Error(`${sheet} mixes no --map-${name}.`);
		return found;
	};
}

/** Relative luminance. */
function luminance(colour: Colour): number {
	const [red = 0, green = 0, blue = 0] = colour.map((eighth) => {
		const value = eighth / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a: Colour, b: Colour): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
	return (light + 0.05) / (dark + 0.05);
}
