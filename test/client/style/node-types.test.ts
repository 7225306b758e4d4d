import { describe, expect, it } from "vitest";
import { colourRules, colourToken, NODE_STYLES } from "../../../client/style/node-types.ts";
import { NODE_TYPES } from "../../../model/index.ts";

const styles = Object.values(NODE_STYLES);
describe("the styles of node types", () => {
	it("are there for every label, in the model's order", () => {
		expect(Object.keys(NODE_STYLES)).toEqual(NODE_TYPES);
	});

	it.each(["shape", "outline", "light", "dark"] as const)("tell the types apart by %s", (key) => {
		expect(new Set(styles.map((style) => style[key])).size).toBe(styles.length);
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
