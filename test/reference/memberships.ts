/** Who belongs to a network on a day: by a fact of its own, or through others by a chain of facts that ends at a member. */
import type { NodeType } from "../../model/index.ts";
import { type Day, entityOf, type Fact, standing, unique, type World } from "./world.ts";

export interface Membership {
	member: string;
	network: string;
	/** The MEMBER_OF that ends at the network. */
	fact: Fact;
	/** Only of an indirect one: the facts from the member to the direct member, in order. */
	steps?: Fact[];
	/** One of the facts does not hold for certain on the day. */
	possible?: true;
}

/** Whether what is only possible counts too. */
type Counting = { possible?: boolean | undefined };

const factsOf = (world: World, day: Day, { possible = false }: Counting) =>
	world.facts.filter((fact) => standing(fact, day) === "holds" || (possible && standing(fact, day) === "possible"));

export const direct = (facts: Fact[], network: string): Membership[] =>
	facts
		.filter(({ type, target }) => type === "MEMBER_OF" && target === network)
		.map((fact) => ({ member: fact.source, network, fact }));

const WHOLES: Partial<Record<NodeType, NodeType[]>> = {
	District: ["Commune"],
	Organization: ["Commune", "District", "Organization", "Network"],
	Network: ["Commune", "District", "Organization", "Network"],
};

/** The facts by which somebody belongs to what somebody else is a member of. */
const stepsAmong = (facts: Fact[], typeOf: (id: string) => NodeType): Fact[] =>
	facts.filter(
		({ type, source, target }) =>
			type === "MEMBER_OF" || (type === "PART_OF" && WHOLES[typeOf(target)]?.includes(typeOf(source))),
	);

/** What a chain is told by: what comes next, the fact that leads there, what comes then … */
const keyOf = (chain: Fact[]) => chain.map(({ id, target }) => `${target}\u0000${id}`).join("\u0000");

const first = <T>(items: T[], key: (item: T) => string): T | undefined =>
	[...items].sort((a, b) => (key(a) < key(b) ? -1 : 1))[0];

/** Every shortest chain that ends at a direct member, by where it begins; none goes through the network. */
function chainsTo(steps: Fact[], member: string, network: string): Map<string, Fact[][]> {
	const found = new Map<string, Fact[][]>();
	let longest: Fact[][] = [[]];
	while (longest.length > 0) {
		const longer = longest.flatMap((chain) =>
			steps.filter(({ target }) => target === (chain[0]?.source ?? member)).map((step) => [step, ...chain]),
		);
		longest = longer.filter(([step]) => step && ![member, network].includes(step.source) && !found.has(step.source));
		for (const chain of longest) {
			const start = chain[0]?.source ?? "";
			found.set(start, [...(found.get(start) ?? []), chain]);
		}
	}
	return found;
}

/** For each direct member and each who stands behind it one chain. */
export function derive(members: Membership[], steps: Fact[], network: string): Membership[] {
	return unique(members.map(({ member }) => member))
		.filter((member) => member !== network)
		.flatMap((through) => {
			const fact = first(
				members.filter(({ member }) => member === through).map((membership) => membership.fact),
				({ id }) => id,
			) as Fact;
			return [...chainsTo(steps, through, network)].map(([member, chains]) => {
				return { member, network, fact, steps: first(chains, keyOf) as Fact[] };
			});
		});
}

export function memberships(
	world: World,
	network: string,
	day: Day,
	indirect: boolean,
	{ possible = false }: Counting = {},
): Membership[] {
	const at = (counting: Counting) => {
		const facts = factsOf(world, day, counting);
		const members = direct(facts, network);
		if (!indirect) return members;
		return [
			...members,
			...derive(
				members,
				stepsAmong(facts, (id) => entityOf(world, id).type),
				network,
			),
		];
	};
	const certain = at({});
	if (!possible) return certain;
	const same = (a: Membership, b: Membership) =>
		a.steps && b.steps
			? a.member === b.member && a.fact.source === b.fact.source
			: a.fact === b.fact && !a.steps === !b.steps;
	const others = at({ possible }).filter((one) => !certain.some((other) => same(one, other)));
	return [...certain, ...others.map((one) => ({ ...one, possible: true as const }))];
}

export const indirectMemberships = (world: World, network: string, day: Day, counting?: Counting): Membership[] =>
	memberships(world, network, day, true, counting).filter(({ steps }) => steps);

export const directMemberships = (world: World, network: string, day: Day): Membership[] =>
	memberships(world, network, day, false);

export function members(world: World, network: string, day: Day, indirect: boolean, counting?: Counting): string[] {
	return unique(memberships(world, network, day, indirect, counting).map(({ member }) => member)).sort();
}

/** By id. */
export function allNetworks(world: World): string[] {
	return world.entities
		.filter(({ type }) => type === "Network")
		.map(({ id }) => id)
		.sort();
}
