/** What an exported picture says of itself: what its signs mean, and how much it shows. */
import { countsNow, possibleNow } from "../../components/counts.tsx";
import { formatNumber, t } from "../../i18n/index.ts";
import type { State } from "../../state/index.ts";
import type { LegendItem } from "../../views/sheet/sheet.ts";

/** The cooperations and the types of nodes in the picture, with their numbers, as in the legend on the screen; types have their signs in the network alone. */
export function legendNow({ drawing, graph }: State): LegendItem[] {
	const hulls = drawing.hulls.value.map(({ colour, letter, name, members }) => ({
		hull: colour,
		letter,
		text: `${name} ${formatNumber(members.length)}`,
	}));
	const types = graph.legend.value.nodes
		.filter(({ hidden }) => !hidden)
		.map(({ type, count }) => {
			const { one, many } = t.value.nodeTypes[type];
			return { type, text: `${count === 1 ? one : many} ${formatNumber(count)}` };
		});
	return [...hulls, ...types];
}

/** "51 Elemente, 236 Fakten, 12 weitere Fakten ausgeblendet" */
export function saidNow(state: State): string {
	const hidden = state.graph.hiddenFacts.value;
	const possible = possibleNow(state);
	const { legend } = t.value;
	return [
		...countsNow(state),
		...(hidden > 0 ? [legend.hiddenFacts(hidden)] : []),
		...(possible ? [possible] : []),
		...(possible && state.graph.possible.value ? [legend.possibleSign] : []),
	].join(", ");
}
