/** Nodes on their way from where they stood to where a new layout has put them: short, and only where that is wished. */
import type { Core } from "cytoscape";
import type { Elements, Position } from "../../state/index.ts";

interface Way {
	readonly id: string;
	readonly from: Position;
	readonly to: Position;
}

const DURATION = 350;
/** More nodes than this do not glide: each frame would come late. */
const MOST = 300;

/** Whether the person wants no motion. */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** From where nodes are drawn to where they are to be; none where there is too much or motion is not wished. */
export function waysTo(cy: Core, { nodes }: Elements): Way[] {
	if (nodes.size > MOST || calm()) return [];
	return [...nodes.values()].flatMap(({ id, position: to }) => {
		const node = cy.getElementById(id);
		if (!to || node.empty()) return [];
		const { x, y } = node.position();
		return x === to.x && y === to.y ? [] : [{ id, from: { x, y }, to }];
	});
}

/** Begins with a jump back to the start. @returns the end of it: everything stands where it is to be at once */
export function glide(cy: Core, ways: readonly Way[], painted: () => void, done: () => void): () => void {
	const begin = performance.now();
	const stand = (part: number) =>
		cy.batch(() => {
			for (const { id, from, to } of ways)
				cy.getElementById(id).position({ x: between(from.x, to.x, part), y: between(from.y, to.y, part) });
		});
	let frame = 0;
	const go = () => {
		const part = Math.min((performance.now() - begin) / DURATION, 1);
		stand(eased(part));
		painted();
		if (part < 1) frame = requestAnimationFrame(go);
		else done();
	};
	go();
	return () => {
		cancelAnimationFrame(frame);
		stand(1);
	};
}

const between = (from: number, to: number, part: number) => (part === 1 ? to : from + (to - from) * part);

/** Fast at first, then slower. */
const eased = (part: number) => 1 - (1 - part) ** 3;
