/** What is brought out: the marked, what is under the pointer, and their surroundings; everything else may step back. */
import type { Core, SingularElementArgument } from "cytoscape";
import type { Elements, State } from "../../state/index.ts";
import type { Scene } from "./painter.ts";

type Emphasis = Pick<Scene, "bright" | "named" | "strong" | "dimming">;

/** Sets Cytoscape's classes and says what the painted layers bring out. Reads signals, so call it in an effect. */
export function emphasis(cy: Core, state: State): Emphasis {
	const marked = state.marks.nodes.value;
	const hovered = state.marks.hovered.value;
	const selection = state.marks.selection.value;
	const hulls = state.drawing.hulls.value;
	const elements = state.drawing.elements.value;
	const hull = hulls.find((one) => one.id === hovered);
	const named = new Set(marked);
	if (hovered !== null && elements.nodes.has(hovered)) named.add(hovered);
	const strong = new Set<string>(selection.kind === "intersection" ? selection.sets : []);
	for (const one of hulls) if (one === hull || marked.has(one.id)) strong.add(one.id);
	const dimming = strong.size > 0;
	const bright = new Set(named);
	if (selection.kind !== "intersection") for (const id of tiedTo(elements, named)) bright.add(id);
	for (const one of hulls) if (strong.has(one.id)) for (const id of brought(one, selection.kind)) bright.add(id);
	// The members of an intersection are brought out by their hulls; the lines of so many would hide them.
	const connected = selection.kind === "intersection" ? new Set(hovered === null ? [] : [hovered]) : named;
	dress(cy, { bright, connected, marked, hovered, dimming, edge: selection.kind === "edge" ? selection.id : null });
	return { bright, named, strong, dimming };
}

/** What is connected with any of these on the canvas. */
function tiedTo({ edges }: Elements, ids: ReadonlySet<string>): string[] {
	return [...edges.values()].flatMap(({ source, target }) =>
		ids.has(source) ? [target] : ids.has(target) ? [source] : [],
	);
}

/** With an intersection only its members are brought out, and the tags of its sets. */
const brought = (hull: { id: string; members: readonly string[] }, kind: string) =>
	kind === "intersection" ? [hull.id] : [hull.id, ...hull.members];

interface Dress {
	readonly bright: ReadonlySet<string>;
	/** Whose lines are brought out. */
	readonly connected: ReadonlySet<string>;
	readonly marked: ReadonlySet<string>;
	readonly hovered: string | null;
	readonly dimming: boolean;
	readonly edge: string | null;
}

function dress(cy: Core, { bright, connected, marked, hovered, dimming, edge }: Dress): void {
	cy.batch(() => {
		cy.nodes().forEach((node) => {
			const id = node.id();
			put(node, "marked", marked.has(id));
			put(node, "hovered", id === hovered);
			put(node, "dim", dimming && !bright.has(id));
		});
		cy.edges().forEach((one) => {
			const near = connected.has(one.source().id()) || connected.has(one.target().id());
			put(one, "marked", one.id() === edge || one.id() === hovered);
			put(one, "near", near);
			put(one, "dim", dimming && !near);
		});
	});
}

/** Asking is cheap, changing is not, even where nothing changes. */
function put(element: SingularElementArgument, name: string, on: boolean): void {
	if (element.hasClass(name) !== on) element.toggleClass(name, on);
}
