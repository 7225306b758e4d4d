/** Who belongs to which network, and how: directly, or through a district or another network. */
import { factId } from "../../model/index.ts";
import type { MembershipIndex } from "./build.ts";
import { eachInto, eachOutOf, type PackedFacts, toDay } from "./facts.ts";
import { eachBehind } from "./rule.ts";

/** One reason why something is a member of a network. */
export interface Membership {
	network: string;
	member: string;
	/** The MEMBER_OF relationship that it rests on. */
	fact: string;
	/** Only of an indirect one: the district or network in between, and the fact that relates the member to it. */
	through?: { id: string; fact: string };
}

/** On which day, and whether communes count whose district or network is a member. */
export interface MembershipFilter {
	asOf?: string | undefined;
	indirect: boolean;
}

/** All memberships in some networks: direct ones first, then by network, member, what is between, its fact and the fact. */
export function membershipsOf(
	index: MembershipIndex,
	{ networks, asOf, indirect }: MembershipFilter & { networks: readonly string[] },
): Membership[] {
	const day = toDay(asOf);
	const direct = numbersOf(index, networks).flatMap((network) => directOf(index, network, day));
	if (!indirect) return direct;
	return [...direct, ...direct.flatMap((last) => behind(index, last, day)).sort(compare)];
}

/** All memberships of some members, in whatever networks; in the same order. */
export function membershipsHeldBy(
	index: MembershipIndex,
	{ members, asOf, indirect }: MembershipFilter & { members: readonly string[] },
): Membership[] {
	const day = toDay(asOf);
	const { memberships, parts } = index;
	const numbers = numbersOf(index, members);
	const networks = new Set(numbers.flatMap((member) => targetsOf(memberships, member, day)));
	if (indirect) {
		// A network that somebody belongs to indirectly has among its members what they are part or member of.
		const between = numbers.flatMap((member) => [memberships, parts].flatMap((facts) => targetsOf(facts, member, day)));
		for (const number of new Set(between))
			for (const network of targetsOf(memberships, number, day)) networks.add(network);
	}
	const ids = [...networks].flatMap((number) => index.entities[number]?.id ?? []);
	const wanted = new Set(members);
	return membershipsOf(index, { networks: ids, asOf, indirect }).filter(({ member }) => wanted.has(member));
}

/** Numbers in the order of the ids; what is not in the index belongs nowhere. */
function numbersOf({ numberOf }: MembershipIndex, ids: readonly string[]): number[] {
	return [...ids].sort().flatMap((id) => numberOf.get(id) ?? []);
}

function targetsOf(facts: PackedFacts, source: number, day: number | undefined): number[] {
	const found: number[] = [];
	eachOutOf(facts, source, day, (at) => found.push(facts.targets[at] ?? -1));
	return found;
}

function directOf(index: MembershipIndex, network: number, day: number | undefined): Membership[] {
	const found: Membership[] = [];
	eachInto(index.memberships, network, day, (at) => {
		const { source, target, fact } = factAt(index, index.memberships, at);
		found.push({ network: target, member: source, fact });
	});
	return found;
}

/** Those who belong through the member of a direct membership. */
function behind(index: MembershipIndex, { network, member, fact }: Membership, day: number | undefined): Membership[] {
	const found: Membership[] = [];
	const number = index.numberOf.get(member) ?? -1;
	eachBehind(index, number, day, (facts, at) => {
		const step = factAt(index, facts, at);
		found.push({ network, member: step.source, fact, through: { id: member, fact: step.fact } });
	});
	return found;
}

/** The ends and the id of a packed relationship. */
export function factAt({ entities }: Pick<MembershipIndex, "entities">, facts: PackedFacts, at: number) {
	const source = entities[facts.sources[at] ?? -1]?.id ?? "";
	const target = entities[facts.targets[at] ?? -1]?.id ?? "";
	return { source, target, fact: facts.ownIds.get(at) ?? factId(facts.type, source, target) };
}

/** By network, member, what is between, the fact that leads to it and the fact. */
function compare(a: Membership, b: Membership): number {
	const keys = ({ network, member, through, fact }: Membership) => [network, member, through?.id, through?.fact, fact];
	const [first, second] = [keys(a), keys(b)];
	const at = first.findIndex((key, index) => key !== second[index]);
	return at === -1 ? 0 : (first[at] ?? "") < (second[at] ?? "") ? -1 : 1;
}
