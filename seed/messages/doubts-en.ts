/** Doubts about what data files say, in English; the same keys as in German, checked by the compiler. */
import type { doubts as german } from "./doubts-de.ts";
import { formatPlace } from "./place.ts";

const quoted = (text: string) => `“${text}”`;
const MOST = 8;
const list = (words: readonly string[]) =>
	words.length > MOST ? `${words.slice(0, MOST).join(", ")} and ${words.length - MOST} more` : words.join(", ");
const CHECKED = "if it is right: checked: <reason>";

export const doubts: typeof german = {
	endOnlyInWords: (words) => [
		`${quoted(words)} names an end, “to” is missing`,
		`give “to”, as precise as the source; ${CHECKED}`,
	],
	notInQuote: (quote, members) => [
		`the quote ${quoted(quote)} does not name: ${list(members)}`,
		`give a quote or locator that does, or certainty: implied; ${CHECKED}`,
	],
	beginningNotInSource: (from, members) => [
		`from: ${from} is in no quote, nor in the title or date of the source: ${list(members)}`,
		`give a quote or locator that tells the year, or leave out “from”; ${CHECKED}`,
	],
	personsAlike: (name, other, place) => [
		`${quoted(name)} is written almost like ${quoted(other)} (${formatPlace(place)})`,
		`if they are the same person, give one name as “altNames” of the other; ${CHECKED}`,
	],
	formerCommune: (text, name) => [
		`${quoted(text)} is no more; it is taken for ${name}`,
		"name the commune of today; what ended with the commune needs “to”",
	],
	kindComparable: (kind, word) => [
		`kind: ${kind} is compared with cooperations of communes, but it is called ${quoted(word)}`,
		`kind: award_scheme or statutory_body; ${CHECKED}`,
	],
};
