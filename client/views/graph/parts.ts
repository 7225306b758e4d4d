/** Work in small parts, between which the page lives: keys and pointer are heard, and now and then a picture is drawn. */
import { inNextTask } from "../../components/tasks.ts";

/** So long one part keeps the page from everything else, in milliseconds. */
const PART = 25;
/** So long the first ones do; the very first is done at once, with whatever has asked for it. */
const FIRST = 5;
/** So many times the picture is drawn after each part, since what is drawn for the first time takes longest. */
const SOON = 3;
/** So often at most it is drawn while it grows. */
const SHOWN = 2000;
/** Of a large picture that takes longer than a part: at most one part of so many of the time. */
const SHARE = 8;

/** What the work changes. */
export interface Stage {
	/** Nothing of it is drawn until `release`, which comes before each part. */
	hold(): void;
	release(): void;
	/** The next frame is to show what is there. */
	show(): void;
}

/**
 * Runs steps at once as far as they take no time, the rest in parts, drawn meanwhile as often as that does not delay them much.
 * @param opening nothing is drawn yet: no step is run at once, and the first parts are drawn one by one
 * @returns the end of it: nothing is done any more
 */
export function inParts(steps: Iterator<void>, stage: Stage, done: () => void, opening = false): () => void {
	let stopped = false;
	let held = false;
	let shown = opening ? 0 : SOON;
	let due = opening ? 0 : performance.now() + SHOWN;
	const release = () => {
		if (held) stage.release();
		held = false;
	};
	const show = () => {
		release();
		stage.show();
		afterFrame((took) => {
			due = ++shown < SOON ? 0 : performance.now() + Math.max(SHOWN, took * (SHARE - 1));
			go();
		});
	};
	const later = () => {
		stage.hold();
		held = true;
		inNextTask(() => go());
	};
	const go = (length = shown < SOON ? FIRST : PART) => {
		if (stopped) return;
		release();
		const end = performance.now() + length;
		let left = true;
		while (left && performance.now() < end) left = !steps.next().done;
		if (!left) return done();
		if (performance.now() > due) return show();
		later();
	};
	if (opening) later();
	else go(FIRST);
	return () => {
		stopped = true;
		release();
	};
}

/** Says how long the frame has taken. A page that nobody sees has no frames. */
function afterFrame(next: (frame: number) => void): void {
	if (document.hidden) {
		setTimeout(() => next(0));
		return;
	}
	requestAnimationFrame((begin) => setTimeout(() => next(performance.now() - begin)));
}
