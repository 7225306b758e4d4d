/** Every intersection that is not empty: how many members, and a dot for each of its cooperations. After Lex et al., UpSet (2014). */
import { useMemo } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { Gap } from "../../components/data-table/gap.tsx";
import { useRowKeys } from "../../components/data-table/keys.ts";
import { useWindow } from "../../components/data-table/use-window.ts";
import { CountingSwitch } from "../../components/overlaps/counting.tsx";
import { Incomplete } from "../../components/overlaps/incomplete.tsx";
import { boundOfExclusive, boundOfShared, said, signed } from "../../components/overlaps/known.ts";
import { useLists } from "../../components/overlaps/lists.ts";
import { HullBadge } from "../../components/shapes.tsx";
import { formatNumber, t } from "../../i18n/index.ts";
import { type Hull, SWITCHES } from "../../state/index.ts";
import { Choice } from "./choice.tsx";
import { Dots, STEP } from "./dots.tsx";
import { type Counted, countRows, orderRows, orderSets } from "./order.ts";

export function UpSet() {
	const { drawing, switches } = useApp().state;
	const { counting, rowOrder, setOrder } = switches;
	const exactly = counting.value === "exclusive";
	const [all, intersections] = [drawing.hulls.value, drawing.intersections.value];
	const hulls = useMemo(() => orderSets(all, setOrder.value), [all, setOrder.value]);
	const rows = useMemo(
		() => orderRows(countRows(intersections, hulls, exactly), rowOrder.value),
		[intersections, hulls, exactly, rowOrder.value],
	);
	const words = t.value.sets;
	return (
		<>
			<div class="sets-tools">
				<CountingSwitch />
				<Choice label={words.sortRows} options={SWITCHES.rowOrder} names={words.orders} chosen={rowOrder} />
				<Choice label={words.sortSets} options={SWITCHES.setOrder} names={words.orders} chosen={setOrder} />
			</div>
			<Grid hulls={hulls} rows={rows} exactly={exactly} />
		</>
	);
}

interface GridProps {
	hulls: readonly Hull[];
	rows: readonly Counted[];
	exactly: boolean;
}

function Grid({ hulls, rows, exactly }: GridProps) {
	const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
	const drawn = useWindow(ids);
	const keys = useRowKeys(drawn, rows.length);
	const most = useMemo(() => rows.reduce((most, { n }) => Math.max(most, n), 1), [rows]);
	const width = hulls.length * STEP;
	return (
		<section
			class="table-scroll"
			aria-label={t.value.overlaps.intersections}
			ref={drawn.scroller}
			onScroll={drawn.onScroll}
		>
			<table
				class="upset-grid"
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cells are chosen by keyboard, as in a grid
				role="grid"
				aria-label={t.value.overlaps.intersections}
				aria-rowcount={rows.length + 1}
				style={{ minInlineSize: `calc(11rem + ${width}px)` }}
			>
				<colgroup>
					<col />
					{hulls.map(({ id }) => (
						<col key={id} style={{ width: `${STEP}px` }} />
					))}
				</colgroup>
				<thead>
					<tr aria-rowindex={1}>
						<th scope="col" class="upset-size">
							{t.value.overlaps.unit}
						</th>
						{hulls.map((hull) => (
							<SetHeading key={hull.id} hull={hull} />
						))}
					</tr>
				</thead>
				<Gap height={drawn.before} />
				<tbody {...keys.handlers}>
					{rows.slice(drawn.from, drawn.to).map((row, n) => (
						<Row
							key={row.id}
							counted={row}
							hulls={hulls}
							most={most}
							exactly={exactly}
							place={drawn.from + n}
							inTabOrder={keys.inTabOrder === drawn.from + n}
						/>
					))}
				</tbody>
				<Gap height={drawn.after} />
			</table>
			{rows.length === 0 && <p class="notice">{t.value.sets.none}</p>}
			<div class="sets-notes">
				<p class="small muted">
					{exactly ? t.value.overlaps.exclusiveHint : t.value.overlaps.inclusiveHint}{" "}
					<span class="pick-hint">{t.value.overlaps.pickHint}</span>
				</p>
				<Incomplete />
			</div>
		</section>
	);
}

/** The cooperation of a column; a click marks all its members. */
function SetHeading({ hull: { id, name, size, colour, letter } }: { hull: Hull }) {
	const app = useApp();
	const isComplete = useLists();
	const members = said(t.value.overlaps.size(size), isComplete(id) ? "exact" : "atLeast", t.value);
	const mark = () => {
		app.state.marks.selectIntersection([id], false);
		app.announcement.value = t.peek().announce.marked(size);
	};
	return (
		<th scope="col" class="upset-set">
			<button type="button" title={`${name}: ${members}`} onClick={mark}>
				<span class="upset-name">{name}</span>
				<span class="visually-hidden">{members}</span>
				<HullBadge colour={colour} letter={letter} />
			</button>
		</th>
	);
}

interface RowProps {
	counted: Counted;
	hulls: readonly Hull[];
	most: number;
	exactly: boolean;
	place: number;
	inTabOrder: boolean;
}

function Row({ counted: { id, row, n, names }, hulls, most, exactly, place, inTabOrder }: RowProps) {
	const app = useApp();
	const { marks, graph } = app.state;
	const isComplete = useLists();
	const bound = exactly
		? boundOfExclusive(row.sets, graph.sets.value, isComplete)
		: boundOfShared(row.sets, isComplete);
	const selection = marks.selection.value;
	const chosen = selection.kind === "intersection" && selection.exactly === exactly && selection.sets.join(" ") === id;
	const mark = () => {
		if (chosen) return marks.clear();
		marks.selectIntersection(row.sets, exactly);
		app.announcement.value = t.peek().announce.marked(n);
	};
	return (
		<tr
			data-id={id}
			data-place={place}
			data-marked={chosen}
			aria-rowindex={place + 2}
			aria-selected={chosen}
			onClick={mark}
		>
			<td class="upset-size">
				<button
					type="button"
					class="cell-button"
					aria-label={t.value.overlaps.pick([...names], n, (text) => said(text, bound, t.value))}
					aria-pressed={chosen}
					title={names.join(" ∩ ")}
					tabIndex={inTabOrder ? 0 : -1}
				>
					<span class="number">{signed(formatNumber(n), bound)}</span>
					<span class="upset-bar" style={{ "--share": String(n / most) }} />
				</button>
			</td>
			<td colSpan={hulls.length} aria-hidden="true">
				<Dots hulls={hulls} sets={row.sets} />
			</td>
		</tr>
	);
}
