/** The facts of one type and direction under a heading that reads with the entity's name: "Mitglied in …". */

import { type EntityFact, qualifiers, validity } from "../../../model/index.ts";
import { show } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { Certainty } from "../../components/evidence/certainty.tsx";
import { CorrectionButton } from "../../components/evidence/correction.tsx";
import { EvidenceDisclosure, EvidenceList } from "../../components/evidence/evidence.tsx";
import { Provenance } from "../../components/evidence/provenance.tsx";
import { Name } from "../../components/name.tsx";
import { NodeShape } from "../../components/shapes.tsx";
import { language, t } from "../../i18n/index.ts";
import type { FactGroup } from "./facts.ts";
import { LongList } from "./long-list.tsx";

export function FactGroupView({ group, about }: { group: FactGroup; about: string }) {
	return (
		<section class="fact-group" data-group={`${group.type} ${group.direction}`}>
			<h4>
				{t.value.relations[group.type][group.direction]} <span class="muted number">{group.facts.length}</span>
			</h4>
			<LongList items={group.facts}>
				{(fact) => (
					<li key={fact.id}>
						<FactLine fact={fact} about={about} />
					</li>
				)}
			</LongList>
		</section>
	);
}

function FactLine({ fact, about }: { fact: EntityFact; about: string }) {
	const app = useApp();
	const { edge } = t.value.relations[fact.type];
	const [from, to] = fact.direction === "out" ? [about, fact.other.name] : [fact.other.name, about];
	const title = `${from} ${edge} ${to}`;
	const more = [...qualifiers(fact, language.value), validity(fact, language.value)].filter(Boolean);
	return (
		<EvidenceDisclosure
			evidence={fact.evidence}
			about={title}
			opened={() => (
				<>
					<EvidenceList evidence={fact.evidence} />
					{fact.status !== "retracted" && <CorrectionButton of={{ id: fact.id, kind: fact.type, title }} />}
				</>
			)}
		>
			<NodeShape type={fact.other.type} />
			<span class="fact-text">
				<button type="button" class="link-button" onClick={() => void show(app, fact.other)}>
					<Name of={fact.other} />
				</button>
				{more.length > 0 && <span class="small muted">{more.join(" · ")}</span>}
				{typeof fact.note === "string" && (
					<span class="small muted" lang="de">
						{fact.note}
					</span>
				)}
				<Provenance of={fact} />
				<Certainty of={fact} />
				{fact.status === "contradicted" && <span class="badge">{t.value.status.contradicted}</span>}
			</span>
		</EvidenceDisclosure>
	);
}
