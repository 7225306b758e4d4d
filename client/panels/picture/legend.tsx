/** What the shapes, colours and letters mean, with counts; a click on a type filters it. */
import { formatNumber, t } from "../../i18n/index.ts";
import { useApp } from "../context.ts";
import { HullBadge, NodeShape } from "../shapes.tsx";

export function Legend() {
	const { graph } = useApp().state;
	const { nodes } = graph.legend.value;
	if (nodes.length === 0) return null;
	const wide = matchMedia("(min-width: 60rem)").matches;
	return (
		<details class="legend" open={wide}>
			<summary>{t.value.legend.toggle}</summary>
			<Hulls />
			<h3>
				{t.value.legend.types} <span class="muted legend-hint">{t.value.legend.hint}</span>
			</h3>
			<ul>
				{nodes.map(({ type, count, hidden }) => {
					const words = t.value.nodeTypes[type];
					const name = count === 1 ? words.one : words.many;
					return (
						<li key={type}>
							<button
								type="button"
								class="legend-item"
								aria-pressed={!hidden}
								title={hidden ? t.value.legend.show(name) : t.value.legend.hide(name)}
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
			{graph.indirect.value && <p class="small muted legend-dashed">{t.value.legend.indirect}</p>}
		</details>
	);
}

/** A click marks the members of a cooperation. */
function Hulls() {
	const { drawing, marks } = useApp().state;
	const hulls = drawing.hulls.value;
	const selection = marks.selection.value;
	if (hulls.length === 0) return null;
	return (
		<>
			<h3>{t.value.legend.cooperations}</h3>
			<ul>
				{hulls.map(({ id, name, colour, members }) => {
					const marked = selection.kind === "intersection" && !selection.exactly && selection.sets.join() === id;
					return (
						<li key={id}>
							<button
								type="button"
								class="legend-item"
								aria-pressed={marked}
								title={name}
								onClick={() => (marked ? marks.clear() : marks.selectIntersection([id], false))}
							>
								<HullBadge colour={colour} />
								<span class="legend-name">{name}</span>
								<span class="number muted" title={t.value.overlaps.size(members.length)}>
									{formatNumber(members.length)}
								</span>
							</button>
						</li>
					);
				})}
			</ul>
		</>
	);
}
