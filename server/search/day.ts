/** A day among what was typed: "Stand 2020", "Tag 1.5.2019", "as of 2020-03-01". */

const pad = (number: string) => number.padStart(2, "0");

const WRITTEN: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
	[
		/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/,
		([, year = "", month = "", day = ""]) => `${year}-${pad(month)}-${pad(day)}`,
	],
	[
		/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/,
		([, day = "", month = "", year = ""]) => `${year}-${pad(month)}-${pad(day)}`,
	],
	[/(?<!\d)((?:18|19|20)\d\d)(?!\d)/, ([, year = ""]) => `${year}-12-31`],
];

/** The day (ISO; of a year its last) and the text without it; null when there is none. */
export function dayIn(text: string): { day: string; rest: string } | null {
	for (const [pattern, read] of WRITTEN) {
		const found = pattern.exec(text);
		if (!found) continue;
		const day = read(found);
		if (new Date(day).toJSON()?.slice(0, 10) === day) return { day, rest: text.replace(found[0], " ").trim() };
	}
	return null;
}
