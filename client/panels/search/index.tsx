/** Type-ahead search: a combobox after the WAI-ARIA Authoring Practices, focus stays in the field. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { SearchAnswer } from "../../../model/index.ts";
import { t } from "../../i18n/index.ts";
import { show } from "../actions.ts";
import { useApp } from "../context.ts";
import { FailureNotice } from "../failure.tsx";
import { Icon } from "../icons.tsx";
import { NodeShape } from "../shapes.tsx";

type Result = SearchAnswer["results"][number];

/** Long enough for a fast typist not to ask for every letter. */
const DEBOUNCE_MS = 140;

export function Search() {
	const app = useApp();
	const { search, tasks } = app.state;
	const failure = tasks.failure.value;
	const [text, setText] = useState("");
	const [active, setActive] = useState(0);
	const [open, setOpen] = useState(false);
	const results = search.answer.value?.results ?? [];
	useDebouncedAsk(text);

	const choose = (result: Result | undefined) => {
		if (!result) return;
		setOpen(false);
		setText("");
		void show(app, result);
	};
	const move = (by: number) => {
		setOpen(true);
		if (results.length > 0) setActive((active + by + results.length) % results.length);
	};
	const keys: Record<string, () => void> = {
		ArrowDown: () => move(1),
		ArrowUp: () => move(-1),
		Enter: () => choose(open ? results[active] : undefined),
		Escape: () => (open && text ? setOpen(false) : setText("")),
	};
	const expanded = open && text.trim() !== "" && search.answer.value !== null;
	return (
		<section class="search">
			<label for="search-field">{t.value.search.label}</label>
			<div class="search-box">
				<Icon name="search" />
				<input
					id="search-field"
					class="field"
					type="text"
					role="combobox"
					autocomplete="off"
					spellcheck={false}
					placeholder={t.value.search.placeholder}
					value={text}
					aria-expanded={expanded && results.length > 0}
					aria-controls="search-results"
					aria-autocomplete="list"
					aria-activedescendant={expanded && results[active] ? `result-${active}` : undefined}
					aria-describedby="search-hint"
					onInput={(event) => {
						setText(event.currentTarget.value);
						setActive(0);
						setOpen(true);
					}}
					onFocus={() => setOpen(true)}
					onBlur={() => setOpen(false)}
					onKeyDown={(event) => {
						const act = keys[event.key];
						if (!act) return;
						event.preventDefault();
						act();
					}}
				/>
				{text && (
					<button
						type="button"
						class="button quiet icon-only"
						aria-label={t.value.search.clear}
						onClick={() => setText("")}
					>
						<Icon name="close" />
					</button>
				)}
			</div>
			<p id="search-hint" class="small muted">
				{t.value.search.hint}
			</p>
			<p class="visually-hidden" role="status">
				{expanded ? t.value.search.results(results.length) : ""}
			</p>
			{failure?.kind === "search" && <FailureNotice problem={failure.problem} retry={failure.retry} />}
			<Results shown={expanded} results={results} active={active} query={text} choose={choose} point={setActive} />
		</section>
	);
}

function useDebouncedAsk(text: string): void {
	const { search } = useApp().state;
	useEffect(() => {
		const timer = setTimeout(() => void search.ask(text), text ? DEBOUNCE_MS : 0);
		return () => clearTimeout(timer);
	}, [text, search]);
}

interface ResultsProps {
	shown: boolean;
	results: readonly Result[];
	active: number;
	query: string;
	choose(result: Result): void;
	point(index: number): void;
}

function Results({ shown, results, active, query, choose, point }: ResultsProps) {
	const { search } = useApp().state;
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (shown) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
	}, [active, shown]);
	return (
		<div class="results-frame" hidden={!shown}>
			<div
				id="search-results"
				ref={list}
				class="results"
				role="listbox"
				aria-label={t.value.search.results(results.length)}
			>
				{results.map((result, n) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in every combobox
					// biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option
					<div
						key={result.id}
						id={`result-${n}`}
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
			{results.length === 0 && <p class="results-note">{t.value.search.none(query.trim())}</p>}
			{search.answer.value?.truncated && <p class="results-note">{t.value.search.more}</p>}
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
