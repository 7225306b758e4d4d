/** What is asked of the view on the canvas. */
import type { ReadonlySignal } from "@preact/signals-core";

/** What the middle of the window shows, in the picture's coordinates, and how large. */
export interface Viewpoint {
	readonly x: number;
	readonly y: number;
	/** Pixels of the screen for one of the picture. */
	readonly zoom: number;
	/** The window's size, in pixels of the screen. */
	readonly width?: number | undefined;
	readonly height?: number | undefined;
}

export type CameraMove =
	| { readonly kind: "fit" }
	| { readonly kind: "zoom"; readonly by: "in" | "out" }
	| { readonly kind: "reveal"; readonly ids: readonly string[] }
	| { readonly kind: "focus"; readonly ids: readonly string[] };

export interface Camera {
	/** The last request; null before the first. Each request is a new object. */
	readonly move: ReadonlySignal<CameraMove | null>;
	/** Shows the whole picture. */
	fit(): void;
	zoom(by: "in" | "out"): void;
	/** Brings these nodes into the middle unless they are in view. */
	reveal(...ids: string[]): void;
	/** Brings these nodes into the middle. */
	focus(...ids: string[]): void;
}
