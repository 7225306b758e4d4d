/** Doubts about what data files say, in German: what may well be right, but should be looked at. They keep nothing from being loaded. */
import { formatPlace, type Place } from "./place.ts";

const quoted = (text: string) => `„${text}“`;
const MOST = 8;
const list = (words: readonly string[]) =>
	words.length > MOST ? `${words.slice(0, MOST).join(", ")} und ${words.length - MOST} weitere` : words.join(", ");
const CHECKED = "wenn es stimmt: checked: <Grund>";

export const doubts = {
	endOnlyInWords: (words: string) => [
		`${quoted(words)} nennt ein Ende, „to“ fehlt`,
		`„to“ angeben, so genau wie die Quelle; ${CHECKED}`,
	],
	notInQuote: (quote: string, members: readonly string[]) => [
		`das Zitat ${quoted(quote)} nennt nicht: ${list(members)}`,
		`ein Zitat oder eine Fundstelle angeben, die nennt, oder certainty: implied; ${CHECKED}`,
	],
	beginningNotInSource: (from: string, members: readonly string[]) => [
		`from: ${from} steht weder in einem Zitat noch in Titel oder Datum der Quelle: ${list(members)}`,
		`ein Zitat oder eine Fundstelle angeben, die das Jahr nennt, oder „from“ weglassen; ${CHECKED}`,
	],
	personsAlike: (name: string, other: string, place: Place) => [
		`${quoted(name)} ist fast geschrieben wie ${quoted(other)} (${formatPlace(place)})`,
		`bei derselben Person den einen Namen unter „altNames“ des anderen; ${CHECKED}`,
	],
	formerCommune: (text: string, name: string) => [
		`${quoted(text)} gibt es nicht mehr; es gilt für ${name}`,
		`die heutige Gemeinde angeben; was mit der Gemeinde endete, braucht „to“`,
	],
	kindComparable: (kind: string, word: string) => [
		`kind: ${kind} wird mit Kooperationen von Kommunen verglichen, doch es heißt ${quoted(word)}`,
		`kind: Auszeichnung oder Verband kraft Gesetzes; ${CHECKED}`,
	],
} satisfies Record<string, (...values: never[]) => readonly [wrong: string, remedy: string]>;
