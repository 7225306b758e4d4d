/** What-if scenarios: the memberships as they would be if some were added or ended. */
import { ALWAYS, type EntityRef, factId, includesDay, type Membership as Pair } from "../../model/index.ts";
import type { Lookup } from "../elements/refs.ts";
import { type MembershipIndex, packIndex } from "./build.ts";
import { type DatedFact, eachInto, type PackedFacts, periodAt, toMoment } from "./facts.ts";
import { factAt } from "./list.ts";

export interface Changes {
	networks: readonly string[];
	add: readonly Pair[];
	/** Ended whatever their dates. */
	remove: readonly Pair[];
	asOf?: string | undefined;
}

export interface Scenario {
	/** Of the networks and of all that leads to them; the changes are in it. */
	index: MembershipIndex;
	/** Ids of the hypothetical memberships, in the order in which they were given. */
	facts: string[];
}

/**
 * The index of some networks with changes. A membership that there is already on the day is not hypothetical.
 * @param refs of members that the index does not hold
 */
export function buildScenario(
	index: MembershipIndex,
	{ networks, add, remove, asOf }: Changes,
	refs: Lookup,
): Scenario {
	const { memberships, parts } = leadingTo(index, [...networks, ...add.map(({ member }) => member)]);
	const ended = new Set(remove.map(keyOf));
	const remaining = memberships.filter(({ source, target }) => !ended.has(keyOf({ member: source, network: target })));
	const moment = toMoment(asOf);
	const holding = remaining.filter(({ from, to }) => !moment || includesDay(from, to, moment.day));
	const are = new Set(holding.map(({ source, target }) => keyOf({ member: source, network: target })));
	const added = new Map(add.filter((pair) => !are.has(keyOf(pair))).map((pair) => [keyOf(pair), toFact(pair)]));
	const all = [...remaining, ...added.values()];
	const ids = new Set([...networks, ...[...all, ...parts].flatMap(({ source, target }) => [source, target])]);
	const entities = [...ids].flatMap((id): EntityRef[] => {
		const ref = index.entities[index.numberOf.get(id) ?? -1] ?? refs.get(id);
		return ref ? [ref] : [];
	});
	return { index: packIndex(entities, all, parts, index), facts: [...added.values()].map(({ fact }) => fact) };
}

const keyOf = ({ member, network }: Pair) => `${member} ${network}`;

const toFact = ({ member, network }: Pair): DatedFact => ({
	source: member,
	target: network,
	fact: factId("MEMBER_OF", member, network, "hypothetical"),
	...ALWAYS,
});

/** Every relationship of the index on a way to some entities, however long. */
function leadingTo(index: MembershipIndex, ids: readonly string[]) {
	const found = { memberships: [] as DatedFact[], parts: [] as DatedFact[] };
	const seen = new Set<number>();
	const waiting = ids.flatMap((id) => index.numberOf.get(id) ?? []);
	for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
		if (seen.has(target)) continue;
		seen.add(target);
		for (const type of ["memberships", "parts"] as const) {
			const facts = index[type];
			eachInto(facts, target, undefined, (at) => {
				found[type].push(unpack(index, facts, at));
				waiting.push(facts.sources[at] ?? -1);
			});
		}
	}
	return found;
}

function unpack(index: MembershipIndex, facts: PackedFacts, at: number): DatedFact {
	return { ...factAt(index, facts, at), ...periodAt(facts, at) };
}
