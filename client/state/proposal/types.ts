/** What waits for the person to say whether it is wanted. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { GraphNode, NodeType } from "../../../model/index.ts";
import type { Brought, Visible } from "../picture/types.ts";

/** A change that would bring more than is drawn unasked. */
export interface Proposal {
	readonly brought: Brought;
	/** What is not in the picture yet. */
	readonly fresh: readonly GraphNode[];
	/** How many of each type, most first. */
	readonly counts: readonly { readonly type: NodeType; readonly count: number }[];
	/** The cooperations in the picture that would be with their members there, those of most first. */
	readonly cooperations: readonly { readonly name: string; readonly members: readonly string[] }[];
	/** What would be shown afterwards. */
	readonly visible: Visible;
	/** How many do not fit, since the server gives no more at once: then it cannot be drawn. */
	readonly left: number;
}

export interface ProposalSlice {
	/** Null while nothing waits. A picture that has become another meanwhile takes it away. */
	readonly proposal: ReadonlySignal<Proposal | null>;
	/** Yes, draw it; nothing happens where it does not fit. */
	accept(): void;
	decline(): void;
}
