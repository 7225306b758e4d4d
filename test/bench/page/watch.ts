/** What runs in both pages before they do: it notes when the picture stands, what blocks, and how long layouts take. */

export interface Watched {
	/** When all elements were to be seen and two frames had passed; 0 before that. */
	picture: number;
	/** The same, when they could be worked with. */
	canvas: number;
	/** Lengths of the tasks that took over 50 ms, in milliseconds. */
	tasks: number[];
	/** How long the layouts took, and what was laid out. */
	layouts: number[];
	input: { nodes: { id: string }[]; edges: { source: string; target: string }[] };
}

/** Cytoscape writes itself onto its container. */
interface Container extends HTMLElement {
	_cyreg?: { cy?: { elements(): { length: number } } };
}

/** @param elements how many the picture has; 0: whatever there is. Self-contained, as the browser is given its text. */
export function watch(elements: number): void {
	const watched: Watched = { picture: 0, canvas: 0, tasks: [], layouts: [], input: { nodes: [], edges: [] } };
	Object.assign(window, { watched });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) watched.tasks.push(duration);
	}).observe({ type: "longtask", buffered: true });
	const stands = () => {
		const canvas = document.getElementById("canvas") as Container | null;
		const count = canvas?._cyreg?.cy?.elements().length ?? 0;
		const placed = !canvas?.dataset.nodes || canvas.dataset.settled === "true";
		return placed && (elements === 0 ? count > 0 : count === elements);
	};
	/** The page as the server has rendered it shows the same until the canvas does. */
	const isRendered = () => (document.querySelector(".first-page .first-picture")?.getClientRects().length ?? 0) > 0;
	const note = (what: "picture" | "canvas", holds: () => boolean) => {
		const look = () => {
			if (!holds()) return requestAnimationFrame(look);
			requestAnimationFrame(() =>
				requestAnimationFrame(() => {
					watched[what] = performance.now();
				}),
			);
		};
		requestAnimationFrame(look);
	};
	note("picture", () => isRendered() || stands());
	note("canvas", stands);
	window.Worker = class extends Worker {
		override postMessage(message: { n: number; input: Watched["input"] & { aspect?: number } }) {
			const started = performance.now();
			if (message.input?.aspect !== undefined) {
				watched.input = message.input;
				const answered = ({ data }: MessageEvent<{ n: number }>) => {
					if (data.n !== message.n) return;
					this.removeEventListener("message", answered);
					watched.layouts.push(performance.now() - started);
				};
				this.addEventListener("message", answered);
			}
			super.postMessage(message);
		}
	} as typeof Worker;
}
