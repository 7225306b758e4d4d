/** The values of an answer's cells as people read and sort them. Pure, but for the language of numbers and dates. */
import type { CitedSource, StatedDate } from "../../../model/index.ts";
import { type Dictionary, formatDate, formatNumber, formatShare, language } from "../../i18n/index.ts";
import { isRef } from "../../state/index.ts";
import type { CellType } from "./types.ts";

/** Right-aligned, with figures of equal width. */
export const isNumeric = (type: CellType): boolean => type === "integer" || type === "number" || type === "ratio";

/** The word for a code of the vocabulary: a relationship type, a label, a closed value; any other text stands as it is. */
export function wordFor(text: string, dictionary: Dictionary): string {
	const { changes, codes } = dictionary;
	for (const words of [changes, codes] as Record<string, string>[])
		if (Object.hasOwn(words, text)) return words[text] ?? text;
	return text;
}

/** A cell in words; "" of an empty one. */
export function textOf(value: unknown, type: CellType, dictionary: Dictionary): string {
	if (value === null || value === undefined) return "";
	if (Array.isArray(value)) return value.map((item) => textOf(item, itemType(type), dictionary)).join(", ");
	switch (type) {
		case "ratio":
			return formatShare(Number(value));
		case "integer":
		case "number":
			return formatNumber(Number(value));
		case "date":
			return formatDate(String(value));
		case "since":
		case "until":
			return stated(value as StatedDate, type, dictionary);
		case "sources":
			return (value as CitedSource).title;
		case "boolean":
			return value ? dictionary.answer.yes : dictionary.answer.no;
		case "text":
			return wordFor(String(value), dictionary);
		default:
			return describeValue(value, dictionary);
	}
}

/** As the source puts it, in English by the date; what is only attested is said so. */
function stated({ date, text, attested = "" }: StatedDate, end: "since" | "until", { details }: Dictionary): string {
	if (text && !(date && language.value === "en")) return text;
	if (date) return formatDate(date);
	return end === "since" ? details.attestedSince(formatDate(attested)) : details.lastAttested(formatDate(attested));
}

const itemType = (type: CellType): CellType => (type === "texts" ? "text" : type === "entities" ? "entity" : type);

/** A value of any shape: an entity by its name, a fact by its type, a path by its stations, other maps as JSON. */
function describeValue(value: unknown, dictionary: Dictionary): string {
	if (typeof value === "number") return formatNumber(value, 6);
	if (typeof value === "boolean") return value ? dictionary.answer.yes : dictionary.answer.no;
	if (typeof value !== "object" || value === null) return String(value);
	if (isRef(value)) return value.name;
	if ("nodes" in value && Array.isArray(value.nodes))
		return value.nodes.map((node) => describeValue(node, dictionary)).join(" – ");
	if ("id" in value && "type" in value && Object.keys(value).length === 2)
		return wordFor(String(value.type), dictionary);
	return JSON.stringify(value);
}

/** By what a column sorts: lists by their length, the rest by what is seen. */
export function sortValueOf(value: unknown, type: CellType, dictionary: Dictionary): string | number | null {
	if (value === null || value === undefined) return null;
	if (typeof value === "number") return value;
	if (Array.isArray(value)) return value.length || null;
	if (type === "date") return String(value);
	if (type === "since" || type === "until") return (value as StatedDate).date ?? (value as StatedDate).attested ?? null;
	return textOf(value, type, dictionary);
}
