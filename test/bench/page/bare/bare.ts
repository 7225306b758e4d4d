/** The least that a page can do with the same elements: one request, one Cytoscape, every place given. */
import cytoscape from "cytoscape";
import type { ForcesInput } from "./forces.ts";
import type { View } from "./view.ts";

type Fact = Record<"id" | "source" | "target", string>;

const view: View = JSON.parse(document.getElementById("view")?.textContent ?? "");
const container = document.getElementById("canvas") as HTMLElement;
Object.assign(container.style, view.box);

const headers = { "content-type": "application/json" };
const answer = await fetch("/api/subgraph", { method: "POST", headers, body: JSON.stringify({ ids: view.ids }) });
const { nodes, edges } = await answer.json();
const drawn = new Set(view.edges);
const at = new Map(view.ids.map((id, n) => [id, view.at[n]]));

cytoscape({
	container,
	zoom: view.zoom,
	pan: view.pan,
	layout: { name: "preset" },
	elements: {
		nodes: nodes.map(({ id, type }: { id: string; type: string }) => ({ data: { id, type }, position: at.get(id) })),
		edges: edges.flatMap(({ id, source, target }: Fact) => (drawn.has(id) ? [{ data: { id, source, target } }] : [])),
	},
	style: [
		{ selector: "node", style: { width: 18, height: 18, "background-color": "#3b6e8f", "border-width": 2 } },
		{ selector: "node[type = 'Network']", style: { shape: "round-rectangle", "background-color": "#9a4f1c" } },
		{ selector: "node[type = 'District']", style: { shape: "hexagon", "background-color": "#4f7a4a" } },
		{ selector: "edge", style: { "curve-style": "haystack", "haystack-radius": 0, "line-opacity": 0.3, width: 1 } },
	],
});

let worker: Worker | undefined;
/** How long bare ForceAtlas2 takes in a worker that stays, in milliseconds. */
const forces = (input: ForcesInput): Promise<number> => {
	worker ??= new Worker(new URL("./forces.ts", import.meta.url), { type: "module" });
	const started = performance.now();
	worker.postMessage(input);
	return new Promise((resolve) => {
		worker?.addEventListener("message", () => resolve(performance.now() - started), { once: true });
	});
};
Object.assign(window, { forces });
