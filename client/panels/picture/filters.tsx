/** Filters by attribute: chosen from the values that the picture has, each a chip that takes it away. */
import { useApp } from "../../components/context.ts";
import { useDistrictNames } from "../../components/district-names.ts";
import { Icon } from "../../components/icons.tsx";
import { valueInWords } from "../../components/values.ts";
import { formatNumber, t } from "../../i18n/index.ts";
import type { Attribute, State, ValueCount } from "../../state/index.ts";
import { Menu } from "./menu.tsx";

export function FilterMenu() {
	const { graph } = useApp().state;
	const words = t.value.net;
	const attributes = [...graph.attributes.value];
	if (attributes.length === 0) return null;
	return (
		<Menu icon="filter" text={words.filter} label={`${words.filter}: ${words.filterLabel}`} className="filter">
			{() => (
				<>
					<h2>{words.filterLabel}</h2>
					{attributes.map(([attribute, values]) => (
						<Values key={attribute} attribute={attribute} values={values} />
					))}
				</>
			)}
		</Menu>
	);
}

function Values({ attribute, values }: { attribute: Attribute; values: readonly ValueCount[] }) {
	const { state } = useApp();
	const { graph } = state;
	const chosen = graph.filters.value.find((one) => one.attribute === attribute)?.values;
	useDistrictNames(attribute === "district");
	return (
		<details class="filter-attribute" open={chosen !== undefined}>
			<summary>{t.value.net.attributes[attribute]}</summary>
			{values.map(({ value, count }) => (
				<label key={value} class="filter-value small">
					<input
						type="checkbox"
						checked={chosen?.includes(value) ?? false}
						onChange={() => toggleValue(graph, attribute, value)}
					/>
					<span>{valueInWords(state, attribute, value, t.value)}</span>
					<span class="number muted">{formatNumber(count)}</span>
				</label>
			))}
		</details>
	);
}

/** Shows this value too, or not any more; without any value left there is no filter. */
export function toggleValue(graph: State["graph"], attribute: Attribute, value: string): void {
	const chosen = graph.filters.peek().find((one) => one.attribute === attribute)?.values ?? [];
	const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
	if (values.length === 0) graph.removeFilter(attribute);
	else graph.setFilter({ attribute, values });
}

/** The filters that are set, above the views. */
export function FilterChips() {
	const { state } = useApp();
	const { graph } = state;
	const filters = graph.filters.value;
	const words = t.value.net;
	useDistrictNames(filters.some(({ attribute }) => attribute === "district"));
	if (filters.length === 0) return null;
	return (
		<ul class="filter-chips" aria-label={words.filters}>
			{filters.map(({ attribute, values }) => {
				const named = values.map((value) => valueInWords(state, attribute, value, t.value));
				const text = `${words.attributes[attribute]}: ${named.join(", ")}`;
				return (
					<li key={attribute}>
						<button
							type="button"
							class="button small filter-chip"
							aria-label={words.removeFilter(text)}
							onClick={() => graph.removeFilter(attribute)}
						>
							{text}
							<Icon name="close" />
						</button>
					</li>
				);
			})}
		</ul>
	);
}
