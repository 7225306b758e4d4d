/** The field in which Cypher is written. Loaded only when it is needed; knows nothing of the page but what it is given. */
import {
	acceptCompletion,
	autocompletion,
	type Completion,
	type CompletionContext,
	type CompletionResult,
	closeBrackets,
	closeBracketsKeymap,
	closeCompletion,
	completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { propose, type Vocabulary } from "./complete.ts";
import { colours, cypherLanguage } from "./language.ts";

export interface Mark {
	/** Offsets in the text. */
	readonly from: number;
	readonly to: number;
	readonly message: string;
}

export interface EditorOptions {
	readonly text: string;
	/** Ids of what labels and describes the field. */
	readonly labelledBy: string;
	readonly describedBy: string;
	readonly placeholder: string;
	/** CodeMirror's own words in the language of the page. */
	readonly phrases: Readonly<Record<string, string>>;
	vocabulary(): Vocabulary;
	changed(text: string): void;
	run(): void;
	/** 1: the query before; −1: the one after. */
	recall(by: 1 | -1): void;
}

export interface Editor {
	/** Puts another text in place of what is there. */
	setText(text: string): void;
	setMarks(marks: readonly Mark[]): void;
	setPhrases(phrases: EditorOptions["phrases"]): void;
	/** Puts the cursor somewhere and the focus into the field. */
	focus(at?: number): void;
	destroy(): void;
}

export function mountEditor(parent: HTMLElement, options: EditorOptions): Editor {
	const words = new Compartment();
	const said = (phrases: EditorOptions["phrases"]) => EditorState.phrases.of({ ...phrases });
	const view = new EditorView({
		parent,
		doc: options.text,
		extensions: [
			words.of(said(options.phrases)),
			placeholder(options.placeholder),
			history(),
			bracketMatching(),
			closeBrackets(),
			cypherLanguage,
			syntaxHighlighting(colours),
			autocompletion({ icons: false, override: [(context) => complete(context, options.vocabulary())] }),
			Prec.highest(keymap.of(keysOf(options))),
			keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
			EditorView.lineWrapping,
			EditorView.contentAttributes.of({
				"aria-labelledby": options.labelledBy,
				"aria-describedby": options.describedBy,
			}),
			EditorView.updateListener.of((update) => {
				if (update.docChanged) options.changed(update.state.doc.toString());
			}),
		],
	});
	return {
		setText: (text) => {
			if (text === view.state.doc.toString()) return;
			const changes = { from: 0, to: view.state.doc.length, insert: text };
			view.dispatch({ changes, selection: { anchor: text.length } });
		},
		setMarks: (marks) => {
			const found = marks.map(({ from, to, message }): Diagnostic => ({ from, to, message, severity: "error" }));
			view.dispatch(setDiagnostics(view.state, found));
		},
		setPhrases: (phrases) => view.dispatch({ effects: words.reconfigure(said(phrases)) }),
		focus: (at) => {
			if (at !== undefined) view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
			view.focus();
		},
		destroy: () => view.destroy(),
	};
}

/** Tab takes a proposal while there are some, and else leaves the field as it leaves every other. */
const keysOf = ({ run, recall }: EditorOptions) => [
	{
		key: "Mod-Enter",
		run: (view: EditorView) => {
			closeCompletion(view);
			run();
			return true;
		},
	},
	{ key: "Alt-ArrowUp", run: done(() => recall(1)) },
	{ key: "Alt-ArrowDown", run: done(() => recall(-1)) },
	{ key: "Tab", run: acceptCompletion },
];

const done = (act: () => void) => () => {
	act();
	return true;
};

function complete({ state, pos, explicit }: CompletionContext, vocabulary: Vocabulary): CompletionResult | null {
	const found = propose(state.doc.toString(), pos, vocabulary, explicit);
	if (!found) return null;
	const options = found.proposals.map(({ name, kind, detail }): Completion => {
		const shown = detail === undefined ? {} : { detail };
		return { label: name, ...shown, boost: kind === "keyword" ? -1 : 0 };
	});
	return { from: found.from, options, validFor: /^[\p{L}\p{N}_]*$/u };
}
