/** What a table speaks of, described: a data set stands on its own. */
import { entityId, fold, NODES } from "../../model/index.ts";
import type { Contents, Place, Where } from "../plan/types.ts";

/** The full id that refers to it. */
export function referenceTo(thing: Where): string {
	const ags = "ags" in thing ? thing.ags : undefined;
	return thing.id ?? entityId(thing.label, ags ?? thing.name);
}

/** Communes that have a key: rows of a register. */
export interface CommuneRow extends Record<string, string> {
	ags: string;
	name: string;
}

/** One entry for everything, by the key of its list in data files; those with a key are rows. */
export function describeThings(contents: Contents): { communes: CommuneRow[]; lists: Record<string, object[]> } {
	const communes = new Map<string, CommuneRow>();
	const entries = new Map<string, { list: string; entry: object }>();
	const describe = (thing: Where, properties: Record<string, unknown> = {}) => {
		const { label, name } = thing;
		const ags = "ags" in thing ? thing.ags : undefined;
		if (label === "Commune" && ags) communes.set(ags, { ags, name, ...communes.get(ags), ...properties });
		else {
			const id = thing.id && !ags && { id: thing.id.slice(label.length + 1) };
			const before = entries.get(referenceTo(thing))?.entry;
			entries.set(referenceTo(thing), {
				list: NODES[label].plural,
				entry: { ...id, ...(ags && { ags }), name, ...before, ...properties },
			});
		}
	};
	for (const { network, properties, topics, attested } of contents.cooperations) {
		const named = topics.length > 0 && { topics: topics.map(({ name }) => name) };
		describe({ ...network, label: "Network" }, { ...properties, ...named, ...attested });
	}
	for (const { who, network } of contents.memberships) {
		describe(who);
		describe({ ...network, label: "Network" });
	}
	for (const { where } of [...contents.bodies, ...contents.offices]) describe(where);
	for (const place of contents.places) {
		if (place.district) describe(place.district);
		describe(place.who, propertiesOf(place));
	}
	const topics = new Map(contents.cooperations.flatMap((one) => one.topics).map((topic) => [fold(topic.name), topic]));
	for (const [key, { id, name }] of topics) {
		entries.set(`topic ${key}`, { list: "topics", entry: { ...(id && { id: id.slice("topic-".length) }), name } });
	}
	const lists: Record<string, object[]> = {};
	for (const { list, entry } of entries.values()) lists[list] = [...(lists[list] ?? []), entry];
	return { communes: [...communes.values()], lists };
}

function propertiesOf({ properties, district }: Place): Record<string, string> {
	return { ...properties, ...(district && { district: referenceTo(district) }) };
}
