/** How much each two of the chosen cooperations have in common: a square of cells, of which those are drawn that are seen. */
import { useMemo } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { Gap } from "../../components/data-table/gap.tsx";
import { Incomplete } from "../../components/overlaps/incomplete.tsx";
import { HullBadge } from "../../components/shapes.tsx";
import { t } from "../../i18n/index.ts";
import { type Choice as Chosen, type Hull, SWITCHES } from "../../state/index.ts";
import { Choice } from "./choice.tsx";
import { orderSets } from "./order.ts";
import { PairCell } from "./pair-cell.tsx";
import { pairReader } from "./pairs.ts";
import { CELL, HEAD, useSquare } from "./use-square.ts";

export function PairsView() {
	const { drawing, graph, switches } = useApp().state;
	const { pairMeasure: measure, setOrder: order } = switches;
	const [all, overlaps] = [drawing.hulls.value, graph.picture.value.overlaps];
	const hulls = useMemo(() => orderSets(all, order.value), [all, order.value]);
	const words = t.value.sets;
	if (!overlaps) return null;
	return (
		<>
			<div class="sets-tools">
				<Choice label={words.measure} options={SWITCHES.pairMeasure} names={words.measures} chosen={measure} />
				<Choice label={words.sortSets} options={SWITCHES.setOrder} names={words.orders} chosen={order} />
			</div>
			<Square hulls={hulls} measure={measure.value} />
		</>
	);
}

function Square({ hulls, measure }: { hulls: readonly Hull[]; measure: Chosen<"pairMeasure"> }) {
	const { overlaps } = useApp().state.graph.picture.value;
	const square = useSquare(hulls.length);
	const pairOf = useMemo(() => (overlaps ? pairReader(overlaps) : null), [overlaps]);
	const most = overlaps?.pairs.reduce((most, { shared }) => Math.max(most, shared.length), 1) ?? 1;
	if (!pairOf) return null;
	const { rows, columns } = square;
	const drawn = hulls.slice(columns.from, columns.to);
	const [left, right] = [columns.from, hulls.length - columns.to];
	return (
		<div class="pair-scroll" ref={square.scroller} onScroll={square.onScroll}>
			<table
				class="pair-grid"
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cells are chosen by keyboard, as in a grid
				role="grid"
				aria-label={t.value.overlaps.pairs}
				aria-rowcount={hulls.length + 1}
				aria-colcount={hulls.length + 1}
				style={{ inlineSize: `${HEAD.width + hulls.length * CELL.width}px` }}
				{...square.handlers}
			>
				<colgroup>
					<col style={{ width: `${HEAD.width}px` }} />
					<col span={hulls.length} style={{ width: `${CELL.width}px` }} />
				</colgroup>
				<thead>
					<tr aria-rowindex={1} style={{ blockSize: `${HEAD.height}px` }}>
						<th scope="col" aria-colindex={1} class="pair-corner">
							<span class="visually-hidden">{t.value.sets.cooperation}</span>
						</th>
						<Aside columns={left} />
						{drawn.map((hull, n) => (
							<th key={hull.id} scope="col" aria-colindex={left + n + 2} title={hull.name}>
								<span class="pair-column">
									<span class="upset-name">{hull.name}</span>
									<HullBadge {...hull} />
								</span>
							</th>
						))}
						<Aside columns={right} />
					</tr>
				</thead>
				<Gap height={rows.from * CELL.height} />
				<tbody>
					{hulls.slice(rows.from, rows.to).map((row, n) => (
						<tr key={row.id} aria-rowindex={rows.from + n + 2} style={{ blockSize: `${CELL.height}px` }}>
							<th scope="row" aria-colindex={1} title={row.name}>
								<span class="pair-row">
									<HullBadge {...row} />
									<span class="pair-name">{row.name}</span>
								</span>
							</th>
							<Aside columns={left} />
							{drawn.map((column, m) => (
								<PairCell
									key={column.id}
									row={row}
									column={column}
									at={[rows.from + n, left + m]}
									pair={pairOf(row.id, column.id)}
									measure={measure}
									most={most}
									inTabOrder={square.isStop(rows.from + n, left + m)}
								/>
							))}
							<Aside columns={right} />
						</tr>
					))}
				</tbody>
				<Gap height={(hulls.length - rows.to) * CELL.height} />
			</table>
			<div class="sets-notes">
				<p class="small muted">{t.value.sets.measureHints[measure]}</p>
				<Incomplete />
			</div>
		</div>
	);
}

/** In place of the columns that are not drawn. */
function Aside({ columns }: { columns: number }) {
	return columns > 0 ? <td colSpan={columns} aria-hidden="true" /> : null;
}
