/** What can be done with an answer: show it in the picture, take it along, share it, read the query behind it. */
import { useRef } from "preact/hooks";
import { editQuery } from "../../components/actions.ts";
import { useCloseOutside } from "../../components/close-outside.ts";
import { useApp } from "../../components/context.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { DialogHeader } from "../../components/dialog.tsx";
import { Icon } from "../../components/icons.tsx";
import { t } from "../../i18n/index.ts";
import { ANSWER, isDrawable, type State } from "../../state/index.ts";
import { answerThemes } from "../../views/map/themes.ts";
import type { AnswerView } from "./types.ts";

export function AnswerTools({ view }: { view: AnswerView }) {
	const { state } = useApp();
	const { answer } = state;
	const shown = answer.shown.value;
	const words = t.value.answer;
	return (
		<div class="answer-tools">
			{shown && isDrawable(shown) && (
				<button type="button" class="button small" onClick={() => void answer.draw()}>
					{words.draw}
				</button>
			)}
			{answerThemes(shown).length > 0 && (
				<button type="button" class="button small" onClick={() => showOnMap(state)}>
					{t.value.map.showAnswer}
				</button>
			)}
			{view.files.length > 0 && <Files files={view.files} />}
			{view.url && <CopyButton text={() => linkTo(view.url)} label={words.link} />}
			{view.cypher && <Query cypher={view.cypher} params={view.params} />}
			<FoldAnswer />
			<button type="button" class="button small quiet icon-only" aria-label={words.close} onClick={answer.close}>
				<Icon name="close" />
			</button>
		</div>
	);
}

/** The question with the view, which stands in the fragment of the page's address. */
const linkTo = (url: string | null) => new URL(`${url}${location.hash}`, location.origin).href;

/** What the answer says of communes, as the map's colours. */
function showOnMap({ graph, panes }: State): void {
	graph.setLook({ map: ANSWER });
	panes.show("map");
}

/** Leaves the sentence, and gives the rest of the space to the picture. */
function FoldAnswer() {
	const { panes } = useApp().state;
	const folded = panes.division.value.folded.includes("bottom");
	const label = folded ? t.value.panes.unfold.bottom : t.value.panes.fold.bottom;
	return (
		<button
			type="button"
			class="button small quiet icon-only fold-answer"
			aria-expanded={!folded}
			aria-label={label}
			title={label}
			onClick={() => panes.fold("bottom", !folded)}
		>
			<Icon name="chevron" />
		</button>
	);
}

function Files({ files }: Pick<AnswerView, "files">) {
	const app = useApp();
	const menu = useRef<HTMLDetailsElement>(null);
	useCloseOutside(menu);
	const done = () => {
		if (menu.current) menu.current.open = false;
		app.announcement.value = t.peek().announce.exported;
	};
	return (
		<details class="menu upwards" ref={menu}>
			<summary class="button small">
				{t.value.answer.files}
				<Icon name="chevron" />
			</summary>
			<div class="menu-body">
				<ul>
					{files.map(({ name, label, url }) => (
						<li key={name}>
							<a class="menu-item" href={url} download="" onClick={done}>
								<strong>{name.toUpperCase()}</strong>
								<span class="small muted">{label}</span>
							</a>
						</li>
					))}
				</ul>
			</div>
		</details>
	);
}

/** The query in a box of its own: it is long, and most people never look. */
function Query({ cypher, params }: { cypher: string; params: AnswerView["params"] }) {
	const app = useApp();
	const dialog = useRef<HTMLDialogElement>(null);
	const words = t.value.answer;
	return (
		<>
			<button type="button" class="button small" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
				{words.cypher}
			</button>
			<dialog ref={dialog} class="dialog query" aria-labelledby="query-heading">
				<DialogHeader of={dialog} id="query-heading" heading={words.cypherHeading} />
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
				<pre tabIndex={0}>
					<code>{cypher}</code>
				</pre>
				{params && Object.keys(params).length > 0 && (
					<p class="small muted">
						{words.params}: <code>{JSON.stringify(params)}</code>
					</p>
				)}
				<div class="dialog-buttons">
					<CopyButton text={cypher} label={words.copyCypher} />
					{params && (
						<button
							type="button"
							class="button small"
							onClick={() => {
								dialog.current?.close();
								editQuery(app, cypher, params);
							}}
						>
							{words.editCypher}
						</button>
					)}
				</div>
			</dialog>
		</>
	);
}
