/** What is brought out: the marked, what is under the pointer, and their surroundings; everything else may step back. */
import type { Core, SingularElementArgument } from "cytoscape";
import type { Elements, State } from "../../state/index.ts";
import type { Scene } from "./painter.ts";
import { isLarge } from "./style.ts";

type Emphasis = Pick<Scene, "bright" | "named" | "strong" | "dimming">;

/** How it looks: which of these classes a node and an edge have. */
export interface Looks {
	node(id: string): Readonly<Record<"marked" | "hovered" | "dim", boolean>>;
	edge(edge: Ends): Readonly<Record<"marked" | "near" | "dim", boolean>>;
}

interface Ends {
	readonly id: string;
	readonly source: string;
	readonly target: string;
}

/** Sets Cytoscape's classes and says what the painted layers bring out. Reads signals, so call it in an effect. */
export function emphasis(cy: Core, state: State): Emphasis {
	const { looks, ...brought } = emphasisOf(state);
	dress(cy, looks);
	return brought;
}

/** What is brought out, and the classes that say so. Reads signals; in a large picture not what is under the pointer, see `pointedIn`. */
export function emphasisOf(state: State): Emphasis & { looks: Looks } {
	const marked = state.marks.nodes.value;
	const facts = state.marks.facts.value;
	const selection = state.marks.selection.value;
	const hulls = state.drawing.hulls.value;
	const elements = state.drawing.elements.value;
	const hovered = isLarge(elements) ? null : state.marks.hovered.value;
	const hull = hulls.find((one) => one.id === hovered);
	const named = new Set(marked);
	if (hovered !== null && elements.nodes.has(hovered)) named.add(hovered);
	const strong = new Set<string>(selection.kind === "intersection" ? selection.sets : []);
	for (const one of hulls) if (one === hull || marked.has(one.id)) strong.add(one.id);
	// An intersection brings out its members, paths what lies on them; further lines would hide them.
	const closed = selection.kind === "intersection" || selection.kind === "paths";
	const dimming = strong.size > 0 || selection.kind === "paths";
	const bright = new Set(named);
	if (!closed) for (const id of tiedTo(elements, named)) bright.add(id);
	for (const { id, members } of hulls)
		if (strong.has(id)) for (const one of closed ? [id] : [id, ...members]) bright.add(one);
	const connected = closed ? new Set(hovered === null ? [] : [hovered]) : named;
	const looks: Looks = {
		node: (id) => ({ marked: marked.has(id), hovered: id === hovered, dim: dimming && !bright.has(id) }),
		edge: ({ id, source, target }) => {
			const near = connected.has(source) || connected.has(target);
			const itself = facts.has(id) || id === hovered;
			return { marked: itself, near, dim: dimming && !near && !itself };
		},
	};
	return { bright, named, strong, dimming, looks };
}

/** What is connected with any of these on the canvas. */
function tiedTo({ edges }: Elements, ids: ReadonlySet<string>): string[] {
	return [...edges.values()].flatMap(({ source, target }) =>
		ids.has(source) ? [target] : ids.has(target) ? [source] : [],
	);
}

function dress(cy: Core, looks: Looks): void {
	cy.batch(() => {
		cy.nodes().forEach((node) => {
			put(node, looks.node(node.id()));
		});
		cy.edges().forEach((edge) => {
			put(edge, looks.edge({ id: edge.id(), source: edge.source().id(), target: edge.target().id() }));
		});
	});
}

/** Asking is cheap, changing is not, even where nothing changes. */
function put(element: SingularElementArgument, look: Readonly<Record<string, boolean>>): void {
	for (const [name, on] of Object.entries(look)) if (element.hasClass(name) !== on) element.toggleClass(name, on);
}
