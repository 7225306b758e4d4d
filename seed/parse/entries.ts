/** Entries with all that stands below them: the entity, its relationships, and the entries nested in those. */
import type { NodeType } from "../../model/index.ts";
import type { RelationKey } from "../keys/relationships.ts";
import type { Tree } from "../read/tree.ts";
import type { Context, End, EntityDraft } from "./draft.ts";
import { entryMapping, readEntity, relationAt } from "./entity.ts";
import { inheritable } from "./evidence.ts";
import { addFact, type FactBase } from "./facts.ts";
import { type Link, type NestedEntry, readLinks } from "./links.ts";

/**
 * Adds one entry and everything below it to the drafts.
 * @returns undefined when it is neither a name nor a mapping
 */
export function parseEntry(tree: Tree, label: NodeType, context: Context): EntityDraft | undefined {
	const map = entryMapping(tree, context.report);
	if (!map) return undefined;
	const owner = readEntity(map, label, context);
	context.drafts.entities.push(owner);
	const inner = {
		...context,
		inherited: inheritable(owner.evidence),
		...(label === "Network" && { network: owner }),
	};
	for (const [key, { value }] of map.entries) {
		const relation = relationAt(key, label);
		if (!relation) continue;
		for (const link of readLinks(relation, label, value, inner)) addLink(owner, relation, link, inner);
	}
	return owner;
}

function addLink(owner: EntityDraft, relation: RelationKey, link: Link, context: Context): void {
	const linked = "entry" in link ? parseNested(link, context) : link;
	if (!linked) return;
	const self: End = { entity: owner };
	const [from, to] = relation.direction === "out" ? [self, linked.end] : [linked.end, self];
	addFact({ ...linked.fact, type: relation.type, from, to, place: link.place }, context);
}

/** The entity of a nested entry, and the fact that the same words state. `says` is about the entity alone. */
function parseNested({ entry, label, fact }: NestedEntry, context: Context): { end: End; fact: FactBase } | undefined {
	const entity = parseEntry(entry, label, { ...context, inherited: fact.evidence });
	if (!entity) return undefined;
	const certainty = entity.certainty ?? fact.certainty;
	const evidence = entity.evidence.map(({ says: _, ...rest }) => rest);
	return { end: { entity }, fact: { ...fact, evidence, ...(certainty && { certainty }) } };
}
