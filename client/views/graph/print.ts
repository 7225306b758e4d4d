/** The picture on paper: a canvas of its own, since the browser prints canvases as they are and waits for no image. */
import { effect } from "@preact/signals";
import { printing } from "../../components/printing.ts";
import { drawSheet } from "../sheet/sheet.ts";
import { networkDrawing } from "./export.ts";

let prepared: ImageBitmap | null = null;

/** Makes the whole picture ready to be printed, sharper than the screen and in the colours that it has now. */
export async function preparePrint(): Promise<void> {
	prepared = await createImageBitmap(await drawSheet(networkDrawing(), { caption: "", legend: [], notes: [] }));
}

/** Fills `paper` whenever the page is printed: with what was prepared, else with what `screen` shows. */
export function printCanvas(screen: HTMLElement, paper: HTMLCanvasElement): () => void {
	return effect(() => {
		if (!printing.value) return;
		const layers = prepared ? [prepared] : layersOf(screen);
		prepared = null;
		paper.width = Math.max(0, ...layers.map(({ width }) => width));
		paper.height = Math.max(0, ...layers.map(({ height }) => height));
		const ctx = paper.getContext("2d");
		if (!ctx || paper.width === 0) return;
		ctx.fillStyle = getComputedStyle(screen).getPropertyValue("--ground");
		ctx.fillRect(0, 0, paper.width, paper.height);
		for (const layer of layers) ctx.drawImage(layer, 0, 0, paper.width, paper.height);
	});
}

/** The canvases of the screen, from the lowest to the highest. */
const layersOf = (screen: HTMLElement): HTMLCanvasElement[] =>
	[...screen.querySelectorAll("canvas")].sort((a, b) => heightOf(a) - heightOf(b));

const heightOf = (canvas: HTMLCanvasElement) => Number.parseInt(getComputedStyle(canvas).zIndex, 10) || 0;
