/** A field that finds entities as one types: a combobox after the WAI-ARIA Authoring Practices, focus stays in the field. */
import { useState } from "preact/hooks";
import type { SearchAnswer } from "../../model/index.ts";
import { t } from "../i18n/index.ts";
import { type Result, Results } from "./combobox-results.tsx";
import { Icon } from "./icons.tsx";

export type { Result } from "./combobox-results.tsx";

/** Long enough for a fast typist not to ask for every letter. */
export const DEBOUNCE_MS = 140;

interface ComboboxProps {
	/** Prefix of the ids: `<name>-field`, `<name>-results`. */
	name: string;
	text: string;
	setText(text: string): void;
	/** What was found for the text; null before there is an answer. */
	answer: SearchAnswer | null;
	/** The answer is that to an earlier text: it is shown on, but Enter takes nothing of it. */
	stale?: boolean;
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
	const { name, text, setText, answer, stale = false, placeholder, describedBy, invalid, required } = props;
	const { active, setActive, expanded, pick, events } = useCombobox(props);
	const results = answer?.results ?? [];
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
					{...events}
				/>
				{text && <Clear name={name} setText={setText} />}
			</div>
			<p class="visually-hidden" role="status">
				{expanded ? t.value.search.results(results.length) : ""}
			</p>
			<Results {...{ name, expanded, answer, stale, active, query: text }} choose={pick} point={setActive} />
		</>
	);
}

/** Which option the keyboard is at, whether the list is open, and what the keys do. */
function useCombobox({ text, setText, answer, stale, choose, enter, leave, offersAll }: ComboboxProps) {
	const [active, setActive] = useState(0);
	const [open, setOpen] = useState(false);
	const results = answer?.results ?? [];
	const expanded = open && (text.trim() !== "" || offersAll === true) && answer !== null;
	const pick = (result: Result) => {
		setOpen(false);
		choose(result);
	};
	const move = (by: number) => {
		setOpen(true);
		if (answer === null) enter?.();
		if (results.length > 0) setActive((active + by + results.length) % results.length);
		return true;
	};
	/** Each says whether the key was its own. */
	const keys: Record<string, () => boolean> = {
		ArrowDown: () => move(open ? 1 : 0),
		ArrowUp: () => move(-1),
		Enter: () => {
			const result = expanded ? results[active] : undefined;
			if (result && !stale) pick(result);
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
	return { active, setActive, expanded, pick, events };
}

function Clear({ name, setText }: Pick<ComboboxProps, "name" | "setText">) {
	return (
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
	);
}
