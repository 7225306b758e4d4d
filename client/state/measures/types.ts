/** Measures of what is shown, computed only when somebody looks at them. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { MeasureName } from "../../../model/index.ts";
import type { Visible } from "../picture/types.ts";

/** What is to be computed, of what is shown now. */
export interface MeasuresRequest {
	readonly visible: Visible;
	readonly names: readonly MeasureName[];
}

/** By measure and node; null where the measure says nothing of it. */
export type MeasureValues = ReadonlyMap<MeasureName, ReadonlyMap<string, number | null>>;

export interface MeasuresSlice {
	/**
	 * The value of a node shown. Reading it asks for it: it is computed for all that is shown, and again whenever that changes. Undefined
	 * until it is there; while it is computed anew, the value from before. Null: the measure says nothing of the node.
	 */
	valueOf(id: string, measure: MeasureName): number | null | undefined;
	/** The same of all nodes shown. */
	valuesOf(measure: MeasureName): ReadonlyMap<string, number | null>;
	/** Whether a measure is computed for what is shown now. */
	knows(measure: MeasureName): boolean;
	/** All that was computed last, for whoever must know when that changes. */
	readonly values: ReadonlySignal<MeasureValues>;
	/** Not null while something waits to be computed. */
	readonly request: ReadonlySignal<MeasuresRequest | null>;
	/** The answer to a request; what is missing in it is not known. An answer to an older request is dropped. */
	computed(request: MeasuresRequest, values: MeasureValues): void;
}
