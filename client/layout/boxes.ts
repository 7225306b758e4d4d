/** How much space things take on the canvas, in pixels at zoom 1. The layout keeps it free, the canvas draws into it. */
import type { NodeElement } from "../state/index.ts";
import { NODE_STYLES } from "../style/node-types.ts";

export const LABEL_SIZE = 12;
export const LABEL_WIDTH = 104;
export const TAG_WIDTH = 148;
export const TAG_LINE = 16;
/** From the node's rim to the ring, and the ring's own width. */
export const RING_GAP = 2.5;
export const RING_WIDTH = 4;

/** A member of more sets is a little bigger, where the size shows nothing else. */
export const radiusOf = ({ type, arcs, scale }: Pick<NodeElement, "type" | "arcs" | "scale">): number =>
	(NODE_STYLES[type].radius + (scale === 1 ? 2.5 * Math.min(Math.max(arcs.length - 1, 0), 4) : 0)) * scale;

const CHARACTER = 6.8;
const LINE = 15;

/** The name broken into lines that fit `width`; measured by an average letter, since a worker has no font. */
export function linesOf(name: string, width: number): string[] {
	const fits = Math.floor(width / CHARACTER);
	const lines: string[] = [];
	for (const word of name.trim().split(/(?<=\s)(?=\S)|(?<=[-–/])(?=\S)/)) {
		const joined = (lines.at(-1) ?? "") + word;
		if (lines.length === 0 || joined.trimEnd().length > fits) lines.push(word);
		else lines[lines.length - 1] = joined;
	}
	return lines.map((line) => line.trimEnd());
}

/** The most lines of a name that are drawn under a node. */
export const LABEL_LINES = 2;

/** The label as it is drawn: at most two lines, the rest as an ellipsis. */
export function labelOf(name: string, width: number, most: number): string {
	const lines = linesOf(name, width);
	if (lines.length <= most) return lines.join("\n");
	return `${lines.slice(0, most).join("\n")} …`;
}

/** The space of a node with its label below, in whichever language. */
export function boxOf(node: Pick<NodeElement, "names" | "hull" | "type" | "arcs" | "scale">): Box {
	const boxes = node.names.map((name) => (node.hull === null ? labelBox(name, radiusOf(node)) : tagBox(name)));
	const [only, ...others] = boxes;
	if (only && others.length === 0) return only;
	const most = (side: keyof Box) => Math.max(...boxes.map((box) => box[side]));
	return { width: most("width"), above: most("above"), below: most("below") };
}

interface Box {
	width: number;
	above: number;
	below: number;
}

function labelBox(name: string, ofNode: number): Box {
	const radius = ofNode + RING_GAP + RING_WIDTH;
	const { width, height } = labelSize(name);
	return { width: Math.max(width, 2 * radius) + 12, above: radius + 4, below: radius + height + 6 };
}

/** Each name is measured once: boxes are asked for by the layout, the camera and the labels, again and again. */
const labelSizes = new Map<string, { width: number; height: number }>();

function labelSize(name: string): { width: number; height: number } {
	const known = labelSizes.get(name);
	if (known) return known;
	const lines = labelOf(name, LABEL_WIDTH, LABEL_LINES).split("\n");
	const size = { width: Math.max(...lines.map((line) => line.length)) * CHARACTER, height: lines.length * LINE };
	labelSizes.set(name, size);
	return size;
}

/** The box of a hull's name tag, without margin round it. */
export function tagSize(name: string): { width: number; height: number; label: string } {
	const lines = linesOf(name, TAG_WIDTH - 20);
	const widest = Math.max(...lines.map((line) => line.length)) * (CHARACTER + 0.6);
	return { width: Math.ceil(widest) + 20, height: lines.length * TAG_LINE + 10, label: lines.join("\n") };
}

function tagBox(name: string): Box {
	const { width, height } = tagSize(name);
	return { width: width * 1.1 + 30, above: height * 0.55 + 12, below: height * 0.55 + 12 };
}
