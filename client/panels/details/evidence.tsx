/** Who says so: quote, place in the source, the source itself with date and link. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { CitedEvidence } from "../../../model/index.ts";
import { formatDate, t } from "../../i18n/index.ts";
import { Icon } from "../icons.tsx";
import { Outside } from "./outside.tsx";

interface EvidenceDisclosureProps {
	evidence: readonly CitedEvidence[];
	/** What the evidence is for, said to screen readers. */
	about: string;
	/** What stands on the line before the button. */
	children?: ComponentChildren;
	/** Shows `about` as text too. */
	labelled?: boolean;
}

/** A line with a button that opens the evidence below it. */
export function EvidenceDisclosure({ evidence, about, children, labelled = false }: EvidenceDisclosureProps) {
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
				{open.value && evidence.map((one) => <EvidenceCard key={one.id} evidence={one} />)}
			</div>
		</>
	);
}

export function EvidenceCard({ evidence: { quote, locator, says, outdated, source } }: { evidence: CitedEvidence }) {
	const words = t.value.evidence;
	const date = source.publishedText ?? source.publishedOn;
	const origin = [
		source.publisher,
		t.value.sourceKinds[source.kind],
		date && `${words.published}: ${formatDate(date)}`,
		source.retrievedOn && `${words.retrieved} ${formatDate(source.retrievedOn)}`,
		source.license && `${words.licence}: ${source.license}`,
	];
	return (
		<figure class="evidence">
			{quote && (
				<blockquote cite={source.url} lang="de">
					{quote}
				</blockquote>
			)}
			{says && (
				<p>
					{words.says}: <strong>{says}</strong>
				</p>
			)}
			<figcaption>
				<p class="evidence-source">
					{source.url ? <Outside href={source.url} text={source.title} /> : source.title}
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
