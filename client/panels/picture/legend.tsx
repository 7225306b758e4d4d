/** What the shapes, colours and letters mean, with counts. A click on a type filters it, one on a cooperation marks it. */
import type { ComponentChildren } from "preact";
import { useApp } from "../../components/context.ts";
import { HiddenFacts, PossibleFacts } from "../../components/counts.tsx";
import { Icon } from "../../components/icons.tsx";
import { HullBadge, NodeShape } from "../../components/shapes.tsx";
import { formatNumber, t } from "../../i18n/index.ts";
import type { HideableType } from "../../state/index.ts";
import { ColourKey, SizeKey } from "./look-key.tsx";

export function Legend() {
	const { graph } = useApp().state;
	if (graph.legend.value.nodes.length === 0) return null;
	return (
		<section class="legend" aria-label={t.value.legend.label}>
			<Counts />
			<Facts />
			<HiddenFacts />
			<PossibleFacts />
			<Hulls />
			<Types />
			<ColourKey />
			<SizeKey />
			{graph.ended.value > 0 && <p class="legend-note">{t.value.legend.allTimes(graph.ended.value)}</p>}
			{graph.picture.value.subject?.hypothetical && <p class="legend-note">{t.value.legend.supposed}</p>}
			{graph.possible.value && <p class="legend-note">{t.value.legend.possibleSign}</p>}
			{graph.indirect.value && <p class="legend-note">{t.value.legend.indirect}</p>}
		</section>
	);
}

/** How many elements are shown, marked, and hidden by a click here. */
function Counts() {
	const { graph, marks } = useApp().state;
	const words = t.value.table;
	const shown = graph.visible.value.nodes.size;
	const hidden = graph.picture.value.nodes.size - shown;
	const marked = marks.nodes.value.size;
	const parts = [words.nodes(shown)];
	if (marked > 0) parts.push(words.selected(marked));
	if (hidden > 0) parts.push(words.filtered(hidden));
	return <p class="legend-note number legend-counts">{parts.join(" · ")}</p>;
}

function Types() {
	const { graph } = useApp().state;
	return (
		<ul class="legend-types" aria-label={t.value.legend.types}>
			{graph.legend.value.nodes.map(({ type, count, hidden }) => {
				const { one, many } = t.value.nodeTypes[type];
				return (
					<TypeItem key={type} type={type} name={count === 1 ? one : many} count={count} hidden={hidden}>
						<NodeShape type={type} />
					</TypeItem>
				);
			})}
		</ul>
	);
}

/** How many facts are shown; opened, by type. */
function Facts() {
	const { graph } = useApp().state;
	return (
		<details class="legend-facts">
			<summary class="legend-item">
				{t.value.table.facts(graph.visible.value.edges.size)}
				<Icon name="chevron" />
			</summary>
			<ul aria-label={t.value.legend.factTypes}>
				{graph.legend.value.edges.map(({ type, count, hidden }) => (
					<TypeItem key={type} type={type} name={t.value.relations[type].edge} count={count} hidden={hidden} />
				))}
			</ul>
		</details>
	);
}

interface TypeProps {
	type: HideableType;
	name: string;
	count: number;
	hidden: boolean;
	children?: ComponentChildren;
}

function TypeItem({ type, name, count, hidden, children }: TypeProps) {
	const { graph } = useApp().state;
	const words = t.value.legend;
	return (
		<li>
			<button
				type="button"
				class="legend-item"
				aria-pressed={!hidden}
				title={hidden ? words.show(name) : words.hide(name)}
				onClick={() => graph.toggleType(type)}
			>
				{children}
				<span>{name}</span>
				<span class="number muted">{formatNumber(count)}</span>
			</button>
		</li>
	);
}

function Hulls() {
	const { drawing, marks } = useApp().state;
	const hulls = drawing.hulls.value;
	const selection = marks.selection.value;
	if (hulls.length === 0) return null;
	return (
		<ul class="legend-hulls" aria-label={t.value.legend.cooperations}>
			{hulls.map(({ id, name, colour, letter, members }) => {
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
							<HullBadge colour={colour} letter={letter} />
							<span class="legend-name">{name}</span>
							<span class="number muted">{formatNumber(members.length)}</span>
						</button>
					</li>
				);
			})}
		</ul>
	);
}
