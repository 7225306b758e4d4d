/** What is asked as a URL of the page, and back. Pure. */
import { FORM_PATHS } from "../../../model/index.ts";
import type { FormState, Values } from "./types.ts";

/** Says how the page is shown, not what is asked. */
const OF_THE_PAGE = new Set(["lang", "embed", "show"]);

/** The URL of the page that shows the answer: the parameters are those of the API. */
export function formUrl({ kind, name, values }: FormState): string {
	return FORM_PATHS[kind] + encodeURIComponent(name) + writeQuery(values);
}

/**
 * What a URL asks; null when it asks nothing.
 * @param parameters the query parameters, decoded: a `URLSearchParams`
 */
export function readUrl(path: string, parameters: Iterable<readonly [string, string]>): FormState | null {
	const values = readQuery(parameters);
	const { question, comparison, "what-if": whatIf } = FORM_PATHS;
	if (path === comparison) return { kind: "comparison", name: "", values };
	if (path === whatIf) return { kind: "what-if", name: "", values };
	if (!path.startsWith(question)) return null;
	return { kind: "question", name: decode(path.slice(question.length).replace(/\/$/, "")), values };
}

/** `?a=1&b=`; empty values are written, since they clear a default. Commas and `~` stay as they are. */
export function writeQuery(values: Values): string {
	const parts = Object.entries(values).map(
		([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
	);
	return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** A parameter that is given several times is a list. */
function readQuery(parameters: Iterable<readonly [string, string]>): Values {
	const given = new Map<string, string>();
	for (const [name, value] of parameters) {
		if (OF_THE_PAGE.has(name)) continue;
		const before = given.get(name);
		given.set(name, before === undefined ? value : `${before},${value}`);
	}
	return Object.fromEntries(given);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
