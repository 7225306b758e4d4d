/** The first stops of the keyboard: past everything to the parts of the page. They move the focus; the address is the view's. */
import { useApp } from "../components/context.ts";
import { t } from "../i18n/index.ts";

export function SkipLinks() {
	const { state } = useApp();
	const words = t.value;
	const [view] = state.panes.division.value.views;
	return (
		<>
			<SkipLink to="search-field" text={words.skipToPanel} />
			<SkipLink to={view === "graph" ? "canvas" : `views-${view}-panel`} text={words.skipToPicture} />
			<SkipLink to="details" text={words.skipToDetails} />
			{state.answer.shown.value && <SkipLink to="answer" text={words.skipToAnswer} />}
		</>
	);
}

/** @param to the id of what gets the focus */
function SkipLink({ to, text }: { to: string; text: string }) {
	return (
		<a
			class="skip-link"
			href={`#${to}`}
			onClick={(event) => {
				event.preventDefault();
				document.getElementById(to)?.focus();
			}}
		>
			{text}
		</a>
	);
}
