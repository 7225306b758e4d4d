/** The entries of the canvas's menu: what each is called and does. */
import { openPaths } from "../../components/actions.ts";
import type { App } from "../../components/context.ts";
import { edgeInWords } from "../../components/derivation.ts";
import { valueInWords } from "../../components/values.ts";
import { wholeAddress } from "../../components/whole-page.ts";
import type { Dictionary } from "../../i18n/index.ts";
import { valuesIn } from "../../state/index.ts";
import { neighboursOf } from "./ties.ts";

/** Where the menu is asked for, in pixels of the canvas, and on what: a node, an edge, or the ground. */
export interface MenuRequest {
	readonly x: number;
	readonly y: number;
	readonly node: string | null;
	readonly edge: string | null;
}

export interface Entry {
	readonly id: string;
	readonly text: string;
	act(): void;
}

/** What the menu is about, in words ("" for the ground), and its entries. */
export interface Entries {
	readonly about: string;
	readonly all: readonly Entry[];
}

/** What changes only the selection or the view. */
const LOOKING: ReadonlySet<string> = new Set(["neighbours", "ends", "fit", "all", "none"]);

/** Where the page is only looked at: what works there, and the way to where all does. */
export function entriesFor(app: App, request: MenuRequest, words: Dictionary): Entries {
	const { about, all } = everyEntry(app, request, words);
	if (!app.readOnly) return { about, all };
	const open = () => void window.open(wholeAddress(), "_blank", "noopener");
	return {
		about,
		all: [...all.filter(({ id }) => LOOKING.has(id)), { id: "open", text: words.embed.open, act: open }],
	};
}

function everyEntry(app: App, { node, edge }: MenuRequest, words: Dictionary): Entries {
	if (node !== null) return onNodes(app, node, words);
	if (edge !== null) return onEdge(app, edge, words);
	return { about: "", all: onGround(app, words) };
}

/** On a marked node for all that are marked. */
function onNodes(app: App, id: string, words: Dictionary): Entries {
	const { graph, marks } = app.state;
	const marked = marks.nodes.value;
	const ids = marked.has(id) && marked.size > 1 ? [...marked] : [id];
	const name = graph.picture.value.nodes.get(id)?.node.name ?? id;
	const about = ids.length === 1 ? name : words.table.selected(ids.length);
	return { about, all: [...(ids.length === 1 ? onOne(app, id, words) : []), ...onSome(app, ids, words)] };
}

function onOne(app: App, id: string, words: Dictionary): Entry[] {
	const { graph, marks } = app.state;
	const node = graph.picture.value.nodes.get(id)?.node;
	const isSet = graph.sets.value.includes(id);
	const details = () => {
		marks.select(id);
		app.sheet.value = "details";
	};
	const all: Entry[] = [
		{ id: "details", text: words.net.details, act: details },
		{ id: "expand", text: words.net.expand, act: () => void graph.expand(id) },
		{ id: "from", text: words.net.pathsFrom, act: () => openPaths(app, { from: id }) },
		{ id: "to", text: words.net.pathsTo, act: () => openPaths(app, { to: id }) },
	];
	if (graph.visible.value.nodes.size > 2)
		all.push({ id: "rings", text: words.net.rings, act: () => app.state.drawing.relayout("rings", id) });
	if (graph.canCollapse(id)) all.push({ id: "collapse", text: words.net.collapse, act: () => graph.collapse(id) });
	if (node?.type === "Network")
		all.push({ id: "set", text: isSet ? words.net.noHull : words.net.hull, act: () => void graph.toggleSet(id) });
	return [...all, ...onValues(app, id, words)];
}

/** A filter for each value of the node that others do not have. */
function onValues({ state }: App, id: string, words: Dictionary): Entry[] {
	const { graph } = state;
	const picture = graph.picture.value;
	return [...graph.attributes.value].flatMap(([attribute, values]) => {
		const value = valuesIn(picture, attribute).get(id);
		if (!value || values.length < 2) return [];
		const text = words.net.onlyValue(words.net.attributes[attribute], valueInWords(state, attribute, value, words));
		return [{ id: `filter-${attribute}`, text, act: () => graph.setFilter({ attribute, values: [value] }) }];
	});
}

function onSome(app: App, ids: readonly string[], words: Dictionary): Entry[] {
	const { graph, marks } = app.state;
	const shown = graph.visible.value;
	const near = neighboursOf(shown, ids);
	const keep = (kept: ReadonlySet<string>) => graph.remove(...[...shown.nodes.keys()].filter((id) => !kept.has(id)));
	const pinned = ids.every((id) => graph.pins.value.has(id));
	const others = shown.nodes.size > ids.length;
	const [from, to] = ids;
	return [
		...(ids.length === 2
			? [{ id: "between", text: words.net.pathsBetween, act: () => openPaths(app, { from, to }) }]
			: []),
		...(near.length > 0
			? [
					{ id: "neighbours", text: words.net.neighbours(near.length), act: () => marks.select(...near) },
					{ id: "surroundings", text: words.net.surroundings(ids.length), act: () => keep(new Set([...ids, ...near])) },
				]
			: []),
		...(others ? [{ id: "only", text: words.net.only(ids.length), act: () => keep(new Set(ids)) }] : []),
		pinned
			? { id: "unpin", text: words.net.unpin, act: () => graph.unpin(...ids) }
			: { id: "pin", text: words.net.pin, act: () => graph.pin(...ids) },
		{ id: "remove", text: words.net.remove, act: () => graph.remove(...ids) },
	];
}

function onEdge({ state, sheet }: App, id: string, words: Dictionary): Entries {
	const { picture } = state.graph;
	const edge = picture.value.edges.get(id)?.edge;
	if (!edge) return { about: "", all: [] };
	const evidence = () => {
		state.marks.selectEdge(id);
		sheet.value = "details";
	};
	const both = () => state.marks.select(edge.source, edge.target);
	return {
		about: edgeInWords(edge, picture.value, words),
		all: [
			{ id: "evidence", text: words.net.evidence, act: evidence },
			{ id: "ends", text: words.net.ends, act: both },
		],
	};
}

function onGround({ state }: App, words: Dictionary): Entry[] {
	const { camera, drawing, marks, graph } = state;
	return [
		{ id: "fit", text: words.toolbar.fit, act: camera.fit },
		{ id: "layout", text: words.toolbar.layout, act: () => drawing.relayout() },
		{ id: "all", text: words.net.selectAll, act: () => marks.select(...graph.visible.peek().nodes.keys()) },
		...(marks.nodes.value.size > 0 ? [{ id: "none", text: words.net.selectNone, act: marks.clear }] : []),
	];
}
