/** What a combobox offers: the options under the field, in view of the one that the keyboard is at. */

import { useEffect, useRef } from "preact/hooks";
import { nameIn, type SearchHit, type SearchKind } from "../../model/index.ts";
import { formatDate, language, t } from "../i18n/index.ts";
import { useApp } from "./context.ts";
import { Icon } from "./icons.tsx";
import { Name } from "./name.tsx";
import { NodeShape } from "./shapes.tsx";

/** What a field can offer; of several kinds each kind together. */
export interface Offer<Hit extends SearchHit> {
	readonly results: readonly Hit[];
	readonly truncated: boolean;
}

interface ResultsProps<Hit extends SearchHit> {
	name: string;
	expanded: boolean;
	answer: Offer<Hit> | null;
	stale: boolean;
	active: number;
	/** What is said when nothing was found. */
	none: string;
	choose(result: Hit): void;
	point(index: number): void;
}

export function Results<Hit extends SearchHit>(props: ResultsProps<Hit>) {
	const { name, expanded, answer, stale, active, none, choose, point } = props;
	const list = useRef<HTMLDivElement>(null);
	const results = answer?.results ?? [];
	const kinds = [...new Set(results.map(({ kind }) => kind))];
	const understood = results[0]?.understood;
	useEffect(() => {
		if (expanded) list.current?.querySelectorAll("[role=option]")[active]?.scrollIntoView({ block: "nearest" });
	}, [active, expanded]);
	const options = (kind: SearchKind) =>
		results.map((result, n) =>
			result.kind === kind ? (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in every combobox
				// biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option
				<div
					key={result.id}
					id={`${name}-option-${n}`}
					role="option"
					aria-selected={n === active}
					onMouseDown={(event) => event.preventDefault()}
					onMouseMove={() => point(n)}
					onClick={() => choose(result)}
				>
					<ResultLine result={result} />
				</div>
			) : null,
		);
	return (
		<div class="results-frame" hidden={!expanded}>
			{understood && <p class="results-note">{t.value.search.understood(understood)}</p>}
			<div
				id={`${name}-results`}
				ref={list}
				class="results"
				role="listbox"
				aria-busy={stale}
				aria-label={t.value.search.results(results.length)}
			>
				{kinds.length < 2 && kinds[0] !== "question"
					? kinds.flatMap(options)
					: kinds.map((kind) => (
							// biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list of options
							<div key={kind} role="group" aria-labelledby={`${name}-${kind}`}>
								<p id={`${name}-${kind}`} class="results-heading" role="presentation">
									{t.value.search.kinds[kind]}
								</p>
								{options(kind)}
							</div>
						))}
			</div>
			{expanded && results.length === 0 && <p class="results-note">{none}</p>}
			{answer?.truncated && <p class="results-note">{t.value.search.more}</p>}
		</div>
	);
}

function ResultLine({ result }: { result: SearchHit }) {
	const { graph } = useApp().state;
	if (result.kind !== "entity") return <FormLine result={result} />;
	const context = language.value === "en" ? result.contextEn : result.context;
	const { alias } = result;
	const foundBy = alias && alias !== nameIn(result, language.value) && t.value.search.foundBy(alias);
	return (
		<>
			<NodeShape type={result.type} />
			<span class="result-text">
				<span class="result-name">
					<Name of={result} />
				</span>
				<span class="small muted">
					{[t.value.nodeTypes[result.type].one, context, foundBy].filter(Boolean).join(" · ")}
				</span>
			</span>
			{graph.picture.value.nodes.has(result.id) && <span class="badge">{t.value.search.inPicture}</span>}
		</>
	);
}

/** A question or an action, with what is filled in. */
function FormLine({ result }: { result: Exclude<SearchHit, { kind: "entity" }> }) {
	const day = result.values.day ? [formatDate(result.values.day)] : [];
	const filled = [...result.entities.map((entity) => entity.name), ...day].join(" · ");
	return (
		<>
			<Icon name={result.kind} />
			<span class="result-text">
				<span class="result-name">{result.title[language.value]}</span>
				{filled && <span class="small muted">{filled}</span>}
			</span>
		</>
	);
}
