/** A selected edge: the fact as a sentence with its evidence; a computed one with the facts that it rests on. */
import type { GraphEdge } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { derivationOf } from "../../components/derivation.ts";
import { GroundList } from "../../components/evidence/grounds.tsx";
import { FailureNotice, Skeleton } from "../../components/failure.tsx";
import { t } from "../../i18n/index.ts";

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
				{edge.derived && !edge.hypothetical && <p>{derivationOf(edge, graph.picture.value, t.value)}</p>}
				{edge.derived && <p>{edge.hypothetical ? t.value.details.supposed : t.value.details.derived}</p>}
			</header>
			{!edge.hypothetical && <Grounds edge={edge} />}
		</article>
	);
}

/** The fact itself, or every step that it was computed from. */
function Grounds({ edge }: { edge: GraphEdge }) {
	const { details, tasks } = useApp().state;
	const failure = tasks.failures.value.get("details");
	const facts = details.grounds.value;
	if (failure) return <FailureNotice {...failure} />;
	return facts ? <GroundList facts={facts} titled={edge.derived === true} /> : <Skeleton lines={5} />;
}
