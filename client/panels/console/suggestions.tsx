/** Queries to take up: examples, and what was asked before. A click writes them; running them is another. */

import { useApp } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";
import { EXAMPLES } from "./examples.ts";

interface SuggestionsProps {
	/** After one was written. */
	chosen(): void;
}

export function Examples({ chosen }: SuggestionsProps) {
	const queries = useApp().state.console;
	const words = t.value.console;
	return (
		<section class="suggestions">
			<h3>{words.examples}</h3>
			<ul class="rows">
				{EXAMPLES.map(({ name, query, params }) => (
					<li key={name}>
						<button
							type="button"
							class="row"
							onClick={() => {
								queries.open(query, params);
								chosen();
							}}
						>
							{words.exampleTitles[name]}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

export function History({ chosen }: SuggestionsProps) {
	const queries = useApp().state.console;
	const words = t.value.console;
	const asked = queries.history.value;
	if (asked.length === 0) return null;
	return (
		<details class="suggestions">
			<summary>{words.history(asked.length)}</summary>
			<ul class="rows">
				{asked.map((one) => (
					<li key={`${one.query} ${one.params}`}>
						<button
							type="button"
							class="row asked"
							title={one.query}
							onClick={() => {
								queries.write(one);
								chosen();
							}}
						>
							<code>{one.query.replace(/\s+/g, " ")}</code>
						</button>
					</li>
				))}
			</ul>
			<button type="button" class="button small" onClick={() => queries.remember([])}>
				{words.forget}
			</button>
		</details>
	);
}
