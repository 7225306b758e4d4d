/** The one field that finds everything: entities come into the picture, questions open their form, actions are carried out. */
import { useEffect, useState } from "preact/hooks";
import type { SearchHit } from "../../../model/index.ts";
import { show } from "../../components/actions.ts";
import { Combobox, DEBOUNCE_MS } from "../../components/combobox.tsx";
import { type App, useApp } from "../../components/context.ts";
import { FailureNotice } from "../../components/failure.tsx";
import { t } from "../../i18n/index.ts";
import { canPerform, openForm, perform } from "./perform.ts";

const FIELD = "search-field";

export function Finder() {
	const app = useApp();
	const { search, tasks } = app.state;
	const failure = tasks.failures.value.get("search");
	const [text, setText] = useState("");
	useDebouncedAsk(text);
	useShortcut();
	const answer = search.answer.value;
	const choose = (hit: SearchHit) => {
		setText("");
		void follow(app, hit);
	};
	return (
		<search class="finder">
			<label class="visually-hidden" for={FIELD}>
				{t.value.search.label}
			</label>
			<Combobox
				name="search"
				text={text}
				setText={setText}
				answer={answer && { ...answer, results: byKind(answer.results) }}
				stale={search.answered.value !== text}
				waits
				choose={choose}
				placeholder={t.value.search.placeholder}
				describedBy="search-hint"
				none={t.value.search.noneOfAll}
				shortcut="Control+K Meta+K"
			/>
			<p id="search-hint" class="visually-hidden">
				{t.value.search.hint}
			</p>
			{failure && <FailureNotice {...failure} />}
		</search>
	);
}

/** What the page can show or do, kinds in the order of the best of each. */
function byKind(results: readonly SearchHit[]): SearchHit[] {
	const possible = results.filter((hit) => hit.kind !== "action" || canPerform(hit.id));
	const kinds = [...new Set(possible.map(({ kind }) => kind))];
	return kinds.flatMap((kind) => possible.filter((hit) => hit.kind === kind));
}

async function follow(app: App, hit: SearchHit): Promise<void> {
	if (hit.kind === "entity") return show(app, hit);
	for (const entity of hit.entities) app.state.questions.learn(entity);
	if (hit.kind === "question") return openForm(app, "question", hit.id, hit.values);
	return perform(app, hit);
}

function useDebouncedAsk(text: string): void {
	const { search } = useApp().state;
	useEffect(() => {
		const timer = setTimeout(() => void search.ask(text), text ? DEBOUNCE_MS : 0);
		return () => clearTimeout(timer);
	}, [text, search]);
}

/** Ctrl+K or ⌘K leads to the field from anywhere, before an editor has a use of its own for it. */
function useShortcut(): void {
	const { panes } = useApp().state;
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k")
				return;
			event.preventDefault();
			event.stopPropagation();
			const focus = () => document.getElementById(FIELD)?.focus();
			// Views that fill the window cover the header until it is drawn anew; the next key may come before that.
			if (!panes.division.peek().full) return focus();
			panes.fill(false);
			requestAnimationFrame(focus);
		};
		document.addEventListener("keydown", onKey, true);
		return () => document.removeEventListener("keydown", onKey, true);
	}, [panes]);
}
