/** What several facts cannot say together: an office of one held by two, an office held without that which brings it along. */
import type { IsoDate } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { readingOf } from "../parse/dates.ts";
import type { Days } from "./days.ts";
import type { Entity } from "./entity.ts";
import type { Fact } from "./facts.ts";

/** Who holds each office. */
type Holders = ReadonlyMap<Entity, readonly Fact[]>;

/**
 * Checks the facts that are kept in memory; offices that tables alone give are too many to be compared with each other.
 */
export function checkConsistency(facts: readonly Fact[], days: Days, report: Report): void {
	const holders = new Map<Entity, Fact[]>();
	for (const fact of facts) {
		if (fact.type === "HOLDS") holders.set(fact.to, [...(holders.get(fact.to) ?? []), fact]);
	}
	for (const [office, held] of holders) if (isForOne(office)) checkSingle(office, held, days, report);
	for (const fact of facts) if (fact.type === "EX_OFFICIO") checkExOfficio(fact, holders, days, report);
}

/** A chair and a mayor are one person unless a number says otherwise. */
function isForOne({ values: { count, kind } }: Entity): boolean {
	return count === undefined ? kind === "chair" || kind === "mayor" : count === 1;
}

/** Reports two persons who hold the office on the same day for certain; on the day of a change it may be both. */
function checkSingle(office: Entity, held: readonly Fact[], days: Days, report: Report): void {
	const terms = held.map((fact) => ({ fact, ...certainly(fact, days) }));
	terms.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
	for (const [index, { fact, from, to }] of terms.entries()) {
		for (const other of terms.slice(0, index)) {
			if (other.fact.from === fact.from || !from || !to || !other.to || other.to <= from) continue;
			report(fact.place, "heldByTwo", office.id, other.fact.from.id, from, other.fact.place);
		}
	}
}

/** From the certain beginning to the certain end or, where no source states an end, to the last day that one speaks of. */
function certainly(fact: Fact, days: Days): { from?: IsoDate; to?: IsoDate } {
	const { certainFrom, certainTo, lastAttested } = days.ofFact(fact);
	const last = typeof lastAttested === "string" ? readingOf(lastAttested).earliest : undefined;
	const to = typeof certainTo === "string" ? certainTo : last;
	return { ...(typeof certainFrom === "string" && { from: certainFrom }), ...(to && { to }) };
}

/** Reports who is stated to hold what comes with an office before or after the office itself. */
function checkExOfficio({ from: office, to: brought }: Fact, holders: Holders, days: Days, report: Report): void {
	for (const fact of holders.get(brought) ?? []) {
		const terms = (holders.get(office) ?? []).filter(({ from }) => from === fact.from).map((term) => days.ofFact(term));
		if (terms.length === 0) continue;
		const { validFrom, validTo } = fact.values;
		const [begins, ends] = [validFrom, validTo].map((date) => (typeof date === "string" ? readingOf(date) : {}));
		const first = terms.map(({ possibleFrom }) => String(possibleFrom ?? "")).sort()[0];
		const last = terms
			.map(({ possibleTo }) => String(possibleTo ?? "9"))
			.sort()
			.at(-1);
		const isBefore = begins?.latest !== undefined && first !== undefined && begins.latest < first;
		const stated = ends?.earliest ?? begins?.earliest;
		const isAfter = stated !== undefined && last !== undefined && stated > last;
		if (isBefore) report(fact.place, "notExOfficio", brought.id, String(validFrom), office.id, "from", first);
		else if (isAfter)
			report(fact.place, "notExOfficio", brought.id, String(validTo ?? validFrom), office.id, "to", last);
	}
}
