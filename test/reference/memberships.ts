/** Who belongs to a network on a day: by a fact of its own, or as a commune behind a district or network that is a member. */
import { type Day, entityOf, type Fact, factsOn, unique, type World } from "./world.ts";

export interface Membership {
	member: string;
	network: string;
	/** The MEMBER_OF that ends at the network. */
	fact: Fact;
	/** Only of an indirect one: the fact from the commune to the member in between. */
	step?: Fact;
}

export function directMemberships(world: World, network: string, day: Day): Membership[] {
	return factsOn(world, day)
		.filter(({ type, target }) => type === "MEMBER_OF" && target === network)
		.map((fact) => ({ member: fact.source, network, fact }));
}

export function indirectMemberships(world: World, network: string, day: Day): Membership[] {
	const leadsOn = (id: string) => ["District", "Network"].includes(entityOf(world, id).type);
	return directMemberships(world, network, day)
		.filter(({ member }) => leadsOn(member))
		.flatMap(({ member: between, fact }) =>
			factsOn(world, day)
				.filter(({ type, target }) => ["PART_OF", "MEMBER_OF"].includes(type) && target === between)
				.filter(({ source }) => entityOf(world, source).type === "Commune")
				.map((step) => ({ member: step.source, network, fact, step })),
		);
}

export function memberships(world: World, network: string, day: Day, indirect: boolean): Membership[] {
	const direct = directMemberships(world, network, day);
	return indirect ? [...direct, ...indirectMemberships(world, network, day)] : direct;
}

export function members(world: World, network: string, day: Day, indirect: boolean): string[] {
	return unique(memberships(world, network, day, indirect).map(({ member }) => member)).sort();
}

/** By id. */
export function allNetworks(world: World): string[] {
	return world.entities
		.filter(({ type }) => type === "Network")
		.map(({ id }) => id)
		.sort();
}
