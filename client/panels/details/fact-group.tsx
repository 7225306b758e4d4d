/** The facts of one type and direction under a heading that reads with the entity's name: "Mitglied in …". */

import { useSignal } from "@preact/signals";
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

/** A long list is cut, with a button for the rest. */
const FACTS_SHOWN = 12;

export function FactGroupView({ group, about }: { group: FactGroup; about: string }) {
	const all = useSignal(false);
	const words = t.value.details;
	const { facts } = group;
	const shown = all.value || facts.length <= FACTS_SHOWN + 2 ? facts : facts.slice(0, FACTS_SHOWN);
	return (
		<section class="fact-group" data-group={`${group.type} ${group.direction}`}>
			<h4>
				{t.value.relations[group.type][group.direction]} <span class="muted number">{facts.length}</span>
			</h4>
			<ul>
				{shown.map((fact) => (
					<li key={fact.id}>
						<FactLine fact={fact} about={about} />
					</li>
				))}
			</ul>
			{facts.length > FACTS_SHOWN + 2 && (
				<button
					type="button"
					class="link-button small"
					onClick={() => {
						all.value = !all.value;
					}}
				>
					{all.value ? words.showFewer : words.showAll(facts.length)}
				</button>
			)}
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
