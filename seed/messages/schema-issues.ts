/** What a schema finds wrong → the message that says so. */
import type { z } from "zod";
import { MAX_QUOTE_WORDS } from "../../model/index.ts";
import type { Message } from "./problem.ts";
import { suggest } from "./suggestion.ts";

type Issue = z.core.$ZodIssue;

/** @param value what was written, where it is known */
export function messageOf(issue: Issue | undefined, value?: unknown): Message {
	const written = value === undefined ? issue?.input : value;
	const text = String(written ?? "");
	if (issue?.code === "invalid_type" && written === undefined) return ["valueMissing"];
	if (issue?.code === "invalid_value") {
		const allowed = issue.values.map(String);
		return ["valueNotListed", text, suggest(text, allowed, allowed.length)];
	}
	if (issue?.code === "too_small") return ["valueTooSmall", text, String(issue.minimum), issue.origin];
	if (issue?.code === "too_big") return ["valueTooBig", text, String(issue.maximum), issue.origin];
	if (issue?.code === "invalid_type" && issue.expected === "int") return ["valueNotWhole", text];
	if (issue?.code === "invalid_format") return formatMessage(issue, text);
	if (issue?.code === "custom") return ["valueTooManyWords", text, MAX_QUOTE_WORDS];
	return ["valueRefused", text, issue && ({ ...issue, input: written } as z.core.$ZodRawIssue)];
}

function formatMessage(issue: Extract<Issue, { code: "invalid_format" }>, text: string): Message {
	if (issue.format === "url") return ["valueNotUrl", text];
	if (issue.format === "date") return ["valueNotDay", text];
	const pattern = "pattern" in issue ? String(issue.pattern) : "";
	const digits = /\\d\{(\d+)\}/.exec(pattern)?.[1];
	if (digits) return ["valueNotDigits", text, digits];
	return pattern.includes("^Q") ? ["valueNotWikidata", text] : ["valueNotId", text];
}
