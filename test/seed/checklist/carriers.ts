/** Whether the elements that carry a statement tie its subject to its object, or are just any. */
import { byId, content } from "./data.ts";
import { ENTITY_ROWS } from "./rows.ts";

const relationships = new Map(content.relationships.map((one) => [one.id, one]));

export const isProperty = (carrier: string) => carrier.includes("#");

/**
 * The elements that a carrier names. A relationship stands for all that tie the same two by the same type: a second
 * period makes two of one, told apart by what stands behind the id.
 */
export function carriers(carrier: string): string[] {
	const [id = ""] = carrier.split("#");
	if (byId.has(id)) return [id];
	return [...relationships.keys()].filter((other) => other.startsWith(`${id}.`));
}

/** The nodes at which a statement's subject or object is to be found, and those of them that must be touched. */
interface Anchors {
	nodes: ReadonlySet<string>;
	required: readonly string[];
}

/**
 * Where the checklist's entity is in the graph: at the nodes that carry it, at the owner of a property, at the ends of a
 * relationship. What is not in the entity list ("rhythm: …") is a value and has no place of its own.
 */
export function anchors(seed: string, entity: string): Anchors | undefined {
	const rows = ENTITY_ROWS.filter(({ id }) => id === entity);
	const row = rows.find((one) => one.seed === seed) ?? rows[0];
	if (!row) return undefined;
	const required = row.carriedBy.filter((carrier) => byId.has(carrier) && !relationships.has(carrier));
	return { nodes: new Set(row.carriedBy.flatMap(carriers).flatMap(endsOf)), required };
}

/** The nodes of an element: a relationship's two, else itself. */
function endsOf(id: string): string[] {
	const relationship = relationships.get(id);
	return relationship ? [relationship.from, relationship.to] : [id];
}

/**
 * Whether a statement's carriers lead from its subject to its object. A property must be one of the subject or of the
 * object; relationships must be connected, begin at the one, end at the other and leave none of either side out. That
 * somebody belongs to a group is carried by what it does as one of the group.
 */
export function reached(carriedBy: readonly string[], subject?: Anchors, object?: Anchors): boolean {
	const ends = carriedBy.flatMap(carriers).map(endsOf);
	const from = subject?.nodes ?? new Set();
	const to = object?.nodes ?? new Set();
	if (carriedBy.every(isProperty)) return ends.every((some) => some.some((end) => from.has(end) || to.has(end)));
	const inGroup = [...from].every((node) => to.has(node));
	const required = [...(subject?.required ?? []), ...((!inGroup && object?.required) || [])];
	const touched = spread(from, ends);
	const all = ends.flat();
	const arrives = inGroup || !object || all.some((end) => to.has(end));
	return arrives && all.every((end) => touched.has(end)) && required.every((node) => all.includes(node));
}

/** All nodes that can be reached from some over the given pairs, in either direction. */
function spread(from: ReadonlySet<string>, pairs: readonly string[][]): Set<string> {
	const touched = new Set(from);
	for (let before = -1; before < touched.size; ) {
		before = touched.size;
		const next = pairs.filter((ends) => ends.some((end) => touched.has(end)));
		for (const end of next.flat()) touched.add(end);
	}
	return touched;
}
