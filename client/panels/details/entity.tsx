/** One entity: what it is, what can be brought into the picture from it, its facts. */

import {
	type EntityAnswer,
	type GraphNode,
	isComparable,
	isForeign,
	LISTS,
	type NodeType,
	propertiesOf,
} from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { Certainty } from "../../components/evidence/certainty.tsx";
import { CorrectionButton } from "../../components/evidence/correction.tsx";
import { Contested, EvidenceDisclosure } from "../../components/evidence/evidence.tsx";
import { Provenance } from "../../components/evidence/provenance.tsx";
import { contestedProperty, statementsOf } from "../../components/evidence/statements.ts";
import { Name } from "../../components/name.tsx";
import { Outside } from "../../components/outside.tsx";
import { HullBadges, NodeShape } from "../../components/shapes.tsx";
import { formatDate, language, t } from "../../i18n/index.ts";
import type { Step } from "../../state/index.ts";
import { Completeness } from "./completeness.tsx";
import { Expansions } from "./expansions.tsx";
import { FactGroupView } from "./fact-group.tsx";
import { groupByPhase, groupFacts, type Phase } from "./facts.ts";
import { IndirectMemberships } from "./indirect.tsx";
import { Neighbours } from "./neighbours.tsx";
import { Offices } from "./offices.tsx";

export function EntityDetails({ answer }: { answer: EntityAnswer }) {
	const own = { ...answer, evidence: ownEvidence(answer) };
	return (
		<article class="entity" data-entity={answer.entity.id}>
			<Head answer={own} />
			<Properties answer={own} />
			<Completeness answer={answer} />
			<Expansions answer={answer} />
			<Facts answer={answer} />
			{answer.truncated && <p class="small muted">{t.value.details.truncated}</p>}
			<Address id={answer.entity.id} />
			<CorrectionButton of={{ id: answer.entity.id, kind: answer.entity.type, title: answer.entity.name }} />
			<Why id={answer.entity.id} />
		</article>
	);
}

/** Without what is only evidence of how much of its lists is known. */
function ownEvidence({ entity, evidence }: EntityAnswer) {
	const of = (key: string) => [entity[key] ?? []].flat().map(String);
	const lists = LISTS.flatMap((list) => of(`${list}Evidence`));
	return evidence.filter(({ id }) => of("evidence").includes(id) || !lists.includes(id));
}

/** What holds on the day, what may, and what is over or not yet, each apart; for all times together. */
function Facts({ answer }: { answer: EntityAnswer }) {
	const { entity, facts } = answer;
	const { graph } = useApp().state;
	const words = t.value.details;
	const day = graph.asOf.value;
	const heading = (phase: Phase) =>
		day === null && phase === "holds" ? words.factsHeading : words.phases[phase](formatDate(day ?? ""));
	const phases = groupByPhase(facts, day);
	const some = phases[0]?.phase === "holds" ? phases : [{ phase: "holds" as const, facts: [] }, ...phases];
	return (
		<>
			{some.map(({ phase, facts: mine }) => (
				<section class="facts" key={phase} data-phase={phase}>
					<h3>
						{heading(phase)} <span class="muted number">{words.facts(mine.length)}</span>
					</h3>
					{groupFacts(mine).map((group) => (
						<FactGroupView key={`${group.type} ${group.direction}`} group={group} about={entity.name} />
					))}
					{phase === "holds" && <IndirectMemberships answer={answer} />}
					{phase === "holds" && <Offices answer={answer} />}
					{phase === "holds" && <Neighbours entity={entity} />}
				</section>
			))}
		</>
	);
}

