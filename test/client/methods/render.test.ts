import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withMethods } from "../../../client/methods/render.ts";

const page = (language: string) => `<html lang="${language}"><main><!-- methods --></main></html>`;
const TEXT = [
	"# Titel\n\n*English below.*\n\nSiehe [mehrere](../how-to/several.md) und [dort](https://example.org/).\n",
	"# Title\n\n| word | meaning |\n|---|---|\n| a | *b* |\n",
].join("\n---\n\n");

it("each page has the half of the file in its language", () => {
	expect(withMethods(page("de"), TEXT)).toMatch(/<h1>Titel<\/h1>\s*<p>Siehe/);
	expect(withMethods(page("de"), TEXT)).not.toMatch(/Title|English/);
	expect(withMethods(page("en"), TEXT)).toContain("<h1>Title</h1>");
	expect(withMethods(page("en"), TEXT)).not.toContain("Titel");
});

it("names files of the repository, which are no pages, and links to the rest", () => {
	const html = withMethods(page("de"), TEXT);
	expect(html).toContain("mehrere (<code>docs/how-to/several.md</code>)");
	expect(html).toContain('<a href="https://example.org/">dort</a>');
});

it("has tables that scroll by themselves and can be reached by keyboard", () => {
	expect(withMethods(page("en"), TEXT)).toContain(
		'<div class="scroll" tabindex="0"><table><thead><tr><th>word</th><th>meaning</th></tr></thead><tbody><tr><td>a</td><td><em>b</em></td></tr></tbody></table></div>',
	);
});

it("leaves other pages alone, and refuses a file of one language", () => {
	expect(withMethods("<p>$&</p>", TEXT)).toBe("<p>$&</p>");
	expect(() => withMethods(page("de"), "# Titel")).toThrow("how-we-know.md");
});

it("the file itself has the same chapters in both languages", () => {
	const file = readFileSync(new URL("../../../docs/explanation/how-we-know.md", import.meta.url), "utf8");
	const chapters = (language: string) => withMethods(page(language), file).match(/<h2>/g)?.length;
	expect(chapters("de")).toBeGreaterThan(8);
	expect(chapters("en")).toBe(chapters("de"));
});
