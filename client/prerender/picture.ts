/** The picture as SVG, framed by the stylesheet as the canvas frames it in a window of that size. */
import type { Elements, Hull, State } from "../state/index.ts";
import { CLOSEST, CONTROLS, LEGIBLE, PADDING, wholeBox } from "../views/graph/framing.ts";
import type { DrawnHull } from "../views/graph/hull-layer.ts";
import { createOutlines } from "../views/graph/outlines.ts";
import { createPainter, type Scene } from "../views/graph/painter.ts";
import { extent, focusOf, spotsOf } from "../views/graph/seen.ts";
import { blobsOf } from "../views/graph/shapes.ts";
import { isLarge } from "../views/graph/style.ts";
import { tokensFrom } from "../views/sheet/tokens.ts";
import { elementsAsSvg, findAmong, placedIn } from "./elements.ts";
import { createPen } from "./pen.ts";
import { element, number } from "./svg.ts";

/** What most windows have for the picture. Names are as large as they are there. */
const USUAL = { width: 768, height: 598 };

/** Everything that has a place; empty where nothing has. */
export function pictureAsSvg({ drawing, summary }: State): string {
	const elements = drawing.elements.value;
	const spots = spotsOf(elements);
	const box = extent(spots);
	if (!box) return "";
	const { zoom } = wholeBox(box, USUAL);
	const drawn = layersAsSvg(elements, drawing.hulls.value, Math.max(zoom, LEGIBLE));
	const focus = focusOf(spots, box, summary.value.busiest?.id);
	const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
	const frame = { width, height, "focus-x": focus.x - box.x1, "focus-y": focus.y - box.y1 };
	const limits = {
		...{ padding: `${PADDING}px`, controls: `${CONTROLS}px` },
		...{ closest: `${CLOSEST}px`, legible: `${LEGIBLE}px` },
	};
	const style = Object.entries({ ...mapped(frame), ...limits }).map(([name, value]) => `--${name}:${value}`);
	const viewBox = [box.x1, box.y1, width, height].map(number).join(" ");
	return element("svg", { class: "first-picture", viewBox, style: style.join(";") }, "", drawn);
}

const mapped = (all: Record<string, number>) =>
	Object.fromEntries(Object.entries(all).map(([name, value]) => [name, number(value)]));

function layersAsSvg(elements: Elements, hulls: readonly Hull[], zoom: number): string {
	const placed = placedIn(elements, zoom);
	const painter = createPainter<string>(findAmong(placed));
	painter.shape(outlined(elements, hulls));
	const scene: Scene = {
		...{ elements, large: isLarge(elements), tokens: tokensFrom((name) => `var(${name})`), dimming: false },
		...{ bright: new Set(), named: new Set(), strong: new Set(), pointed: null },
	};
	const [below, above] = [createPen(), createPen()];
	painter.below(below, scene, zoom);
	painter.above(above, scene, zoom);
	return [...below.drawn, ...elementsAsSvg(elements, placed), ...above.drawn].join("");
}

function outlined(elements: Elements, hulls: readonly Hull[]): DrawnHull<string>[] {
	const outlines = createOutlines()({ blobs: blobsOf(elements), hulls });
	return hulls.map((hull, n) => ({ hull, path: outlines[n]?.area ?? "", links: outlines[n]?.links ?? "" }));
}
