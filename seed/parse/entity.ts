/** What an entry says about the entity itself: its properties, id, certainty and evidence, without its relations. */
import { NODES, type NodeType, slug, statedKeys } from "../../model/index.ts";
import { keysOfHeader } from "../../tables/words.ts";
import { carriers, RELATION_KEYS, type RelationKey } from "../keys/relationships.ts";
import type { Message, Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import type { Mapping, Tree } from "../read/tree.ts";
import { cacheByKey } from "./cache-by-key.ts";
import { listsOf, readCompleteness } from "./completeness.ts";
import type { Context, EntityDraft } from "./draft.ts";
import { ASSESSMENT_KEYS, checkEvidence, EVIDENCE_KEYS, readAssessment, readEvidence } from "./evidence.ts";
import {
	checkOthers,
	checkPeriods,
	isEmpty,
	noProperties,
	type Properties,
	readProperty,
	readText,
	reportEmpty,
} from "./values.ts";

/** The properties that an entry of this label may write. */
export const propertyKeys = cacheByKey((label: NodeType): readonly string[] => statedKeys(label));

/** An entry as a mapping: a bare name stands for `{ name: … }`. Anything else is reported. */
export function entryMapping(tree: Tree, report: Report): Mapping | undefined {
	if (tree.kind === "map") return tree;
	if (isEmpty(tree)) return reportEmpty(tree, report);
	if (tree.kind === "scalar") {
		return { kind: "map", place: tree.place, entries: new Map([["name", { key: tree.place, value: tree }]]) };
	}
	return report(tree.place, "entryIsList");
}

export function readEntity(map: Mapping, label: NodeType, context: Context): EntityDraft {
	const { report } = context;
	const evidence = readEvidence(map, context);
	const draft: EntityDraft = {
		label,
		place: map.place,
		properties: readProperties(map, label, report),
		evidence,
		fromRegister: context.fromRegister ?? false,
		...readAssessment(map, report),
	};
	const key = readKey(map, label, draft.properties, report);
	if (key) draft.key = key;
	const completeness = readCompleteness(map, draft, context);
	if (completeness.length > 0) draft.completeness = completeness;
	checkEvidence(draft.place, evidence, report);
	return draft;
}

/** The relation that a key stands for at an entry of this label; undefined for other keys. */
export function relationAt(key: string, label: NodeType): RelationKey | undefined {
	const relation = relationOf(key);
	return relation && carriers(relation).includes(label) ? relation : undefined;
}

const relationOf = (key: string) => (Object.hasOwn(RELATION_KEYS, key) ? RELATION_KEYS[key] : undefined);

function readProperties(map: Mapping, label: NodeType, report: Report): Properties {
	const properties = noProperties();
	const known = propertyKeys(label);
	for (const [key, { key: place, value }] of map.entries) {
		if (known.includes(key)) readProperty(properties, NODES[label].schema.shape, key, value, report);
		else if (!COMMON.includes(key) && !relationAt(key, label) && !isCompleteness(key, label))
			report(place, ...unknownKey(key, label));
	}
	checkPeriods(properties, report);
	checkOthers(properties, report);
	return properties;
}

const isCompleteness = (key: string, label: NodeType) => key === "completeness" && listsOf(label).length > 0;
/** All would be sixty: the format says them. */
const SHOWN_KEYS = 12;
const COMMON: readonly string[] = [...EVIDENCE_KEYS, "id", ...ASSESSMENT_KEYS];

function unknownKey(key: string, label: NodeType): Message {
	const carried = Object.keys(RELATION_KEYS).filter((name) => relationAt(name, label));
	const relation = relationOf(key);
	if (relation) return ["keyOfOthers", key, label, carriers(relation)];
	const allowed = [...propertyKeys(label), ...carried, ...COMMON];
	const { near, ...others } = suggest(key, allowed, SHOWN_KEYS);
	// What people call it: "gegruendet", "Rechtsform".
	const meant = keysOfHeader(key).filter((one) => allowed.includes(one));
	return ["unknownKey", key, label, { near: meant.length > 0 ? meant : near, ...others, isMore: true }];
}

/** The author's own key: the AGS where there is one, else `id`, with or without the type in front. */
function readKey(map: Mapping, label: NodeType, { values }: Properties, report: Report): string | undefined {
	const ags = typeof values.ags === "string" ? values.ags : undefined;
	const tree = map.entries.get("id")?.value;
	const written = tree && readText(tree, report);
	if (!tree || written === undefined) return ags;
	const prefix = `${label.toLowerCase()}-`;
	const key = written.startsWith(prefix) ? written.slice(prefix.length) : written;
	if (slug(key) !== key || key === "") report(tree.place, "badId", written, slug(key));
	else if (ags && ags !== key) report(tree.place, "idContradictsAgs", key, ags);
	return ags ?? (slug(key) || undefined);
}
