/** How much each two of the chosen cooperations have in common. */

import { useApp } from "../../components/context.ts";
import { boundOfShare, boundOfShared, said, signed } from "../../components/overlaps/known.ts";
import { useLists } from "../../components/overlaps/lists.ts";
import { HullBadge } from "../../components/shapes.tsx";
import { formatShare, t } from "../../i18n/index.ts";
import type { Hull } from "../../state/index.ts";

export function PairMatrix() {
	const { drawing } = useApp().state;
	const hulls = drawing.hulls.value;
	const words = t.value.overlaps;
	return (
		<section class="pairs">
			<h2>{words.pairs}</h2>
			<p class="small muted">{words.pairsHint}</p>
			<table>
				<thead>
					<tr>
						<td />
						{hulls.slice(1).map((hull) => (
							<th key={hull.id} scope="col" title={hull.name}>
								<HullBadge {...hull} />
								<span class="visually-hidden">{hull.name}</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{hulls.slice(0, -1).map((row, n) => (
						<tr key={row.id}>
							<th scope="row" title={row.name}>
								<HullBadge {...row} />
								<span class="visually-hidden">{row.name}</span>
							</th>
							{hulls.slice(1).map((column, m) => (
								<td key={column.id}>{m >= n && <Pair a={row} b={column} />}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function Pair({ a, b }: { a: Hull; b: Hull }) {
	const app = useApp();
	const { graph, marks } = app.state;
	const words = t.value.overlaps;
	const pair = graph.picture.value.overlaps?.pairs.find(
		(one) => (one.a === a.id && one.b === b.id) || (one.a === b.id && one.b === a.id),
	);
	const count = pair?.shared.length ?? 0;
	const jaccard = pair?.jaccard ?? 0;
	const isComplete = useLists();
	const [shared, share] = [boundOfShared([a.id, b.id], isComplete), boundOfShare([a.id, b.id], isComplete)];
	const inWords = `${said(words.size(count), shared, t.value)}, ${words.jaccard} ${said(formatShare(jaccard), share, t.value)}`;
	const mark = () => {
		marks.selectIntersection([a.id, b.id], false);
		app.announcement.value = t.peek().announce.marked(count);
	};
	return (
		<button
			type="button"
			class="pair"
			style={{ "--share": String(jaccard) }}
			disabled={count === 0}
			title={`${words.pair(a.name, b.name)}: ${inWords}`}
			onClick={mark}
		>
			<span class="visually-hidden">{`${words.pair(a.name, b.name)}: ${inWords}`}</span>
			<span class="number" aria-hidden="true">
				{signed(String(count), shared)}
			</span>
			<span class="number pair-share" aria-hidden="true">
				{signed(formatShare(jaccard), share)}
			</span>
		</button>
	);
}
