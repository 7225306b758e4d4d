/** The switches of the views. */
import { batch, computed, signal } from "@preact/signals-core";
import { type Positions, SWITCHES, type Switches } from "./types.ts";

export function createSwitches(): Switches {
	const all = Object.entries(SWITCHES).map(([id, [first]]) => ({ id, first, chosen: signal<string>(first) }));
	// By construction they have the names and choices of the table.
	const switches = Object.fromEntries(all.map(({ id, chosen }) => [id, chosen])) as unknown as Positions;
	return {
		...switches,
		record: computed(() =>
			Object.fromEntries(all.flatMap(({ id, first, chosen }) => (chosen.value === first ? [] : [[id, chosen.value]]))),
		),
		restore: (record) =>
			batch(() => {
				const kept = new Map<string, string | undefined>(Object.entries(record));
				for (const { id, first, chosen } of all) chosen.value = kept.get(id) ?? first;
			}),
	};
}
