/** A selected edge: the fact as a sentence with its evidence; a computed one with the facts that it rests on. */
import type { EntityAnswer, EntityFact, GraphEdge } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { FailureNotice, Skeleton } from "../../components/failure.tsx";
import { validity } from "../../components/validity.ts";
import { t } from "../../i18n/index.ts";
import { Certainty } from "./certainty.tsx";
import { EvidenceList } from "./evidence.tsx";
import { qualifiers } from "./facts.ts";
import { Provenance } from "./provenance.tsx";

export function FactDetails({ edge }: { edge: GraphEdge }) {
	const { marks, graph } = useApp().state;
	const nameOf = (id: string) => graph.picture.value.nodes.get(id)?.node.name ?? id;
	const end = (id: string) => (
		<button type="button" class="link-button" onClick={() => marks.select(id)}>
			{nameOf(id)}
		</button>
	);
	return (
		<article class="entity" data-fact={edge.id}>
			<header class="entity-head">
				<p class="small muted">{t.value.details.fact}</p>
				<h2>
					{end(edge.source)} {t.value.relations[edge.type].edge} {end(edge.target)}
				</h2>
				{edge.derived && <p>{edge.hypothetical ? t.value.details.supposed : t.value.details.derived}</p>}
			</header>
			{!edge.hypothetical && <Grounds edge={edge} />}
		</article>
	);
}

/**
 * The facts behind the edge: itself, or those it was computed from. They stand in the answers for its endpoints, since an
 * edge in a picture carries the ids of its evidence but not the evidence.
 */
function Grounds({ edge }: { edge: GraphEdge }) {
	const { details, tasks } = useApp().state;
	const failure = tasks.failures.value.get("details");
	const answers = details.ends.value;
	if (failure) return <FailureNotice {...failure} />;
	if (!answers) return <Skeleton lines={5} />;
	const wanted = edge.derived ? (edge.through ?? []) : [edge.id];
	const found = wanted.flatMap((id) => groundOf(id, answers));
	return (
		<ul class="grounds">
			{found.map(({ fact, sentence }) => (
				<li key={fact.id}>
					{edge.derived && <h3>{sentence}</h3>}
					<p class="small muted">{[...qualifiers(fact, t.value), validity(fact, t.value.details)].join(" · ")}</p>
					<Certainty of={fact} />
					<Provenance of={fact} />
					{fact.status === "contradicted" && <span class="badge">{t.value.status.contradicted}</span>}
					<EvidenceList evidence={fact.evidence} />
				</li>
			))}
		</ul>
	);
}

/** A fact with its sentence, as the details of one of its ends have it; nothing when none has. */
export function groundOf(id: string, answers: readonly EntityAnswer[]): { fact: EntityFact; sentence: string }[] {
	for (const { entity, facts } of answers) {
		const fact = facts.find((one) => one.id === id);
		if (!fact) continue;
		const [from, to] = fact.direction === "out" ? [entity.name, fact.other.name] : [fact.other.name, entity.name];
		return [{ fact, sentence: `${from} ${t.value.relations[fact.type].edge} ${to}` }];
	}
	return [];
}
