/** What several data sets make of one thing: who speaks of it, where they differ, and what was corrected. */
import { useEffect } from "preact/hooks";
import { type DatasetRef, nameSets, saidBySets } from "../../../model/index.ts";
import { language, t } from "../../i18n/index.ts";
import { useApp } from "../context.ts";

/** Silent where the data set speaks alone that was loaded first: that it does so is what goes without saying. */
export function Provenance({ of }: { of: Readonly<Record<string, unknown>> }) {
	const datasets = useDatasets();
	const { properties, details } = t.value;
	const lines = (["conflicts", "corrected"] as const).flatMap((key) => {
		const said = listOf(of[key]).map((text) => saidBySets(text, language.value, datasets));
		return said.length > 0 ? [`${properties[key]}: ${said.join("; ")}`] : [];
	});
	const sets = listOf(of.datasets);
	const isOther = datasets.length > 1 && sets[0] !== datasets[0]?.id;
	if (sets.length > 1) lines.push(`${properties.datasets}: ${nameSets(sets, datasets)}`);
	else if (sets.length === 1 && isOther) lines.push(`${details.dataset}: ${nameSets(sets, datasets)}`);
	return (
		<>
			{lines.map((line) => (
				<span key={line} class="small muted">
					{line}
				</span>
			))}
		</>
	);
}

/** Those that are loaded, in the order in which they first were; none until that is known. */
function useDatasets(): readonly DatasetRef[] {
	const { load, schema } = useApp().state.console;
	useEffect(() => void load(), [load]);
	return schema.value?.datasets ?? [];
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
