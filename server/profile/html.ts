/** HTML as a value. What is put into a template is escaped here and nowhere else, unless it is HTML already. */

/** A piece of HTML that is safe to send. */
export class Html {
	constructor(readonly text: string) {}
}

/** What a template takes; nothing is written of what is absent or false. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template: ``html`<p title="${title}">${text}</p>` ``. Attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
	new Html(strings.map((text, n) => text + write(parts[n])).join(""));

function write(part: Part): string {
	if (part === null || part === undefined || part === false) return "";
	if (part instanceof Html) return part.text;
	if (typeof part === "string" || typeof part === "number") return escapeText(String(part));
	return part.map(write).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

/** A link, or the text alone where the URL is none that may become one. */
export const link = (href: string | undefined, text: Part): Html =>
	href !== undefined && /^(https?:|mailto:|tel:|\/(?!\/)|#)/.test(href)
		? html`<a href="${href}">${text}</a>`
		: html`${text}`;
