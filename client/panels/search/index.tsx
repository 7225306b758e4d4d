/** Type-ahead search: what is found comes into the picture. */
import { useEffect, useState } from "preact/hooks";
import { show } from "../../components/actions.ts";
import { Combobox, DEBOUNCE_MS, type Result } from "../../components/combobox.tsx";
import { type FindPanel, useApp } from "../../components/context.ts";
import { FailureNotice } from "../../components/failure.tsx";
import { t } from "../../i18n/index.ts";
import { InPicture } from "./in-picture.tsx";

export const panel: FindPanel = {
	id: "search",
	place: 1,
	title: { de: "Suche", en: "Search" },
	Content: Find,
};

function Find() {
	return (
		<>
			<Search />
			<InPicture />
		</>
	);
}

export function Search() {
	const app = useApp();
	const { search, tasks } = app.state;
	const failure = tasks.failures.value.get("search");
	const [text, setText] = useState("");
	useDebouncedAsk(text);
	const choose = (result: Result) => {
		setText("");
		void show(app, result);
	};
	return (
		<section class="search">
			<label for="search-field">{t.value.search.label}</label>
			<Combobox
				name="search"
				text={text}
				setText={setText}
				answer={search.answer.value}
				choose={choose}
				placeholder={t.value.search.placeholder}
				describedBy="search-hint"
			/>
			<p id="search-hint" class="small muted">
				{t.value.search.hint}
			</p>
			{failure && <FailureNotice {...failure} />}
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
