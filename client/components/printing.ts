/** Whether the page is being printed: then what is drawn in part, or only where it is seen, has to be there whole. */
import { signal } from "@preact/signals";
import { options } from "preact";
import { useEffect } from "preact/hooks";

/** To be read where `usePrinting` is called somewhere above. */
export const printing = signal(false);

let users = 0;
let stop = () => {};

/** Follows the browser as long as anything shown asks; what comes while the page is printed is drawn whole at once. */
export function usePrinting(): boolean {
	useEffect(() => {
		if (users++ === 0) stop = listen();
		return () => {
			if (--users === 0) stop();
		};
	}, []);
	return printing.value;
}

function listen(): () => void {
	const paper = matchMedia("print");
	// The browser prints when the listener returns, so the page must be drawn by then.
	const set = (value: boolean) => atOnce(() => (printing.value = value));
	const [begin, end, follow] = [() => set(true), () => set(false), () => set(paper.matches)];
	addEventListener("beforeprint", begin);
	addEventListener("afterprint", end);
	paper.addEventListener("change", follow);
	return () => {
		removeEventListener("beforeprint", begin);
		removeEventListener("afterprint", end);
		paper.removeEventListener("change", follow);
		printing.value = false;
	};
}

/** What `read` finds on the page while all that is drawn in part is there whole; the page is as before when it returns. */
export function printed<T>(read: () => T): T {
	const before = printing.peek();
	atOnce(() => (printing.value = true));
	try {
		return read();
	} finally {
		atOnce(() => (printing.value = before));
	}
}

function atOnce(change: () => void): void {
	const { debounceRendering } = options;
	options.debounceRendering = (draw) => draw();
	change();
	if (debounceRendering) options.debounceRendering = debounceRendering;
	else delete options.debounceRendering;
}
