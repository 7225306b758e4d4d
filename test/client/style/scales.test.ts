/** One type scale, one spacing scale, one palette: tokens.css has them, the other stylesheets only use them. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = "client/style";
/** Paper has its own sizes; the tokens are where they are set. */
const OWN = new Set(["tokens.css", "print.css"]);
const SHEETS = readdirSync(FOLDER).filter((name) => name.endsWith(".css") && !OWN.has(name));

const declarations = (name: string) => {
	const text = readFileSync(`${FOLDER}/${name}`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
	return [...text.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map(([, property = "", value = ""]) => ({ property, value }));
};
const breaking = (name: string, is: RegExp, rule: RegExp) =>
	declarations(name)
		.filter(({ property, value }) => is.test(property) && rule.test(value))
		.map(({ property, value }) => `${property}: ${value}`);

it("finds the stylesheets", () => {
	expect(SHEETS).toEqual(expect.arrayContaining(["base.css", "picture.css", "panes.css", "table.css"]));
});

it.each(SHEETS)("%s has text of the sizes of the scale", (name) => {
	expect(breaking(name, /^font-size$/, /\d(?:\.\d+)?(?:rem|px|em|%)/)).toEqual([]);
});

it.each(SHEETS)("%s has distances of the scale; only hairs are in pixels, and in text what follows it", (name) => {
	expect(breaking(name, /^(?:padding|margin|(?:row-|column-)?gap)/, /\d(?:\.\d+)?rem|(?:\d\d|[4-9])px/)).toEqual([]);
});

it.each(SHEETS)("%s has no colour of its own", (name) => {
	expect(breaking(name, /./, /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i)).toEqual([]);
});
