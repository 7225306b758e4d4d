/** The canvas's equal twin: the same elements, the same selection, as a table. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { useApp } from "../../components/context.ts";
import { countsNow, HiddenFacts, PossibleFacts } from "../../components/counts.tsx";
import { Icon } from "../../components/icons.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { t } from "../../i18n/index.ts";
import { FactTable } from "../../views/table/facts.tsx";
import { NodeTable } from "../../views/table/nodes.tsx";
import { AnswerPane } from "../answer/index.tsx";

export function TablePane() {
	const { state } = useApp();
	const { graph, marks, camera } = state;
	const { open, tab } = useTabs();
	const { nodes, edges } = graph.visible.value;
	const words = t.value.table;
	const hidden = graph.picture.value.nodes.size - nodes.size;
	const tabs = [
		...(state.answer.shown.value ? [{ id: "answer", label: words.answer } as const] : []),
		{ id: "nodes", label: words.nodes(nodes.size) },
		{ id: "facts", label: words.facts(edges.size) },
	] as const;
	const panel = { id: `table-${tab.value}-panel`, "aria-labelledby": `table-${tab.value}-tab` };
	return (
		<section class="panel table-pane" id="table" data-open={open.value} data-tab={tab.value} aria-label={words.label}>
			<div class="table-head">
				<button
					type="button"
					class="table-toggle"
					id="table-toggle"
					aria-expanded={open.value}
					aria-controls="table-body"
					title={open.value ? words.shut : words.open}
					onClick={() => {
						open.value = !open.value;
						showAllOnceResized(camera);
					}}
				>
					<Icon name="table" />
					<span>{words.heading}</span>
					<Icon name="chevron" />
				</button>
				<Counts selected={marks.nodes.value.size} hidden={hidden} />
				<HiddenFacts />
				<PossibleFacts />
				{open.value && <Tabs name="table" label={words.label} tabs={tabs} chosen={tab} />}
			</div>
			<div id="table-body" hidden={!open.value}>
				{open.value && tab.value === "answer" && (
					<div role="tabpanel" class="table-panel" {...panel}>
						<AnswerPane />
					</div>
				)}
				{open.value && tab.value !== "answer" && (
					// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
					<div class="table-scroll" role="tabpanel" {...panel} tabIndex={0}>
						{tab.value === "nodes" ? <NodeTable /> : <FactTable />}
					</div>
				)}
			</div>
		</section>
	);
}

/** What is open: an answer comes forward when it is shown, and leaves for the nodes when it is closed. */
function useTabs() {
	const { state, sheet } = useApp();
	const open = useSignal(false);
	const tab = useSignal<"answer" | "nodes" | "facts">("nodes");
	useSignalEffect(() => {
		if (sheet.value === "table") open.value = true;
	});
	useSignalEffect(() => {
		const shown = state.answer.shown.value;
		if (!shown) {
			if (tab.peek() === "answer") tab.value = "nodes";
			return;
		}
		open.value = true;
		tab.value = "answer";
		sheet.value = "table";
		showAllOnceResized(state.camera);
	});
	return { open, tab };
}

/** The table takes space from the picture or gives it back; the picture follows when the page has been laid out anew. */
function showAllOnceResized(camera: { fit(): void }): void {
	setTimeout(() => camera.fit(), 60);
}

function Counts({ selected, hidden }: { selected: number; hidden: number }) {
	const words = t.value.table;
	const parts = countsNow(useApp().state);
	if (selected > 0) parts.push(words.selected(selected));
	if (hidden > 0) parts.push(words.filtered(hidden));
	return <p class="small muted number table-counts">{parts.join(" · ")}</p>;
}
