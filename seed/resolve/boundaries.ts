/** The boundaries of a data set: checked against its communes, and as they are stored. */
import { entityId } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import type { BoundariesDraft } from "../parse/draft.ts";
import { shortHash } from "./element.ts";

export interface StoredBoundaries {
	/** Fingerprint of the rest. */
	version: string;
	attribution: string;
	/** `Boundaries` as JSON. */
	topology: string;
}

/** How many areas without a commune are named. */
const SHOWN = 5;

/** Each area belongs to a commune of the data set, each to another one. */
export function resolveBoundaries(
	draft: BoundariesDraft | undefined,
	entities: ReadonlyMap<string, unknown>,
	report: Report,
): StoredBoundaries | undefined {
	if (!draft) return undefined;
	const { place, attribution } = draft;
	const ids = draft.topology.objects.communes.geometries.map(({ id }) => id);
	const unknown = ids.filter((ags) => !entities.has(entityId("Commune", ags)));
	if (unknown.length > 0) report(place, "boundariesOfNobody", unknown.slice(0, SHOWN), unknown.length - SHOWN);
	const twice = ids.find((ags, index) => ids.indexOf(ags) < index);
	if (twice !== undefined) report(place, "boundaryTwice", twice);
	const topology = JSON.stringify(draft.topology);
	return { version: shortHash(`${attribution}\n${topology}`), attribution, topology };
}
