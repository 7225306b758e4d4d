/** Work in small parts, between which the page lives: pictures are drawn, keys and pointer are heard. */

/** So long a part with the frame that shows it is to keep the page from everything else, in milliseconds. */
const PART = 50;
/** The steps of the first part; one that took little is followed by a larger one, one that took long by a smaller one. */
const STEPS = 6;
const MOST_STEPS = 48;

/**
 * Runs steps at once while they take no time, the rest in parts, each after the frame that the one before has changed.
 * @param part is given what a part does, to call it in whatever frame it needs
 * @returns the end of it: nothing is done any more
 */
export function inParts(steps: Iterator<void>, part: (run: () => void) => void, done: () => void): () => void {
	let stopped = false;
	const go = (most: number) => {
		if (stopped) return;
		const begin = performance.now();
		let left = true;
		part(() => {
			for (let n = 0; left && n < most && performance.now() < begin + PART / 3; n++) left = !steps.next().done;
		});
		const own = performance.now() - begin;
		if (!left) done();
		else
			afterFrame((frame) => {
				const took = own + frame;
				if (took < PART / 2) go(Math.min(most * 2, MOST_STEPS));
				else go(took > PART ? Math.max(most / 2, STEPS) : most);
			});
	};
	go(STEPS);
	return () => {
		stopped = true;
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
