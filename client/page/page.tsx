/** The whole page: what stands where, and which part a narrow screen shows. */
import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type App, AppContext, type Sheet, useApp } from "../components/context.ts";
import { Later } from "../components/later.tsx";
import { t } from "../i18n/index.ts";
import { DetailsPanel } from "../panels/details/index.tsx";
import { PicturePane } from "../panels/picture/index.tsx";
import { AnswerDock } from "./answer.tsx";
import { Edge } from "./edge.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { LeftPanel } from "./left.tsx";
import { Imprint } from "./print.tsx";
import { ProposalDialog } from "./proposal.tsx";
import { SkipLinks } from "./skip-links.tsx";
import { UnreadableView } from "./unreadable.tsx";

export function Page({ app }: { app: App }) {
	useEffect(() => followSelection(app), [app]);
	useEffect(() => saySelection(app), [app]);
	return (
		<AppContext.Provider value={app}>
			<SkipLinks />
			<Divided />
			<UnreadableView />
			<ProposalDialog />
			<p class="visually-hidden" aria-live="polite">
				{app.announcement.value}
			</p>
		</AppContext.Provider>
	);
}

/** The page in its parts, with the space that each has been given. */
function Divided() {
	const { state, sheet } = useApp();
	const { sizes, folded, full } = state.panes.division.value;
	const own = Object.entries(sizes).map(([panel, size]) => [`--${panel}-size`, `${size}px`]);
	return (
		<div class="page" data-sheet={sheet.value} data-folded={folded.join(" ")} data-full={full}>
			<Header />
			<main style={Object.fromEntries(own)}>
				<Later>
					<LeftPanel />
					<Edge panel="left" />
				</Later>
				<Later>
					<PicturePane />
				</Later>
				<AnswerDock />
				<Later>
					<Edge panel="right" />
					<DetailsPanel />
				</Later>
			</main>
			<Imprint />
			<Footer />
			<SheetBar />
		</div>
	);
}

/** On a narrow screen a tap on something opens its details, paths are looked at; a marked intersection stays with its list. */
function followSelection({ state, sheet }: App): () => void {
	return effect(() => {
		const { kind } = state.marks.selection.value;
		if (sheet.peek() === "answer") return;
		if (kind === "nodes" || kind === "edge") sheet.value = "details";
		if (kind === "paths") sheet.value = "picture";
	});
}

/** What comes to be selected is said, wherever it was chosen. */
function saySelection({ state, announcement }: App): () => void {
	return effect(() => {
		const id = state.marks.sole.value;
		const node = id === null ? undefined : state.graph.picture.peek().nodes.get(id)?.node;
		if (!node) return;
		const words = t.peek();
		announcement.value = words.announce.selected(node.name, words.nodeTypes[node.type].one);
	});
}

const SHEETS: readonly Sheet[] = ["picture", "find", "details", "answer"];

function SheetBar() {
	const { sheet, state } = useApp();
	const answered = state.answer.shown.value !== null;
	return (
		<nav class="sheet-bar" aria-label={t.value.sheets.label}>
			{SHEETS.filter((name) => name !== "answer" || answered).map((name) => (
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
