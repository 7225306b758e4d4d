/** Names → entities. A name is looked up label by label, in the order in which a relation prefers them. */
import { fold, type NodeType } from "../../model/index.ts";
import type { Reference } from "../describe/drafts.ts";
import { closest, quoted, type Report } from "../problems.ts";
import { addTo, type Entities, type Entity, namesOf } from "./entities.ts";

export interface Index {
	entities: Entities;
	/** Folded name, AGS, id or short id → entities, by label. */
	names: Map<NodeType, Map<string, Set<Entity>>>;
	/** What an entity belongs to, for "Name (Umgebung)". */
	owners: Map<Entity, Set<Entity>>;
}

export function indexNames(entities: Entities): Index {
	const names: Index["names"] = new Map();
	for (const entity of entities.byId.values()) {
		const ofLabel = names.get(entity.label) ?? new Map<string, Set<Entity>>();
		names.set(entity.label, ofLabel);
		const short = entity.id.slice(entity.label.length + 1);
		for (const name of [...namesOf(entity.values), entity.id, short]) addTo(ofLabel, fold(name), entity);
	}
	return { entities, names, owners: new Map() };
}

/** The entity that a reference means; undefined, and reported, when it is none or not clear which. */
export function resolve(index: Index, reference: Reference, report: Report): Entity | undefined {
	const found = candidates(index, reference);
	if (found.length === 1) return found[0];
	if (found.length > 1) reportAmbiguous(index, reference, found, report);
	else reportUnknown(index, reference, report);
	return undefined;
}

function candidates(index: Index, { text, labels, place }: Reference): Entity[] {
	for (const label of labels) {
		const found = [...(index.names.get(label)?.get(fold(text)) ?? [])];
		const exact = found.filter(({ id }) => id === text);
		const here = found.filter(({ places }) => places.some(({ file }) => file === place.file));
		if (found.length > 0) return exact.length === 1 ? exact : here.length === 1 ? here : found;
	}
	const [, name, around] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
	if (name === undefined || around === undefined) return [];
	return candidatesIn(index, name, around, labels);
}

/** "Name (Umgebung)": what is called so and belongs to what is called, or ends with, Umgebung. */
function candidatesIn(index: Index, name: string, around: string, labels: readonly NodeType[]): Entity[] {
	const surroundings = fold(around);
	const isSurrounding = (owner: Entity) =>
		[owner.id, ...namesOf(owner.values)].some((text) => ` ${fold(text)}`.endsWith(` ${surroundings}`));
	for (const label of labels) {
		const named = [...(index.names.get(label)?.get(fold(name)) ?? [])];
		const found = named.filter((entity) => [...(index.owners.get(entity) ?? [])].some(isSurrounding));
		if (found.length > 0) return found;
	}
	return [];
}

function reportAmbiguous(index: Index, { text, place }: Reference, found: Entity[], report: Report): void {
	const list = found.slice(0, 10).map((entity) => describe(index, entity));
	report(place, `${quoted(text)} ist nicht eindeutig: ${list.join("; ")}`, "die id oder „Name (Umgebung)“ schreiben");
}

function describe({ owners }: Index, entity: Entity): string {
	const [owner] = owners.get(entity) ?? [];
	return `${entity.id}${owner ? ` (${owner.values.name})` : ""}`;
}

function reportUnknown(index: Index, { text, labels, place }: Reference, report: Report): undefined {
	const elsewhere = [...index.names].filter(([label, names]) => !labels.includes(label) && names.has(fold(text)));
	const expected = labels.length > 6 ? `${labels.slice(0, 6).join(", ")} …` : labels.join(", ");
	if (elsewhere[0]) {
		const wrong = `${quoted(text)} ist ${elsewhere.map(([label]) => label).join(" und ")}`;
		return report(place, wrong, `hier geht nur ${expected}`);
	}
	const names = labels.flatMap((label) => [...(index.names.get(label)?.values() ?? [])].flatMap((set) => [...set]));
	const near = closest(text, new Set(names.flatMap((entity) => [...namesOf(entity.values), entity.id])), 3);
	const remedy = near.length > 0 ? `meinten Sie ${near.map(quoted).join(" oder ")}?` : "als Eintrag beschreiben";
	report(place, `${quoted(text)} gibt es nicht (${expected})`, remedy);
}
