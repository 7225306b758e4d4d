/** The key `boundaries`: the file with the boundaries of the data set's communes, and whom to name where they are shown. */
import { Boundaries } from "../../model/index.ts";
import { suggest } from "../messages/suggestion.ts";
import type { DataFiles } from "../read/directory.ts";
import { get, type Tree } from "../read/tree.ts";
import type { BoundariesDraft, Context } from "./draft.ts";
import { readText } from "./values.ts";

export const BOUNDARIES_KEYS = ["file", "attribution"] as const;

/** `boundaries: { file: boundaries.topo.json, attribution: "© …" }`, once in a data set. */
export function parseBoundaries(tree: Tree, files: DataFiles, { drafts, report }: Context): undefined {
	if (tree.kind !== "map") return report(tree.place, "boundariesAreNoMapping");
	for (const [key, { key: place }] of tree.entries) {
		const isKnown = BOUNDARIES_KEYS.some((one) => one === key);
		if (!isKnown) report(place, "unknownKeyIn", "boundaries", key, suggest(key, [...BOUNDARIES_KEYS]));
	}
	const file = get(tree, "file");
	const name = file && readText(file, report);
	const attribution = get(tree, "attribution");
	const named = attribution && readText(attribution, report);
	if (!file || name === undefined || named === undefined) return report(tree.place, "boundariesIncomplete");
	const text = files.text(file.place, name, report);
	if (text === undefined) return;
	const topology = toBoundaries(text);
	if (!topology) return report(file.place, "noBoundaries", name);
	const { boundaries: other } = drafts;
	if (other) return report(tree.place, "boundariesTwice", other.place);
	drafts.boundaries = { place: file.place, attribution: named, topology } satisfies BoundariesDraft;
}

/** A topology with one object, whatever it is called; undefined when the text is none. */
function toBoundaries(text: string): Boundaries | undefined {
	try {
		const { objects, ...rest } = JSON.parse(text);
		const [communes, ...more] = Object.values(objects ?? {});
		const { data } = Boundaries.safeParse({ ...rest, objects: { communes } });
		return data && more.length === 0 && isComplete(data) ? data : undefined;
	} catch {
		return undefined;
	}
}

/** Whether every arc that an area names is there. */
function isComplete({ arcs, objects }: Boundaries): boolean {
	const named = objects.communes.geometries.flatMap((geometry) => [geometry.arcs].flat(3));
	return named.every((arc) => (arc < 0 ? ~arc : arc) < arcs.length);
}
