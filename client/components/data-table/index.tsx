/**
 * A table: sorted by a click on a heading, filtered, with columns to choose, to be copied and saved as it is shown. Of many rows
 * only those are drawn that are seen; the first cell of a row is in the tab order once, arrow keys lead to the others.
 */
import type { VNode } from "preact";
import { useCallback, useEffect, useId, useMemo, useRef } from "preact/hooks";
import type { TableSetup } from "../../state/index.ts";
import { Gap } from "./gap.tsx";
import { Heading } from "./heading.tsx";
import { useRowKeys } from "./keys.ts";
import { type RowProps, TableRow } from "./row.tsx";
import { filterRows, orderRows, shownColumns, textReader, widthsOf } from "./rows.ts";
import { TableTools } from "./tools.tsx";
import type { Columns, FileColumns } from "./types.ts";
import { useWindow, type Window } from "./use-window.ts";

export type { Column, Columns, FileColumns } from "./types.ts";

interface DataTableProps<Row> {
	caption: string;
	columns: Columns<Row>;
	rows: readonly Row[];
	setup: TableSetup;
	/** By which the rows of a file are known to other programs. */
	inFiles: FileColumns<Row>;
	isMarked(row: Row): boolean;
	/** `adding`: the key for picking several was held. */
	pick(row: Row, adding: boolean): void;
	/** Whether the first cell is the button that picks the row; of most tables it always is. */
	isButton?(row: Row): boolean;
}

/** @param props `columns` and `rows` stay the same objects while they say the same */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
	const { caption, rows, setup } = props;
	const columns = useMemo(() => shownColumns(props.columns, setup.toggled.value), [props.columns, setup.toggled.value]);
	const shown = useShown(rows, columns, setup);
	const id = useId();
	return (
		<div class="data-table">
			<TableTools
				id={id}
				caption={caption}
				all={props.columns}
				columns={columns}
				of={rows.length}
				rows={shown}
				setup={setup}
				inFiles={props.inFiles}
			/>
			<Rows {...props} columns={columns} rows={shown} id={id} />
		</div>
	);
}

/** The rows as filter and order want them; each is read once for both. */
function useShown<Row extends { id: string }>(
	rows: readonly Row[],
	columns: Columns<Row>,
	{ filter, order }: TableSetup,
) {
	const textOf = useMemo(() => textReader<Row>(columns), [rows, columns]);
	const ordered = useMemo(() => orderRows(rows, columns, order.value), [rows, columns, order.value]);
	return useMemo(() => filterRows(ordered, textOf, filter.value), [ordered, textOf, filter.value]);
}

function Rows<Row extends { id: string }>(props: DataTableProps<Row> & { id: string }) {
	const { caption, columns, rows, setup, isMarked, pick, isButton = () => true, id } = props;
	const ids = useMemo(() => rows.map((row) => row.id), [rows]);
	const drawn = useWindow(ids);
	const keys = useRowKeys(drawn, rows.length);
	const latest = useRef(pick);
	latest.current = pick;
	const picked = useCallback((row: Row, adding: boolean) => latest.current(row, adding), []);
	const draw = useKeptRows<Row>();
	useMarkedInView(drawn, rows.findIndex(isMarked));
	const widths = useMemo(() => (drawn.cut ? widthsOf(rows, columns) : []), [drawn.cut, rows, columns]);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<section class="table-scroll" ref={drawn.scroller} aria-label={caption} tabIndex={0} onScroll={drawn.onScroll}>
			<table class="data" id={id} data-cut={drawn.cut} aria-rowcount={rows.length + 1}>
				<caption class="visually-hidden">{caption}</caption>
				<colgroup>
					{widths.map((width, n) => (
						<col key={columns[n]?.id} style={{ width: `${width}ch` }} />
					))}
				</colgroup>
				<thead>
					<tr aria-rowindex={1}>
						{columns.map((column) => (
							<Heading key={column.id} column={column} order={setup.order} />
						))}
					</tr>
				</thead>
				<Gap height={drawn.before} />
				<tbody {...keys.handlers}>
					{rows.slice(drawn.from, drawn.to).map((row, n) =>
						draw({
							row,
							columns,
							place: drawn.from + n,
							marked: isMarked(row),
							isButton: isButton(row),
							inTabOrder: drawn.from + n === keys.inTabOrder,
							pick: picked,
						}),
					)}
				</tbody>
				<Gap height={drawn.after} />
			</table>
		</section>
	);
}

/** Draws rows; one that says the same as before is not drawn anew, which is most of them while the table scrolls. */
function useKeptRows<Row extends { id: string }>(): (props: RowProps<Row>) => VNode {
	const kept = useRef(new Map<string, { props: RowProps<Row>; drawn: VNode }>());
	const before = kept.current;
	kept.current = new Map();
	return (props) => {
		const { id } = props.row;
		const known = before.get(id);
		const keys = Object.keys(props) as (keyof RowProps<Row>)[];
		const same = known && keys.every((key) => known.props[key] === props[key]);
		const drawn = same ? known.drawn : <TableRow key={id} {...props} />;
		kept.current.set(id, { props, drawn });
		return drawn;
	};
}

/** The first marked row comes into view; who is in the table stays where they are. */
function useMarkedInView({ scroller, reveal }: Window, place: number) {
	useEffect(() => {
		if (place >= 0 && !scroller.current?.contains(document.activeElement)) reveal(place);
	}, [place]);
}
