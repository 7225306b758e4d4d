/** Relation keys at entries: one reference, a list, a group, a table or nested entries → what the owner is linked to. */
import { NODES, type NodeType, RELATIONSHIPS } from "../../model/index.ts";
import { PLURALS, SINGULARS } from "../keys/nodes.ts";
import { otherEnds, type RelationKey } from "../keys/relationships.ts";
import type { Place } from "../messages/place.ts";
import { filterKeys, get, items, type Mapping, type Tree } from "../read/tree.ts";
import { cacheByKey } from "./cache-by-key.ts";
import type { Context, End } from "./draft.ts";
import { type FactBase, factKeys, noFact, readFact } from "./facts.ts";
import { type LinkContext, readLinkTable } from "./link-tables.ts";
import { readReference } from "./reference.ts";

/** The other end of a relationship, with what is said about the relationship. */
export type Link = { place: Place; end: End; fact: FactBase } | NestedEntry;

/** The other end is described on the spot. */
export interface NestedEntry {
	place: Place;
	entry: Tree;
	label: NodeType;
	fact: FactBase;
}

/** One list for each key and label, so that look-ups can be remembered by it. */
const endsOf = cacheByKey((relation: RelationKey) => cacheByKey((own: NodeType) => otherEnds(relation, own)));

/** @param own label of the entry at which the key stands */
export function readLinks(relation: RelationKey, own: NodeType, value: Tree, context: Context): Link[] {
	return readValue({ relation, labels: endsOf(relation)(own), context }, value, noFact(context));
}

function readValue(at: LinkContext, value: Tree, base: FactBase): Link[] {
	if (value.kind === "list") return value.items.flatMap((item) => readValue(at, item, base));
	if (value.kind === "map") return readMapping(at, value, base);
	if (at.relation.nested) return [readNested(at.relation.nested, at, value, base)];
	return toLink(at, value, base, at.labels);
}

function readMapping(at: LinkContext, map: Mapping, base: FactBase): Link[] {
	const { labels, relation, context } = at;
	const own = Object.keys(RELATIONSHIPS[relation.type].schema.shape);
	const label = labels.find((name) => map.entries.has(name.toLowerCase()) && !own.includes(name.toLowerCase()));
	if (!relation.nested && map.entries.has("file")) {
		return readLinkTable(at, map, base).map(({ reference, fact }) => ({
			place: reference.place,
			end: { reference },
			fact,
		}));
	}
	if (relation.nested && map.entries.has("name")) return [readNested(relation.nested, at, map, base)];
	if (isGroup(map, labels)) return readGroup(at, map, base);
	if (label) return readOne(at, map, base, label.toLowerCase(), [label]);
	if (relation.nested) return [readNested(relation.nested, at, map, base)];
	if (map.entries.has("id")) return readOne(at, map, base, "id", labels);
	const wrongKey = [...map.entries.keys()].find((key) => SINGULARS.has(key) || PLURALS.has(key));
	const keys = labels.map((one) => `${one.toLowerCase()}: …`);
	context.report(map.place, "unclearLink", wrongKey ?? "", keys);
	return [];
}

const isGroup = (map: Mapping, labels: readonly NodeType[]) =>
	map.entries.has("names") || [...map.entries.keys()].some((key) => labels.some((label) => PLURALS.get(key) === label));

function readGroup(at: LinkContext, map: Mapping, base: FactBase): Link[] {
	const { type } = at.relation;
	const isMember = (key: string) => key === "names" || (PLURALS.has(key) && !factKeys(type).includes(key));
	const said = filterKeys(map, (key) => !isMember(key));
	const shared = readFact(said, type, base, at.context);
	const members = [...map.entries].filter(([key]) => isMember(key));
	return members.flatMap(([key, { value }]) => readMembers(at, PLURALS.get(key), value, shared));
}

/** @param label undefined for `names`, which may be of any label */
function readMembers(at: LinkContext, label: NodeType | undefined, value: Tree, shared: FactBase): Link[] {
	if (!label) return items(value).flatMap((item) => readValue(at, item, shared));
	if (value.kind === "scalar" && value.text === "all") return linkAll(at, value, shared, label);
	return allows(at, label, value) ? readValue({ ...at, labels: [label] }, value, shared) : [];
}

function allows({ labels, context }: LinkContext, label: NodeType, { place }: Tree): boolean {
	if (labels.includes(label)) return true;
	context.report(place, "labelNotAllowed", label, labels);
	return false;
}

/** `communes: all`: the enclosing network's direct members with this label. */
function linkAll(at: LinkContext, value: Tree, fact: FactBase, label: NodeType): Link[] {
	const { place } = value;
	const { network, report } = at.context;
	if (network && at.relation.type !== "MEMBER_OF") {
		return allows(at, label, value) ? [{ place, end: { members: { place, all: label, network } }, fact }] : [];
	}
	report(place, "allNeedsNetwork");
	return [];
}

function readOne(at: LinkContext, map: Mapping, base: FactBase, key: string, labels: readonly NodeType[]): Link[] {
	const said = filterKeys(map, (name) => name !== key);
	const fact = readFact(said, at.relation.type, base, at.context);
	const reference = get(map, key);
	return reference ? toLink(at, reference, fact, labels) : [];
}

function toLink({ context }: LinkContext, tree: Tree, fact: FactBase, labels: readonly NodeType[]): Link[] {
	const end = readReference(tree, labels, context.report);
	return end ? [{ place: tree.place, end, fact }] : [];
}

/** What in a nested entry is about the relationship is taken out of it. */
function readNested(label: NodeType, { relation, context }: LinkContext, tree: Tree, base: FactBase): NestedEntry {
	const { place } = tree;
	if (tree.kind !== "map") return { place, entry: tree, label, fact: base };
	const keys = factKeys(relation.type).filter((key) => !(key in NODES[label].schema.shape));
	const fact = readFact(
		filterKeys(tree, (key) => keys.includes(key)),
		relation.type,
		base,
		context,
	);
	return { place, entry: filterKeys(tree, (key) => !keys.includes(key)), label, fact };
}
