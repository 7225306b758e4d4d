/** What is written → properties as the vocabulary's schemas want them. A number where a text belongs is taken as its text. */
import { z } from "zod";
import {
	closest,
	type PropertyValue,
	readGermanDate,
	readWhole,
	type Vocabulary,
	vocabularyOf,
} from "../../model/index.ts";
import type { Place } from "../messages/place.ts";
import type { Report } from "../messages/problem.ts";
import { messageOf } from "../messages/schema-issues.ts";
import type { Scalar, Tree } from "../read/tree.ts";
import { copyIn } from "./copies.ts";
import { isReversed, PERIODS, readDate, textKey } from "./dates.ts";
import { acceptedWords, readTerm } from "./terms.ts";

/** Properties with the place that each was written at. */
export interface Properties {
	values: Record<string, PropertyValue>;
	places: Record<string, Place>;
}

export const noProperties = (): Properties => ({ values: {}, places: {} });

type Shape = z.ZodRawShape;

/** Reads the value of one property into `into`; what is wrong with it is reported at its place. */
export function readProperty(into: Properties, shape: Shape, key: string, tree: Tree, report: Report): undefined {
	const field = unwrap(shape[key]);
	if (isEmpty(tree)) return reportEmpty(tree, report);
	if (isDateField(shape, key)) return readDateProperty(into, shape, key, tree, report);
	const terms = vocabularyOf(field);
	if (terms) return readTermProperty(into, shape, key, terms, tree, report);
	const value = field instanceof z.ZodArray ? readTexts(tree, report) : readScalar(field, tree, report);
	if (value === undefined) return;
	const result = z.safeParse(field, value);
	if (!result.success) return report(tree.place, ...messageOf(result.error.issues[0], value));
	const copy = field instanceof z.ZodURL ? copyIn(String(value)) : undefined;
	if (copy !== undefined) return report(tree.place, "addressOfCopy", copy);
	set(into, key, value, tree.place);
}

export function isDateField(shape: Shape, key: string): boolean {
	const field = unwrap(shape[key]);
	return field !== undefined && z.globalRegistry.get(field)?.format === "edtf";
}

export function isEmpty(tree: Tree): boolean {
	return tree.kind === "scalar" && (tree.value === null || tree.text.trim() === "");
}

export function reportEmpty(tree: Tree, report: Report): undefined {
	return report(tree.place, "noValue");
}

/** The text of a scalar; anything else is reported. */
export function readText(tree: Tree, report: Report): string | undefined {
	if (isEmpty(tree)) return reportEmpty(tree, report);
	return tree.kind === "scalar" ? tree.text.trim() : report(tree.place, "notText", tree.kind);
}

function readTexts(tree: Tree, report: Report): string[] {
	const trees = tree.kind === "list" ? tree.items : [tree];
	return trees.map((item) => readText(item, report)).filter((text) => text !== undefined);
}

function readScalar(field: unknown, tree: Tree, report: Report): PropertyValue | undefined {
	const text = readText(tree, report);
	if (text === undefined) return undefined;
	const { value, text: written } = tree as Scalar;
	if (field instanceof z.ZodNumber) {
		const whole = field.isInt ? readWhole(written) : undefined;
		if (whole !== undefined) return whole;
		return typeof value === "number" ? value : report(tree.place, "notNumber", written);
	}
	if (field instanceof z.ZodBoolean) {
		return typeof value === "boolean" ? value : report(tree.place, "notBoolean", written);
	}
	return text;
}

function readDateProperty(into: Properties, shape: Shape, key: string, tree: Tree, report: Report): undefined {
	const text = readText(tree, report);
	if (text === undefined) return;
	const date = readDate(text);
	const words = textKey(key);
	const wordsAllowed = Object.hasOwn(shape, words);
	if (!date || (date.text !== undefined && !wordsAllowed)) {
		const iso = readGermanDate(text);
		return iso
			? report(tree.place, "germanDate", text, iso)
			: report(tree.place, wordsAllowed ? "notDate" : "notDay", text);
	}
	if (date.date) set(into, key, date.date, tree.place);
	if (date.text && into.values[words] === undefined) set(into, words, date.text, tree.place);
}

/** A word of a closed list; one that is not the term's name is kept beside the code, where the entry has a place for it. */
function readTermProperty(
	into: Properties,
	shape: Shape,
	key: string,
	terms: Vocabulary,
	tree: Tree,
	report: Report,
): undefined {
	const written = readText(tree, report);
	if (written === undefined) return;
	const term = readTerm(written, terms);
	if (!term) {
		const codes = Object.keys(terms);
		const suggestion = { near: closest(written, acceptedWords(terms)), allowed: codes, words: terms };
		return codes.includes("other")
			? report(tree.place, "termNotListed", written, key, suggestion)
			: report(tree.place, "valueNotListed", written, suggestion);
	}
	set(into, key, term.code, tree.place);
	const words = textKey(key);
	if (term.text && Object.hasOwn(shape, words) && into.values[words] === undefined) {
		set(into, words, term.text, tree.place);
	}
}

/** Reports `other` without the word that it stands for. */
export function checkOthers({ values, places }: Properties, report: Report): void {
	for (const [key, place] of Object.entries(places)) {
		if (values[key] === "other" && values[textKey(key)] === undefined) report(place, "otherWithoutText", key);
	}
}

function set(into: Properties, key: string, value: PropertyValue, place: Place): void {
	into.values[key] = value;
	into.places[key] = place;
}

/** Reports periods that end before they begin. */
export function checkPeriods({ values, places }: Properties, report: Report): void {
	for (const [from, to] of PERIODS) {
		const [start, end, startPlace, endPlace] = [values[from], values[to], places[from], places[to]];
		if (!isReversed(start, end) || !startPlace || !endPlace) continue;
		report(endPlace, "periodReversed", String(end), String(start), startPlace);
	}
}

/** The schema inside `.optional()` and `.default()`. */
export function unwrap(field: unknown): z.core.$ZodType {
	if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return unwrap(field.def.innerType);
	return field as z.core.$ZodType;
}
