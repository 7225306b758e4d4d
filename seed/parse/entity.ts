/** What an entry says about the entity itself: its properties, id, certainty and evidence, without its relations. */
import { NODES, type NodeType, slug } from "../../model/index.ts";
import { carriers, RELATION_KEYS, type RelationKey } from "../keys/relationships.ts";
import { closest, quoted, type Report, suggest } from "../messages/problem.ts";
import { KIND_NAMES, type Mapping, type Tree } from "../read/tree.ts";
import { cacheByKey } from "./cache-by-key.ts";
import type { Context, EntityDraft } from "./draft.ts";
import { checkEvidence, EVIDENCE_KEYS, readCertainty, readEvidence } from "./evidence.ts";
import { checkPeriods, isEmpty, noProperties, type Properties, readProperty, readText, reportEmpty } from "./values.ts";

const INTERNAL = ["id", "evidence", "status", "certainty"];

/** The properties that an entry of this label may write. */
export const propertyKeys = cacheByKey((label: NodeType): readonly string[] =>
	Object.keys(NODES[label].schema.shape).filter((key) => !INTERNAL.includes(key)),
);

/** An entry as a mapping: a bare name stands for `{ name: … }`. Anything else is reported. */
export function entryMapping(tree: Tree, report: Report): Mapping | undefined {
	if (tree.kind === "map") return tree;
	if (isEmpty(tree)) return reportEmpty(tree, report);
	if (tree.kind === "scalar") {
		return { kind: "map", place: tree.place, entries: new Map([["name", { key: tree.place, value: tree }]]) };
	}
	return report(tree.place, `hier steht ${KIND_NAMES.list}`, "einen Namen oder eine Abbildung mit „name“ schreiben");
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
		...readCertainty(map, report),
	};
	const key = readKey(map, label, draft.properties, report);
	if (key) draft.key = key;
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
		else if (!isCommon(key) && !relationAt(key, label)) report(place, ...unknownKey(key, label));
	}
	checkPeriods(properties, report);
	return properties;
}

const isCommon = (key: string) => key === "id" || key === "certainty" || EVIDENCE_KEYS.includes(key);

function unknownKey(key: string, label: NodeType): [string, string] {
	const carried = Object.keys(RELATION_KEYS).filter((name) => relationAt(name, label));
	const wrong = `${quoted(key)} gibt es an ${label} nicht`;
	const relation = relationOf(key);
	if (relation) return [wrong, `${quoted(key)} steht nur an ${carriers(relation).join(", ")}`];
	const allowed = [...propertyKeys(label), ...carried, ...EVIDENCE_KEYS, "id", "certainty"];
	return [wrong, closest(key, allowed).length > 0 ? suggest(key, allowed) : `möglich: ${allowed.join(", ")}`];
}

/** The author's own key: the AGS where there is one, else `id`, with or without the type in front. */
function readKey(map: Mapping, label: NodeType, { values }: Properties, report: Report): string | undefined {
	const ags = typeof values.ags === "string" ? values.ags : undefined;
	const tree = map.entries.get("id")?.value;
	const written = tree && readText(tree, report);
	if (!tree || written === undefined) return ags;
	const prefix = `${label.toLowerCase()}-`;
	const key = written.startsWith(prefix) ? written.slice(prefix.length) : written;
	if (slug(key) !== key || key === "")
		report(tree.place, `${quoted(written)} geht nicht als id`, `etwa ${quoted(slug(key))} schreiben`);
	else if (ags && ags !== key)
		report(tree.place, `die id ${quoted(key)} widerspricht der AGS ${ags}`, "die id löschen");
	return ags ?? (slug(key) || undefined);
}
