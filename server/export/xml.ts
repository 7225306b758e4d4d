/** Text in XML 1.0. */

/** Everything outside the `Char` production of XML 1.0, lone surrogates included. */
export const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	// A parser would turn these into blanks or line feeds.
	"\t": "&#9;",
	"\n": "&#10;",
	"\r": "&#13;",
};

/** Text for content and for attributes in double quotes. A character that XML cannot hold becomes U+FFFD. */
export function xml(text: string): string {
	return text.replace(ILLEGAL, "\uFFFD").replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
