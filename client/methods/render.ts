/** The page of methods: one half of a Markdown file as HTML, made when the client is built. */
import { Marked } from "marked";

type Language = "de" | "en";

/** Where the text goes in the page. */
const PLACE = "<!-- methods -->";
/** Between the German half of the file and the English one. */
const BETWEEN = /^---$/m;

/** The page with the half in its own language; a page without the place for it as it is. @throws Error for a file without both halves */
export function withMethods(page: string, markdown: string): string {
	if (!page.includes(PLACE)) return page;
	const language = /<html lang="en"/.test(page) ? "en" : "de";
	return page.replace(PLACE, () => renderHalf(markdown, language));
}

function renderHalf(markdown: string, language: Language): string {
	const [de, en] = markdown.split(BETWEEN);
	if (de === undefined || en === undefined) throw new Error("how-we-know.md: the halves are parted by a line ---");
	return MARKED.parse(language === "de" ? de.replace(/^\*English below\.\*$/m, "") : en, { async: false });
}

const MARKED = new Marked({
	renderer: {
		/** A table scrolls by itself where it is wider than the screen. */
		table(token) {
			const row = (cells: typeof token.header, tag: "th" | "td") =>
				`<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("")}</tr>`;
			const body = token.rows.map((cells) => row(cells, "td")).join("");
			return `<div class="scroll" tabindex="0"><table><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table></div>`;
		},
		/** Other files of the repository are named, since the server does not have them as pages. */
		link({ href, tokens }) {
			const text = this.parser.parseInline(tokens);
			if (/^(https?:|#|\/)/.test(href)) return `<a href="${href}">${text}</a>`;
			return `${text} (<code>${new URL(href, "file:///docs/explanation/").pathname.slice(1)}</code>)`;
		},
	},
});
