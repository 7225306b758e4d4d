/** The values of `$names` in the query, as JSON. */
import type { Signal } from "@preact/signals";
import { useApp } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";

export function Parameters({ isOpen }: { isOpen: Signal<boolean> }) {
	const queries = useApp().state.console;
	const words = t.value.console;
	const isWrong = queries.values.value === null;
	return (
		<details
			class="console-params"
			open={isOpen.value || isWrong}
			onToggle={(event) => {
				isOpen.value = event.currentTarget.open;
			}}
		>
			<summary>{words.params(Object.keys(queries.values.value ?? {}).length)}</summary>
			<textarea
				class="field"
				rows={3}
				spellcheck={false}
				aria-label={words.paramsLabel}
				aria-invalid={isWrong}
				aria-describedby="params-hint"
				placeholder={'{ "day": "2020-12-31" }'}
				value={queries.params.value}
				onInput={(event) => queries.write({ params: event.currentTarget.value })}
			/>
			<p id="params-hint" class={isWrong ? "small wrong" : "small muted"}>
				{isWrong ? words.paramsWrong : words.paramsHint}
			</p>
		</details>
	);
}
