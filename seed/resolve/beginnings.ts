/** Beginnings of memberships of which no words at hand tell the year. */
import type { Report } from "../messages/problem.ts";
import type { EvidenceDraft, SourceDraft } from "../parse/draft.ts";
import type { Fact } from "./facts.ts";

type Sources = ReadonlyMap<string, SourceDraft>;

/**
 * Reports memberships that are proven by quotes alone, where neither a quote nor the title or date of its source has the year in
 * which they begin. Who belonged from the founding on is also dated by what the cooperation's founding is proven by.
 */
export function checkBeginnings(facts: readonly Fact[], sources: Sources, report: Report): void {
	const undated = new Map<string, Fact[]>();
	for (const fact of facts) {
		if (fact.type !== "MEMBER_OF" || fact.checked || isDated(fact, sources)) continue;
		const key = `${fact.to.id} ${fact.values.validFrom}`;
		undated.set(key, [...(undated.get(key) ?? []), fact]);
	}
	for (const group of undated.values()) {
		const [first] = group;
		const who = group.map(({ from }) => String(from.values.name));
		if (first) report(first.place, "beginningNotInSource", String(first.values.validFrom), who);
	}
}

function isDated({ values: { validFrom }, evidence, to }: Fact, sources: Sources): boolean {
	const years = yearsIn(validFrom);
	if (years.length === 0 || evidence.some(({ quote }) => quote === undefined)) return true;
	const isFounding = yearsIn(to.values.foundedOn).some((year) => years.includes(year));
	const told = [...evidence, ...(isFounding ? to.evidence : [])].flatMap((piece) => wordsOf(piece, sources));
	return yearsIn(told.join(" ")).some((year) => years.includes(year));
}

const yearsIn = (words: unknown): string[] =>
	typeof words === "string" ? (words.match(/(?<!\d)\d{4}(?!\d)/g) ?? []) : [];

/** What is at hand of a source that is cited. */
function wordsOf({ quote, locator, says, attestedOn, source = "" }: EvidenceDraft, sources: Sources): unknown[] {
	const { title, publishedOn, publishedText } = sources.get(source)?.properties.values ?? {};
	return [quote, locator, says, attestedOn, title, publishedOn, publishedText];
}
