/**
 * OParl 1.0 and 1.1 (oparl.org): JSON objects with a `type` address, alone, in lists `{ data: […] }` or inside each other.
 * JSON is read as the YAML it is, so that every value knows its place.
 */
import { Source } from "../../../model/index.ts";
import type { Place } from "../../messages/place.ts";
import type { Report } from "../../messages/problem.ts";
import { get, type Mapping, type Tree } from "../../read/tree.ts";
import { readYaml } from "../../read/yaml.ts";
import type { InputFile } from "../run.ts";

const KINDS = ["Body", "Organization", "Person", "Membership"] as const;
export type OparlKind = (typeof KINDS)[number];

/** One object; `parent` is the object that it stands in, for memberships inside of persons. */
export interface OparlObject {
	kind: OparlKind;
	id: string;
	place: Place;
	map: Mapping;
	parent?: OparlObject;
}

export interface OparlObjects extends Record<OparlKind, OparlObject[]> {
	/** How many objects of other kinds (meetings, papers, files …) were passed over. */
	others: number;
}

/** All objects of the files, each id once; an object that is given twice counts as first given. */
export function readObjects(files: InputFile[], report: Report): OparlObjects {
	const objects: OparlObjects = { Body: [], Organization: [], Person: [], Membership: [], others: 0 };
	const seen = new Set<string>();
	const take = (object: OparlObject) => {
		if (!seen.has(object.id) && textOf(object.map, "deleted") !== "true") objects[object.kind].push(object);
		seen.add(object.id);
	};
	for (const { file, text } of files) {
		const tree = readYaml(file, text.replaceAll("\t", " "), report);
		if (tree) walk(tree, undefined, objects, take, report);
		if (tree && !tree.entries.has("data") && !oparlType(tree)) report(tree.place, "noOparlObject");
	}
	return objects;
}

function walk(
	tree: Tree,
	parent: OparlObject | undefined,
	objects: OparlObjects,
	take: (object: OparlObject) => void,
	report: Report,
): void {
	if (tree.kind === "scalar") return;
	if (tree.kind === "list") {
		for (const item of tree.items) walk(item, parent, objects, take, report);
		return;
	}
	const type = oparlType(tree);
	const kind = KINDS.find((one) => one === type);
	if (type && !kind) objects.others++;
	const object = kind && identify(tree, kind, parent, report);
	if (object) take(object);
	for (const { value } of tree.entries.values()) walk(value, object ?? parent, objects, take, report);
}

/** "https://schema.oparl.org/1.1/Body" → "Body". */
function oparlType(map: Mapping): string | undefined {
	return /^https?:\/\/schema\.oparl\.org\/1\.[01]\/(\w+)$/.exec(textOf(map, "type") ?? "")?.[1];
}

function identify(map: Mapping, kind: OparlKind, parent: OparlObject | undefined, report: Report) {
	const id = textOf(map, "id");
	if (id) return { kind, id, place: map.place, map, ...(parent && { parent }) };
	return report(map.place, "noOparlId", kind);
}

/** The text of a scalar, without blanks around it; undefined when there is none. */
export function textOf(map: Mapping, key: string): string | undefined {
	const tree = get(map, key);
	return tree?.kind === "scalar" && tree.text.trim() !== "" ? tree.text.trim() : undefined;
}

/** The text of a property that must be a URL as data files have it; one that is none is reported. */
export function urlOf(map: Mapping, key: string, report: Report): string | undefined {
	const text = textOf(map, key);
	if (text === undefined || Source.shape.url.safeParse(text).success) return text;
	return report(get(map, key)?.place ?? map.place, "valueNotUrl", text);
}

/** The id of what a property points to, whether it is an address or the object itself. */
export function linkOf(map: Mapping, key: string): string | undefined {
	const tree = get(map, key);
	return tree?.kind === "map" ? textOf(tree, "id") : textOf(map, key);
}
