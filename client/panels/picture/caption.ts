/** The picture in a sentence. Pure: hulls and names in, a sentence out. */
import type { Dictionary } from "../../i18n/index.ts";
import type { Hull, State } from "../../state/index.ts";

/** More cooperations than this are counted instead of named. */
const NAMED = 4;

export interface CaptionInput {
	hulls: readonly Hull[];
	/** Whether indirect memberships are counted too; the two are never mixed unsaid. */
	indirect: boolean;
	/** What the sentence is about when it is a member of a hull: the selection, else what the first picture was about. */
	focus: readonly (string | null | undefined)[];
	nameOf(id: string): string;
	isCommune(id: string): boolean;
	/** How many elements are shown. */
	shown: number;
}

/** "Münster wirkt in 3 Kooperationen mit: A, B und C. 35 Kommunen, davon 2 in mehreren Kooperationen." */
export function captionOf(
	{ hulls, indirect, focus, nameOf, isCommune, shown }: CaptionInput,
	words: Dictionary["caption"],
) {
	if (shown === 0) return words.empty;
	if (hulls.length === 0) return `${words.others(shown)}.`;
	const about = focus.find((id) => id && hulls.some((hull) => hull.members.includes(id)));
	const named = about ? hulls.filter((hull) => hull.members.includes(about)) : hulls;
	const names = shorten(
		named.map((hull) => hull.name),
		words,
	);
	const first = about ? words.focus(nameOf(about), named.length, names) : words.cooperations(named.length, names);
	const communes = [...new Set(hulls.flatMap((hull) => hull.members))].filter(isCommune);
	const shared = communes.filter((id) => hulls.filter((hull) => hull.members.includes(id)).length > 1);
	const numbers = words.communes(communes.length, shared.length);
	return `${first}. ${numbers}${indirect ? ` (${words.countingIndirect})` : ""}.`;
}

function shorten(names: string[], words: Dictionary["caption"]): string[] {
	if (names.length <= NAMED + 1) return names;
	return [...names.slice(0, NAMED), words.andMore(names.length - NAMED)];
}

/** The caption of the picture as it is shown. */
export function captionNow({ graph, drawing, marks }: State, words: Dictionary["caption"]): string {
	const nodes = graph.visible.value.nodes;
	return captionOf(
		{
			hulls: drawing.hulls.value,
			indirect: graph.indirect.value,
			focus: [marks.sole.value, graph.about.value?.id],
			nameOf: (id) => nodes.get(id)?.node.name ?? id,
			isCommune: (id) => nodes.get(id)?.node.type === "Commune",
			shown: nodes.size,
		},
		words,
	);
}
