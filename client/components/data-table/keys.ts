/** Rows of which one is in the tab order; keys lead to the others. */
import { useState } from "preact/hooks";
import type { Window } from "./use-window.ts";
import { rowAfter } from "./window.ts";

interface RowKeys {
	/** The place of the row that is in the tab order; always one that is drawn. */
	readonly inTabOrder: number;
	/** For what holds the rows. */
	readonly handlers: { onKeyDown(event: KeyboardEvent): void; onFocusIn(event: FocusEvent): void };
}

export function useRowKeys(drawn: Window, count: number): RowKeys {
	const [active, setActive] = useState(0);
	return {
		inTabOrder: active >= drawn.from && active < drawn.to ? active : drawn.from,
		handlers: {
			onKeyDown: (event) => followKey(event, drawn, count),
			onFocusIn: (event) => setActive(placeOf(event) ?? 0),
		},
	};
}

const placeOf = ({ target }: Event): number | null => {
	const { place } = (target as HTMLElement).closest("tr")?.dataset ?? {};
	return place === undefined ? null : Number(place);
};

/** Up and down lead from row to row, left and right from one thing in the row to the next. */
function followKey(event: KeyboardEvent, { focus, page }: Window, count: number): void {
	const place = placeOf(event);
	if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
	const to = rowAfter(event.key, place, count, page());
	if (to !== null) focus(to);
	else if (!followSideways(event)) return;
	event.preventDefault();
}

function followSideways({ key, target }: KeyboardEvent): boolean {
	const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
	if (step === undefined) return false;
	const row = (target as HTMLElement).closest("tr");
	const stops = [...(row?.querySelectorAll<HTMLElement>("button, a[href]") ?? [])];
	stops[stops.indexOf(target as HTMLElement) + step]?.focus();
	return true;
}
