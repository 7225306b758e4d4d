/** What the picture shows, while nothing is selected: who overlaps, who is in most, and what is left out or rests on less. */
import type { OverlapsAnswer } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { countsNow, HiddenFacts, PossibleFacts } from "../../components/counts.tsx";
import { boundOfShared, said } from "../../components/overlaps/known.ts";
import { useLists } from "../../components/overlaps/lists.ts";
import { countMembers } from "../../components/overlaps/sentences.ts";
import { HullBadge, HullBadges, NodeShape } from "../../components/shapes.tsx";
import { t } from "../../i18n/index.ts";
import type { Hull } from "../../state/index.ts";

/** More than this are found in the overlaps and in the table. */
const FEW = 5;

export function WholePicture() {
	const { state } = useApp();
	const { nodes, hulls } = state.summary.value;
	const words = t.value.details.whole;
	return (
		<div class="whole-picture">
			<header>
				<h2>{words.heading}</h2>
				<p class="small muted number">{nodes > 0 ? countsNow(state).join(" · ") : words.empty}</p>
			</header>
			{hulls > 1 && <Overlaps />}
			{hulls > 1 ? <Members /> : nodes > FEW && <Hubs />}
			{nodes > 0 && <LeftOut />}
			<p class="small muted">{t.value.details.emptyHint}</p>
		</div>
	);
}

function Overlaps() {
	const { graph, drawing } = useApp().state;
	const pairs = largestPairs(drawing.hulls.value, graph.picture.value.overlaps?.pairs ?? []).slice(0, FEW);
	const words = t.value.details.whole;
	return (
		<section>
			<h3>{words.overlaps}</h3>
			{pairs.length === 0 && <p class="small muted">{words.noOverlaps}</p>}
			<ul class="rows">
				{pairs.map(({ both, shared }) => (
					<li key={both.map(({ id }) => id).join(" ")}>
						<Overlap both={both} shared={shared} />
					</li>
				))}
			</ul>
		</section>
	);
}

/** Those that share most first; equal ones in the order of the hulls, whichever order the answer has. */
function largestPairs(hulls: readonly Hull[], pairs: OverlapsAnswer["pairs"]) {
	const rank = new Map(hulls.map(({ id }, n) => [id, n]));
	const ranked = pairs.flatMap(({ a, b, shared }) => {
		const [first = -1, second = -1] = [rank.get(a) ?? -1, rank.get(b) ?? -1].sort((m, n) => m - n);
		const both = [first, second].flatMap((n) => hulls[n] ?? []);
		return both.length === 2 && shared.length > 0 ? [{ both, shared, first, second }] : [];
	});
	return ranked.sort((m, n) => n.shared.length - m.shared.length || m.first - n.first || m.second - n.second);
}

function Overlap({ both, shared }: { both: readonly Hull[]; shared: readonly string[] }) {
	const app = useApp();
	const { graph, marks } = app.state;
	const isComplete = useLists();
	const members = (graph.picture.value.overlaps?.members ?? []).filter(({ id }) => shared.includes(id));
	const ids = both.map(({ id }) => id);
	const mark = () => {
		marks.selectIntersection(ids, false);
		app.announcement.value = t.peek().announce.marked(shared.length);
	};
	return (
		<button type="button" class="row" onClick={mark}>
			<span class="hull-badges">
				{both.map((hull) => (
					<HullBadge key={hull.id} {...hull} />
				))}
			</span>
			<span class="row-text">
				<span>{t.value.details.whole.overlap(both.map(({ name }) => name))}</span>
				<span class="small muted">
					{said(countMembers(members, t.value.overlaps), boundOfShared(ids, isComplete), t.value)}
				</span>
			</span>
		</button>
	);
}

function Members() {
	const { summary, marks } = useApp().state;
	const several = summary.value.members.filter(({ hulls }) => hulls > 1);
	const words = t.value.details.whole;
	if (several.length === 0) return null;
	return (
		<section>
			<h3>{words.members}</h3>
			<ul class="rows">
				{several.slice(0, FEW).map(({ id, name }) => (
					<li key={id}>
						<button type="button" class="row" onClick={() => marks.select(id)}>
							<span class="row-text">{name}</span>
							<HullBadges of={id} />
						</button>
					</li>
				))}
			</ul>
			{several.length > FEW && (
				<button type="button" class="link-button small" onClick={() => marks.select(...several.map(({ id }) => id))}>
					{words.more(several.length - FEW)}
				</button>
			)}
		</section>
	);
}

/** Without cooperations to compare, what has most facts in the picture. */
function Hubs() {
	const { drawing, marks } = useApp().state;
	const nodes = [...drawing.elements.value.nodes.values()].sort((a, b) => b.importance - a.importance);
	return (
		<section>
			<h3>{t.value.details.whole.hubs}</h3>
			<ul class="rows">
				{nodes.slice(0, FEW).map(({ id, name, type }) => (
					<li key={id}>
						<button type="button" class="row" onClick={() => marks.select(id)}>
							<NodeShape type={type} />
							<span class="row-text">{name}</span>
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What is not shown, or rests on less than the rest. */
function LeftOut() {
	const { graph, summary, marks } = useApp().state;
	const { computed, unsourced } = summary.value;
	const words = t.value.details.whole;
	const hiddenNodes = graph.picture.value.nodes.size - graph.visible.value.nodes.size;
	const { hiddenFacts, possibleFacts, ended } = graph;
	const sum = hiddenNodes + hiddenFacts.value + possibleFacts.value + ended.value + computed + unsourced.length;
	return (
		<section class="left-out">
			<h3>{words.left}</h3>
			{sum === 0 && <p class="small muted">{words.nothingLeft}</p>}
			<ul class="small">
				{hiddenNodes > 0 && <li>{t.value.table.filtered(hiddenNodes)}</li>}
				{hiddenFacts.value > 0 && (
					<li>
						<HiddenFacts />
					</li>
				)}
				{possibleFacts.value > 0 && (
					<li>
						<PossibleFacts />
					</li>
				)}
				{ended.value > 0 && <li>{t.value.legend.allTimes(ended.value)}</li>}
				{computed > 0 && <li>{words.computed(computed)}</li>}
				{unsourced.length > 0 && (
					<li>
						{words.unsourced(unsourced.length)}{" "}
						<button type="button" class="link-button" onClick={() => marks.select(...unsourced)}>
							{words.mark}
						</button>
					</li>
				)}
			</ul>
		</section>
	);
}
