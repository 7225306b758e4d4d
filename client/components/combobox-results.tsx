/** What a combobox offers: the options under the field, in view of the one that the keyboard is at. */
import { useEffect, useRef } from "preact/hooks";
import type { SearchAnswer } from "../../model/index.ts";
import { t } from "../i18n/index.ts";
import { useApp } from "./context.ts";
import { NodeShape } from "./shapes.tsx";

export type Result = SearchAnswer["results"][number];

interface ResultsProps {
	name: string;
	expanded: boolean;
	answer: SearchAnswer | null;
	stale: boolean;
	active: number;
	query: string;
	choose(result: Result): void;
	point(index: number): void;
}

export function Results({ name, expanded, answer, stale, active, query, choose, point }: ResultsProps) {
	const list = useRef<HTMLDivElement>(null);
	const results = answer?.results ?? [];
	useEffect(() => {
		if (expanded) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
	}, [active, expanded]);
	return (
		<div class="results-frame" hidden={!expanded}>
			<div
				id={`${name}-results`}
				ref={list}
				class="results"
				role="listbox"
				aria-busy={stale}
				aria-label={t.value.search.results(results.length)}
			>
				{results.map((result, n) => (
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
				))}
			</div>
			{expanded && results.length === 0 && <p class="results-note">{t.value.search.none(query.trim())}</p>}
			{answer?.truncated && <p class="results-note">{t.value.search.more}</p>}
		</div>
	);
}

function ResultLine({ result }: { result: Result }) {
	const { graph } = useApp().state;
	return (
		<>
			<NodeShape type={result.type} />
			<span class="result-text">
				<span class="result-name">{result.name}</span>
				<span class="small muted">
					{[t.value.nodeTypes[result.type].one, result.context].filter(Boolean).join(" · ")}
				</span>
			</span>
			{graph.picture.value.nodes.has(result.id) && <span class="badge">{t.value.search.inPicture}</span>}
		</>
	);
}
