/**
 * Popolo (popoloproject.com): JSON with lists of `persons`, `organizations`, `memberships` and `posts`, or such a list alone, or single
 * objects. Memberships and posts may also stand inside of persons and organizations.
 */
import type { Place } from "../../messages/place.ts";
import type { Report } from "../../messages/problem.ts";
import { get, type Mapping, type Tree } from "../../read/tree.ts";
import { readYaml } from "../../read/yaml.ts";
import { textOf } from "../oparl/read.ts";
import type { InputFile } from "../run.ts";

const KINDS = ["organizations", "persons", "memberships", "posts"] as const;
export type PopoloKind = (typeof KINDS)[number];

export interface PopoloObject {
	id: string;
	place: Place;
	map: Mapping;
}

export type PopoloObjects = Record<PopoloKind, PopoloObject[]>;

/** All objects of the files; one that is given twice by its id counts as first given. */
export function readPopolo(files: readonly InputFile[], report: Report): PopoloObjects {
	const objects: PopoloObjects = { organizations: [], persons: [], memberships: [], posts: [] };
	for (const { file, text } of files) {
		// A list alone is no document to the reader of data files.
		const isList = text.trimStart().startsWith("[");
		const tree = readYaml(file, isList ? `{"objects":${text}\n}` : text.replaceAll("\t", " "), report);
		if (!tree) continue;
		const found = isList ? takeAll(get(tree, "objects"), undefined, objects, report) : takeLists(tree, objects, report);
		if (!found) report(tree.place, "noPopolo");
	}
	return objects;
}

/** The lists of an object by their keys, and the object itself when it is one of Popolo's. */
function takeLists(map: Mapping, objects: PopoloObjects, report: Report): boolean {
	const own = kindOf(map);
	if (own) take(map, own, objects, report);
	const lists = KINDS.map((kind) => takeAll(get(map, kind), kind, objects, report, own ? map : undefined));
	return own !== undefined || lists.includes(true);
}

function takeAll(
	tree: Tree | undefined,
	kind: PopoloKind | undefined,
	objects: PopoloObjects,
	report: Report,
	owner?: Mapping,
): boolean {
	if (tree?.kind !== "list") return false;
	for (const item of tree.items) {
		if (item.kind !== "map") continue;
		const itsKind = kind ?? kindOf(item);
		if (!itsKind) continue;
		take(owner ? owned(item, owner) : item, itsKind, objects, report);
		if (!owner) for (const inner of KINDS) takeAll(get(item, inner), inner, objects, report, item);
	}
	return true;
}

/** What an object without a list around it is, by what only such objects have. */
function kindOf(map: Mapping): PopoloKind | undefined {
	const has = (...keys: string[]) => keys.some((key) => map.entries.has(key));
	if (has("person_id", "on_behalf_of_id")) return "memberships";
	if (has("given_name", "family_name", "birth_date")) return "persons";
	if (has("organization_id")) return "posts";
	return has("name") && has("classification", "parent_id", "founding_date") ? "organizations" : undefined;
}

/** A membership or post inside of a person or an organization belongs to it. */
function owned(map: Mapping, owner: Mapping): Mapping {
	const id = owner.entries.get("id");
	const key = kindOf(owner) === "persons" || owner.entries.has("given_name") ? "person_id" : "organization_id";
	if (!id || map.entries.has(key)) return map;
	return { ...map, entries: new Map([...map.entries, [key, id]]) };
}

function take(map: Mapping, kind: PopoloKind, objects: PopoloObjects, report: Report): void {
	const { place } = map;
	// Memberships need no id in Popolo: who, where, as what and from when tell them apart.
	const keys = ["person_id", "organization_id", "post_id", "role", "start_date"];
	const id = textOf(map, "id") ?? (kind === "memberships" ? keys.map((key) => textOf(map, key) ?? "").join("|") : "");
	if (id === "") report(place, "popoloWithout", kind, "id");
	else if (!objects[kind].some((object) => object.id === id)) objects[kind].push({ id, place, map });
}
