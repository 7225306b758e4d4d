/** The list of all cooperations with a box each; chosen ones carry the colour and the letter of their hull. */
import { useSignal } from "@preact/signals";
import { fold, type NetworkRef, type OverlapsAnswer } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { useLists } from "../../components/overlaps/lists.ts";
import { HullBadge } from "../../components/shapes.tsx";
import { formatDate, formatNumber, t } from "../../i18n/index.ts";
import { MOST_CHOSEN } from "../../state/index.ts";
import { totalInWords } from "../details/completeness.tsx";

/** A short list needs no filter. */
const FILTER_FROM = 8;

export function Chooser() {
	const { graph } = useApp().state;
	const filter = useSignal("");
	const words = t.value.overlaps;
	const chosen = new Set(graph.sets.value);
	const wanted = fold(filter.value);
	const listed = graph.networks.value.filter(({ id, name }) => chosen.has(id) || fold(name).includes(wanted));
	return (
		<fieldset class="chooser">
			<legend>
				<h2>{words.choose}</h2>
			</legend>
			<p class="small muted">
				{words.chooseHint} <span class="number">{words.chosen(chosen.size)}</span>
			</p>
			{chosen.size > 0 && (
				<button type="button" class="button" onClick={() => void graph.choose({ sets: [] })}>
					{words.chooseNone}
				</button>
			)}
			{graph.networks.value.length >= FILTER_FROM && (
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
			<ul class="rows choices">
				{listed.map((network) => (
					<li key={network.id}>
						<Choice network={network} chosen={chosen.has(network.id)} />
					</li>
				))}
			</ul>
		</fieldset>
	);
}

/** "13 Mitglieder", "60 von 106 Mitgliedern bekannt (Stand April 2024)", "9 Mitglieder bekannt" */
function sizeInWords({ size, members }: OverlapsAnswer["sets"][number], complete: boolean): string {
	const { overlaps, completeness } = t.value;
	const all = overlaps.size(size);
	if (complete) return all;
	if (!members || members.total === null) return completeness.size(all);
	const { known, total, totalIs, totalOn } = members;
	const of = totalInWords(total, totalIs, t.value);
	const listed = completeness.known(formatNumber(known), of, totalOn && formatDate(totalOn));
	return size === known ? listed : `${all} · ${listed}`;
}

function Choice({ network: { id, name, comparable }, chosen }: { network: NetworkRef; chosen: boolean }) {
	const { graph, drawing } = useApp().state;
	const hull = drawing.hulls.value.find((one) => one.id === id);
	const set = graph.picture.value.overlaps?.sets.find((one) => one.id === id);
	const isComplete = useLists();
	const full = graph.sets.value.length >= MOST_CHOSEN;
	return (
		<label class="row">
			<input type="checkbox" checked={chosen} disabled={!chosen && full} onChange={() => void graph.toggleSet(id)} />
			<span class="row-text">
				<span>{name}</span>
				{!comparable && <span class="small muted">{t.value.details.notComparable}</span>}
				{chosen && set && <span class="small muted">{sizeInWords(set, isComplete(id))}</span>}
			</span>
			{hull && <HullBadge {...hull} />}
		</label>
	);
}
