/** Draws of a square of cells those that are seen, with one stop for the Tab key and arrow keys to the others. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Range, rangeAround } from "../../components/data-table/window.ts";
import { usePrinting } from "../../components/printing.ts";
import { cellAfter } from "./pairs.ts";

/** In pixels. */
export const CELL = { width: 56, height: 32 };
export const HEAD = { width: 200, height: 152 };

/** Up to so many rows the square is drawn whole. */
const DRAWN_WHOLE = 30;

interface Drawn {
	readonly rows: Range;
	readonly columns: Range;
}

const between = (from: number, size: number, count: number): Range => ({
	from: Math.max(0, Math.floor(from)),
	to: Math.min(count, Math.ceil(from + size)),
});

export function useSquare(count: number) {
	const scroller = useRef<HTMLDivElement>(null);
	const printing = usePrinting();
	const whole = printing || count <= DRAWN_WHOLE;
	const first = { from: 0, to: Math.min(count, DRAWN_WHOLE) };
	const [drawn, setDrawn] = useState<Drawn>({ rows: first, columns: first });
	const [active, setActive] = useState<readonly [number, number]>([0, 0]);
	const wanted = useRef<string | null>(null);
	const follow = () => {
		const { current } = scroller;
		if (whole || !current) return;
		const { scrollTop, scrollLeft, clientHeight, clientWidth } = current;
		const seen = {
			rows: between(scrollTop / CELL.height, (clientHeight - HEAD.height) / CELL.height, count),
			columns: between(scrollLeft / CELL.width, (clientWidth - HEAD.width) / CELL.width, count),
		};
		const rows = rangeAround(seen.rows, count, drawn.rows);
		const columns = rangeAround(seen.columns, count, drawn.columns);
		if (rows !== drawn.rows || columns !== drawn.columns) setDrawn({ rows, columns });
	};
	useLayoutEffect(() => {
		follow();
		if (wanted.current && focusCell(scroller.current, wanted.current)) wanted.current = null;
	});
	const focus = (row: number, column: number) => {
		if (scroller.current) bringIntoView(scroller.current, row, column);
		setActive([row, column]);
		follow();
		if (!focusCell(scroller.current, `${row},${column}`)) wanted.current = `${row},${column}`;
	};
	const all = { from: 0, to: count };
	const { rows, columns } = whole ? { rows: all, columns: all } : drawn;
	const stop = [inside(active[0], rows), inside(active[1], columns)];
	return {
		scroller,
		rows,
		columns,
		onScroll: follow,
		isStop: (row: number, column: number) => row === stop[0] && column === stop[1],
		handlers: {
			onKeyDown: (event: KeyboardEvent) => {
				const at = cellOf(event);
				const to = at && cellAfter(event, at, count);
				if (!to) return;
				event.preventDefault();
				focus(...to);
			},
			onFocusIn: (event: FocusEvent) => {
				const at = cellOf(event);
				if (at) setActive(at);
			},
		},
	};
}

const inside = (n: number, { from, to }: Range) => (n >= from && n < to ? n : from);

function cellOf({ target }: Event): readonly [number, number] | null {
	const { cell } = (target as HTMLElement).dataset;
	const [row, column] = cell?.split(",").map(Number) ?? [];
	return row === undefined || column === undefined ? null : [row, column];
}

function focusCell(scroller: HTMLElement | null, cell: string): boolean {
	const found = scroller?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
	found?.focus({ preventScroll: true });
	return Boolean(found);
}

/** The heads stay where they are, so a cell must not come to lie under them. */
function bringIntoView(scroller: HTMLElement, row: number, column: number): void {
	const shift = (at: number, start: number, size: number, seen: number) =>
		start < at ? start : Math.max(at, start + size - seen);
	const { clientHeight, clientWidth } = scroller;
	scroller.scrollTop = shift(scroller.scrollTop, row * CELL.height, CELL.height, clientHeight - HEAD.height);
	scroller.scrollLeft = shift(scroller.scrollLeft, column * CELL.width, CELL.width, clientWidth - HEAD.width);
}
