/** Lists of entities and what is told of one. */
import { RELATIONSHIP_TYPES, type RelationshipType } from "../../model/index.ts";
import { allNetworks, indirectMemberships, type Membership, memberships } from "./memberships.ts";
import {
	byId,
	byName,
	byText,
	type Day,
	type Entity,
	entityOf,
	type Fact,
	factsOn,
	refOf,
	unique,
	type World,
} from "./world.ts";

export interface ListQuery {
	type?: Entity["type"] | undefined;
	/** A property, with a minus before it for the largest first. */
	sort?: string | undefined;
	/** What entities must all satisfy. */
	where?: ((entity: Entity) => boolean)[];
}

/** The whole list; pages are slices of it. */
export function list(world: World, { type, sort = "name", where = [] }: ListQuery): Entity[] {
	const found = world.entities
		.filter((entity) => type === undefined || entity.type === type)
		.filter((entity) => where.every((holds) => holds(entity)));
	if (sort === "id") return found.sort(byId);
	const property = sort.replace("-", "");
	const sign = sort.startsWith("-") ? -1 : 1;
	return found.sort((a, b) => sign * compareValues(a, b, property) || byId(a, b));
}

/** Names as a German sorts them, other texts by their characters; what has no value stands behind all that have one. */
function compareValues(a: Entity, b: Entity, property: string): number {
	if (property === "name") return byText(a.name, b.name);
	const [left, right] = [a[property], b[property]] as (string | number | undefined)[];
	if (left === right) return 0;
	if (left === undefined) return 1;
	if (right === undefined) return -1;
	return left < right ? -1 : 1;
}

/** The entities from which a fact of a type leads to another. */
export function relatedTo(world: World, type: RelationshipType, id: string, day: Day, indirect = false): string[] {
	if (type === "MEMBER_OF") return unique(memberships(world, id, day, indirect).map(({ member }) => member));
	return factsOn(world, day)
		.filter((fact) => fact.type === type && fact.target === id)
		.map(({ source }) => source);
}

export function entityAnswer(world: World, id: string, day: Day, limit = Number.POSITIVE_INFINITY) {
	const entity = entityOf(world, id);
	const outgoing = factsOn(world, day).filter(({ source }) => source === id);
	const incoming = factsOn(world, day).filter(({ target }) => target === id);
	const all = [...outgoing, ...incoming].sort((a, b) => byType(a, b) || byId(a, b));
	const kept = all.slice(0, limit);
	const stand = day === undefined ? {} : { standing: "holds" as const };
	const seen = kept.map((fact) => ({ ...seenFrom(world, id, fact), ...stand }));
	return {
		asOf: day ?? null,
		entity,
		indirect: allNetworks(world)
			.flatMap((network) => indirectMemberships(world, network, day))
			.filter(({ member }) => member === id)
			.sort((a, b) => byName(refOf(world, a.network), refOf(world, b.network)) || byWay(a, b))
			.map(({ network, fact, steps = [] }) => ({
				network: refOf(world, network),
				through: steps.map(({ target, id: step }) => ({ id: target, fact: step })),
				facts: [...steps, fact].map(({ source, target, ...own }) => {
					return { ...own, source: refOf(world, source), target: refOf(world, target), evidence: cite(world, own) };
				}),
			})),
		evidence: cite(world, entity),
		facts: seen.sort((a, b) => byType(a, b) || byDirection(a, b) || byText(a.other.name, b.other.name) || byId(a, b)),
		counts: RELATIONSHIP_TYPES.flatMap((type) => [
			...countOf(
				type,
				"out",
				outgoing.filter((fact) => fact.type === type).map(({ target }) => target),
			),
			...countOf(
				type,
				"in",
				incoming.filter((fact) => fact.type === type).map(({ source }) => source),
			),
		]),
		truncated: all.length > limit,
	};
}

/** The shortest first, then by the ids of what comes next and the fact that leads there. */
function byWay({ steps: a = [] }: Membership, { steps: b = [] }: Membership): number {
	const [first, second] = [a, b].map((steps) => steps.map(({ target, id }) => `${target}\u0000${id}`).join("\u0000"));
	return a.length - b.length || ((first ?? "") < (second ?? "") ? -1 : 1);
}

function seenFrom(world: World, id: string, { source, target, ...own }: Fact) {
	const direction: Direction = source === id ? "out" : "in";
	return { ...own, direction, other: refOf(world, source === id ? target : source), evidence: cite(world, own) };
}

type Direction = "out" | "in";

/** Different neighbours; none is no line. */
function countOf(type: RelationshipType, direction: Direction, others: string[]) {
	return others.length === 0 ? [] : [{ type, direction, count: unique(others).length }];
}

const byType = (a: { type: RelationshipType }, b: { type: RelationshipType }) =>
	RELATIONSHIP_TYPES.indexOf(a.type) - RELATIONSHIP_TYPES.indexOf(b.type);

const byDirection = (a: { direction: Direction }, b: { direction: Direction }) =>
	Number(a.direction === "in") - Number(b.direction === "in");

/** The evidence that something names, in that order, each piece with its source in it. */
export function cite(world: World, { evidence }: { evidence: string[] }) {
	return evidence.map((id) => citedEvidence(world, id));
}

export function citedEvidence(world: World, id: string) {
	const piece = world.evidence.find((one) => one.id === id);
	const source = world.sources.find((one) => one.id === piece?.source);
	if (!piece || !source) throw new Error(`The world has no evidence ${id}`);
	return { ...piece, source };
}

/** A fact by itself, with both ends by name. */
export function citedFact(world: World, id: string) {
	const fact = world.facts.find((one) => one.id === id);
	if (!fact) throw new Error(`The world has no fact ${id}`);
	const { evidence, source, target, ...own } = fact;
	return {
		...own,
		source: refOf(world, source),
		target: refOf(world, target),
		evidence: evidence.map((piece) => citedEvidence(world, piece)),
	};
}

/** What rests on a piece of evidence. */
export function evidencedBy(world: World, id: string) {
	const nodes = world.entities
		.filter(({ evidence }) => evidence.includes(id))
		.map((entity) => ({ id: entity.id, kind: "node", type: entity.type as string, name: entity.name }));
	const relationships = world.facts
		.filter(({ evidence }) => evidence.includes(id))
		.map(({ id: fact, type, source, target }) => {
			const name = `${entityOf(world, source).name} → ${entityOf(world, target).name}`;
			return { id: fact, kind: "relationship", type: type as string, name };
		});
	return [...nodes, ...relationships].sort(byId);
}

export function sourcesAnswer(world: World) {
	return world.sources
		.map((source) => ({ ...source, evidenceCount: world.evidence.filter((one) => one.source === source.id).length }))
		.sort(byId);
}
