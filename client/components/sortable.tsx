/** A table whose columns sort by a click on their heading. */
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { Icon } from "./icons.tsx";
import { type Order, sortRows } from "./sort-rows.ts";

export interface Column<Row, Id extends string> {
	id: Id;
	label: string;
	/** Right-aligned, with figures of equal width. */
	numeric?: boolean;
	value(row: Row): string | number | null;
	/** What is shown; without it the value itself. */
	cell?(row: Row): ComponentChildren;
}

interface SortableTableProps<Row, Id extends string> {
	caption: string;
	columns: readonly [Column<Row, Id>, ...Column<Row, Id>[]];
	rows: readonly Row[];
	isMarked(row: Row): boolean;
	/** `adding`: the key for picking several was held. */
	pick(row: Row, adding: boolean): void;
	/** The rows come in an order of their own, which holds until a heading is clicked. */
	asGiven?: boolean;
	/** Whether the first cell is the button that picks the row; of most tables it always is. */
	isButton?(row: Row): boolean;
}

/** More rows than this are shown when asked for. */
const ROWS_SHOWN = 400;

export function SortableTable<Row extends { id: string }, Id extends string>(props: SortableTableProps<Row, Id>) {
	const { caption, columns, rows, isMarked, pick, asGiven = false, isButton = () => true } = props;
	const order = useSignal<Order<Id> | null>(asGiven ? null : { column: columns[0].id, descending: false });
	const all = useSignal(false);
	const byId = new Map(columns.map((column) => [column.id, column]));
	const sorted = order.value ? sortRows(rows, order.value, (row, id) => byId.get(id)?.value(row) ?? null) : rows;
	const shown = all.value ? sorted : sorted.slice(0, ROWS_SHOWN);
	const body = useMarkedInView(sorted.find(isMarked)?.id);
	return (
		<table class="data">
			<caption class="visually-hidden">{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<Heading key={column.id} column={column} order={order} />
					))}
				</tr>
			</thead>
			<tbody ref={body}>
				{shown.map((row) => (
					<tr
						key={row.id}
						data-id={row.id}
						data-marked={isMarked(row)}
						onClick={(event) => pick(row, event.ctrlKey || event.metaKey || event.shiftKey)}
					>
						{columns.map((column, n) => (
							<td key={column.id} class={column.numeric ? "number numeric" : undefined}>
								{n === 0 && isButton(row) ? (
									<PickButton row={row} column={column} marked={isMarked(row)} />
								) : (
									cellOf(row, column)
								)}
							</td>
						))}
					</tr>
				))}
			</tbody>
			{sorted.length > shown.length && <ShowAll count={sorted.length} columns={columns.length} all={all} />}
		</table>
	);
}

/** The body of a table, in which the first marked row is brought into view. */
function useMarkedInView(firstMarked: string | undefined) {
	const body = useRef<HTMLTableSectionElement>(null);
	useEffect(() => {
		// Who has just clicked in the table stays where they are.
		if (body.current?.contains(document.activeElement)) return;
		if (firstMarked) body.current?.querySelector("tr[data-marked='true']")?.scrollIntoView({ block: "nearest" });
	}, [firstMarked]);
	return body;
}

function ShowAll({ count, columns, all }: { count: number; columns: number; all: Signal<boolean> }) {
	return (
		<tfoot>
			<tr>
				<td colSpan={columns}>
					<button
						type="button"
						class="link-button"
						onClick={() => {
							all.value = true;
						}}
					>
						{t.value.details.showAll(count)}
					</button>
				</td>
			</tr>
		</tfoot>
	);
}

function cellOf<Row, Id extends string>(row: Row, column: Column<Row, Id>): ComponentChildren {
	return column.cell ? column.cell(row) : column.value(row);
}

/** The click itself is the row's. */
function PickButton<Row, Id extends string>({ row, column, marked }: PickProps<Row, Id>) {
	return (
		<button type="button" class="cell-button" aria-pressed={marked}>
			{cellOf(row, column)}
		</button>
	);
}

interface PickProps<Row, Id extends string> {
	row: Row;
	column: Column<Row, Id>;
	marked: boolean;
}

function Heading<Row, Id extends string>({
	column,
	order,
}: {
	column: Column<Row, Id>;
	order: Signal<Order<Id> | null>;
}) {
	const mine = order.value?.column === column.id;
	const descending = mine && order.value?.descending === true;
	return (
		<th
			scope="col"
			aria-sort={mine ? (descending ? "descending" : "ascending") : "none"}
			class={column.numeric ? "numeric" : undefined}
		>
			<button
				type="button"
				title={t.value.table.sortBy(column.label)}
				onClick={() => {
					order.value = { column: column.id, descending: mine && !descending };
				}}
			>
				{column.label}
				<Icon name="chevron" />
			</button>
		</th>
	);
}
