/** What a row of an answer rests on: its facts as sentences, each with its evidence, in one click. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { EntityAnswer, GraphEdge } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { FailureNotice } from "../../components/failure.tsx";
import { Icon } from "../../components/icons.tsx";
import { validity } from "../../components/validity.ts";
import { t } from "../../i18n/index.ts";
import { Certainty } from "../details/certainty.tsx";
import { EvidenceList } from "../details/evidence.tsx";
import { groundOf } from "../details/fact.tsx";

/** The facts between what a row mentions. */
export function factsBetween(ids: ReadonlySet<string>, edges: readonly GraphEdge[]): GraphEdge[] {
	return edges.filter(({ source, target, derived }) => !derived && ids.has(source) && ids.has(target));
}

/** As few entities as are needed for their details to have all the facts. */
export function endsOf(facts: readonly GraphEdge[]): string[] {
	const ends: string[] = [];
	let left = [...facts];
	while (left.length > 0) {
		const counts = new Map<string, number>();
		for (const end of left.flatMap(({ source, target }) => [source, target]))
			counts.set(end, (counts.get(end) ?? 0) + 1);
		const [[most] = [""]] = [...counts].sort(([, a], [, b]) => b - a);
		ends.push(most);
		left = left.filter(({ source, target }) => source !== most && target !== most);
	}
	return ends;
}

export function RowEvidence({ facts }: { facts: readonly GraphEdge[] }) {
	const { api, state } = useApp();
	const open = useSignal(false);
	const answers = useSignal<readonly EntityAnswer[]>([]);
	const id = useId();
	const load = () =>
		state.tasks.run(
			"evidence",
			(signal) => Promise.all(endsOf(facts).map((end) => api.entity(end, {}, { signal }))),
			(found) => {
				answers.value = found;
			},
		);
	if (facts.length === 0) return null;
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
				onClick={() => {
					open.value = !open.value;
					if (open.value && answers.value.length === 0) void load();
				}}
			>
				<Icon name="quote" />
				{words.rowFacts(facts.length)}
			</button>
			{open.value && failure && <FailureNotice {...failure} />}
			<ul id={id} hidden={!open.value}>
				{open.value && facts.flatMap((fact) => groundOf(fact.id, answers.value)).map(Ground)}
			</ul>
		</div>
	);
}

function Ground({ fact, sentence }: ReturnType<typeof groundOf>[number]) {
	return (
		<li key={fact.id}>
			<p>
				<strong>{sentence}</strong> <span class="small muted">{validity(fact, t.value.details)}</span>{" "}
				<Certainty of={fact} />
			</p>
			<EvidenceList evidence={fact.evidence} />
		</li>
	);
}
