import { describe, expect, it } from "vitest";
import { colourRules, colourToken, NODE_STYLES } from "../../../client/style/node-types.ts";
import { NODE_TYPES } from "../../../model/index.ts";

const styles = Object.values(NODE_STYLES);
const SURFACE = { light: "#fffdf9", dark: "#1d2125" };

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
	return (light + 0.05) / (dark + 0.05);
}

describe("the styles of node types", () => {
	it("are there for every label, in the model's order", () => {
		expect(Object.keys(NODE_STYLES)).toEqual(NODE_TYPES);
	});

	it.each(["shape", "outline", "light", "dark"] as const)("tell the types apart by %s", (key) => {
		expect(new Set(styles.map((style) => style[key])).size).toBe(styles.length);
	});

	it.each(["light", "dark"] as const)("stand out from the %s page (WCAG 1.4.11)", (theme) => {
		for (const style of styles) expect(contrast(style[theme], SURFACE[theme])).toBeGreaterThanOrEqual(3);
	});

	it("become one custom property for each type and theme", () => {
		const [light = "", dark = ""] = colourRules().split("\n");
		expect([light, dark].map((rule) => rule.split(" { --")[0])).toEqual([
			":root",
			// Paper is light.
			'@media screen { :root[data-theme="dark"]',
		]);
		for (const type of NODE_TYPES) {
			expect(light).toContain(`${colourToken(type)}: ${NODE_STYLES[type].light};`);
			expect(dark).toContain(`${colourToken(type)}: ${NODE_STYLES[type].dark};`);
		}
	});
});
