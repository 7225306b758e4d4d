/** Unites the descriptions of the same entity and decides on its id. */
import {
	type Certainty,
	entityId,
	fold,
	NODES,
	type NodeType,
	type PropertyValue,
	slug,
	strongestOf,
} from "../../model/index.ts";
import { ignore, type Report } from "../messages/problem.ts";
import type { EntityDraft } from "../parse/draft.ts";
import { addTo, type Entities, type Entity, namesOf } from "./entity.ts";
import type { Rows } from "./table-rows.ts";

/** Registers first, then what has a key, then what has only a name: so a name finds what it may mean. */
export function uniteEntities(drafts: EntityDraft[], tables: Rows[], report: Report): Entities {
	const entities: Entities = { byId: new Map(), of: new Map() };
	const names = new Map<string, Set<Entity>>();
	for (const rows of tables) identifyRows(rows, entities, names, report);
	for (const draft of [...drafts].sort((a, b) => rank(a) - rank(b))) {
		const entity = identify(draft, entities, names, report);
		if (entity) entities.of.set(draft, entity);
	}
	for (const rows of tables) mergeRows(rows, report);
	for (const [draft, entity] of entities.of) merge(entity, draft, report);
	for (const entity of entities.byId.values()) {
		const [place] = entity.places;
		if (!entity.values.name && place) report(place, "noName", entity.id);
	}
	return entities;
}

/** What stands in a row and so far nowhere else: only its names are kept, and what bounds the facts about it. */
function identifyRows(rows: Rows, entities: Entities, names: Map<string, Set<Entity>>, report: Report): void {
	for (const draft of rows.entityDrafts(report)) {
		const count = entities.byId.size;
		const entity = identify(draft, entities, names, report);
		rows.entities.push(entity);
		if (!entity || entities.byId.size === count || !draft.properties.values.name) continue;
		entity.values = detached(draft.label, draft.properties.values);
		entity.places = [{ ...draft.place, path: "" }];
		entity.inRow = true;
	}
}

/** Copies, since a text cut out of a file's piece keeps the whole piece in memory. */
function detached(label: NodeType, values: Entity["values"]): Entity["values"] {
	const copy = (text: string) => Buffer.from(text).toString();
	const kept = ["name", "altNames", "formerNames", "formerKeys", "term", ...Object.values(NODES[label].lasts ?? {})];
	return Object.fromEntries(
		kept.flatMap((key): [string, PropertyValue][] => {
			const value = values[key];
			if (Array.isArray(value)) return [[key, value.map(copy)]];
			return typeof value === "string" ? [[key, copy(value)]] : [];
		}),
	);
}

/** Completes what is described in a row and elsewhere as well. */
function mergeRows(rows: Rows, report: Report): void {
	if (rows.entities.every((entity) => !entity || entity.inRow)) return;
	let number = 0;
	for (const draft of rows.entityDrafts(ignore)) {
		const entity = rows.entities[number++];
		if (entity && !entity.inRow) merge(entity, draft, report);
	}
}

/** Finds out which entity a description is of. What has been in a row only is from now on described in full. */
function identify(
	draft: EntityDraft,
	entities: Entities,
	names: Map<string, Set<Entity>>,
	report: Report,
): Entity | undefined {
	const entity = findOrMake(draft, entities, names, report);
	if (!entity) return undefined;
	if (entity.inRow) Object.assign(entity, { values: {}, inRow: false });
	entity.places.push(draft.place);
	for (const name of namesOf(draft.properties.values)) addTo(names, `${entity.label} ${fold(name)}`, entity);
	return entity;
}
const rank = (draft: EntityDraft) => (draft.fromRegister ? 0 : draft.key ? 1 : 2);

function findOrMake(
	draft: EntityDraft,
	{ byId }: Entities,
	names: Map<string, Set<Entity>>,
	report: Report,
): Entity | undefined {
	const { name } = draft.properties.values;
	const known =
		draft.key || NODES[draft.label].owned ? [] : [...(names.get(`${draft.label} ${fold(String(name))}`) ?? [])];
	if (known.length > 1) {
		const ids = known.map(({ id }) => id);
		return report(draft.place, "nameTaken", String(name), ids);
	}
	if (known[0]) return known[0];
	const key = draft.key ?? slug(String(name ?? ""));
	if (!key) {
		return report(draft.place, "nameless");
	}
	return sameId(draft, byId.get(entityId(draft.label, key)), report) ?? make(draft, entityId(draft.label, key), byId);
}

/** What has this id already; reports owned things that only happen to be called alike. */
function sameId(draft: EntityDraft, existing: Entity | undefined, report: Report): Entity | undefined {
	const [first] = existing?.places ?? [];
	if (existing && first && !draft.key && NODES[draft.label].owned) {
		report(draft.place, "idTaken", existing.id, first);
	}
	return existing;
}

function make({ label }: EntityDraft, id: string, byId: Map<string, Entity>): Entity {
	const entity: Entity = { id, label, values: {}, origins: {}, evidence: [], places: [] };
	byId.set(id, entity);
	return entity;
}

function merge(entity: Entity, draft: EntityDraft, report: Report): void {
	const isFirst = entity.evidence.length === 0;
	for (const key of Object.keys(draft.properties.values)) {
		const place = draft.properties.places[key] ?? draft.place;
		mergeProperty(entity, key, draft.properties.values, { place, fromRegister: draft.fromRegister }, report);
	}
	entity.evidence.push(...draft.evidence);
	if (draft.completeness) entity.completeness = [...(entity.completeness ?? []), ...draft.completeness];
	const certainty = strongest(entity.certainty, draft.certainty, !isFirst);
	delete entity.certainty;
	if (certainty) entity.certainty = certainty;
	if (draft.checked) entity.checked = draft.checked;
}

function mergeProperty(
	entity: Entity,
	key: string,
	said: Entity["values"],
	origin: Entity["origins"][string],
	report: Report,
): void {
	const value = said[key] as PropertyValue;
	const old = entity.values[key];
	const from = entity.origins[key];
	if (old === undefined || !from) {
		entity.values[key] = value;
		entity.origins[key] = origin;
	} else if (Array.isArray(old) && Array.isArray(value)) entity.values[key] = [...new Set([...old, ...value])];
	else if (old !== value && (!from.fromRegister || origin.fromRegister) && !isOtherWord(entity, key, value)) {
		const words = [said[`${key}Text`] ?? value, entity.values[`${key}Text`] ?? old].map(String) as [string, string];
		report(origin.place, "contradiction", key, ...words, from.place);
	}
}

/** Two words for the same term, of which the first is kept. */
const WORDS_OF_TERMS: readonly string[] = ["kindText", "legalFormText"];

/** An entity may be called by any of its names, and a term by any of its words. */
function isOtherWord(entity: Entity, key: string, value: PropertyValue): boolean {
	if (WORDS_OF_TERMS.includes(key)) return true;
	return key === "name" && namesOf(entity.values).some((name) => fold(name) === fold(String(value)));
}

/** Where one description states what another only implies, it is stated; absent means stated. */
export function strongest(a: Certainty | undefined, b: Certainty | undefined, both: boolean): Certainty | undefined {
	if (!both) return b;
	if (!a || !b) return undefined;
	return strongestOf([a, b]);
}
