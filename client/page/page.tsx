/** The whole page: what stands where, and which part a narrow screen shows. */
import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type App, AppContext, type Sheet, useApp } from "../components/context.ts";
import { t } from "../i18n/index.ts";
import { DetailsPanel } from "../panels/details/index.tsx";
import { PicturePane } from "../panels/picture/index.tsx";
import { TablePane } from "../panels/table/index.tsx";
import { ExpansionDialog } from "./expansion-dialog.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { LeftPanel } from "./left.tsx";

export function Page({ app }: { app: App }) {
	useEffect(() => followSelection(app), [app]);
	return (
		<AppContext.Provider value={app}>
			<a class="skip-link" href={app.tab.value === "search" ? "#search-field" : `#find-${app.tab.value}-tab`}>
				{t.value.skipToPanel}
			</a>
			<a class="skip-link" href="#table-toggle">
				{t.value.skipToTable}
			</a>
			<div class="page" data-sheet={app.sheet.value}>
				<Header />
				<main>
					<LeftPanel />
					<PicturePane />
					<DetailsPanel />
					<TablePane />
				</main>
				<Footer />
				<SheetBar />
			</div>
			<ExpansionDialog />
			<p class="visually-hidden" aria-live="polite">
				{app.announcement.value}
			</p>
		</AppContext.Provider>
	);
}

/** On a narrow screen a tap on something opens its details; a marked intersection stays with its list. */
function followSelection({ state, sheet }: App): () => void {
	return effect(() => {
		const { kind } = state.marks.selection.value;
		if ((kind === "nodes" || kind === "edge") && sheet.peek() !== "table") sheet.value = "details";
	});
}

const SHEETS: readonly Sheet[] = ["picture", "find", "details", "table"];

function SheetBar() {
	const { sheet } = useApp();
	return (
		<nav class="sheet-bar" aria-label={t.value.sheets.label}>
			{SHEETS.map((name) => (
				<button
					key={name}
					type="button"
					aria-pressed={sheet.value === name}
					onClick={() => {
						sheet.value = name;
					}}
				>
					{t.value.sheets[name]}
				</button>
			))}
		</nav>
	);
}
