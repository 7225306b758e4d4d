/** What two cooperations have in common, as a number that says the sentence behind it; a click marks who is in both. */
import { useApp } from "../../components/context.ts";
import { boundOfShare, boundOfShared, said, signed } from "../../components/overlaps/known.ts";
import { useLists } from "../../components/overlaps/lists.ts";
import { formatNumber, formatShare, t } from "../../i18n/index.ts";
import type { Choice, Hull } from "../../state/index.ts";
import { type Pair, strengthOf } from "./pairs.ts";

interface PairCellProps {
	row: Hull;
	column: Hull;
	at: readonly [number, number];
	pair: Pair;
	measure: Choice<"pairMeasure">;
	most: number;
	inTabOrder: boolean;
}

export function PairCell({ row, column, at, pair, measure, most, inTabOrder }: PairCellProps) {
	const app = useApp();
	const { marks } = app.state;
	const sentence = useSentence(row, column, pair);
	const isComplete = useLists();
	const ids = row.id === column.id ? [row.id] : [row.id, column.id];
	const bound = measure === "count" ? boundOfShared(ids, isComplete) : boundOfShare(ids, isComplete);
	const text = measure === "count" ? formatNumber(pair.count) : formatShare(pair[measure]);
	const selection = marks.selection.value;
	const chosen =
		selection.kind === "intersection" &&
		!selection.exactly &&
		[...selection.sets].sort().join() === [...ids].sort().join();
	const mark = () => {
		if (chosen) return marks.clear();
		marks.selectIntersection(ids, false);
		app.announcement.value = t.peek().announce.marked(pair.count);
	};
	return (
		<td aria-colindex={at[1] + 2}>
			<button
				type="button"
				class="pair-cell number"
				data-cell={at.join()}
				data-same={row.id === column.id}
				aria-label={sentence}
				aria-pressed={chosen}
				aria-disabled={pair.count === 0}
				title={sentence}
				tabIndex={inTabOrder ? 0 : -1}
				style={{ "--share": String(row.id === column.id ? 0 : strengthOf(pair, measure, most)) }}
				onClick={() => pair.count > 0 && mark()}
			>
				{signed(text, bound)}
			</button>
		</td>
	);
}

/** "A und B: mindestens 5 Mitglieder, Jaccard 20 %; 40 % der Mitglieder von A sind auch in B." */
function useSentence(row: Hull, column: Hull, { count, jaccard, containment }: Pair): string {
	const isComplete = useLists();
	const { overlaps: words, sets } = t.value;
	const shared = boundOfShared([row.id, column.id], isComplete);
	const members = said(words.size(count), shared, t.value);
	if (row.id === column.id) return `${row.name}: ${members}`;
	const share = (value: number) => said(formatShare(value), boundOfShare([row.id, column.id], isComplete), t.value);
	return `${words.pair(row.name, column.name)}: ${members}, ${words.jaccard} ${share(jaccard)}; ${sets.contained(row.name, column.name, share(containment))}`;
}
