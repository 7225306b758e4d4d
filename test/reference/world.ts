/** What the reference knows of a graph: plain lists, in the shape in which elements travel. */
import type { NodeType, RelationshipType } from "../../model/index.ts";

export interface Entity {
	id: string;
	type: NodeType;
	name: string;
	evidence: string[];
	/** Both inclusive; absent: open. */
	certainFrom?: string;
	certainTo?: string;
	[property: string]: unknown;
}

export interface Fact {
	id: string;
	type: RelationshipType;
	source: string;
	target: string;
	evidence: string[];
	/** Both inclusive; absent: open. */
	certainFrom?: string;
	certainTo?: string;
	possibleFrom?: string;
	possibleTo?: string;
	[property: string]: unknown;
}

export interface Evidence {
	id: string;
	/** Id of a source. */
	source: string;
	[property: string]: unknown;
}

export interface Source {
	id: string;
	[property: string]: unknown;
}

export interface World {
	entities: Entity[];
	facts: Fact[];
	evidence: Evidence[];
	sources: Source[];
}

/** A day; undefined: all times. */
export type Day = string | undefined;

export type Dated = Pick<Fact, "certainFrom" | "certainTo" | "possibleFrom" | "possibleTo">;

export function holds(fact: Omit<Dated, "possibleFrom" | "possibleTo">, day: Day): boolean {
	if (day === undefined) return true;
	const begun = fact.certainFrom === undefined || fact.certainFrom <= day;
	const goesOn = fact.certainTo === undefined || fact.certainTo >= day;
	return begun && goesOn;
}

/** How a fact stands on a day; of all times every fact holds. */
export function standing(fact: Dated, day: Day): "holds" | "possible" | "not" {
	if (day === undefined || holds(fact, day)) return "holds";
	const { possibleFrom = day, possibleTo = day } = fact;
	return possibleFrom <= day && day <= possibleTo ? "possible" : "not";
}

export function factsOn(world: World, day: Day): Fact[] {
	return world.facts.filter((fact) => holds(fact, day));
}

export function entityOf(world: World, id: string): Entity {
	const entity = world.entities.find((one) => one.id === id);
	if (!entity) throw new Error(`The world has no entity ${id}`);
	return entity;
}

/** An entity as other things mention it. */
export function refOf(world: World, id: string): { id: string; type: NodeType; name: string; nameEn?: string } {
	const entity = entityOf(world, id);
	return { id, type: entity.type, ...namesOf(entity) };
}

/** What it is called, in English only where it has an English name. */
export const namesOf = ({ name, nameEn }: Entity): { name: string; nameEn?: string } =>
	typeof nameEn === "string" ? { name, nameEn } : { name };

/** Whether all members of a network on a day are known: its list is complete from a day on, which is the first of all times. */
export function listsAll(world: World, id: string, day: Day): boolean {
	const { membersListed, membersListedFrom, possibleFrom } = entityOf(world, id);
	const first = day ?? possibleFrom;
	if (membersListed !== "complete" || membersListedFrom === undefined || first === undefined) return false;
	return String(membersListedFrom) <= String(first);
}

export const unique = <T>(items: T[]): T[] => [...new Set(items)];

/** By the characters of ids. */
export function byId(a: { id: string }, b: { id: string }): number {
	if (a.id === b.id) return 0;
	return a.id < b.id ? -1 : 1;
}

/** By name; the same name by id. */
export function byName(a: { id: string; name: string }, b: { id: string; name: string }): number {
	return byText(a.name, b.name) || byId(a, b);
}

/** Texts as a German dictionary sorts them, numbers by value. */
export const byText = (a: string, b: string): number => a.localeCompare(b, "de", { numeric: true });
