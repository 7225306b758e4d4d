/** `completeness:` at an entry: how much of its lists is known, with the evidence for that. */
import { LISTS, type ListName, NODES, type NodeType } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import { get, items, type Mapping, type Tree } from "../read/tree.ts";
import type { Context, EntityDraft, Reference } from "./draft.ts";
import { checkEvidence, EVIDENCE_KEYS, readEvidence } from "./evidence.ts";
import { readReference } from "./reference.ts";
import { readProperty } from "./values.ts";

/** Key in files → end of the property's name. */
const KEYS: Record<string, string> = { total: "Total", totalIs: "TotalIs", on: "TotalOn", listed: "Listed" };

/** For what a list may be complete. */
const AREAS: readonly NodeType[] = ["District", "Region", "Commune"];

/** What is said of one list beside its plain properties. */
export type ListDraft = Required<Pick<EntityDraft, "completeness">>["completeness"][number];

/** The lists that an entry of this label may be said to know. */
export const listsOf = (label: NodeType): ListName[] =>
	LISTS.filter((list) => `${list}Listed` in NODES[label].schema.shape);

/** Reads `{ members: { total, on, listed, completeFor, …evidence } }` into the properties of the draft. */
export function readCompleteness(map: Mapping, draft: EntityDraft, context: Context): ListDraft[] {
	const tree = get(map, "completeness");
	if (!tree) return [];
	const { report } = context;
	if (tree.kind !== "map") return notMapping(tree, report);
	const lists = listsOf(draft.label);
	return [...tree.entries].flatMap(([key, { key: place, value }]) => {
		const list = lists.find((name) => name === key);
		if (list && value.kind === "map") return [readList(list, value, draft, context)];
		if (list) return notMapping(value, report);
		report(place, "unknownKeyIn", "completeness", key, suggest(key, lists));
		return [];
	});
}

function notMapping({ place }: Tree, report: Report): [] {
	report(place, "completenessIsNoMapping");
	return [];
}

function readList(list: ListName, map: Mapping, { label, properties }: EntityDraft, context: Context): ListDraft {
	const { report } = context;
	const { shape } = NODES[label].schema;
	const plain = Object.keys(KEYS).filter((key) => list + KEYS[key] in shape);
	const allowed = [...plain, ...(`${list}CompleteFor` in shape ? ["completeFor"] : [])];
	for (const [key, { key: place, value }] of map.entries) {
		if (plain.includes(key)) readProperty(properties, shape, list + KEYS[key], value, report);
		else if (!allowed.includes(key) && !EVIDENCE_KEYS.includes(key)) {
			report(place, "unknownKeyIn", "completeness", key, suggest(key, [...allowed, ...EVIDENCE_KEYS]));
		}
	}
	const areas = get(map, "completeFor");
	const completeFor = (areas ? items(areas) : []).flatMap((item): Reference[] => {
		const end = readReference(item, AREAS, report);
		return end && "reference" in end ? [end.reference] : [];
	});
	const evidence = readEvidence(map, context);
	checkEvidence(map.place, evidence, report);
	return { list, evidence, completeFor };
}
