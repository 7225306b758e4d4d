/** The legend of what size and colour show. A click on a value filters by it. */
import type { ComponentChild } from "preact";
import { MEASURES, type MeasureName } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { useDistrictNames } from "../../components/district-names.ts";
import { aboutMeasure, figureInWords } from "../../components/measure-words.ts";
import { valueInWords } from "../../components/values.ts";
import { type Dictionary, formatNumber, type Language, language, t } from "../../i18n/index.ts";
import {
	ATTRIBUTES,
	type Attribute,
	type COLOURS,
	GROUPS,
	measureOf,
	SIZES,
	sizesOf,
	TINTS,
	type TintCount,
	tintsOf,
} from "../../state/index.ts";
import { toggleValue } from "./filters.tsx";

type Words = Dictionary["net"];

export function sizeInWords(size: (typeof SIZES)[number], words: Words, language: Language): string {
	const own: Readonly<Record<string, string>> = words.sizes;
	const measure = measureOf({ size });
	return measure ? MEASURES[measure].title[language] : (own[size] ?? size);
}

export const colourInWords = (colour: (typeof COLOURS)[number], words: Words, language: Language): string =>
	colour === GROUPS ? MEASURES[GROUPS].title[language] : words.attributes[colour];

export function SizeKey() {
	const { graph, measures } = useApp().state;
	const look = graph.look.value;
	const size = SIZES.find((one) => one === look.size);
	if (!size) return null;
	const measure = measureOf({ size });
	if (measure && !measures.knows(measure)) return null;
	const most = Math.max(...sizesOf(graph.visible.value, look, measures.valuesOf).values(), 0);
	const figure = measure ? figureInWords(measure, most) : formatNumber(most);
	const words = t.value.net.sizeKey(sizeInWords(size, t.value.net, language.value), figure);
	if (!measure) return <p class="legend-note">{words}</p>;
	return <Explained words={words} measure={measure} />;
}

/** What a figure means, for whoever asks. */
function Explained({ words, measure }: { words: string; measure: MeasureName }) {
	return (
		<details class="legend-note">
			<summary>{words}</summary>
			<p>{aboutMeasure(measure, language.value)}</p>
		</details>
	);
}

export function ColourKey() {
	const { look } = useApp().state.graph;
	const attribute = ATTRIBUTES.find((one) => one === look.value.colour);
	if (attribute) return <AttributeKey attribute={attribute} />;
	return look.value.colour === GROUPS ? <GroupsKey /> : null;
}

/** The communities by their numbers, the largest first. */
function GroupsKey() {
	const { graph, measures } = useApp().state;
	const tints = tintsOf(graph.visible.value, graph.look.value, measures.valuesOf);
	return (
		<>
			<Tints label={MEASURES[GROUPS].title[language.value]} tints={tints}>
				{({ value, tint, count }) => (
					<li key={value} class="legend-item">
						<Swatch tint={tint} />
						<span class="legend-name">{t.value.net.community(value)}</span>
						<span class="number muted">{formatNumber(count)}</span>
					</li>
				)}
			</Tints>
			<Explained words={t.value.net.communities} measure={GROUPS} />
		</>
	);
}

function AttributeKey({ attribute }: { attribute: Attribute }) {
	const { state } = useApp();
	const { graph, measures } = state;
	const tints = tintsOf(graph.visible.value, graph.look.value, measures.valuesOf);
	useDistrictNames(attribute === "district");
	const filtered = graph.filters.value.find((one) => one.attribute === attribute)?.values;
	const item = ({ value, tint, count }: TintCount) => {
		const name = valueInWords(state, attribute, value, t.value);
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
	return (
		<Tints label={t.value.net.attributes[attribute]} tints={tints}>
			{item}
		</Tints>
	);
}

interface TintsProps {
	label: string;
	tints: readonly TintCount[];
	children(one: TintCount): ComponentChild;
}

/** The values that have a colour of their own, then the rest. */
function Tints({ label, tints, children }: TintsProps) {
	const rest = tints.filter(({ tint }) => tint === TINTS).reduce((sum, { count }) => sum + count, 0);
	return (
		<ul class="legend-tints" aria-label={`${t.value.net.colour}: ${label}`}>
			{tints.filter(({ tint }) => tint !== TINTS).map(children)}
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
