/** What may well be right, but should be looked at: reported as doubts, unless the files say that it was `checked`. */
import { fold, isComparable } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import type { SourceDraft } from "../parse/draft.ts";
import { checkBeginnings } from "./beginnings.ts";
import type { Entity } from "./entity.ts";
import type { Fact } from "./facts.ts";
import { checkQuotes } from "./quotes.ts";

/** Looks at what is kept in memory; what tables alone give is too much to be compared with each other. */
export function checkDoubts(
	facts: readonly Fact[],
	entities: Iterable<Entity>,
	sources: ReadonlyMap<string, SourceDraft>,
	report: Report,
): void {
	for (const fact of facts) if (!fact.checked) checkEnd(fact, report);
	checkQuotes(facts, report);
	checkBeginnings(facts, sources, report);
	const described = [...entities].filter(({ inRow }) => !inRow);
	checkPersons(
		described.filter(({ label }) => label === "Person"),
		report,
	);
	for (const entity of described) if (entity.label === "Network" && !entity.checked) checkKind(entity, report);
}

const ENDED = /\b(bis|until|left|ended|dissolved)\b|beendet|ausgetreten|Austritt|ausgeschieden|aufgelöst|Auflösung/i;
const GOES_ON = /heute|aktuell|laufend|unbefristet|present|ongoing|today/i;

/** Words that name an end, where no end is stated. */
function checkEnd({ values: { validFromText, validTo, validToText }, place }: Fact, report: Report): void {
	if (validTo !== undefined) return;
	const isEnd = (words: unknown, sign: RegExp): words is string =>
		typeof words === "string" && sign.test(words) && !GOES_ON.test(words);
	if (isEnd(validToText, /\d{4}/)) report(place, "endOnlyInWords", validToText);
	else if (isEnd(validFromText, ENDED)) report(place, "endOnlyInWords", validFromText);
}

/** Persons whose names differ by one letter. */
function checkPersons(persons: readonly Entity[], report: Report): void {
	const shortened = new Map<string, Entity>();
	for (const person of persons) {
		const name = fold(String(person.values.name));
		const near = withoutOneLetter(name).map((key) => shortened.get(key));
		const other = near.find((found) => found !== undefined && found !== person);
		if (other && !person.checked && !other.checked) reportAlike(person, other, report);
		for (const key of withoutOneLetter(name)) if (!shortened.has(key)) shortened.set(key, person);
	}
}

/** The name itself, and with each of its letters left out: names that share one of them differ by a letter. */
const withoutOneLetter = (name: string): string[] => [
	name,
	...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1)),
];

function reportAlike({ values, places }: Entity, other: Entity, report: Report): void {
	const [place, there] = [places[0], other.places[0]];
	if (place && there) report(place, "personsAlike", String(values.name), String(other.values.name), there);
}

/** Words by which award schemes and bodies that a law makes are called. */
const NOT_COMPARABLE = /\b(Award|Auszeichnung|Titel|Regionalrat|Landschaftsverband|Preis)\b|Zertifi/i;

function checkKind({ values, places: [place] }: Entity, report: Report): void {
	if (!place || values.kind === undefined || !isComparable(values.kind)) return;
	const word = [values.name, values.kindText, values.legalFormText]
		.map((text) => NOT_COMPARABLE.exec(String(text ?? ""))?.[0])
		.find((found) => found !== undefined);
	if (word) report(place, "kindComparable", String(values.kind), word);
}
