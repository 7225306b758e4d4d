/** Entries: the descriptions of entities, with everything that is said at them. */
import { Certainty, NODES, type NodeType, slug } from "../../model/index.ts";
import { carriers, RELATION_KEYS } from "../keys/relationships.ts";
import { closest, quoted, type Report, suggest } from "../messages/problem.ts";
import { KIND_NAMES, type Mapping, type Tree } from "../read/tree.ts";
import { memo } from "./cache-by-key.ts";
import type { Context, EntityDraft } from "./draft.ts";
import { checkBacked, EVIDENCE_KEYS, inheritable, readEvidence } from "./evidence.ts";
import { describeRelation } from "./links.ts";
import { checkPeriods, isEmpty, noProperties, type Properties, readProperty, readText, reportEmpty } from "./values.ts";

const INTERNAL = ["id", "evidence", "status", "certainty"];

/** The properties that an entry of this label may write. */
export const propertyKeys = memo((label: NodeType): readonly string[] =>
	Object.keys(NODES[label].schema.shape).filter((key) => !INTERNAL.includes(key)),
);

/**
 * Takes down one entry and everything below it.
 * @returns undefined when it is neither a name nor a mapping
 */
export function describeEntry(tree: Tree, label: NodeType, context: Context): EntityDraft | undefined {
	const { report } = context;
	if (isEmpty(tree)) {
		reportEmpty(tree, report);
		return undefined;
	}
	if (tree.kind === "list") {
		report(tree.place, `hier steht ${KIND_NAMES.list}`, "einen Namen oder eine Abbildung mit „name“ schreiben");
		return undefined;
	}
	const map = tree.kind === "map" ? tree : named(tree);
	const evidence = readEvidence(map, context);
	const draft: EntityDraft = {
		label,
		place: tree.place,
		properties: readProperties(map, label, report),
		evidence,
		fromRegister: context.fromRegister ?? false,
		...readCertainty(map, report),
	};
	const key = readKey(map, label, draft.properties, report);
	if (key) draft.key = key;
	checkBacked(draft.place, evidence, report);
	context.drafts.entities.push(draft);
	describeRelations(map, draft, {
		...context,
		inherited: inheritable(evidence),
		...(label === "Network" && { network: draft }),
	});
	return draft;
}

function named(tree: Tree): Mapping {
	return { kind: "map", place: tree.place, entries: new Map([["name", { key: tree.place, value: tree }]]) };
}

function readProperties(map: Mapping, label: NodeType, report: Report): Properties {
	const properties = noProperties();
	const known = propertyKeys(label);
	for (const [key, { key: place, value }] of map.entries) {
		if (known.includes(key)) readProperty(properties, NODES[label].schema.shape, key, value, report);
		else if (!isCommon(key) && !isCarried(key, label)) report(place, ...unknownKey(key, label));
	}
	checkPeriods(properties, report);
	return properties;
}

const isCommon = (key: string) => key === "id" || key === "certainty" || EVIDENCE_KEYS.includes(key);

function isCarried(key: string, label: NodeType): boolean {
	const relation = Object.hasOwn(RELATION_KEYS, key) ? RELATION_KEYS[key] : undefined;
	return relation !== undefined && carriers(relation).includes(label);
}

function unknownKey(key: string, label: NodeType): [string, string] {
	const carried = Object.keys(RELATION_KEYS).filter((name) => isCarried(name, label));
	const wrong = `${quoted(key)} gibt es an ${label} nicht`;
	const relation = Object.hasOwn(RELATION_KEYS, key) ? RELATION_KEYS[key] : undefined;
	if (relation) return [wrong, `${quoted(key)} steht nur an ${carriers(relation).join(", ")}`];
	const allowed = [...propertyKeys(label), ...carried, ...EVIDENCE_KEYS, "id", "certainty"];
	return [wrong, closest(key, allowed).length > 0 ? suggest(key, allowed) : `möglich: ${allowed.join(", ")}`];
}

export function readCertainty(map: Mapping, report: Report): { certainty?: Certainty } {
	const tree = map.entries.get("certainty")?.value;
	const text = tree && readText(tree, report);
	if (!tree || text === undefined) return {};
	const result = Certainty.safeParse(text);
	if (result.success) return { certainty: result.data };
	report(tree.place, `${quoted(text)} geht hier nicht`, suggest(text, Certainty.options));
	return {};
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

function describeRelations(map: Mapping, draft: EntityDraft, context: Context): void {
	for (const [key, { value }] of map.entries) {
		const relation = isCarried(key, draft.label) ? RELATION_KEYS[key] : undefined;
		if (relation) describeRelation(draft, relation, value, context);
	}
}
