/** The canvas's equal twin: the same elements, the same selection, as a table. */
import { useApp } from "../../components/context.ts";
import { Tabs } from "../../components/tabs.tsx";
import { t } from "../../i18n/index.ts";
import { FactTable } from "./facts.tsx";
import { NodeTable } from "./nodes.tsx";

export default function TableView() {
	const { graph, tables, switches } = useApp().state;
	const { nodes, edges } = graph.visible.value;
	const words = t.value.table;
	const tabs = [
		{ id: "nodes", label: words.nodes(nodes.size) },
		{ id: "facts", label: words.facts(edges.size) },
	] as const;
	return (
		<div class="table-view">
			<Tabs name="table" label={words.label} tabs={tabs} chosen={switches.table} />
			<div
				class="table-panel"
				role="tabpanel"
				id={`table-${switches.table.value}-panel`}
				aria-labelledby={`table-${switches.table.value}-tab`}
			>
				{switches.table.value === "nodes" ? <NodeTable setup={tables.nodes} /> : <FactTable setup={tables.facts} />}
			</div>
		</div>
	);
}
