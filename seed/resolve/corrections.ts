/** Corrections with the ids of what they correct. What another data set states need not be described here, so its id is enough. */
import { entityId, factId, fold, ID_PATTERN, type NodeType } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { kindOf } from "../parse/corrections.ts";
import type { CorrectionDraft, Drafts } from "../parse/draft.ts";
import type { Props } from "./element.ts";
import { type Entities, namesOf } from "./entity.ts";
import { evidenceId } from "./evidence.ts";

/** What a data set says against statements of another, or of its own. */
export interface Correction {
	/** Properties and what they are instead; false: nothing of it is so. */
	instead: Props | false;
	because: string;
	/** Ids of the pieces of evidence. */
	evidence: string[];
}

/** By the id of the fact or entity. */
export type Corrections = ReadonlyMap<string, readonly Correction[]>;

export function resolveCorrections(
	{ corrections }: Pick<Drafts, "corrections">,
	entities: Entities,
	report: Report,
): Corrections {
	const found = new Map<string, Correction[]>();
	for (const { of, instead, because, evidence } of corrections) {
		const id = "id" in of ? of.id : membership(of, entities, report);
		if (id === undefined) continue;
		const correction = { instead, because, evidence: evidence.map(evidenceId) };
		found.set(id, [...(found.get(id) ?? []), correction]);
	}
	return found;
}

const MEMBERS: readonly NodeType[] = ["Commune", "District", "Region", "Organization", "Network"];

function membership(
	{ member, network, place }: Extract<CorrectionDraft["of"], { member: string }>,
	entities: Entities,
	report: Report,
): string | undefined {
	const from = idOf(member, MEMBERS, entities);
	const to = idOf(network, ["Network"], entities);
	if (from && to) return factId("MEMBER_OF", from, to);
	return report(place, "correctionOf", from ? network : member);
}

/** An id, an AGS, or the name of one thing that is described here. */
function idOf(text: string, labels: readonly NodeType[], { byId }: Entities): string | undefined {
	const label = kindOf(text);
	if (ID_PATTERN.test(text) && label && labels.some((one) => one === label)) return text;
	if (/^\d{8}$/.test(text)) return entityId("Commune", text);
	if (/^\d{5}$/.test(text)) return entityId("District", text);
	const named = [...byId.values()].filter(
		(entity) => labels.includes(entity.label) && namesOf(entity.values).some((name) => fold(name) === fold(text)),
	);
	return named.length === 1 ? named[0]?.id : undefined;
}
