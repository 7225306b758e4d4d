/** The small graph on a Cytoscape without a window, and a drawing context that notes what is drawn. */
import cytoscape, { type Core } from "cytoscape";
import { createState } from "../../../../client/state/index.ts";
import { stylesheet } from "../../../../client/views/graph/style.ts";
import { createSync } from "../../../../client/views/graph/sync.ts";
import type { Tokens } from "../../../../client/views/sheet/tokens.ts";
import { NODE_TYPES, type NodeType } from "../../../../model/index.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";

export const BODY = "body-beirat";
export const TOPIC = "topic-mobilitaet";
export const BODY_OF = `body_of.${BODY}.${REGION}`;
export const REPRESENTED = `represented_in.${GREVEN}.${BODY}`;
export const WORKS_ON = `works_on.${REGION}.${TOPIC}`;

export const TOKENS: Tokens = {
	ground: "rgb(1,1,1)",
	surface: "rgb(2,2,2)",
	ink: "rgb(3,3,3)",
	inkMuted: "rgb(4,4,4)",
	line: "rgb(5,5,5)",
	lineStrong: "rgb(6,6,6)",
	accent: "rgb(7,7,7)",
	font: "Noto",
	hulls: Array.from({ length: 10 }, (_, n) => `rgb(0,0,${n + 1})`),
	tints: Array.from({ length: 10 }, (_, n) => `rgb(${n + 1},0,0)`),
	nodes: Object.fromEntries(NODE_TYPES.map((type, n) => [type, `rgb(0,${n + 1},0)`])) as Record<NodeType, string>,
};

/** A Cytoscape that thinks it has a window of that size. */
export function headless(width = 300, height = 300): Core {
	const cy = cytoscape({ headless: true, styleEnabled: true, minZoom: 0.01, maxZoom: 10 });
	cy.style(stylesheet(TOKENS));
	return Object.assign(cy, { width: () => width, height: () => height });
}

export type Places = Readonly<Record<string, readonly [x: number, y: number]>>;
export const PLACES: Places = {
	[MUENSTER]: [100, 100],
	[GREVEN]: [50, 100],
	[BONN]: [150, 100],
	[REGION]: [50, 50],
	[CITIES]: [150, 50],
	[BODY]: [50, 150],
	[TOPIC]: [100, 150],
};

/** Gives everything that waits its place, as the layout does. */
export function settle({ drawing }: ReturnType<typeof createState>, places: Places = PLACES): void {
	const request = drawing.layout.peek();
	if (!request) return;
	const all = Object.entries(places).map(([id, [x, y]]) => [id, { x, y }] as const);
	drawing.placed(request, new Map(all));
}

/** Takes all steps of what is drawn in steps. */
export const atOnce =
	<T>(begin: (next: T) => Iterable<void>) =>
	(next: T): void => {
		for (const _ of begin(next));
	};

/** Two cooperations with their members, and what the first one is connected with; everything is placed. */
export async function canvas(places: Places = PLACES) {
	const state = createState(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	await state.graph.start();
	await state.graph.expand(REGION);
	settle(state, places);
	const cy = headless();
	const sync = atOnce(createSync(cy));
	sync(state.drawing.elements.value);
	return { state, cy, sync };
}

/** Notes each call as a text, with the properties that were set before it. */
export function recorder(look: readonly string[] = []) {
	const calls: string[] = [];
	const properties: Record<string, unknown> = { measureText: (text: string) => ({ width: 6 * text.length }) };
	const context = new Proxy(properties, {
		get: (held, name) => {
			if (name in held) return held[String(name)];
			return (...given: unknown[]) => {
				if (name === "setLineDash") held.dash = given[0];
				const seen = look.map((one) => `${one}=${held[one]}`);
				calls.push([`${String(name)}(${given.map(said).join(", ")})`, ...seen].join(" "));
			};
		},
	});
	return { calls, ctx: context as unknown as CanvasRenderingContext2D };
}

const said = (one: unknown) => (typeof one === "number" ? String(Math.round(one * 1000) / 1000) : text(one));
const text = (one: unknown) => (one instanceof Object && "d" in one ? String(one.d) : JSON.stringify(one));

/** Node has no `Path2D`: this one keeps what it is made of. */
export class Path {
	constructor(readonly d: string) {}
}
