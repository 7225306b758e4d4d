/** The panel: who belonged to which cooperation at the end of each year, one row for each member, cooperation and year. */
import { setImmediate } from "node:timers/promises";
import { isListedFor, listOf, type Membership, type MembershipIndex, membershipsOf } from "../memberships/index.ts";
import { SEPARATOR } from "./columns.ts";

export interface PanelQuery {
	networks: readonly string[];
	/** Only these, in all the networks and years; without them whoever belongs, or may, in one of the years. */
	members?: readonly string[] | undefined;
	/** Years, inclusive. */
	from: number;
	to: number;
	indirect: boolean;
}

export const PANEL_COLUMNS = [
	...["year", "member", "member.type", "member.name", "network", "network.name", "status", "how", "facts"],
] as const;

/** On 31 December; `not` only where the list of members is complete for the member on that day, or before the cooperation began. */
type PanelStatus = "certain" | "possible" | "unknown" | "not";

export interface PanelRow extends Record<(typeof PANEL_COLUMNS)[number], string | number | null> {
	status: PanelStatus;
	how: "direct" | "indirect" | null;
}

/** Of each pair what it is in each year, the strongest of its memberships. */
type Pairs = Map<string, { member: string; network: string; years: (Membership | undefined)[] }>;

/** Reads year by year, and lets other requests go between. @returns the rows by cooperation, member and year */
export async function readPanel(index: MembershipIndex, query: PanelQuery): Promise<Iterable<PanelRow>> {
	const pairs = balanced(query);
	const wanted = query.members && new Set(query.members);
	for (let year = query.from; year <= query.to; year++) {
		const filter = { networks: query.networks, indirect: query.indirect, asOf: dayOf(year), possible: true };
		for (const found of membershipsOf(index, filter)) {
			if (wanted && !wanted.has(found.member)) continue;
			const key = keyOf(found);
			const pair = pairs.get(key) ?? { member: found.member, network: found.network, years: [] };
			pairs.set(key, pair);
			const at = year - query.from;
			if (strength(found) > strength(pair.years[at])) pair.years[at] = found;
		}
		await setImmediate();
	}
	return rowsOf(index, query, pairs);
}

const dayOf = (year: number) => `${String(year).padStart(4, "0")}-12-31`;
const keyOf = ({ member, network }: { member: string; network: string }) => `${network} ${member}`;

/** Certain goes before possible, then direct before indirect. */
const strength = (found: Membership | undefined): number =>
	found ? 1 + (found.possible ? 0 : 2) + (found.through ? 0 : 1) : 0;

/** Members that somebody names have rows whether they ever belonged or not. */
function balanced({ networks, members = [] }: PanelQuery): Pairs {
	const pairs: Pairs = new Map();
	for (const network of networks)
		for (const member of members) pairs.set(keyOf({ member, network }), { member, network, years: [] });
	return pairs;
}

function* rowsOf(index: MembershipIndex, { from, to }: PanelQuery, pairs: Pairs): Generator<PanelRow> {
	const refOf = (id: string) => index.entities[index.numberOf.get(id) ?? -1] ?? { id, type: null, name: id };
	for (const key of [...pairs.keys()].sort()) {
		const { member: memberId, network: networkId, years } = pairs.get(key) ?? { member: "", network: "", years: [] };
		const [member, network] = [refOf(memberId), refOf(networkId)];
		for (let year = from; year <= to; year++) {
			const found = years[year - from];
			yield {
				...{ year, member: member.id, "member.type": member.type, "member.name": member.name },
				...{ network: network.id, "network.name": network.name },
				status: found ? (found.possible ? "possible" : "certain") : absence(index, networkId, memberId, year),
				how: found ? (found.through ? "indirect" : "direct") : null,
				facts: found ? [...(found.through ?? []).map(({ fact }) => fact), found.fact].join(SEPARATOR) : null,
			};
		}
	}
}

/** Before a cooperation may have begun nobody belongs to it. */
function absence(index: MembershipIndex, network: string, member: string, year: number): PanelStatus {
	const { begins } = listOf(index, network);
	const day = dayOf(year);
	return (begins !== null && day < begins) || isListedFor(index, network, member, day) ? "not" : "unknown";
}
