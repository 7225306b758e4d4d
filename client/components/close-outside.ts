import { useEffect } from "preact/hooks";

/** A menu closes by Escape, which gives the focus back to its button, and by a click beside it. */
export function useCloseOutside(menu: { current: HTMLDetailsElement | null }): void {
	useEffect(() => {
		const close = (event: Event) => {
			const { current } = menu;
			if (!current?.open) return;
			if (event instanceof KeyboardEvent) {
				if (event.key !== "Escape") return;
				current.querySelector("summary")?.focus();
			} else if (event.target instanceof Node && current.contains(event.target)) return;
			current.open = false;
		};
		document.addEventListener("pointerdown", close);
		document.addEventListener("keydown", close);
		return () => {
			document.removeEventListener("pointerdown", close);
			document.removeEventListener("keydown", close);
		};
	}, [menu]);
}
