/** The canvas's equal twin: the same elements, the same selection, as a table. */
import { useSignal } from "@preact/signals";
import { useApp } from "../../components/context.ts";
import { useSetup } from "../../components/data-table/setup.ts";
import { Tabs } from "../../components/tabs.tsx";
import { t } from "../../i18n/index.ts";
import { FactTable } from "./facts.tsx";
import { NodeTable } from "./nodes.tsx";

export default function TableView() {
	const { nodes, edges } = useApp().state.graph.visible.value;
	const tab = useSignal<"nodes" | "facts">("nodes");
	const setups = {
		nodes: useSetup({ column: "name", descending: false }),
		facts: useSetup({ column: "from", descending: false }),
	};
	const words = t.value.table;
	const tabs = [
		{ id: "nodes", label: words.nodes(nodes.size) },
		{ id: "facts", label: words.facts(edges.size) },
	] as const;
	return (
		<div class="table-view">
			<Tabs name="table" label={words.label} tabs={tabs} chosen={tab} />
			<div
				class="table-panel"
				role="tabpanel"
				id={`table-${tab.value}-panel`}
				aria-labelledby={`table-${tab.value}-tab`}
			>
				{tab.value === "nodes" ? <NodeTable setup={setups.nodes} /> : <FactTable setup={setups.facts} />}
			</div>
		</div>
	);
}
