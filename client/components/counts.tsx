/** How much is shown: one number, wherever it stands. */

import { t } from "../i18n/index.ts";
import type { State } from "../state/index.ts";
import { useApp } from "./context.ts";

/** "51 Elemente", "236 Fakten": what is shown. */
export function countsNow({ graph }: State): string[] {
	const { nodes, edges } = graph.visible.value;
	return [t.value.table.nodes(nodes.size), t.value.table.facts(edges.size)];
}

/** "3 weitere möglicherweise", or "3 nur möglich" while they are shown; null where nothing is uncertain on the day. */
export function possibleNow({ graph }: State): string | null {
	const n = graph.possibleFacts.value;
	const words = t.value.legend;
	if (n === 0) return null;
	return graph.possible.value ? words.possible(n) : words.possibleMore(n);
}

/** Says how many facts only may hold on the day; a click shows them, or takes them back. */
export function PossibleFacts() {
	const { state } = useApp();
	const { graph } = state;
	const text = possibleNow(state);
	const shown = graph.possible.value;
	if (text === null) return null;
	return (
		<button
			type="button"
			class="link-button small possible-facts"
			aria-pressed={shown}
			title={t.value.legend.possibleHint}
			onClick={() => void graph.setPossible(!shown)}
		>
			{text}
		</button>
	);
}

/** Says how many facts are not shown because types are hidden; a click shows them. */
export function HiddenFacts() {
	const { graph } = useApp().state;
	const words = t.value.legend;
	const n = graph.hiddenFacts.value;
	if (n === 0) return null;
	return (
		<button type="button" class="link-button small hidden-facts" title={words.showAll} onClick={graph.showEverything}>
			{words.hiddenFacts(n)}
		</button>
	);
}
