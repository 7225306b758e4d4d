/** The list of all cooperations with a box each; chosen ones carry the colour and the letter of their hull. */
import { useSignal } from "@preact/signals";
import { fold, type GraphNode } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { HullBadge } from "../../components/shapes.tsx";
import { formatNumber, t } from "../../i18n/index.ts";
import { MAX_SETS } from "../../state/index.ts";
import { isListComplete } from "./known.ts";

/** A short list needs no filter. */
const FILTER_FROM = 8;

export function Chooser() {
	const { graph } = useApp().state;
	const filter = useSignal("");
	const words = t.value.overlaps;
	const chosen = graph.sets.value;
	const wanted = fold(filter.value);
	const listed = graph.networks.value.filter(({ id, name }) => chosen.includes(id) || fold(name).includes(wanted));
	return (
		<fieldset class="chooser">
			<legend>
				<h2>{words.choose}</h2>
			</legend>
			<p class="small muted">
				{words.chooseHint} <span class="number">{words.chosen(chosen.length)}</span>
			</p>
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
				{listed.map(({ id, name }) => (
					<li key={id}>
						<Choice id={id} name={name} colour={chosen.indexOf(id)} />
					</li>
				))}
			</ul>
		</fieldset>
	);
}

/** "13 Mitglieder", "60 von 106 Mitgliedern bekannt", "9 Mitglieder bekannt" */
function sizeInWords(size: number, node: GraphNode | undefined): string {
	const { overlaps, completeness } = t.value;
	if (!node || isListComplete(node)) return overlaps.size(size);
	const { membersTotal: total } = node;
	if (typeof total !== "number") return completeness.size(overlaps.size(size));
	return completeness.known(formatNumber(size), formatNumber(total), null);
}

/** `colour` is −1 when the cooperation is not chosen. */
function Choice({ id, name, colour }: { id: string; name: string; colour: number }) {
	const { graph } = useApp().state;
	const size = graph.picture.value.overlaps?.sets.find((set) => set.id === id)?.size;
	const node = graph.picture.value.nodes.get(id)?.node;
	const full = graph.sets.value.length >= MAX_SETS;
	return (
		<label class="row">
			<input
				type="checkbox"
				checked={colour >= 0}
				disabled={colour < 0 && full}
				onChange={() => void graph.toggleSet(id)}
			/>
			<span class="row-text">
				<span>{name}</span>
				{colour >= 0 && size !== undefined && <span class="small muted">{sizeInWords(size, node)}</span>}
			</span>
			{colour >= 0 && <HullBadge colour={colour} />}
		</label>
	);
}
