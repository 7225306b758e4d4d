/** Drawing a line round what is to be marked: with Alt held, or while the lasso is the tool. */
import type { Signal } from "@preact/signals";
import type { Core } from "cytoscape";
import type { State } from "../../state/index.ts";

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Nearer points of the line than this are left out. */
const STEP = 4;

/** Whether a point is inside a closed line: a ray from it crosses the line an odd number of times. */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
	let inside = false;
	line.forEach((b, n) => {
		const a = line.at(n - 1) ?? b;
		if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
	});
	return inside;
}

/**
 * Takes the pointer before Cytoscape does, and marks what the line encloses, beside what is marked with shift.
 * @param tool whether the lasso is the tool that is chosen; it is put away after use
 * @param drawn the line as it is drawn, in pixels of the element; empty while none is
 */
export function connectLasso(
	cy: Core,
	element: HTMLElement,
	state: State,
	tool: Signal<boolean>,
	drawn: Signal<readonly Point[]>,
): () => void {
	const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
		const { left, top } = element.getBoundingClientRect();
		return { x: clientX - left, y: clientY - top };
	};
	const begin = (event: PointerEvent) => {
		if (event.button !== 0 || !(event.altKey || tool.peek())) return;
		take(event);
		element.setPointerCapture(event.pointerId);
		drawn.value = [pointOf(event)];
	};
	const go = (event: PointerEvent) => {
		const last = drawn.peek().at(-1);
		if (!last) return;
		take(event);
		const at = pointOf(event);
		if (Math.hypot(at.x - last.x, at.y - last.y) >= STEP) drawn.value = [...drawn.peek(), at];
	};
	const finish = (event: PointerEvent) => {
		const line = drawn.peek();
		if (line.length === 0) return;
		take(event);
		drawn.value = [];
		tool.value = false;
		const nodes = cy.nodes(":visible").filter((node) => isInside(node.renderedPosition(), line));
		const ids = nodes.map((node) => node.id());
		if (event.shiftKey) state.marks.add(...ids);
		else state.marks.select(...ids);
	};
	/** Cytoscape listens to mouse and touch: while a line is drawn it is to hear nothing. */
	const silence = (event: Event) => {
		if (drawn.peek().length > 0) take(event);
	};
	const types = ["mousedown", "mousemove", "mouseup", "touchstart", "touchmove", "touchend"] as const;
	const signal = new AbortController();
	const options = { capture: true, signal: signal.signal };
	element.addEventListener("pointerdown", begin, options);
	element.addEventListener("pointermove", go, options);
	element.addEventListener("pointerup", finish, options);
	for (const type of types) element.addEventListener(type, silence, { ...options, passive: false });
	return () => signal.abort();
}

function take(event: Event): void {
	event.stopImmediatePropagation();
	if (event.cancelable) event.preventDefault();
}
