/**
 * The section `corrections`: what a data set says against statements of another, or of its own.
 *
 *     corrections:
 *       - of: { member: commune-05515000, network: network-euregio }
 *         instead: { validTo: 2024-12-31 }
 *         because: der Austritt steht im Amtsblatt
 *         source: amtsblatt
 *         quote: tritt zum Jahresende aus
 */
import {
	isRelationshipType,
	NODE_TYPES,
	NODES,
	type NodeType,
	RELATIONSHIPS,
	type RelationshipType,
} from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import { get, type Mapping, type Tree } from "../read/tree.ts";
import type { Context, CorrectionDraft } from "./draft.ts";
import { propertyKeys } from "./entity.ts";
import { checkEvidence, EVIDENCE_KEYS, readCertainty, readEvidence } from "./evidence.ts";
import { longKeys, SHORT } from "./facts.ts";
import { checkPeriods, noProperties, type Properties, readProperty, readText } from "./values.ts";

export const CORRECTION_KEYS = ["of", "instead", "because", ...EVIDENCE_KEYS];

export function parseCorrection(tree: Tree, context: Context): undefined {
	const { report, drafts } = context;
	if (tree.kind !== "map") return report(tree.place, "correctionIsNoMapping");
	for (const [key, { key: place }] of tree.entries) {
		if (!CORRECTION_KEYS.includes(key)) report(place, "unknownKeyIn", "correction", key, suggest(key, CORRECTION_KEYS));
	}
	const of = readTarget(tree, report);
	const instead = get(tree, "instead");
	const because = readPart(tree, "because", report);
	if (!instead) report(tree.place, "correctionLacks", "instead");
	const evidence = readEvidence(tree, context);
	checkEvidence(tree.place, evidence, report);
	if (!of || !instead || because === undefined) return;
	const correction = { place: tree.place, of, because, evidence };
	if (instead.kind === "scalar" && instead.value === false) {
		if (of.kind && !isRelationshipType(of.kind)) return report(instead.place, "correctionOfEntry");
		drafts.corrections.push({ ...correction, instead: false });
	} else if (instead.kind !== "map") report(instead.place, "correctionIsNoMapping");
	else if (of.kind) drafts.corrections.push({ ...correction, instead: readInstead(instead, of.kind, report) });
}

function readPart(map: Mapping, key: string, report: Report): string | undefined {
	const tree = get(map, key);
	return tree ? readText(tree, report) : report(map.place, "correctionLacks", key);
}

/** What is corrected: an id, `{ member, network }` or `{ node }`. */
function readTarget(map: Mapping, report: Report): CorrectionDraft["of"] | undefined {
	const of = get(map, "of");
	if (!of) return report(map.place, "correctionLacks", "of");
	const { place } = of;
	const text = (key: string) => {
		const tree = of.kind === "map" ? get(of, key) : undefined;
		return tree && readText(tree, report);
	};
	const id = of.kind === "scalar" ? readText(of, report) : text("node");
	if (id !== undefined) return withKind(id, of, report);
	const [member, network] = [text("member"), text("network")];
	if (member !== undefined && network !== undefined) return { place, kind: "MEMBER_OF", member, network };
	return report(place, "correctionOf", of.kind === "scalar" ? of.text : "");
}

function withKind(id: string, { place }: Tree, report: Report): CorrectionDraft["of"] | undefined {
	const kind = kindOf(id);
	return kind ? { place, kind, id } : report(place, "correctionOf", id);
}

/** The type in the id of a fact (`member_of.…`), or the label in that of an entity (`commune-…`). */
export function kindOf(id: string): NodeType | RelationshipType | undefined {
	const type = id.split(".")[0]?.toUpperCase() ?? "";
	return isRelationshipType(type) ? type : NODE_TYPES.find((label) => id.startsWith(`${label.toLowerCase()}-`));
}

function readInstead(map: Mapping, kind: NodeType | RelationshipType, report: Report): Properties["values"] {
	const fact = isRelationshipType(kind);
	const { shape } = (fact ? RELATIONSHIPS[kind] : NODES[kind]).schema;
	const allowed = fact ? longKeys(kind) : propertyKeys(kind);
	const properties = noProperties();
	for (const [key, { key: place, value }] of map.entries) {
		const name = fact ? (SHORT[key] ?? key) : key;
		if (allowed.includes(name)) readProperty(properties, shape, name, value, report);
		else if (key !== "certainty") report(place, "unknownKey", key, kind, suggest(key, allowed));
	}
	checkPeriods(properties, report);
	return { ...properties.values, ...readCertainty(map, report) };
}
