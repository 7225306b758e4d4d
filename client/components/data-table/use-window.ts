/** Draws of a long table or list what is seen, and moves the focus to rows that are not drawn yet. */
import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePrinting } from "../printing.ts";
import { offsetsOf, type Range, rangeAround, seenBetween } from "./window.ts";

/** So many rows are drawn whole: then the browser's own search finds all of them. */
export const DRAWN_WHOLE = 400;
/** In pixels, until the first row is drawn. */
const USUAL = 30;
const FIRST: Range = { from: 0, to: 60 };

export interface Window extends Range {
	readonly scroller: RefObject<HTMLElement | null>;
	/** Whether rows are left out. */
	readonly cut: boolean;
	/** Heights of what is left out, in pixels. */
	readonly before: number;
	readonly after: number;
	/** How many rows are seen at once. */
	page(): number;
	/** Brings a row into view. */
	reveal(place: number): void;
	/** Brings a row into view and moves the focus there. */
	focus(place: number): void;
	onScroll(): void;
}

export function useWindow(ids: readonly string[]): Window {
	const scroller = useRef<HTMLElement>(null);
	const printing = usePrinting();
	const count = ids.length;
	const whole = printing || count <= DRAWN_WHOLE;
	const heights = useHeights(scroller);
	const offsets = useMemo(() => offsetsOf(ids, heights.usual, heights.known), [ids, heights.usual, heights.version]);
	const [drawn, setDrawn] = useState(FIRST);
	const range = whole ? { from: 0, to: count } : clamp(drawn, count);
	const seen = useCallback((): Range => {
		const { scrollTop: top = 0, clientHeight = 0 } = scroller.current ?? {};
		return seenBetween(offsets, top, top + Math.max(0, clientHeight - headOf(scroller.current)));
	}, [offsets]);
	const follow = () => {
		if (!whole) setDrawn(rangeAround(seen(), count, drawn));
	};
	const wanted = useRef<number | null>(null);
	const reveal = (place: number) => {
		if (scroller.current) scrollTo(scroller.current, offsets, place);
		follow();
	};
	useLayoutEffect(() => {
		heights.measure();
		if (!whole) follow();
		if (wanted.current !== null && focusRow(scroller.current, wanted.current)) wanted.current = null;
	});
	return {
		scroller,
		...range,
		cut: !whole,
		before: offsets[range.from] ?? 0,
		after: (offsets[count] ?? 0) - (offsets[range.to] ?? 0),
		page: () => Math.max(1, seen().to - seen().from - 1),
		reveal,
		focus: (place) => {
			reveal(place);
			if (!focusRow(scroller.current, place)) wanted.current = place;
		},
		onScroll: follow,
	};
}

const clamp = ({ from, to }: Range, count: number): Range => ({
	from: Math.min(from, Math.max(0, count - 1)),
	to: Math.min(to, count),
});

/** The head stays while the rows scroll under it. */
const headOf = (scroller: HTMLElement | null): number => scroller?.querySelector("thead")?.offsetHeight ?? 0;

function scrollTo(scroller: HTMLElement, offsets: Float64Array, place: number): void {
	const [top, bottom] = [offsets[place] ?? 0, offsets[place + 1] ?? 0];
	const height = scroller.clientHeight - headOf(scroller);
	if (top < scroller.scrollTop) scroller.scrollTop = top;
	else if (bottom > scroller.scrollTop + height) scroller.scrollTop = bottom - height;
}

/** The focus goes to the button of the row, or to a row that has none. */
function focusRow(scroller: HTMLElement | null, place: number): boolean {
	const row = scroller?.querySelector<HTMLElement>(`[data-place="${place}"]`);
	const target = row?.querySelector<HTMLElement>(".cell-button, input") ?? row;
	target?.focus({ preventScroll: true });
	return target !== undefined && target !== null;
}

/** The heights of rows as they are drawn; those not drawn yet are taken for as high as the first. */
function useHeights(scroller: RefObject<HTMLElement | null>) {
	const known = useRef(new Map<string, number>()).current;
	const [usual, setUsual] = useState(USUAL);
	const [version, setVersion] = useState(0);
	const measure = () => {
		const rows = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-place][data-id]") ?? [])];
		const first = rows[0]?.getBoundingClientRect().height || USUAL;
		if (version === 0 && first !== usual) setUsual(first);
		let changed = false;
		for (const row of rows) {
			const { id = "" } = row.dataset;
			const height = row.getBoundingClientRect().height;
			if (height === 0 || Math.abs(height - (known.get(id) ?? usual)) < 0.5) continue;
			known.set(id, height);
			changed = true;
		}
		if (changed) setVersion((one) => one + 1);
	};
	return { known, usual, version, measure };
}
