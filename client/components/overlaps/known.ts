/** What the lists of members allow to be said: a number as it is, a lower bound, or one of those known alone. Pure. */
import type { OverlapsAnswer } from "../../../model/index.ts";
import type { Dictionary } from "../../i18n/index.ts";

/** `atLeast`: can only grow with further members; `ofKnown`: may turn out larger or smaller. */
export type Bound = "exact" | "atLeast" | "ofKnown";

/** Whether all members of a compared cooperation are known, as the answer says. */
export const isListComplete = ({ sets }: OverlapsAnswer, id: string): boolean =>
	sets.find((set) => set.id === id)?.complete === true;

/** What the number of members of some sets is worth: of those that are in all of them, whatever else they are in. */
export const boundOfShared = (sets: readonly string[], isComplete: (id: string) => boolean): Bound =>
	sets.every(isComplete) ? "exact" : "atLeast";

/** The same of those that are in these of the chosen sets and in no other: a further member of another takes one away. */
export function boundOfExclusive(
	sets: readonly string[],
	chosen: readonly string[],
	isComplete: (id: string) => boolean,
): Bound {
	const others = chosen.filter((id) => !sets.includes(id));
	return others.every(isComplete) ? boundOfShared(sets, isComplete) : "ofKnown";
}

/** The same of a share of what two sets have together. */
export const boundOfShare = (sets: readonly string[], isComplete: (id: string) => boolean): Bound =>
	sets.every(isComplete) ? "exact" : "ofKnown";

/** "≥ 5", "5 *"; the signs are explained below the numbers. */
export const signed = (text: string, bound: Bound): string =>
	bound === "atLeast" ? `≥ ${text}` : bound === "ofKnown" ? `${text} *` : text;

/** "mindestens 5", "5 von den bekannten": said where signs are not seen. */
export const said = (text: string, bound: Bound, { completeness }: Dictionary): string =>
	bound === "exact" ? text : completeness[bound](text);
