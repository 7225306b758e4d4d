/** The legend of what size and colour show. A click on a value filters by it. */
import { useApp } from "../../components/context.ts";
import { valueInWords } from "../../components/values.ts";
import { formatNumber, t } from "../../i18n/index.ts";
import { ATTRIBUTES, SIZES, sizesOf, TINTS, type TintCount, tintsOf } from "../../state/index.ts";
import { toggleValue } from "./filters.tsx";

export function SizeKey() {
	const { graph } = useApp().state;
	const look = graph.look.value;
	const size = SIZES.find((one) => one === look.size);
	if (!size) return null;
	const most = Math.max(...sizesOf(graph.visible.value, look).values(), 0);
	return <p class="legend-note">{t.value.net.sizeKey(t.value.net.sizes[size], formatNumber(most))}</p>;
}

export function ColourKey() {
	const { graph } = useApp().state;
	const look = graph.look.value;
	const attribute = ATTRIBUTES.find((one) => one === look.colour);
	if (!attribute) return null;
	const tints = tintsOf(graph.visible.value, look);
	const own = tints.filter(({ tint }) => tint !== TINTS);
	const others = tints.filter(({ tint }) => tint === TINTS);
	const filtered = graph.filters.value.find((one) => one.attribute === attribute)?.values;
	const item = ({ value, tint, count }: TintCount) => {
		const name = valueInWords(graph.picture.value, attribute, value, t.value);
		return (
			<li key={value}>
				<button
					type="button"
					class="legend-item"
					aria-pressed={filtered?.includes(value) ?? false}
					title={t.value.net.onlyValue(t.value.net.attributes[attribute], name)}
					onClick={() => toggleValue(graph, attribute, value)}
				>
					<Swatch tint={tint} />
					<span class="legend-name">{name}</span>
					<span class="number muted">{formatNumber(count)}</span>
				</button>
			</li>
		);
	};
	const rest = others.reduce((sum, { count }) => sum + count, 0);
	return (
		<ul class="legend-tints" aria-label={`${t.value.net.colour}: ${t.value.net.attributes[attribute]}`}>
			{own.map(item)}
			{rest > 0 && (
				<li class="legend-item">
					<Swatch tint={TINTS} />
					<span>{t.value.net.others}</span>
					<span class="number muted">{formatNumber(rest)}</span>
				</li>
			)}
		</ul>
	);
}

const Swatch = ({ tint }: { tint: number }) => (
	<span class="swatch" aria-hidden="true" style={{ background: `var(--tint-${tint})` }} />
);
