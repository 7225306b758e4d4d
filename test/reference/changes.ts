/** Two sides compared, and a world in which some memberships are otherwise. */
import { directMemberships, members, memberships } from "./memberships.ts";
import { chosen, type OverlapsQuery, overlaps } from "./overlaps.ts";
import {
	byId,
	byName,
	type Day,
	entityOf,
	type Fact,
	factsOn,
	holds,
	listsAll,
	refOf,
	unique,
	type World,
} from "./world.ts";

export interface Side {
	networks: string[];
	asOf?: Day;
}

export function compare(world: World, before: Side, after: Side, indirect: boolean) {
	const on = ({ networks, asOf }: Side) => unique(networks.flatMap((id) => members(world, id, asOf, indirect)));
	const [were, are] = [on(before), on(after)];
	const refs = (ids: string[]) => ids.map((id) => refOf(world, id)).sort(byName);
	return {
		joined: refs(are.filter((id) => !were.includes(id))),
		left: refs(were.filter((id) => !are.includes(id))),
		stayed: refs(are.filter((id) => were.includes(id))),
		complete: [before, after].every(({ networks, asOf }) => networks.every((id) => listsAll(world, id, asOf))),
		graph: pictureOfSides(world, [before, after], indirect),
	};
}

/** The networks and everyone in them, with the facts by which they are. */
function pictureOfSides(world: World, sides: Side[], indirect: boolean) {
	const facts = sides.flatMap(({ networks, asOf }) =>
		networks.flatMap((id) =>
			memberships(world, id, asOf, indirect).flatMap(({ fact, steps = [] }) => [...steps, fact]),
		),
	);
	const named = sides.flatMap(({ networks }) => networks);
	const ids = unique([...named, ...facts.flatMap(({ source, target }) => [source, target])]);
	return { nodes: ids.map((id) => entityOf(world, id)).sort(byId), edges: unique(facts).sort(byId) };
}

export interface Change {
	member: string;
	network: string;
}

export interface Changes {
	add: Change[];
	remove: Change[];
}

const idOfAdded = ({ member, network }: Change) => `member_of.${member}.${network}.hypothetical`;

/** The world with some memberships ended and, unless they hold on the day already, some others added. */
export function changed(world: World, { add, remove }: Changes, asOf: Day): World {
	const ended = (fact: Fact) =>
		fact.type === "MEMBER_OF" &&
		remove.some(({ member, network }) => fact.source === member && fact.target === network);
	const facts = world.facts.filter((fact) => !ended(fact));
	const isMember = ({ member, network }: Change) =>
		directMemberships({ ...world, facts }, network, asOf).some((one) => one.member === member);
	const added = add
		.filter((change) => !isMember(change))
		.map((change): Fact => {
			const { member: source, network: target } = change;
			return { id: idOfAdded(change), type: "MEMBER_OF", source, target, evidence: [] };
		});
	return { ...world, facts: [...facts, ...new Map(added.map((fact) => [fact.id, fact])).values()] };
}

/** The answer without the order of a member's reasons; `hypothetical` marks those that rest on an added fact. */
export function whatIf(world: World, changes: Changes, query: OverlapsQuery) {
	const { asOf, indirect = false } = query;
	const after = changed(world, changes, asOf);
	const changing = unique([...changes.add, ...changes.remove].map(({ network }) => network));
	const { networks, ...leftOut } = query.networks ? { networks: query.networks } : chosen(world, query, changing);
	const { sets, pairs } = overlaps(world, { ...query, networks });
	const { members: listed, ...rest } = overlaps(after, { ...query, networks });
	const reasons = sets.flatMap(({ id }) => memberships(after, id, asOf, indirect));
	return {
		...rest,
		...leftOut,
		members: listed.map(({ in: _, ...ref }) => ({
			...ref,
			in: reasons
				.filter(({ member }) => member === ref.id)
				.map(({ network, fact, steps }) => ({
					set: network,
					...(steps
						? { via: "indirect", through: steps.map(({ target, id }) => ({ id: target, fact: id })) }
						: { via: "direct" }),
					fact: fact.id,
					...([fact, ...(steps ?? [])].some((one) => one.id.endsWith(".hypothetical")) && { hypothetical: true }),
				})),
		})),
		added: changes.add,
		removed: changes.remove,
		before: { sets, pairs },
		topics: unique([...changes.add, ...changes.remove].map(({ member }) => member))
			.map((id) => ({ ...refOf(world, id), had: topicsOf(world, id, asOf), has: topicsOf(after, id, asOf) }))
			.sort(byName)
			.map(({ had, has, ...member }) => ({
				member,
				gained: has.filter((id) => !had.includes(id)).map((id) => refOf(world, id)),
				lost: had.filter((id) => !has.includes(id)).map((id) => refOf(world, id)),
			})),
	};
}

/** What the networks of which something is a direct member work on. */
function topicsOf(world: World, member: string, day: Day): string[] {
	const networks = factsOn(world, day).filter(({ type, source }) => type === "MEMBER_OF" && source === member);
	const topics = networks.flatMap(({ target }) =>
		world.facts.filter((fact) => fact.type === "WORKS_ON" && fact.source === target && holds(fact, day)),
	);
	return unique(topics.map(({ target }) => target))
		.map((id) => refOf(world, id))
		.sort(byName)
		.map(({ id }) => id);
}
