/** What the panels ask of the view on the canvas. The canvas carries each request out once. */
import { signal } from "@preact/signals-core";
import type { Camera, CameraMove, Viewpoint } from "./types.ts";

export const isSameView = (a: Viewpoint | null, b: Viewpoint | null): boolean =>
	a === b || (["x", "y", "zoom", "width", "height"] as const).every((key) => a?.[key] === b?.[key]);

export function createCamera(): Camera {
	const move = signal<CameraMove | null>(null);
	const ask = (next: CameraMove) => {
		move.value = next;
	};
	return {
		move,
		fit: () => ask({ kind: "fit" }),
		zoom: (by) => ask({ kind: "zoom", by }),
		reveal: (...ids) => ask({ kind: "reveal", ids }),
		focus: (...ids) => ask({ kind: "focus", ids }),
	};
}
