import { expect, test } from "vitest";
import { html, link } from "../../../server/profile/html.ts";

const HOSTILE = `<script>alert("1")</script> & 'x'`;
const SAFE = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;";

test("what is put into a template is escaped once, in text, attributes and lists; HTML stays as it is", () => {
	expect(html`<p title="${HOSTILE}">${HOSTILE}</p>`.text).toBe(`<p title="${SAFE}">${SAFE}</p>`);
	expect(html`<ul>${[HOSTILE, 2].map((one) => html`<li>${one}</li>`)}</ul>`.text).toBe(
		`<ul><li>${SAFE}</li><li>2</li></ul>`,
	);
	expect(html`${undefined}${null}${false}${""}${0}`.text).toBe("0");
});

test.each([
	["https://example.org/?a=1&b=2", `<a href="https://example.org/?a=1&amp;b=2">x</a>`],
	["mailto:amt@example.org", `<a href="mailto:amt@example.org">x</a>`],
	["/id/commune-1", `<a href="/id/commune-1">x</a>`],
	["javascript:alert(1)", "x"],
	[" javascript:alert(1)", "x"],
	["data:text/html,x", "x"],
	["//example.org", "x"],
	[undefined, "x"],
])("%s is a link only where it leads somewhere safe", (href, text) => {
	expect(link(href, "x").text).toBe(text);
});
