/** The intersections of any number of cooperations: every one of them, or by pairs; what is marked opens its members. */
import { useApp } from "../../components/context.ts";
import { MarkedIntersection } from "../../components/overlaps/marked.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { t } from "../../i18n/index.ts";
import { PairsView } from "./pairs-view.tsx";
import "./sets.css";
import { UpSet } from "./upset.tsx";

export default function SetsView() {
	const app = useApp();
	const { graph, drawing, marks, switches } = app.state;
	const tab = switches.sets;
	const words = t.value.sets;
	if (drawing.hulls.value.length === 0 || !graph.picture.value.overlaps) return <NothingChosen />;
	const tabs = [
		{ id: "upset", label: words.all(drawing.intersections.value.length) },
		{ id: "pairs", label: t.value.overlaps.pairs },
	] as const;
	return (
		<div class="sets-view" data-marked={marks.selection.value.kind === "intersection"}>
			<div class="sets-inner">
				<div class="sets-main">
					<Tabs name="sets" label={words.label} tabs={tabs} chosen={tab} />
					<div
						class="sets-panel"
						role="tabpanel"
						id={`sets-${tab.value}-panel`}
						aria-labelledby={`sets-${tab.value}-tab`}
					>
						{tab.value === "upset" ? <UpSet /> : <PairsView />}
					</div>
				</div>
				<div class="sets-side">
					<MarkedIntersection />
				</div>
			</div>
		</div>
	);
}

function NothingChosen() {
	const app = useApp();
	return (
		<div class="sets-view">
			<div class="notice">
				<p>{t.value.sets.nothing}</p>
				<button
					type="button"
					class="button primary"
					onClick={() => {
						app.state.panes.fold("left", false);
						app.tab.value = "overlaps";
						app.sheet.value = "find";
					}}
				>
					{t.value.overlaps.choose}
				</button>
			</div>
		</div>
	);
}
