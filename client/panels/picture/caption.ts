/** The picture in a sentence. Pure: hulls and names in, a sentence out. */
import { holdsOn } from "../../../model/index.ts";
import { dayInWords } from "../../components/notes.ts";
import { type Dictionary, language } from "../../i18n/index.ts";
import { type Hull, isOver, type State } from "../../state/index.ts";

/** More cooperations than this are counted instead of named. */
const NAMED = 4;

export interface Cooperations {
	readonly all: number;
	/** Whether some of these memberships have ended. */
	readonly past: boolean;
}

export interface CaptionInput {
	hulls: readonly Hull[];
	/** Whether indirect memberships are counted too; the two are never mixed unsaid. */
	indirect: boolean;
	/** What the sentence is about when it is a member of a hull: the selection. */
	focus: string | null;
	/** Else what the first picture was about, while it is a member of most: who has chosen other cooperations reads of these. */
	about?: string | undefined;
	nameOf(id: string): string;
	isCommune(id: string): boolean;
	/** In how many cooperations it is, in the picture or not; null when that is not known or counted otherwise. */
	cooperationsOf(id: string): Cooperations | null;
	/** How many elements are shown. */
	shown: number;
}

/** "Münster wirkt in 19 Kooperationen mit, 3 davon mit ihren Mitgliedern im Bild: A, B und C. 35 Kommunen darin, davon 2 in mehreren." */
export function captionOf(
	{ hulls, indirect, focus, about: first, nameOf, isCommune, cooperationsOf, shown }: CaptionInput,
	words: Dictionary["caption"],
): string {
	if (shown === 0) return words.empty;
	if (hulls.length === 0) return `${words.others(shown)}.`;
	const hullsOf = (id: string) => hulls.filter((hull) => hull.members.includes(id));
	const isFocus = focus !== null && hullsOf(focus).length > 0;
	const about = isFocus ? focus : first && hullsOf(first).length > hulls.length / 2 ? first : undefined;
	const named = about ? hullsOf(about) : hulls;
	const names = shorten(
		named.map((hull) => hull.name),
		words,
	);
	const known = about ? cooperationsOf(about) : null;
	const sentence = about
		? words.focus(nameOf(about), known?.all ?? null, known?.past ?? false, named.length, names)
		: words.cooperations(named.length, names);
	const communes = [...new Set(hulls.flatMap((hull) => hull.members))].filter(isCommune);
	const shared = communes.filter((id) => hulls.filter((hull) => hull.members.includes(id)).length > 1);
	const numbers = words.communes(communes.length, shared.length);
	return `${ended(sentence)} ${numbers}${indirect ? ` (${words.countingIndirect})` : ""}.`;
}

/** "e.V." ends a sentence as it is. */
const ended = (sentence: string) => (sentence.endsWith(".") ? sentence : `${sentence}.`);

function shorten(names: string[], words: Dictionary["caption"]): string[] {
	if (names.length <= NAMED + 1) return names;
	return [...names.slice(0, NAMED), words.andMore(names.length - NAMED)];
}

/** The caption of the picture as it is shown, with the day before it. */
export const captionNow = (state: State, words: Dictionary["caption"]): string =>
	`${dayInWords(state.graph.asOf.value, state.today(), words)}: ${sentenceNow(state, words)}`;

function sentenceNow(state: State, words: Dictionary["caption"]): string {
	const { graph, drawing, marks } = state;
	const nodes = graph.visible.value.nodes;
	const { subject } = graph.picture.value;
	if (subject && nodes.size > 0) {
		const title = subject.title?.[language.value] ?? null;
		return `${words.answer(title, subject.hypothetical)} ${words.others(nodes.size)}.`;
	}
	return captionOf(
		{
			hulls: drawing.hulls.value,
			indirect: graph.indirect.value,
			focus: marks.sole.value,
			about: graph.about.value?.id,
			nameOf: (id) => nodes.get(id)?.node.name ?? id,
			isCommune: (id) => nodes.get(id)?.node.type === "Commune",
			cooperationsOf: (id) => (graph.indirect.value ? null : cooperationsOf(state, id)),
			shown: nodes.size,
		},
		words,
	);
}

/** Known of what the first picture is about, and of what has its details open. */
function cooperationsOf({ graph, details }: State, id: string): Cooperations | null {
	if (id === graph.about.value?.id)
		return count(
			graph.aboutIn.value.map((edge) => ({ ...edge, network: edge.target })),
			graph.day.value,
		);
	const answer = details.answer.value;
	if (answer?.entity.id !== id || answer.truncated) return null;
	const memberships = answer.facts.filter(
		(fact) =>
			fact.type === "MEMBER_OF" &&
			fact.direction === "out" &&
			fact.other.type === "Network" &&
			fact.status !== "retracted" &&
			holdsOn(fact, graph.asOf.value),
	);
	return count(
		memberships.map((fact) => ({ possibleTo: fact.possibleTo, network: fact.other.id })),
		graph.day.value,
	);
}

const count = (memberships: readonly { network: string; possibleTo?: unknown }[], day: string): Cooperations => ({
	all: new Set(memberships.map(({ network }) => network)).size,
	past: memberships.some((one) => isOver(one, day)),
});
