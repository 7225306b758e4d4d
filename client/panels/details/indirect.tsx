/** Memberships that stand in no source but follow from others, whether in the picture or not, each with its steps and their evidence. */

import type { EntityAnswer } from "../../../model/index.ts";
import { show } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { EvidenceDisclosure } from "../../components/evidence/evidence.tsx";
import { GroundList } from "../../components/evidence/grounds.tsx";
import { Name } from "../../components/name.tsx";
import { NodeShape } from "../../components/shapes.tsx";
import { t } from "../../i18n/index.ts";

type Indirect = NonNullable<EntityAnswer["indirect"]>[number];

export function IndirectMemberships({ answer: { entity, indirect = [] } }: { answer: EntityAnswer }) {
	const words = t.value.details;
	if (indirect.length === 0) return null;
	return (
		<section class="fact-group" data-group="indirect">
			<h4>
				{words.indirectHeading}{" "}
				<span class="muted number">{new Set(indirect.map(({ network }) => network.id)).size}</span>
			</h4>
			<ul>
				{indirect.map((one) => (
					<li key={one.facts.map(({ id }) => id).join(" ")}>
						<IndirectLine one={one} about={entity.name} />
					</li>
				))}
			</ul>
		</section>
	);
}

function IndirectLine({ one: { network, facts, possible }, about }: { one: Indirect; about: string }) {
	const app = useApp();
	const { details, relations } = t.value;
	const between = facts.slice(0, -1).map(({ target }) => target.name);
	// One piece may be evidence for several steps.
	const evidence = [...new Map(facts.flatMap((fact) => fact.evidence).map((piece) => [piece.id, piece])).values()];
	return (
		<EvidenceDisclosure
			evidence={evidence}
			about={`${about} ${relations.MEMBER_OF.edge} ${network.name}`}
			opened={() => <GroundList facts={facts} titled />}
		>
			<NodeShape type={network.type} />
			<span class="fact-text">
				<button type="button" class="link-button" onClick={() => void show(app, network)}>
					<Name of={network} />
				</button>
				<span class="small muted">{details.through(between.join(" → "))}</span>
				{possible && <span class="badge">{details.possible}</span>}
			</span>
		</EvidenceDisclosure>
	);
}
