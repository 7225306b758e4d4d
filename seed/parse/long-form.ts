/** The section `relations`: relationships written out with both ends, where no relation key fits. */
import {
	isRelationshipType,
	NODE_TYPES,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	type RelationshipType,
} from "../../model/index.ts";
import { SINGULARS } from "../keys/nodes.ts";
import type { Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import { filterKeys, get, type Mapping, type Tree } from "../read/tree.ts";
import type { Context, End } from "./draft.ts";
import { inheritable } from "./evidence.ts";
import { addFact, noFact, readFact } from "./facts.ts";
import { readReference } from "./reference.ts";
import { readText } from "./values.ts";

/** One item of `relations`: `{ from: { commune: … }, type: SUPPORTS, to: { network: … }, … }`. */
export function parseLongForm(tree: Tree, context: Context): undefined {
	const { report } = context;
	if (tree.kind !== "map") return report(tree.place, "relationIsNoMapping");
	const typeTree = get(tree, "type");
	const type = typeTree && readText(typeTree, report);
	if (!typeTree || type === undefined) return report(tree.place, "noType");
	if (!isRelationshipType(type)) {
		return report(typeTree.place, "unknownType", type, suggest(type, RELATIONSHIP_TYPES));
	}
	const from = readEnd(tree, "from", type, report);
	const to = readEnd(tree, "to", type, report);
	const said = filterKeys(tree, (key) => !["from", "type", "to"].includes(key));
	const fact = readFact(said, type, noFact({ ...context, inherited: inheritable(context.inherited) }), context, true);
	if (from && to) addFact({ ...fact, type, from, to, place: tree.place }, context);
}

function readEnd(map: Mapping, key: "from" | "to", type: RelationshipType, report: Report): End | undefined {
	const tree = get(map, key);
	if (!tree) {
		return report(map.place, "noEnd", key);
	}
	const allowed = RELATIONSHIPS[type][key].length > 0 ? RELATIONSHIPS[type][key] : NODE_TYPES;
	if (tree.kind !== "map") return readReference(tree, allowed, report);
	const [name, entry] = [...tree.entries][0] ?? [];
	const label = name === undefined ? undefined : SINGULARS.get(name);
	if (!entry || tree.entries.size > 1 || (!label && name !== "id")) {
		report(tree.place, "unclearEnd", key);
	} else if (label && !allowed.some((other) => other === label)) {
		report(entry.key, "endNotAllowed", type, key, label, allowed);
	} else return readReference(entry.value, label ? [label] : allowed, report);
	return undefined;
}
