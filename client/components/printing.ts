/** Whether the page is being printed: then what is drawn only where it is seen has to be there whole. */
import { options } from "preact";
import { useEffect, useState } from "preact/hooks";

export function usePrinting(): boolean {
	const [printing, setPrinting] = useState(false);
	useEffect(() => {
		const paper = matchMedia("print");
		// The browser prints when the listener returns, so the page must be drawn by then.
		const set = (value: boolean) => atOnce(() => setPrinting(value));
		const [begin, end, follow] = [() => set(true), () => set(false), () => set(paper.matches)];
		addEventListener("beforeprint", begin);
		addEventListener("afterprint", end);
		paper.addEventListener("change", follow);
		return () => {
			removeEventListener("beforeprint", begin);
			removeEventListener("afterprint", end);
			paper.removeEventListener("change", follow);
		};
	}, []);
	return printing;
}

function atOnce(change: () => void): void {
	const { debounceRendering } = options;
	options.debounceRendering = (draw) => draw();
	change();
	if (debounceRendering) options.debounceRendering = debounceRendering;
	else delete options.debounceRendering;
}
