/** A field that finds entities as one types: a combobox after the WAI-ARIA Authoring Practices, focus stays in the field. */
import { useEffect, useState } from "preact/hooks";
import type { SearchHit } from "../../model/index.ts";
import { t } from "../i18n/index.ts";
import { type Offer, Results } from "./combobox-results.tsx";
import { Icon } from "./icons.tsx";

export type { Offer } from "./combobox-results.tsx";

/** Long enough for a fast typist not to ask for every letter. */
export const DEBOUNCE_MS = 140;

interface ComboboxProps<Hit extends SearchHit> {
	/** Prefix of the ids: `<name>-field`, `<name>-results`. */
	name: string;
	text: string;
	setText(text: string): void;
	/** What was found for the text; null before there is an answer. */
	answer: Offer<Hit> | null;
	/** The answer is that to an earlier text: it is shown on, but Enter takes nothing of it. */
	stale?: boolean;
	/** Enter that comes before the answer takes the first of it. */
	waits?: boolean;
	choose(result: Hit): void;
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
	/** What is said of a text for which nothing was found. */
	none?(text: string): string;
	/** Of the key that leads to the field. */
	shortcut?: string;
}

export function Combobox<Hit extends SearchHit>(props: ComboboxProps<Hit>) {
	const { name, text, setText, answer, stale = false, placeholder, describedBy, invalid, required } = props;
	const { none = t.value.search.none, shortcut } = props;
	const { active, setActive, expanded, pick, close, events } = useCombobox(props);
	const results = answer?.results ?? [];
	return (
		<div class="combobox">
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
					aria-keyshortcuts={shortcut}
					{...events}
				/>
				{text && <Clear {...{ name, setText, close }} />}
			</div>
			<p class="visually-hidden" role="status">
				{expanded ? said(results) : ""}
			</p>
			<Results
				{...{ name, expanded, answer, stale, active, none: none(text.trim()) }}
				choose={pick}
				point={setActive}
			/>
		</div>
	);
}

function said(results: readonly SearchHit[]): string {
	const { search } = t.value;
	const understood = results[0]?.understood;
	return [search.results(results.length), understood && search.understood(understood)].filter(Boolean).join(". ");
}

/** Which option the keyboard is at, whether the list is open, and what the keys do. */
function useCombobox<Hit extends SearchHit>(props: ComboboxProps<Hit>) {
	const { text, setText, answer, stale, waits, choose, enter, leave, offersAll } = props;
	const [active, setActive] = useState(0);
	const [open, setOpen] = useState(false);
	const [isAwaited, setAwaited] = useState(false);
	const results = answer?.results ?? [];
	const expanded = open && (text.trim() !== "" || offersAll === true) && answer !== null;
	const pick = (result: Hit) => {
		setOpen(false);
		setAwaited(false);
		choose(result);
	};
	const move = (by: number) => {
		setOpen(true);
		if (answer === null) enter?.();
		if (results.length > 0) setActive((active + by + results.length) % results.length);
		return true;
	};
	const first = results[0];
	useEffect(() => {
		if (isAwaited && answer && !stale) first ? pick(first) : setAwaited(false);
	}, [isAwaited, answer, stale]);
	/** Each says whether the key was its own. */
	const keys: Record<string, () => boolean> = {
		ArrowDown: () => move(open ? 1 : 0),
		ArrowUp: () => move(-1),
		Enter: () => {
			const result = expanded ? results[active] : undefined;
			if (result && !stale) pick(result);
			else if (waits) setAwaited(text.trim() !== "");
			return result !== undefined;
		},
		Escape: () => {
			if (open && text) setOpen(false);
			else setText("");
			return true;
		},
	};
	const events = {
		onInput: (event: { currentTarget: HTMLInputElement }) => {
			setText(event.currentTarget.value);
			setAwaited(false);
			setActive(0);
			setOpen(true);
		},
		onFocus: (event: { currentTarget: HTMLInputElement }) => {
			setOpen(true);
			event.currentTarget.select();
		},
		onClick: () => {
			setOpen(true);
			enter?.();
		},
		onBlur: () => {
			setOpen(false);
			leave?.();
		},
		onKeyDown: (event: KeyboardEvent) => {
			if (keys[event.key]?.()) event.preventDefault();
		},
	};
	return { active, setActive, expanded, pick, close: () => setOpen(false), events };
}

/** What it leaves open would lie over the button that sends the form. */
function Clear({ name, setText, close }: Pick<ComboboxProps<SearchHit>, "name" | "setText"> & { close(): void }) {
	return (
		<button
			type="button"
			class="button quiet icon-only"
			aria-label={t.value.search.clear}
			onMouseDown={(event) => event.preventDefault()}
			onClick={() => {
				setText("");
				document.getElementById(`${name}-field`)?.focus();
				close();
			}}
		>
			<Icon name="close" />
		</button>
	);
}
