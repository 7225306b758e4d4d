/** What the shapes, colours and letters mean, with counts. A click on a type filters it, one on a cooperation marks it. */

import { useApp } from "../../components/context.ts";
import { HullBadge, NodeShape } from "../../components/shapes.tsx";
import { formatNumber, t } from "../../i18n/index.ts";

export function Legend() {
	const { graph } = useApp().state;
	if (graph.legend.value.nodes.length === 0) return null;
	return (
		<section class="legend" aria-label={t.value.legend.label}>
			<Hulls />
			<Types />
			{graph.ended.value > 0 && <p class="legend-note">{t.value.legend.allTimes(graph.ended.value)}</p>}
			{graph.picture.value.subject?.hypothetical && <p class="legend-note">{t.value.legend.supposed}</p>}
			{graph.indirect.value && <p class="legend-note">{t.value.legend.indirect}</p>}
		</section>
	);
}

function Types() {
	const { graph } = useApp().state;
	const words = t.value.legend;
	return (
		<ul class="legend-types" aria-label={words.types}>
			{graph.legend.value.nodes.map(({ type, count, hidden }) => {
				const { one, many } = t.value.nodeTypes[type];
				const name = count === 1 ? one : many;
				return (
					<li key={type}>
						<button
							type="button"
							class="legend-item"
							aria-pressed={!hidden}
							title={hidden ? words.show(name) : words.hide(name)}
							onClick={() => graph.toggleType(type)}
						>
							<NodeShape type={type} />
							<span>{name}</span>
							<span class="number muted">{formatNumber(count)}</span>
						</button>
					</li>
				);
			})}
		</ul>
	);
}

function Hulls() {
	const { drawing, marks } = useApp().state;
	const hulls = drawing.hulls.value;
	const selection = marks.selection.value;
	if (hulls.length === 0) return null;
	return (
		<ul class="legend-hulls" aria-label={t.value.legend.cooperations}>
			{hulls.map(({ id, name, colour, members }) => {
				const marked = selection.kind === "intersection" && !selection.exactly && selection.sets.join() === id;
				return (
					<li key={id}>
						<button
							type="button"
							class="legend-item"
							aria-pressed={marked}
							title={t.value.legend.mark(name, members.length)}
							onClick={() => (marked ? marks.clear() : marks.selectIntersection([id], false))}
						>
							<HullBadge colour={colour} />
							<span class="legend-name">{name}</span>
							<span class="number muted">{formatNumber(members.length)}</span>
						</button>
					</li>
				);
			})}
		</ul>
	);
}
