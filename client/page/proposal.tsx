/** Asks before so much is drawn that a picture would not be readable, and shows it as a table instead. */
import { useSignal } from "@preact/signals";
import { useApp } from "../components/context.ts";
import { Dialog } from "../components/dialog.tsx";
import { Lazy } from "../components/lazy.tsx";
import { NodeShape } from "../components/shapes.tsx";
import { formatNumber, t } from "../i18n/index.ts";
import { MOST_UNASKED, type Proposal } from "../state/index.ts";

/** So many cooperations are named. */
const NAMED = 3;

const loadTable = () => import("../views/table/proposed.tsx");

export function ProposalDialog() {
	const { proposal } = useApp().state.graph;
	return proposal.value && <Question proposal={proposal.value} />;
}

function Question({ proposal }: { proposal: Proposal }) {
	const { graph } = useApp().state;
	const asTable = useSignal(false);
	const { fresh, left } = proposal;
	const words = t.value.proposal;
	return (
		<Dialog
			class={asTable.value ? "proposal wide" : "proposal"}
			heading={asTable.value ? words.notDrawn(fresh.length) : words.heading(fresh.length)}
			close={graph.decline}
		>
			{left > 0 && <p class="notice">{words.cut(proposal.brought.graph.nodes.length, left)}</p>}
			{asTable.value ? <Lazy load={loadTable} given={{}} /> : <Summary proposal={proposal} />}
			<div class="dialog-buttons">
				<button type="button" class="button" onClick={graph.decline}>
					{t.value.cancel}
				</button>
				{!asTable.value && (
					<button
						type="button"
						class="button"
						onClick={() => {
							asTable.value = true;
						}}
					>
						{words.asTable}
					</button>
				)}
				{left === 0 && (
					<button type="button" class="button primary" onClick={graph.accept}>
						{words.draw}
					</button>
				)}
			</div>
		</Dialog>
	);
}

function Summary({ proposal: { visible, counts, cooperations } }: { proposal: Proposal }) {
	const { proposal: words, nodeTypes, overlaps } = t.value;
	return (
		<>
			<p>{words.why(visible.nodes.size, MOST_UNASKED)}</p>
			<ul class="proposal-counts">
				{counts.map(({ type, count }) => (
					<li key={type} class="with-shape">
						<NodeShape type={type} />
						<span>
							<span class="number">{formatNumber(count)}</span>{" "}
							{count === 1 ? nodeTypes[type].one : nodeTypes[type].many}
						</span>
					</li>
				))}
			</ul>
			{cooperations.length > 0 && (
				<>
					<h3>{words.largest}</h3>
					<ul>
						{cooperations.slice(0, NAMED).map(({ name, members }) => (
							<li key={name}>
								{name} <span class="small muted">{overlaps.size(members.length)}</span>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
