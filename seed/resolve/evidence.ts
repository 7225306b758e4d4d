/** Evidence drafts → evidence with deterministic ids, and what they amount to. */
import type { FactStatus } from "../../model/index.ts";
import { fold } from "../../model/index.ts";
import type { EvidenceDraft } from "../parse/draft.ts";
import { type EvidenceElement, element, type Props, shortHash } from "./element.ts";

export const sourceId = (key: string) => `source-${key}`;

/** The same words at the same place of the same source have the same id: `evidence-<source>-<hash>`. */
export function evidenceId(draft: EvidenceDraft): string {
	const known = IDS.get(draft);
	if (known) return known;
	const { source = "", quote, locator, says, attestedOn, outdated } = draft;
	const said = JSON.stringify([
		...[quote ?? null, locator ?? null, says ?? null, outdated ?? false],
		...(attestedOn ? [attestedOn] : []),
	]);
	const id = `evidence-${source}-${shortHash(said).slice(0, 10)}`;
	IDS.set(draft, id);
	return id;
}

/** One draft is often the evidence for many facts. */
const IDS = new WeakMap<EvidenceDraft, string>();

export function toEvidence(draft: EvidenceDraft): EvidenceElement {
	const { place: _, source = "", ...said } = draft;
	const props: Props & { id: string } = { id: evidenceId(draft), ...said };
	return { ...element("Evidence", props, [source]), source: sourceId(source) };
}

/** What several pieces of evidence for one fact amount to (see `FactStatus`). Overtaken ones do not contradict. */
export function statusOf(evidence: EvidenceDraft[]): FactStatus {
	if (evidence.length === 1) return evidence[0]?.outdated ? "outdated" : "single";
	const current = evidence.filter(({ outdated }) => !outdated);
	if (current.length === 0) return "outdated";
	const said = new Set(current.flatMap(({ says }) => (says === undefined ? [] : [fold(says)])));
	if (said.size > 1) return "contradicted";
	return new Set(current.map(({ source }) => source)).size > 1 ? "agreed" : "single";
}
