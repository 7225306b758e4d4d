/** Which measures are asked for, and their values. */
import { computed, signal } from "@preact/signals-core";
import type { MeasureName } from "../../../model/index.ts";
import type { GraphSlice } from "../graph/types.ts";
import type { Visible } from "../picture/types.ts";
import type { MeasuresRequest, MeasuresSlice, MeasureValues } from "./types.ts";

const NOTHING: MeasureValues = new Map();
const NO_VALUES: ReadonlyMap<string, number | null> = new Map();

export function createMeasures({ visible }: Pick<GraphSlice, "visible">): MeasuresSlice {
	/** By whoever reads values of what is shown; whoever follows them reads again when that changes. */
	const asked = signal<{ of: Visible | null; names: readonly MeasureName[] }>({ of: null, names: [] });
	const found = signal<{ of: Visible | null; values: MeasureValues }>({ of: null, values: NOTHING });
	const isKnown = (of: Visible, name: MeasureName) => found.value.of === of && found.value.values.has(name);
	const request = computed((): MeasuresRequest | null => {
		const { of, names } = asked.value;
		if (of === null || of !== visible.value) return null;
		const missing = names.filter((name) => !isKnown(of, name));
		return missing.length > 0 ? { visible: of, names: missing } : null;
	});
	const isAsked = (of: Visible, name: MeasureName) => asked.peek().of === of && asked.peek().names.includes(name);
	const ask = (of: Visible, name: MeasureName) => {
		if (of !== visible.peek() || isAsked(of, name)) return;
		const { of: before, names } = asked.peek();
		asked.value = { of, names: before === of ? [...names, name] : [name] };
	};
	const valuesOf = (name: MeasureName) => {
		const shown = visible.value;
		// Not at once: values are read where signals must not be written.
		if (!isKnown(shown, name) && !isAsked(shown, name)) queueMicrotask(() => ask(shown, name));
		return found.value.values.get(name) ?? NO_VALUES;
	};
	return {
		request,
		values: computed(() => found.value.values),
		valuesOf,
		valueOf: (id, name) => valuesOf(name).get(id),
		knows: (name) => isKnown(visible.value, name),
		computed({ visible: of, names }, values) {
			if (of !== visible.peek()) return;
			const before = found.peek();
			const kept = before.of === of ? before.values : NOTHING;
			found.value = {
				of,
				values: new Map([...kept, ...names.map((name) => [name, values.get(name) ?? new Map()] as const)]),
			};
		},
	};
}
