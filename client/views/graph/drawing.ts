/** Keeps Cytoscape's elements to what the state says: in parts, so that the page is never kept, and gliding after a new layout. */
import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Core } from "cytoscape";
import type { Elements, State } from "../../state/index.ts";
import { emphasisOf } from "./emphasis.ts";
import { glide, waysTo } from "./glide.ts";
import { inParts, type Stage } from "./parts.ts";
import { isLarge } from "./style.ts";
import { createSync } from "./sync.ts";

/** What is done round it. */
export interface Stages {
	/** Before any of these elements comes. */
	begin(elements: Elements): void;
	/** Something of them is there that the next frame shows. */
	seen(): void;
	/** After each motion while nodes glide. */
	moved(): void;
	/** All of these elements are there. */
	end(elements: Elements): void;
}

export interface Drawing {
	/** The elements that are all there, each at its place. */
	readonly drawn: ReadonlySignal<Elements | null>;
	gliding(): boolean;
	dispose(): void;
}

export function followElements(cy: Core, state: State, stages: Stages): Drawing {
	const { drawing } = state;
	const sync = createSync(cy);
	const drawn = signal<Elements | null>(null);
	let stop = () => {};
	let gliding = false;
	/** Everything is being laid out anew. */
	let anew = false;
	const end = effect(() => {
		const request = drawing.layout.value;
		const elements = drawing.elements.value;
		stop();
		const ways = anew && request === null ? waysTo(cy, elements) : [];
		anew = request?.fresh ?? false;
		gliding = ways.length > 0;
		const finish = () => {
			gliding = false;
			stages.seen();
			stages.end(elements);
			drawn.value = elements;
		};
		stages.begin(elements);
		const steps = sync(
			elements,
			untracked(() => emphasisOf(state).looks),
		);
		if (!gliding) {
			stop = inParts(steps, stageOf(cy, stages.seen), finish, drawn.peek() === null && !isLarge(elements));
			return;
		}
		cy.batch(() => {
			for (const _ of steps);
		});
		stop = glide(cy, ways, stages.moved, finish);
	});
	return {
		drawn,
		gliding: () => gliding,
		dispose: () => {
			end();
			stop();
		},
	};
}

/** Cytoscape draws nothing while a batch is open. */
const stageOf = (cy: Core, seen: () => void): Stage => ({
	hold: () => void cy.startBatch(),
	release: () => void cy.endBatch(),
	show: seen,
});
