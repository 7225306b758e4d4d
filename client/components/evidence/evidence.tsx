/** Who says so: quote, place in the source, the source itself with date and link. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { CitedEvidence } from "../../../model/index.ts";
import { formatDate, formatNumber, t } from "../../i18n/index.ts";
import { Icon } from "../icons.tsx";
import { Outside } from "../outside.tsx";
import { statementsOf } from "./statements.ts";

interface EvidenceDisclosureProps {
	evidence: readonly CitedEvidence[];
	/** What the evidence is for, said to screen readers. */
	about: string;
	/** What stands on the line before the button. */
	children?: ComponentChildren;
	/** Shows `about` as text too. */
	labelled?: boolean;
	/** What is opened, where it is more than a list of the evidence. */
	opened?: () => ComponentChildren;
}

/** A line with a button that opens the evidence below it. */
export function EvidenceDisclosure(props: EvidenceDisclosureProps) {
	const { evidence, about, children, labelled = false, opened = () => <EvidenceList evidence={evidence} /> } = props;
	const open = useSignal(false);
	const id = useId();
	const words = t.value.evidence;
	return (
		<>
			<div class="fact-line">
				{children ?? (labelled && <span class="fact-text small muted">{about}</span>)}
				<button
					type="button"
					class="evidence-button"
					aria-expanded={open.value}
					aria-controls={id}
					aria-label={words.show(evidence.length, about)}
					onClick={() => {
						open.value = !open.value;
					}}
				>
					<Icon name="quote" />
					{words.button(evidence.length)}
				</button>
			</div>
			<div id={id} class="evidence-list" hidden={!open.value}>
				{open.value && opened()}
			</div>
		</>
	);
}

/** All evidence; statements that differ stand first, side by side. */
export function EvidenceList({ evidence }: { evidence: readonly CitedEvidence[] }) {
	const { statements, rest } = statementsOf(evidence);
	return (
		<>
			{statements.length > 0 && <Statements of={statements} />}
			{rest.map((one) => (
				<EvidenceCard key={one.id} evidence={one} />
			))}
		</>
	);
}

function Statements({ of }: { of: readonly CitedEvidence[] }) {
	return (
		<div class="statements">
			{of.map((one) => (
				<EvidenceCard key={one.id} evidence={one} />
			))}
		</div>
	);
}

/** A quiet badge that opens the differing statements. */
export function Contested({ statements, about }: { statements: readonly CitedEvidence[]; about: string }) {
	const open = useSignal(false);
	const id = useId();
	const words = t.value.evidence;
	return (
		<div class="contested">
			<button
				type="button"
				class="badge contested-button"
				aria-expanded={open.value}
				aria-controls={id}
				aria-label={words.differAbout(about)}
				onClick={() => {
					open.value = !open.value;
				}}
			>
				{t.value.status.contradicted}
				<Icon name="chevron" />
			</button>
			<div id={id} hidden={!open.value}>
				{open.value && <Statements of={statements} />}
			</div>
		</div>
	);
}

/** Long numbers as the language writes them; years and keys stay. */
const readable = (text: string) => text.replace(/\b[1-9]\d{4,}\b/g, (digits) => formatNumber(Number(digits)));

function EvidenceCard({ evidence: { quote, locator, says, outdated, source } }: { evidence: CitedEvidence }) {
	const words = t.value.evidence;
	const date = source.publishedText ?? source.publishedOn;
	const origin = [
		source.publisher,
		t.value.sourceKinds[source.kind],
		date && `${words.published}: ${formatDate(date)}`,
		source.retrievedOn && `${words.retrieved} ${formatDate(source.retrievedOn)}`,
		source.license && `${words.license}: ${source.license}`,
	];
	return (
		<figure class="evidence">
			{says && (
				<p class="evidence-says">
					<span class="visually-hidden">{words.says}:</span> {readable(says)}
				</p>
			)}
			{quote && (
				<blockquote cite={source.url} lang="de">
					{quote}
				</blockquote>
			)}
			<figcaption>
				<p class="evidence-source">
					{source.url ? <Outside href={source.url} text={source.title} /> : source.title}
					{source.archiveUrl && <Outside href={source.archiveUrl} text={words.archived} />}
					{outdated && <span class="badge warn">{words.outdated}</span>}
				</p>
				{locator && (
					<p class="small muted">
						{words.locator}: {locator}
					</p>
				)}
				<p class="small muted">{origin.filter(Boolean).join(" · ")}</p>
			</figcaption>
		</figure>
	);
}
