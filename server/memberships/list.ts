/** The memberships of some networks from memory, as `readMemberships` reads them from the database. */
import { factId } from "../../model/index.ts";
import type { MembershipIndex } from "./build.ts";
import { eachTie, type Ties, toDay } from "./dated.ts";
import type { Membership, MembershipQuery } from "./read.ts";

/** All memberships of some networks: direct ones first, then by network, member and fact. */
export function membershipsOf(index: MembershipIndex, { networks, asOf, indirect }: MembershipQuery): Membership[] {
	const day = toDay(asOf);
	const direct = [...networks].sort().flatMap((network) => directOf(index, network, day));
	return indirect ? [...direct, ...direct.flatMap((last) => behind(index, last, day)).sort(compare)] : direct;
}

function directOf(index: MembershipIndex, network: string, day: number | undefined): Membership[] {
	return sourcesOf(index, index.memberships, network, day).map(({ id, fact }) => ({ network, member: id, fact }));
}

/** The communes that belong through the member of a direct membership. */
function behind(index: MembershipIndex, { network, member, fact }: Membership, day: number | undefined): Membership[] {
	return [index.parts, index.memberships]
		.flatMap((ties) => sourcesOf(index, ties, member, day))
		.filter(({ type }) => type === "Commune")
		.map((step) => ({ network, member: step.id, fact, through: { id: member, fact: step.fact } }));
}

function sourcesOf({ entities, numberOf }: MembershipIndex, ties: Ties, target: string, day: number | undefined) {
	const found: { id: string; type: string; fact: string }[] = [];
	const number = numberOf.get(target);
	if (number === undefined) return found;
	eachTie(ties, number, day, (place) => {
		const source = entities[ties.sources[place] ?? -1];
		if (!source) return;
		const fact = ties.ownIds.get(place) ?? factId(ties.type, source.id, target);
		found.push({ id: source.id, type: source.type, fact });
	});
	return found;
}

/** By network, member, what is between, the step to it and the fact. */
function compare(a: Membership, b: Membership): number {
	const keys = ({ network, member, through, fact }: Membership) => [network, member, through?.id, through?.fact, fact];
	const [first, second] = [keys(a), keys(b)];
	const at = first.findIndex((key, place) => key !== second[place]);
	return at === -1 ? 0 : (first[at] ?? "") < (second[at] ?? "") ? -1 : 1;
}
