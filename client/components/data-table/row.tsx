/** A row: its first cell is the button that picks it, or the row itself is where nothing can be named. */
import type { Column, Columns } from "./types.ts";

export interface RowProps<Row> {
	row: Row;
	columns: Columns<Row>;
	/** Its place in the table as it is shown, from 0. */
	place: number;
	marked: boolean;
	isButton: boolean;
	/** Of all rows one is in the tab order. */
	inTabOrder: boolean;
	pick(row: Row, adding: boolean): void;
}

export function TableRow<Row extends { id: string }>(props: RowProps<Row>) {
	const { row, columns, place, marked, isButton, inTabOrder, pick } = props;
	const tabIndex = inTabOrder ? 0 : -1;
	return (
		<tr
			data-id={row.id}
			data-place={place}
			data-marked={marked}
			aria-rowindex={place + 2}
			tabIndex={isButton ? undefined : tabIndex}
			onClick={(event) => pick(row, event.ctrlKey || event.metaKey || event.shiftKey)}
			onKeyDown={(event) => {
				if (event.target !== event.currentTarget || event.key !== "Enter") return;
				pick(row, event.ctrlKey || event.metaKey || event.shiftKey);
			}}
		>
			{columns.map((column, n) => (
				<td key={column.id} class={column.numeric ? "number numeric" : undefined}>
					{n === 0 && isButton ? (
						// The click itself is the row's.
						<button type="button" class="cell-button" aria-pressed={marked} tabIndex={tabIndex}>
							{cellOf(row, column)}
						</button>
					) : (
						cellOf(row, column)
					)}
				</td>
			))}
		</tr>
	);
}

const cellOf = <Row,>(row: Row, column: Column<Row>) => (column.cell ? column.cell(row) : column.value(row));
