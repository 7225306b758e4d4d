/**
 * Name tags stay legible: in a small picture they are drawn bigger in the model, so that they keep their size on the screen.
 * Where the name does not fit then, the hull's letter stands for it, as in the legend.
 */
import type { Core, NodeCollection, NodeSingular } from "cytoscape";

export const TAG_FONT = 12.5;
/** On the screen, in pixels. */
const LEAST_FONT = 11;
/** How much bigger a tag may get against the picture. */
const MOST = 4;

const scaleAt = (zoom: number) => Math.round(Math.min(Math.max(LEAST_FONT / (TAG_FONT * zoom), 1), MOST) * 50) / 50;

/** Middle and size in the model at zoom 1. */
export interface Placed {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Up to here tags have the space that the layout keeps for them. */
const LABEL_MARGINY = 1.3;

/** How much bigger each tag is drawn, and which of them have no space for their name. Earlier tags go first. */
export function tagsAt(
	zoom: number,
	tags: readonly Placed[],
	discs: readonly Placed[],
): { scale: number; short: Set<string> } {
	const scale = scaleAt(zoom);
	const short = new Set<string>();
	if (scale <= LABEL_MARGINY) return { scale, short };
	const named: Placed[] = [];
	for (const tag of tags) {
		const grown = { ...tag, width: tag.width * scale, height: tag.height * scale };
		if ([...named, ...discs].some((other) => cover(grown, other))) short.add(tag.id);
		else named.push(grown);
	}
	return { scale, short };
}

const cover = (a: Placed, b: Placed) =>
	Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

const LETTER = 22;
/** How much wider each further letter makes it: after Z come AA, AB … */
const FURTHER_LETTER = 9;

const shortWidth = (letters: string) => LETTER + FURTHER_LETTER * (letters.length - 1);

/** A name tag with what may stand on it. */
export interface Tag extends Placed {
	readonly label: string;
	readonly letter: string;
}

/** What stands on a name tag, and how large it is in the model. */
export interface TagLook {
	readonly shown: string;
	readonly width: number;
	readonly height: number;
	readonly font: number;
}

/** What each tag shows at a zoom, in their order. */
export function tagLooks(zoom: number, tags: readonly Tag[], discs: readonly Placed[]): TagLook[] {
	const { scale, short } = tagsAt(zoom, tags, discs);
	return tags.map(({ id, label, letter, width, height }) => {
		const isShort = short.has(id);
		const [w, h] = isShort ? [shortWidth(letter), LETTER] : [width, height];
		return { shown: isShort ? letter : label, width: w * scale, height: h * scale, font: TAG_FONT * scale };
	});
}

/** Gives every tag name and size for the present zoom. */
export function scaleTags(cy: Core): void {
	const tags = cy.nodes(".tag");
	if (tags.empty()) return;
	const discs = (cy.nodes().not(tags) as NodeCollection).map(
		(node): Placed => ({ ...placed(node), width: node.data("diameter"), height: node.data("diameter") }),
	);
	const all = tags.map((tag): Tag => ({ ...placed(tag), ...tag.data() }));
	const looks = tagLooks(cy.zoom(), all, discs);
	cy.batch(() => {
		tags.forEach((tag, n) => {
			const look = looks[n];
			const { tagFont, shown } = tag.data();
			if (!look || (tagFont === look.font && shown === look.shown)) return;
			tag.data({ shown: look.shown, tagWidth: look.width, tagHeight: look.height, tagFont: look.font });
		});
	});
}

const placed = (node: NodeSingular) => ({ id: node.id(), ...node.position() });

export function keepTagsLegible(cy: Core): () => void {
	const update = () => scaleTags(cy);
	cy.on("zoom", update);
	return () => void cy.off("zoom", update);
}
