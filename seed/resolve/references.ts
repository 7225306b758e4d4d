/** Names → entities. A name is looked up label by label, in the order in which a relation prefers them. */
import { bareName, closest, entityId, fold, isQualified, type NodeType, slug, withoutKind } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { asEntry } from "../messages/suggestion.ts";

import { cacheByKey } from "../parse/cache-by-key.ts";
import type { Reference } from "../parse/draft.ts";
import { addTo, type Entities, type Entity, namesOf } from "./entity.ts";

export interface Index {
	entities: Entities;
	/** Folded name → entities, by label. */
	names: Map<NodeType, Map<string, Set<Entity>>>;
	/** What an entity belongs to, for "Name (Umgebung)". */
	owners: Map<Entity, Set<Entity>>;
	/** Communes by their names without additions: "halle" → Halle (Westf.), Halle (Saale). */
	bare: Map<string, Set<Entity>>;
	/** Communes by the names and keys that they had, which only count where nothing is called so today. */
	former: Map<string, Set<Entity>>;
	/** What references of these labels in a file turned out to mean. */
	lookedUp(labels: readonly NodeType[]): (file: string) => Map<string, Entity>;
}

export function indexNames(entities: Entities): Index {
	const names: Index["names"] = new Map();
	const bare: Index["bare"] = new Map();
	const former: Index["former"] = new Map();
	for (const entity of entities.byId.values()) {
		const ofLabel = names.get(entity.label) ?? new Map<string, Set<Entity>>();
		names.set(entity.label, ofLabel);
		for (const name of namesOf(entity.values)) addTo(ofLabel, fold(name), entity);
		if (entity.label !== "Commune") continue;
		for (const name of namesOf(entity.values)) addTo(bare, bareName(name), entity);
		for (const text of [entity.values.formerNames, entity.values.formerKeys].flat()) {
			if (typeof text === "string") addTo(former, fold(text), entity);
		}
	}
	const lookedUp = cacheByKey((_: readonly NodeType[]) => cacheByKey((_: string) => new Map<string, Entity>()));
	return { entities, names, owners: new Map(), bare, former, lookedUp };
}

/** The entity that a reference means; undefined, and reported, when it is none or not clear which. */
export function resolveReference(index: Index, reference: Reference, report: Report): Entity | undefined {
	const today = candidates(index, reference);
	const found = today.length > 0 ? today : formerly(index, reference);
	if (found[0] && found.length === 1) {
		if (today.length === 0) report(reference.place, "formerCommune", reference.text, String(found[0].values.name));
		return confirm(index, reference, found[0], report);
	}
	if (found.length > 1) reportAmbiguous(index, reference, found, report);
	else reportUnknown(index, reference, report);
	return undefined;
}

/** The communes that once were called so, or had this key: those that a merged commune became part of. */
function formerly({ former }: Index, { text, labels }: Reference): Entity[] {
	if (!labels.includes("Commune")) return [];
	const texts = [text, withoutKind(text), text.replace(/^commune-/, "")].map(fold);
	return [...new Set(texts.flatMap((one) => [...(former.get(one) ?? [])]))];
}

/** Holds a reference by key against the name that stands beside it. */
function confirm(index: Index, { text, named }: Reference, found: Entity, report: Report): Entity | undefined {
	const meant = (one: Reference) => [...candidates(index, one), ...formerly(index, one)];
	if (!named || meant({ ...named, labels: [found.label] }).includes(found)) return found;
	return report(named.place, "keyContradictsName", text, String(found.values.name), named.text);
}

function candidates(index: Index, { text, labels, place }: Reference): Entity[] {
	for (const label of labels) {
		const found = named(index, label, text);
		const exact = found.filter(({ id }) => id === text);
		const here = found.filter(({ places }) => places.some(({ file }) => file === place.file));
		if (found.length > 0) return exact.length === 1 ? exact : here.length === 1 ? here : found;
	}
	const [, name, around] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
	const inside = name && around ? candidatesIn(index, name, around, labels) : [];
	if (inside.length > 0 || !labels.includes("Commune")) return inside;
	const short = withoutKind(text);
	return short === text || short === "" ? [] : candidates(index, { text: short, labels: ["Commune"], place });
}

/**
 * What is called so. A commune's bare name means every commune of that name, whatever is added to it officially, so that
 * "Halle" is not taken for the one that happens to have no addition.
 */
function named({ entities, names, bare }: Index, label: NodeType, text: string): Entity[] {
	const exact = [...(names.get(label)?.get(fold(text)) ?? []), ...keyed(entities, label, text)];
	const others = label === "Commune" && !isQualified(text) ? (bare.get(fold(text)) ?? []) : [];
	return [...new Set([...exact, ...others])];
}

/** What has this id, short id or AGS. */
function keyed({ byId }: Entities, label: NodeType, text: string): Entity[] {
	const key = slug(text);
	const found = [byId.get(key), byId.get(entityId(label, key))];
	return found.filter((entity) => entity?.label === label).filter((entity) => entity !== undefined);
}

/** "Name (Umgebung)": what is called so and belongs to what is called, or ends with, Umgebung. */
function candidatesIn(index: Index, name: string, around: string, labels: readonly NodeType[]): Entity[] {
	// Whether it is a Kreis or a Landkreis differs by Land, and people do not keep them apart.
	const surroundings = fold(around).replace(/^(land)?kreis /, "");
	const isSurrounding = (owner: Entity) =>
		[owner.id, ...namesOf(owner.values)].some((text) => ` ${fold(text)}`.endsWith(` ${surroundings}`));
	for (const label of labels) {
		const found = named(index, label, name).filter((entity) =>
			[...(index.owners.get(entity) ?? [])].some(isSurrounding),
		);
		if (found.length > 0) return found;
	}
	return [];
}

function reportAmbiguous(index: Index, { text, place }: Reference, found: Entity[], report: Report): void {
	const list = found.slice(0, 10).map((entity) => describe(index, entity, text));
	report(place, "ambiguous", text, list, found.length - list.length, found[0]?.label === "Commune");
}

function describe(index: Index, entity: Entity, text: string): string {
	const owners = [...(index.owners.get(entity) ?? [])];
	const owner = owners.find(({ label }) => label === "District") ?? owners[0];
	const { name } = entity.values;
	const own = typeof name === "string" && fold(name) !== fold(text) ? ` ${name}` : "";
	return `${entity.id}${own}${owner ? ` (${owner.values.name})` : ""}`;
}

function reportUnknown(index: Index, { text, labels, place }: Reference, report: Report): undefined {
	const elsewhere = [...index.names].filter(
		([label]) => !labels.includes(label) && named(index, label, text).length > 0,
	);
	const entry = asEntry(text, labels.slice(0, 6));
	if (elsewhere[0]) {
		const found = elsewhere.map(([label]) => label);
		return report(place, "wrongLabel", text, found, labels, entry);
	}
	const names = labels.flatMap((label) => [...(index.names.get(label)?.values() ?? [])].flatMap((set) => [...set]));
	const near = closest(text, new Set(names.flatMap((entity) => [...namesOf(entity.values), entity.id])), 3);
	return report(place, "unknownName", text, labels, entry, near);
}
