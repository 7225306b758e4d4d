/** Writes as SVG what the layers draw. */
import type { Pen } from "../views/graph/pen.ts";
import { element, number } from "./svg.ts";

/** How wide letters are to their size in bold Helvetica and what resembles it: there is no font without a browser. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
	[/[ .,:;|!'’ijlI]/, 0.28],
	[/[-–()/frt]/, 0.34],
	[/[mwMW]/, 0.86],
	[/[A-ZÄÖÜ]/, 0.69],
	[/[acekrsvxyzßäé0-9]/, 0.55],
];
const OTHERS = 0.61;

const widthOf = (letter: string) => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: "middle", end: "end", right: "end" };

type Attributes = Record<string, string | number>;

/** A pen whose paths are SVG path data. Colours may be any that CSS knows, custom properties too. */
export interface SvgPen extends Pen<string> {
	/** What has been drawn so far, an element each. */
	readonly drawn: string[];
}

export function createPen(): SvgPen {
	const drawn: string[] = [];
	const kept: number[] = [];
	let [scale, path] = [1, ""];
	let dash: readonly number[] = [];
	const size = () => Number(/([\d.]+)px/.exec(pen.font)?.[1]);
	const see = (look: Attributes): Attributes => ({
		...look,
		...(pen.globalAlpha !== 1 && { opacity: pen.globalAlpha }),
	});
	const line = () =>
		see({
			fill: "none",
			stroke: String(pen.strokeStyle),
			"stroke-width": number(pen.lineWidth * scale),
			...(dash.length > 0 && { "stroke-dasharray": dash.map((part) => number(part * scale)).join(" ") }),
			...(pen.lineCap !== "butt" && { "stroke-linecap": pen.lineCap }),
			...(pen.lineJoin !== "miter" && { "stroke-linejoin": pen.lineJoin }),
		});
	const area = () => see({ fill: String(pen.fillStyle) });
	const draw = (d: string, look: Attributes) => void (d && drawn.push(element("path", { d, ...look })));
	const write = (text: string, x: number, y: number, look: Attributes) => {
		const place = { x: number(x * scale), y: number(y * scale), "font-size": number(size() * scale) };
		const font = { "font-weight": Number.parseInt(pen.font, 10), "text-anchor": ANCHORS[pen.textAlign] ?? "start" };
		const middle = pen.textBaseline === "middle" ? "central" : "auto";
		drawn.push(element("text", { ...place, ...font, "dominant-baseline": middle, ...look }, text));
	};
	const pen: SvgPen = {
		drawn,
		...{ globalAlpha: 1, lineWidth: 1, strokeStyle: "#000", fillStyle: "#000", lineJoin: "miter", lineCap: "butt" },
		...{ font: "400 10px sans-serif", textAlign: "start", textBaseline: "alphabetic" },
		save: () => void kept.push(scale),
		restore: () => {
			scale = kept.pop() ?? 1;
		},
		scale: (by) => {
			scale *= by;
		},
		beginPath: () => {
			path = "";
		},
		moveTo: (x, y) => {
			path += `M${number(x * scale)} ${number(y * scale)}`;
		},
		lineTo: (x, y) => {
			path += `L${number(x * scale)} ${number(y * scale)}`;
		},
		arc: (x, y, radius, from, to) => {
			path += arcOf(x * scale, y * scale, radius * scale, from, to);
		},
		setLineDash: (segments) => {
			dash = [...segments];
		},
		stroke: (given = path) => draw(given, line()),
		fill: (given = path) => draw(given, area()),
		strokeText: (text, x, y) => write(text, x, y, line()),
		fillText: (text, x, y) => write(text, x, y, area()),
		measureText: (text) => ({ width: [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size() }),
	};
	return pen;
}

/** Clockwise, in two parts, since SVG cannot write a whole circle in one. */
function arcOf(x: number, y: number, radius: number, from: number, to: number): string {
	const at = (angle: number) => `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
	const part = (end: number) => `A${number(radius)} ${number(radius)} 0 0 1 ${at(end)}`;
	return `M${at(from)}${part((from + to) / 2)}${part(to)}`;
}
