/** What a row of an answer rests on, in the picture or not: its facts as sentences, each with its evidence, in one click. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { CitedEvidence, CitedFact, EntityRef } from "../../../model/index.ts";
import { t } from "../../i18n/index.ts";
import { useApp } from "../context.ts";
import { FailureNotice } from "../failure.tsx";
import { Icon } from "../icons.tsx";
import { EvidenceList } from "./evidence.tsx";
import { GroundList } from "./grounds.tsx";

interface Found {
	readonly facts: readonly CitedFact[];
	readonly evidence: readonly CitedEvidence[];
}

export interface Basis {
	/** Ids of its facts. */
	readonly facts: readonly string[];
	/** Where no fact is behind it: what it is about, for that has evidence of its own. */
	readonly entity: EntityRef | null;
}

export function RowEvidence({ basis: { facts, entity } }: { basis: Basis }) {
	const { api, state } = useApp();
	const open = useSignal(false);
	const found = useSignal<Found | null>(null);
	const id = useId();
	const load = () =>
		state.tasks.run(
			"evidence",
			async (signal): Promise<Found> => {
				if (facts.length > 0) return { ...(await api.facts(facts, { signal })), evidence: [] };
				return { facts: [], evidence: entity === null ? [] : (await api.entity(entity.id, {}, { signal })).evidence };
			},
			(answer) => {
				found.value = answer;
			},
		);
	if (facts.length === 0 && entity === null) return null;
	const words = t.value.answer;
	const failure = state.tasks.failures.value.get("evidence");
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: what is clicked in it does not pick the row
		// biome-ignore lint/a11y/useKeyWithClickEvents: as above
		<div class="row-evidence" onClick={(event) => event.stopPropagation()}>
			<button
				type="button"
				class="evidence-button"
				aria-expanded={open.value}
				aria-controls={id}
				aria-label={facts.length === 0 && entity ? words.ownEvidence(entity.name) : undefined}
				onClick={() => {
					open.value = !open.value;
					if (open.value && !found.value) void load();
				}}
			>
				<Icon name="quote" />
				{facts.length > 0 ? words.rowFacts(facts.length) : words.evidence}
			</button>
			{open.value && !found.value && failure && <FailureNotice {...failure} />}
			<div id={id} hidden={!open.value}>
				{open.value && found.value && <GroundList facts={found.value.facts} titled />}
				{open.value && found.value && <EvidenceList evidence={found.value.evidence} />}
			</div>
		</div>
	);
}
