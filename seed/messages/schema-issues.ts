/** What a schema finds wrong → what is wrong and what to do, in German. */
import { z } from "zod";
import { MAX_QUOTE_WORDS } from "../../model/index.ts";
import { quoted, suggest } from "./problem.ts";

type Issue = z.core.$ZodIssue;
const german = z.locales.de().localeError;

/** @returns what is wrong and the remedy; `value` is what was written, where it is known */
export function sayIssue(issue: Issue | undefined, value?: unknown): [wrong: string, remedy: string] {
	const written = value === undefined ? issue?.input : value;
	const wrong = written === undefined ? "der Wert geht hier nicht" : `${quoted(String(written))} geht hier nicht`;
	if (issue?.code === "invalid_type" && written === undefined) return ["der Wert fehlt", "ergänzen"];
	return [wrong, issue ? remedyOf(issue, written) : "den Wert berichtigen"];
}

function remedyOf(issue: Issue, input: unknown): string {
	if (issue.code === "invalid_value") return suggestValue(String(input), issue.values.map(String));
	if (issue.code === "too_small") return `mindestens ${issue.minimum}${unit(issue.origin)}`;
	if (issue.code === "too_big") return `höchstens ${issue.maximum}${unit(issue.origin)}`;
	if (issue.code === "invalid_type" && issue.expected === "int") return "eine ganze Zahl ohne Tausenderpunkt schreiben";
	if (issue.code === "invalid_format")
		return formatRemedy(issue.format, "pattern" in issue ? String(issue.pattern) : "");
	if (issue.code === "custom") return `auf höchstens ${MAX_QUOTE_WORDS} Wörter kürzen`;
	const said = german({ ...issue, input } as Parameters<typeof german>[0]);
	return (typeof said === "string" ? said : said?.message) ?? "den Wert berichtigen";
}

const UNITS: Record<string, string> = { string: " Zeichen", array: " Einträge" };
const unit = (origin: string) => UNITS[origin] ?? "";

function formatRemedy(format: string, pattern: string): string {
	if (format === "url") return "eine vollständige Adresse wie https://… schreiben";
	if (format === "date") return "einen Tag, den es gibt, wie 2016-02-18 schreiben";
	const digits = /\\d\{(\d+)\}/.exec(pattern)?.[1];
	if (digits) return `genau ${digits} Ziffern`;
	if (pattern.includes("^Q")) return "eine Wikidata-Kennung wie Q2742 schreiben";
	return "nur Buchstaben A–Z a–z, Ziffern und . _ : - verwenden";
}

function suggestValue(value: string, allowed: string[]): string {
	const suggestion = suggest(value, allowed);
	return suggestion.startsWith("möglich") ? suggestion : `${suggestion} (möglich: ${allowed.join(", ")})`;
}
