/** What several data sets make of one thing: who speaks of it, where they differ, and what was corrected. */
import { t } from "../../i18n/index.ts";

const KEYS = ["conflicts", "corrected", "datasets"] as const;

/** Nothing where one data set alone speaks and none corrects. */
export function Provenance({ of }: { of: Readonly<Record<string, unknown>> }) {
	const { properties } = t.value;
	const shown = KEYS.filter((key) => listOf(of[key]).length > (key === "datasets" ? 1 : 0));
	return (
		<>
			{shown.map((key) => (
				<span key={key} class="small muted">
					{properties[key]}: {listOf(of[key]).map(inWords).join("; ")}
				</span>
			))}
		</>
	);
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** "population: 100 (a) / 120 (b)" with the property as people call it. */
function inWords(text: string): string {
	const { properties, status, evidence } = t.value;
	const names: Readonly<Record<string, string>> = { ...properties, says: evidence.said };
	return text
		.replace(/^(\w+)(?=: )/, (key) => names[key] ?? key)
		.replace(/^retracted\b/, status.retracted)
		.replace(/, because /, t.value.details.because);
}