function Head({ answer }: { answer: EntityAnswer }) {
	const { entity, evidence } = answer;
	const { statements } = statementsOf(evidence);
	const atProperty = contestedProperty(entity, statements) !== undefined;
	const type = t.value.nodeTypes[entity.type].one;
	return (
		<header class="entity-head">
			<p class="small muted with-shape">
				<NodeShape type={entity.type} /> {type}
				<HullBadges of={entity.id} />
			</p>
			<h2>
				<Name of={entity} />
			</h2>
			<GermanOnly entity={entity} />
			<Certainty of={entity} />
			{entity.type === "Network" && !isComparable(entity.kind) && (
				<span class="badge not-comparable">{t.value.details.notComparable}</span>
			)}
			<Provenance of={entity} />
			{statements.length > 0 && !atProperty && <Contested statements={statements} about={entity.name} />}
			{typeof entity.description === "string" && <p lang="de">{entity.description}</p>}
			<GermanTexts answer={answer} />
		</header>
	);
}

/** Said on an English page of what has a name that means something, but none in English. */
function GermanOnly({ entity }: { entity: GraphNode }) {
	if (!isForeign(entity, language.value) || OWN_NAMES.has(entity.type)) return null;
	return <p class="small muted">{t.value.details.germanOnly}</p>;
}

/** Said on an English page of what the editors or sources have written, of which the data have no English. */
function GermanTexts({ answer: { entity, facts } }: { answer: EntityAnswer }) {
	const texts = [entity.description, entity.note, ...facts.map(({ note }) => note)];
	if (language.value === "de" || texts.every((text) => text === undefined)) return null;
	return <p class="small muted">{t.value.details.germanTexts}</p>;
}

/** Called the same in every language, as far as the data know. */
const OWN_NAMES: ReadonlySet<NodeType> = new Set(["Commune", "Person"]);

function Properties({ answer: { entity, evidence } }: { answer: EntityAnswer }) {
	const { statements } = statementsOf(evidence);
	const contested = contestedProperty(entity, statements);
	return (
		<div class="properties">
			<dl>
				{propertiesOf(entity, language.value).map(({ key, values, lang, href }) => (
					<div key={key}>
						<dt>{t.value.properties[key]}</dt>
						<dd lang={lang}>
							<Value values={values} href={href} />
						</dd>
						{key === contested && (
							<dd class="wide">
								<Contested statements={statements} about={`${t.value.properties[key]}, ${entity.name}`} />
							</dd>
						)}
					</div>
				))}
			</dl>
			<EvidenceDisclosure evidence={evidence} about={t.value.evidence.forEntity} labelled />
		</div>
	);
}

/** The entity's own web address: a page to read, to pass on and to print, on the day shown. */
function Address({ id }: { id: string }) {
	const { asOf } = useApp().state.graph;
	const day = asOf.value === null ? "" : `&asOf=${asOf.value}`;
	const href = `/id/${encodeURIComponent(id)}?lang=${language.value}${day}`;
	return (
		<p class="small own-address">
			<Outside href={href} text={t.value.details.ownAddress} />
		</p>
	);
}

/** A website opens beside the page; an e-mail address and a telephone number are for other programs. */
function Value({ values, href }: { values: readonly string[]; href: string | undefined }) {
	if (href === undefined) return values.map((value) => <span key={value}>{value}</span>);
	const text = values[0] ?? href;
	return /^https?:/.test(href) ? <Outside href={href} text={text} /> : <a href={href}>{text}</a>;
}

function Why({ id }: { id: string }) {
	const { graph } = useApp().state;
	const step = graph.why(id);
	const words = t.value.details;
	if (!step) return null;
	return (
		<section class="why">
			<p class="small muted">
				<strong>{words.why}</strong> {describeCause(step)}
			</p>
			<button type="button" class="button small" onClick={() => graph.remove(id)}>
				{words.remove}
			</button>
		</section>
	);
}

function describeCause(step: Step): string {
	const { cause } = t.value;
	switch (step.kind) {
		case "restore":
			return cause.restore;
		case "sets":
			return cause.sets([...step.names]);
		case "answer":
			return cause.answer(step.title?.[language.value] ?? null);
		case "path":
			return cause.path(step.name, step.to);
		default:
			return cause[step.kind](step.name);
	}
}
