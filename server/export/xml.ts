/** Text in XML 1.0. */
import { NO_XML } from "../../model/index.ts";

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
	return text.replace(NO_XML, "\uFFFD").replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
