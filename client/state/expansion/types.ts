/** Expanding in two steps: what it would bring, and whether that is wanted. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { RelationshipType } from "../../../model/index.ts";
import type { ExpandCount } from "../graph/types.ts";

export interface ExpansionQuestion {
	readonly id: string;
	readonly name: string;
	/** How many neighbours would come at most. */
	readonly total: number;
	readonly counts: readonly ExpandCount[];
	readonly types: readonly RelationshipType[];
}

export interface Expansion {
	/** Not null while the person is to say whether so many are wanted. */
	readonly question: ReadonlySignal<ExpansionQuestion | null>;
	/** Expands at once when it brings at most `EXPAND_GUARD`, else asks. */
	ask(id: string, types?: readonly RelationshipType[]): Promise<void>;
	/** Yes, expand; `types` narrows it. */
	confirm(types?: readonly RelationshipType[]): Promise<void>;
	cancel(): void;
}
