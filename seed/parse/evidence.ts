/** Evidence with its inheritance: group → entry → enclosing entry → file. */
import { Certainty, closest, MAX_QUOTE_WORDS } from "../../model/index.ts";
import type { Place } from "../messages/place.ts";
import type { Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import { get, items, type Mapping, type Tree } from "../read/tree.ts";
import { readDate } from "./dates.ts";
import type { Assessment, Context, EvidenceDraft } from "./draft.ts";
import { readText } from "./values.ts";

export const PIECE_KEYS = ["source", "quote", "locator", "says", "attestedOn", "outdated"] as const;
export const EVIDENCE_KEYS: readonly string[] = ["evidence", ...PIECE_KEYS];

/** The evidence that a mapping gives for what it describes. */
export function readEvidence(map: Mapping, context: Context): EvidenceDraft[] {
	const listed = get(map, "evidence");
	const own = PIECE_KEYS.filter((key) => map.entries.has(key));
	if (listed && own.length > 0) {
		context.report(listed.place, "evidenceTwice", own);
	}
	if (listed) return items(listed).flatMap((item) => readListed(item, context));
	return own.length > 0 ? readPiece(map, context) : inheritable(context.inherited);
}

/** What is passed on: without `says` and `outdated`, which belong to one fact. */
export function inheritable(evidence: EvidenceDraft[]): EvidenceDraft[] {
	return evidence.map(({ says: _, outdated: __, ...rest }) => rest);
}

function readListed(item: Tree, context: Context): EvidenceDraft[] {
	if (item.kind !== "map") {
		context.report(item.place, "evidenceIsNoMapping", item.kind);
		return [];
	}
	for (const [key, { key: place }] of item.entries) {
		if (!PIECE_KEYS.some((known) => known === key)) {
			context.report(place, "unknownKeyIn", "evidence", key, suggest(key, PIECE_KEYS));
		}
	}
	return readPiece(item, context);
}

function readPiece(map: Mapping, context: Context): EvidenceDraft[] {
	const written: Record<string, string> = {};
	for (const key of PIECE_KEYS) {
		const tree = get(map, key);
		const text = tree && readText(tree, context.report);
		if (text !== undefined) written[key] = text;
	}
	checkPiece(map, written, context);
	const { source, quote, locator, says, attestedOn } = written;
	const own = {
		...(says && { says }),
		...(attestedOn && { attestedOn }),
		...(written.outdated === "true" && { outdated: true }),
	};
	const place = get(map, "quote")?.place ?? map.place;
	const from = context.inherited;
	if (source) return [{ place, source, ...(quote && { quote }), ...(locator && { locator }), ...own }];
	if (!quote && !locator) return inheritable(from).map((piece) => ({ ...piece, ...own }));
	const [above] = from;
	return [
		{
			place,
			...(above?.source && { source: above.source }),
			...(above?.attestedOn && { attestedOn: above.attestedOn }),
			...(quote && { quote }),
			...(locator && { locator }),
			...own,
		},
	];
}

function checkPiece(
	map: Mapping,
	{ source, quote, attestedOn, outdated }: Record<string, string>,
	{ drafts, report }: Context,
): void {
	const place = (key: string) => get(map, key)?.place ?? map.place;
	if (source !== undefined && !drafts.sources.has(source)) {
		report(place("source"), "unknownSource", source, closest(source, drafts.sources.keys()));
	}
	const words = quote?.split(/\s+/).filter(Boolean).length ?? 0;
	if (words > MAX_QUOTE_WORDS) {
		report(place("quote"), "quoteTooLong", words, MAX_QUOTE_WORDS);
	}
	if (attestedOn !== undefined && !readDate(attestedOn)?.date) report(place("attestedOn"), "notDay", attestedOn);
	if (outdated !== undefined && outdated !== "true" && outdated !== "false") {
		report(place("outdated"), "outdatedNotBoolean", outdated);
	}
}

/** Reports a fact or an entity with no evidence or with only half a piece of it. */
export function checkEvidence(place: Place, evidence: EvidenceDraft[], report: Report): void {
	if (evidence.length === 0) report(place, "noEvidence");
	for (const piece of evidence) {
		if (!piece.source) report(place, "evidenceWithoutSource");
		else if (!piece.quote && !piece.locator) report(place, "evidenceWithoutQuote");
	}
}

export const ASSESSMENT_KEYS: readonly string[] = ["certainty", "checked"] satisfies (keyof Assessment)[];

/** How sure the mapping says it is, and that it was checked; nothing when it says nothing. */
export function readAssessment(map: Mapping, report: Report): Assessment {
	const tree = map.entries.get("checked")?.value;
	const checked = tree && readText(tree, report);
	return { ...readCertainty(map, report), ...(checked !== undefined && { checked }) };
}

/** How sure the mapping says it is; nothing when it says nothing. */
export function readCertainty(map: Mapping, report: Report): { certainty?: Certainty } {
	const tree = map.entries.get("certainty")?.value;
	const text = tree && readText(tree, report);
	if (!tree || text === undefined) return {};
	const result = Certainty.safeParse(text);
	if (result.success) return { certainty: result.data };
	report(tree.place, "notAllowed", text, suggest(text, Certainty.options));
	return {};
}
