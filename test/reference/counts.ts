/** Plain counting: what leads to what, years between days, how long something lasts. */

/** An id and all that it leads to. */
export function closure(id: string, next: (id: string) => readonly string[]): Set<string> {
	const all = new Set([id]);
	for (const one of all) for (const other of next(one)) all.add(other);
	return all;
}

/** Full years between two days, by the calendar. */
export function yearsBetween(from: string, to: string): number {
	let years = 0;
	while (`${Number(from.slice(0, 4)) + years + 1}${from.slice(4)}` <= to) years++;
	return years;
}

/** How many full years something was seen, and whether it ended then. */
export interface Spell {
	years: number;
	event: boolean;
}

/**
 * After Kaplan and Meier, one by one: a row for each number of years that occurs.
 * @param attested years of what has no stated beginning; it is counted apart
 */
export function lifeTable(spells: readonly Spell[], attested: readonly number[]) {
	const atRisk = (at: number) => spells.filter(({ years }) => years >= at).length;
	const count = (at: number, wanted: boolean) =>
		spells.filter(({ years, event }) => years === at && event === wanted).length;
	const share = (at: number): number =>
		at < 0 ? 1 : share(at - 1) * (atRisk(at) > 0 ? 1 - count(at, true) / atRisk(at) : 1);
	const years = new Set([...spells.map((spell) => spell.years), ...attested]);
	return [...years]
		.sort((a, b) => a - b)
		.map((year) => ({
			...{ year, atRisk: atRisk(year), events: count(year, true), censored: count(year, false) },
			attestedOnly: attested.filter((one) => one === year).length,
			share: atRisk(year) > 0 ? share(year) : null,
		}));
}
