/**
 * What hangs on that of which several data sets speak: the founding that one gives bounds the facts of the other, those of its
 * bodies and offices among them, so that they are looked at together.
 */
import { isNodeType, isRelationshipType, NODES } from "../../model/index.ts";
import { kindOf } from "../parse/corrections.ts";
import { BINDING } from "../resolve/lives.ts";
import type { Resolved } from "../resolve/resolve.ts";
import type { StoredFact, StoredGraph } from "./stored.ts";

/** @param shared ids of what several speak of, or that is corrected. @returns ids of entities that last, and of their facts */
export async function listHanging(
	shared: Iterable<string>,
	files: readonly Resolved[],
	graph: StoredGraph,
): Promise<Set<string>> {
	const hanging = new Set<string>();
	let next = new Set([...shared].flatMap(namedIn).filter(lasts));
	const inFiles = next.size > 0 ? factsByEnd(files) : new Map<string, StoredFact[]>();
	while (next.size > 0) {
		const ids = [...next];
		next = new Set();
		for (const id of ids) hanging.add(id);
		for (const { id, type, ends } of [...(await graph.factsOf(ids)), ...ids.flatMap((id) => inFiles.get(id) ?? [])]) {
			hanging.add(id);
			if (!BINDING.some((binding) => binding === type)) continue;
			for (const end of ends) if (lasts(end) && !hanging.has(end)) next.add(end);
		}
	}
	return hanging;
}

/** An entity's id, or those of a fact's ends: `member_of.<from>.<to>`. */
function namedIn(id: string): string[] {
	const [, ...ends] = id.split(".");
	return ends.length < 2 ? [id] : ends.slice(0, 2);
}

function lasts(id: string): boolean {
	const label = kindOf(id) ?? "";
	return isNodeType(label) && NODES[label].lasts !== undefined;
}

function factsByEnd(files: readonly Resolved[]): Map<string, StoredFact[]> {
	const found = new Map<string, StoredFact[]>();
	for (const { index, elements } of files) {
		for (const { id, kind, ...rest } of elements((number) => isRelationshipType(index.kind(number)))) {
			if (!("from" in rest)) continue;
			const ends = [rest.from, rest.to];
			for (const end of ends.filter(lasts)) {
				const facts = found.get(end) ?? [];
				facts.push({ id, type: kind, ends });
				found.set(end, facts);
			}
		}
	}
	return found;
}
