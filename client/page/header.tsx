/** The bar at the top: the product's name, what it is in a sentence, the field that finds everything, language and appearance. */

import { useApp } from "../components/context.ts";
import { Segmented } from "../components/segmented.tsx";
import { t } from "../i18n/index.ts";
import { Finder } from "../panels/search/finder.tsx";
import type { Language, Theme } from "../state/index.ts";

const LANGUAGES: readonly { id: Language; short: string; name: string }[] = [
	{ id: "de", short: "DE", name: "Deutsch" },
	{ id: "en", short: "EN", name: "English" },
];
const THEMES: readonly Theme[] = ["system", "light", "dark"];

export function Header() {
	return (
		<header class="page-header">
			<Mark />
			<h1>{t.value.product}</h1>
			<p class="tagline">{t.value.tagline}</p>
			<Finder />
			<div class="page-settings">
				<LanguageSwitch />
				<ThemeChoice />
			</div>
		</header>
	);
}

function Mark() {
	return (
		<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
			<circle cx="12" cy="16" r="8.5" />
			<circle cx="20" cy="16" r="8.5" />
			<circle class="core" cx="16" cy="16" r="2.6" />
		</svg>
	);
}

function LanguageSwitch() {
	const { view } = useApp().state;
	return (
		<Segmented
			label={t.value.language}
			options={LANGUAGES.map(({ id, short, name }) => ({
				...{ id, lang: id, title: name },
				text: (
					<>
						<span aria-hidden="true">{short}</span>
						<span class="visually-hidden">{name}</span>
					</>
				),
			}))}
			chosen={view.language.value}
			choose={view.setLanguage}
		/>
	);
}

function ThemeChoice() {
	const { view } = useApp().state;
	return (
		<label class="theme-choice">
			<span class="visually-hidden">{t.value.theme.label}</span>
			<select
				class="button"
				value={view.theme.value}
				onChange={(event) => view.setTheme(event.currentTarget.value as Theme)}
			>
				{THEMES.map((theme) => (
					<option key={theme} value={theme}>
						{t.value.theme[theme]}
					</option>
				))}
			</select>
		</label>
	);
}
