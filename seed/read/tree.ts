/** What YAML and CSV have in common for us: scalars, lists and mappings that know where they stand. */
import type { Place } from "../messages/place.ts";

/** `text` is the source's own text (`05515000`, `2018`), `value` what the format reads in it. */
export interface Scalar {
	kind: "scalar";
	place: Place;
	text: string;
	value: string | number | boolean | null;
}

export interface List {
	kind: "list";
	place: Place;
	items: Tree[];
}

export interface Mapping {
	kind: "map";
	place: Place;
	/** In the order of the file; `key` is the place of the key itself. */
	entries: Map<string, { key: Place; value: Tree }>;
}

export type Tree = Scalar | List | Mapping;

export function get(map: Mapping, key: string): Tree | undefined {
	return map.entries.get(key)?.value;
}

/** The mapping without some of its keys. */
export function filterKeys(map: Mapping, keep: (key: string) => boolean): Mapping {
	return { ...map, entries: new Map([...map.entries].filter(([key]) => keep(key))) };
}

/** A list as it is, anything else as a list of one. */
export function items(tree: Tree): Tree[] {
	return tree.kind === "list" ? tree.items : [tree];
}
