/** Facts with all that is known of them, as something rests on them: dates, certainty, who says so. */
import { type CitedFact, qualifiers, validity } from "../../../model/index.ts";
import { language, t } from "../../i18n/index.ts";
import { factInWords } from "../derivation.ts";
import { Certainty } from "./certainty.tsx";
import { CorrectionButton } from "./correction.tsx";
import { EvidenceList } from "./evidence.tsx";
import { Provenance } from "./provenance.tsx";

/** @param titled whether each fact stands there as a sentence too */
export function GroundList({ facts, titled }: { facts: readonly CitedFact[]; titled: boolean }) {
	return (
		<ul class="grounds">
			{facts.map((fact) => (
				<li key={fact.id} data-ground={fact.id}>
					{titled && <h3>{titleOf(fact)}</h3>}
					<p class="small muted">
						{[...qualifiers(fact, language.value), validity(fact, language.value)].filter(Boolean).join(" · ")}
					</p>
					<Certainty of={fact} />
					<Provenance of={fact} />
					{fact.status === "contradicted" && <span class="badge">{t.value.status.contradicted}</span>}
					<EvidenceList evidence={fact.evidence} />
					<CorrectionButton of={{ id: fact.id, kind: fact.type, title: titleOf(fact) }} />
				</li>
			))}
		</ul>
	);
}

const titleOf = ({ source, type, target }: CitedFact) => factInWords(source.name, type, target.name, t.value);
