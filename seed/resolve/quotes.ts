/** Quotes that do not name whom they are to prove. */
import { bareName, fold, withoutKind } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { type Entity, namesOf } from "./entity.ts";
import { evidenceId } from "./evidence.ts";
import type { Fact } from "./facts.ts";

/** A quote with the facts that cite it. */
interface Cited {
	quote: string;
	facts: Fact[];
}

/**
 * Reports members that are stated by quotes alone of which none names them. A quote is at most so many words: one that names two of
 * those who cite it is the beginning of a list, and proves the others too.
 */
export function checkQuotes(facts: readonly Fact[], report: Report): void {
	const citing = new Map<string, Cited>();
	for (const fact of facts) {
		if (fact.type !== "MEMBER_OF") continue;
		for (const [id, quote] of quotesOf(fact)) {
			const cited = citing.get(id) ?? { quote, facts: [] };
			cited.facts.push(fact);
			citing.set(id, cited);
		}
	}
	const lists = new Set([...citing].filter(([, cited]) => isList(cited)).map(([id]) => id));
	for (const [id, { quote, facts: members }] of citing) {
		const unnamed = members.filter((fact) => quotesOf(fact)[0]?.[0] === id && !isProven(fact, lists));
		const [first] = unnamed;
		const who = unnamed.map(({ from }) => String(from.values.name));
		if (first) report(first.place, "notInQuote", quote, who);
	}
}

/** Whether it is not stated by quotes alone, was checked, or is named by one of them or by the list that one of them begins. */
function isProven(fact: Fact, lists: ReadonlySet<string>): boolean {
	const { certainty = "stated", checked, evidence } = fact;
	if (certainty !== "stated" || checked || evidence.some(({ quote }) => quote === undefined)) return true;
	return quotesOf(fact).some(([id, quote]) => lists.has(id) || isNamedIn(quote, fact.from));
}

function isList({ quote, facts }: Cited): boolean {
	const named = facts.filter(({ from }) => isNamedIn(quote, from));
	return new Set(named.map(({ from }) => from)).size > 1;
}

const quotesOf = ({ evidence }: Fact): [id: string, quote: string][] =>
	evidence.flatMap((piece): [string, string][] =>
		piece.quote === undefined ? [] : [[evidenceId(piece), piece.quote]],
	);

/** Words that a name may have and a quote may leave out, and the ending of an inflected one: der Oberbergische Kreis. */
const KINDS =
	/^((land)?kreis|region|provinz|gemeente|industrie und handelskammer|handwerkskammer|landschaftsverband)\s((zu|fuer) )?|(er kreis|\s(kreis|g?gmbh|ag|e v|zweckverband))$/gu;

/** Whether a quote has one of an entity's names, without what kind it is and what tells it from others of its name. */
function isNamedIn(quote: string, { values }: Entity): boolean {
	const words = ` ${fold(quote)}`;
	return namesOf(values).some((name) => {
		const short = bareName(withoutKind(name)).replace(KINDS, "");
		return short !== "" && words.includes(` ${short}`);
	});
}
