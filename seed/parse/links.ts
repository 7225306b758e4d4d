/** Relation keys at entries: one reference, a list, a group, or nested entries → facts. */
import { NODES, type NodeType, RELATIONSHIPS } from "../../model/index.ts";
import { PLURALS, SINGULARS } from "../keys/nodes.ts";
import { otherEnds, type RelationKey } from "../keys/relationships.ts";
import { type Place, quoted, type Report } from "../messages/problem.ts";
import { filterKeys, get, items, KIND_NAMES, type Mapping, type Tree } from "../read/tree.ts";
import { memo } from "./cache-by-key.ts";
import type { Context, End, EntityDraft } from "./draft.ts";
import { describeEntry } from "./entries.ts";
import { addFact, type FactBase, factKeys, noFact, readFact } from "./facts.ts";
import { readTable } from "./link-tables.ts";
import { readText } from "./values.ts";

/** One relation key at one entry. */
export interface Relating {
	owner: EntityDraft;
	relation: RelationKey;
	/** Labels that may stand at the other end. */
	labels: readonly NodeType[];
	context: Context;
}

/** One list for each key and label, so that look-ups can be remembered by it. */
const endsOf = memo((relation: RelationKey) => memo((own: NodeType) => otherEnds(relation, own)));

/** Takes down the facts that stand under a relation key of `owner`. */
export function describeRelation(owner: EntityDraft, relation: RelationKey, value: Tree, context: Context): void {
	relate({ owner, relation, labels: endsOf(relation)(owner.label), context }, value, noFact(context));
}

function relate(relating: Relating, value: Tree, base: FactBase): void {
	if (value.kind === "list") for (const item of value.items) relate(relating, item, base);
	else if (value.kind === "map") relateMapping(relating, value, base);
	else if (relating.relation.nested) relateNested(relating, value, base);
	else relateReference(relating, value, base, relating.labels);
}

function relateMapping(relating: Relating, map: Mapping, base: FactBase): void {
	const { labels, relation, context } = relating;
	const own = Object.keys(RELATIONSHIPS[relation.type].schema.shape);
	const label = labels.find((name) => map.entries.has(name.toLowerCase()) && !own.includes(name.toLowerCase()));
	if (!relation.nested && map.entries.has("file")) relateTable(relating, map, base);
	else if (relation.nested && map.entries.has("name")) relateNested(relating, map, base);
	else if (isGroup(map, labels)) relateGroup(relating, map, base);
	else if (label) relateOne(relating, map, base, label.toLowerCase(), [label]);
	else if (relation.nested) relateNested(relating, map, base);
	else if (map.entries.has("id")) relateOne(relating, map, base, "id", labels);
	else context.report(map.place, "hier steht nicht, wer gemeint ist", missingRemedy(map, labels));
}

function missingRemedy(map: Mapping, labels: readonly NodeType[]): string {
	const wrongLabel = [...map.entries.keys()].find((key) => SINGULARS.has(key) || PLURALS.has(key));
	const allowed = labels.map((label) => quoted(`${label.toLowerCase()}: …`)).join(", ");
	return wrongLabel ? `${quoted(wrongLabel)} geht hier nicht; möglich: ${allowed}` : `ergänzen: ${allowed}`;
}

const isGroup = (map: Mapping, labels: readonly NodeType[]) =>
	map.entries.has("names") || [...map.entries.keys()].some((key) => labels.some((label) => PLURALS.get(key) === label));

function relateGroup(relating: Relating, map: Mapping, base: FactBase): void {
	const { relation, context } = relating;
	const isMember = (key: string) => key === "names" || (PLURALS.has(key) && !factKeys(relation.type).includes(key));
	const shared = readFact(
		filterKeys(map, (key) => !isMember(key)),
		relation.type,
		base,
		context,
	);
	for (const [key, { value }] of map.entries) {
		if (!isMember(key)) continue;
		const label = PLURALS.get(key);
		if (label && value.kind === "scalar" && value.text === "all") relateAll(relating, value, shared, label);
		else if (!label) for (const item of items(value)) relate(relating, item, shared);
		else if (relating.labels.includes(label)) relate({ ...relating, labels: [label] }, value, shared);
		else context.report(value.place, `${label} geht hier nicht`, `möglich: ${relating.labels.join(", ")}`);
	}
}

function relateTable(relating: Relating, map: Mapping, base: FactBase): void {
	for (const { reference, fact } of readTable(relating, map, base)) tie(relating, { reference }, fact, reference.place);
}

/** `communes: all`: the enclosing network's direct members with this label. */
function relateAll(relating: Relating, value: Tree, base: FactBase, label: NodeType): void {
	const { relation, context } = relating;
	const { network } = context;
	if (!network || relation.type === "MEMBER_OF") {
		context.report(value.place, "„all“ braucht ein umgebendes Netzwerk mit Mitgliedern", "die Namen ausschreiben");
	} else if (!relating.labels.includes(label)) {
		context.report(value.place, `${label} geht hier nicht`, `möglich: ${relating.labels.join(", ")}`);
	} else tie(relating, { members: { place: value.place, all: label, network } }, base, value.place);
}

function relateOne(relating: Relating, map: Mapping, base: FactBase, key: string, labels: readonly NodeType[]): void {
	const { relation, context } = relating;
	const fact = readFact(
		filterKeys(map, (name) => name !== key),
		relation.type,
		base,
		context,
	);
	const reference = get(map, key);
	if (reference) relateReference(relating, reference, fact, labels);
}

function relateReference(relating: Relating, tree: Tree, fact: FactBase, labels: readonly NodeType[]): void {
	const { context } = relating;
	const end = readReference(tree, labels, context.report);
	if (end) tie(relating, end, fact, tree.place);
}

export function readReference(tree: Tree, labels: readonly NodeType[], report: Report): End | undefined {
	if (tree.kind !== "scalar")
		report(tree.place, `hier steht ${KIND_NAMES[tree.kind]}`, "einen Namen oder eine id schreiben");
	const text = tree.kind === "scalar" ? readText(tree, report) : undefined;
	return text === undefined ? undefined : { reference: { place: tree.place, text, labels } };
}

/** A nested entry: the entity and, from the same words, its tie to the owner. `says` is about the entity alone. */
function relateNested(relating: Relating, tree: Tree, base: FactBase): void {
	const { owner, relation, context } = relating;
	const label = relation.nested ?? owner.label;
	const ofTheTie = (key: string) => factKeys(relation.type).includes(key) && !(key in NODES[label].schema.shape);
	const inner = { ...context, inherited: base.evidence };
	const entity = describeEntry(tree.kind === "map" ? filterKeys(tree, (key) => !ofTheTie(key)) : tree, label, inner);
	if (!entity) return;
	const fact = tree.kind === "map" ? readFact(filterKeys(tree, ofTheTie), relation.type, base, inner) : base;
	const certainty = entity.certainty ?? fact.certainty;
	const evidence = entity.evidence.map(({ says: _, ...rest }) => rest);
	tie(relating, { entity }, { ...fact, evidence, ...(certainty && { certainty }) }, tree.place);
}

function tie({ owner, relation, context }: Relating, other: End, fact: FactBase, place: Place): void {
	const self: End = { entity: owner };
	const [from, to] = relation.direction === "out" ? [self, other] : [other, self];
	addFact({ ...fact, type: relation.type, from, to, place }, context);
}
