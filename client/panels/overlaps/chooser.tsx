/** Choosing among all cooperations; chosen ones carry the colour and the letter of their hull. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { fold, type NetworkRef } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";
import { MOST_CHOSEN } from "../../state/index.ts";
import { Choices } from "./choices.tsx";

/** A short list needs no filter. */
const FILTER_FROM = 8;

export function Chooser() {
	const { graph } = useApp().state;
	const filter = useSignal("");
	const words = t.value.overlaps;
	const all = graph.networks.value;
	const sets = graph.sets.value;
	const isLong = all.length >= FILTER_FROM;
	const wanted = fold(filter.value);
	const found = useMemo(() => all.filter(({ name }) => fold(name).includes(wanted)), [all, wanted]);
	// What is chosen while the list is looked at stays where it is.
	const listed = useMemo(() => (isLong ? chosenFirst(all, found, graph.sets.peek()) : found), [all, found, isLong]);
	return (
		<fieldset class="chooser">
			<legend>
				<h2>{words.choose}</h2>
			</legend>
			<p class="small muted">
				{words.chooseHint} <span class="number">{words.chosen(sets.length)}</span>
			</p>
			{sets.length > 0 && (
				<button type="button" class="button" onClick={() => void graph.choose({ sets: [] })}>
					{words.chooseNone}
				</button>
			)}
			{isLong && (
				<input
					class="field"
					type="search"
					aria-label={words.filter}
					placeholder={words.filter}
					value={filter.value}
					onInput={(event) => {
						filter.value = event.currentTarget.value;
					}}
				/>
			)}
			{isLong && <Found found={found} of={all.length} />}
			{sets.length >= MOST_CHOSEN && <p class="notice">{words.noMore(MOST_CHOSEN)}</p>}
			<Choices networks={listed} />
		</fieldset>
	);
}

/** How many there are; those that a filter has found can be chosen at once. */
function Found({ found, of }: { found: readonly NetworkRef[]; of: number }) {
	const { graph } = useApp().state;
	const words = t.value.overlaps;
	const sets = graph.sets.value;
	const more = found.filter(({ id }) => !sets.includes(id)).map(({ id }) => id);
	const isFiltered = found.length < of;
	return (
		<p class="small muted chooser-found">
			<span role="status">{isFiltered ? words.found(found.length, of) : words.inAll(of)}</span>
			{isFiltered && more.length > 1 && sets.length + more.length <= MOST_CHOSEN && (
				<button type="button" class="link-button small" onClick={() => void graph.choose({ sets: [...sets, ...more] })}>
					{words.chooseFound(more.length)}
				</button>
			)}
		</p>
	);
}

/** What the filter finds, the chosen ones first; then those that are chosen and not found. */
function chosenFirst(all: readonly NetworkRef[], found: readonly NetworkRef[], sets: readonly string[]) {
	const [chosen, here] = [new Set(sets), new Set(found)];
	return [
		...found.filter(({ id }) => chosen.has(id)),
		...found.filter(({ id }) => !chosen.has(id)),
		...all.filter((one) => chosen.has(one.id) && !here.has(one)),
	];
}
