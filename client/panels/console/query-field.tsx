/** The editor within the page: loaded when the panel is opened, in step with the state. A plain field where it cannot be had. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { Skeleton } from "../../components/failure.tsx";
import { t } from "../../i18n/index.ts";
import type { State } from "../../state/index.ts";
import type { Editor, EditorOptions } from "./editor.ts";
import { marksOf } from "./marks.ts";

interface QueryFieldProps {
	labelledBy: string;
	describedBy: string;
	run(): void;
	/** Takes the editor when it is there; null when it goes. */
	take(editor: Editor | null): void;
}

export function QueryField({ labelledBy, describedBy, run, take }: QueryFieldProps) {
	const { state } = useApp();
	const queries = state.console;
	const frame = useRef<HTMLDivElement>(null);
	const editor = useSignal<Editor | null>(null);
	const isPlain = useSignal(false);
	useEffect(() => {
		let isGone = false;
		const mount = ({ mountEditor }: typeof import("./editor.ts")) => {
			if (isGone || !frame.current) return;
			editor.value = mountEditor(frame.current, { ...optionsOf(state), labelledBy, describedBy, run });
			take(editor.value);
		};
		import("./editor.ts").then(mount, () => {
			isPlain.value = true;
		});
		return () => {
			isGone = true;
			take(null);
			editor.peek()?.destroy();
		};
	}, []);
	useSignalEffect(() => editor.value?.setText(queries.query.value));
	useSignalEffect(() => {
		const fault = queries.fault.value;
		editor.value?.setMarks(fault ? marksOf(fault, queries.query.peek()) : []);
	});
	useSignalEffect(() => editor.value?.setPhrases(t.value.console.phrases));
	return (
		<div class="editor" ref={frame} data-ready={editor.value !== null || isPlain.value}>
			{isPlain.value && (
				<textarea
					class="field"
					aria-labelledby={labelledBy}
					aria-describedby={describedBy}
					value={queries.query.value}
					onInput={(event) => queries.write({ query: event.currentTarget.value })}
				/>
			)}
			{editor.value === null && !isPlain.value && <Skeleton lines={3} />}
		</div>
	);
}

function optionsOf({ console: queries }: State): Omit<EditorOptions, "labelledBy" | "describedBy" | "run"> {
	return {
		placeholder: "MATCH (n:Network) RETURN n LIMIT 10",
		phrases: t.peek().console.phrases,
		text: queries.query.peek(),
		vocabulary: () => {
			const { labels = [], relationshipTypes = [] } = queries.schema.peek() ?? {};
			return { labels, relationshipTypes, parameters: Object.keys(queries.values.peek() ?? {}) };
		},
		changed: (query) => queries.write({ query }),
		recall: queries.recall,
	};
}
