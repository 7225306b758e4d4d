/** A field that finds entities as one types: a combobox after the WAI-ARIA Authoring Practices, focus stays in the field. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { SearchAnswer } from "../../model/index.ts";
import { t } from "../i18n/index.ts";
import { useApp } from "./context.ts";
import { Icon } from "./icons.tsx";
import { NodeShape } from "./shapes.tsx";

export type Result = SearchAnswer["results"][number];

/** Long enough for a fast typist not to ask for every letter. */
export const DEBOUNCE_MS = 140;

interface ComboboxProps {
	/** Prefix of the ids: `<name>-field`, `<name>-results`. */
	name: string;
	text: string;
	setText(text: string): void;
	/** What was found for the text; null before there is an answer. */
	answer: SearchAnswer | null;
	choose(result: Result): void;
	/** The list is asked for before anything is typed: a click into the field, or the arrow key. */
	enter?(): void;
	/** The focus goes elsewhere. */
	leave?(): void;
	placeholder?: string | undefined;
	describedBy?: string | undefined;
	invalid?: boolean;
	required?: boolean;
	/** Whether there is something to offer for an empty text. */
	offersAll?: boolean;
}

export function Combobox(props: ComboboxProps) {
	const { name, text, setText, answer, choose, enter, leave, placeholder, describedBy, invalid, required, offersAll } =
		props;
	const [active, setActive] = useState(0);
	const [open, setOpen] = useState(false);
	const results = answer?.results ?? [];
	const pick = (result: Result | undefined) => {
		if (!result) return;
		setOpen(false);
		choose(result);
	};
	const move = (by: number) => {
		setOpen(true);
		if (answer === null) enter?.();
		if (results.length > 0) setActive((active + by + results.length) % results.length);
		return true;
	};
	const expanded = open && (text.trim() !== "" || offersAll === true) && answer !== null;
	/** Each says whether the key was its own. */
	const keys: Record<string, () => boolean> = {
		ArrowDown: () => move(open ? 1 : 0),
		ArrowUp: () => move(-1),
		Enter: () => {
			if (!expanded || !results[active]) return false;
			pick(results[active]);
			return true;
		},
		Escape: () => {
			if (open && text) setOpen(false);
			else setText("");
			return true;
		},
	};
	return (
		<>
			<div class="search-box">
				<Icon name="search" />
				<input
					id={`${name}-field`}
					class="field"
					type="text"
					role="combobox"
					autocomplete="off"
					spellcheck={false}
					placeholder={placeholder}
					value={text}
					aria-expanded={expanded && results.length > 0}
					aria-controls={`${name}-results`}
					aria-autocomplete="list"
					aria-activedescendant={expanded && results[active] ? `${name}-option-${active}` : undefined}
					aria-describedby={describedBy}
					aria-invalid={invalid}
					aria-required={required}
					onInput={(event) => {
						setText(event.currentTarget.value);
						setActive(0);
						setOpen(true);
					}}
					onFocus={(event) => {
						setOpen(true);
						event.currentTarget.select();
					}}
					onClick={() => {
						setOpen(true);
						enter?.();
					}}
					onBlur={() => {
						setOpen(false);
						leave?.();
					}}
					onKeyDown={(event) => {
						if (keys[event.key]?.()) event.preventDefault();
					}}
				/>
				{text && (
					<button
						type="button"
						class="button quiet icon-only"
						aria-label={t.value.search.clear}
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => {
							setText("");
							document.getElementById(`${name}-field`)?.focus();
						}}
					>
						<Icon name="close" />
					</button>
				)}
			</div>
			<p class="visually-hidden" role="status">
				{expanded ? t.value.search.results(results.length) : ""}
			</p>
			<Results {...{ name, expanded, answer, active, query: text }} choose={pick} point={setActive} />
		</>
	);
}

interface ResultsProps {
	name: string;
	expanded: boolean;
	answer: SearchAnswer | null;
	active: number;
	query: string;
	choose(result: Result): void;
	point(index: number): void;
}

function Results({ name, expanded, answer, active, query, choose, point }: ResultsProps) {
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
