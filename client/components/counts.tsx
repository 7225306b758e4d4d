/** How much is shown: one number, wherever it stands. */

import { t } from "../i18n/index.ts";
import type { State } from "../state/index.ts";
import { useApp } from "./context.ts";

/** "51 Elemente", "236 Fakten": what is shown. */
export function countsNow({ graph }: State): string[] {
	const { nodes, edges } = graph.visible.value;
	return [t.value.table.nodes(nodes.size), t.value.table.facts(edges.size)];
}

/** Says how many facts are not shown because types are hidden; a click shows them. */
export function HiddenFacts() {
	const { graph } = useApp().state;
	const words = t.value.legend;
	const n = graph.hiddenFacts.value;
	if (n === 0) return null;
	return (
		<button type="button" class="link-button small hidden-facts" title={words.showAll} onClick={graph.showAllTypes}>
			{words.hiddenFacts(n)}
		</button>
	);
}
