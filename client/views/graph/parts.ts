/** Work in small parts, between which the page lives: pictures are drawn, keys and pointer are heard. */

/** So long a part keeps the page from everything else, in milliseconds. */
const PART = 10;
/** And no more steps than this, since what they add takes its time when it is drawn. */
const STEPS = 6;

/**
 * Runs steps at once while they take no time, the rest in parts, each after the frame that the one before has changed.
 * @param part is given what a part does, to call it in whatever frame it needs
 * @returns the end of it: nothing is done any more
 */
export function inParts(steps: Iterator<void>, part: (run: () => void) => void, done: () => void): () => void {
	let stopped = false;
	const go = () => {
		if (stopped) return;
		const end = performance.now() + PART;
		let left = true;
		part(() => {
			for (let n = 0; left && n < STEPS && performance.now() < end; n++) left = !steps.next().done;
		});
		if (left) afterFrame(go);
		else done();
	};
	go();
	return () => {
		stopped = true;
	};
}

/** A page that nobody sees has no frames. */
function afterFrame(next: () => void): void {
	if (document.hidden) setTimeout(next);
	else requestAnimationFrame(() => setTimeout(next));
}
