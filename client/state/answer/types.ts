/** Answers that are shown as sentence, table and picture. */
import type { ReadonlySignal } from "@preact/signals-core";
import type {
	CompareAnswer,
	CypherAnswer,
	FormDescription,
	OverlapsAnswer,
	QuestionAnswer,
	Subgraph,
	WhatIfAnswer,
} from "../../../model/index.ts";
import type { FormState } from "../question/types.ts";

/** What an answer answers. */
interface Asked {
	readonly formState: FormState;
	readonly description: FormDescription;
}

export type Answered =
	| (Asked & { readonly kind: "question"; readonly answer: QuestionAnswer })
	| (Asked & { readonly kind: "comparison"; readonly answer: CompareAnswer })
	/** `graph`: the networks of the changes with their members as they are, and the members of the changes. */
	| (Asked & { readonly kind: "what-if"; readonly answer: WhatIfAnswer; readonly graph: Subgraph })
	/** `cypher` is the query that was sent. */
	| { readonly kind: "cypher"; readonly answer: CypherAnswer; readonly cypher: string };

export interface AnswerSlice {
	/** Null: none. */
	readonly shown: ReadonlySignal<Answered | null>;
	/** Shows an answer in place of the one before. The picture stays as it is; see `draw`. */
	show(answered: Answered): void;
	/** Makes the picture of the answer that is shown the page's picture, as one step. An answer without entities has none. */
	draw(): Promise<void>;
	/** Draws an answer that is new; one that is best seen on the map opens there, with what it says of communes. */
	open(): Promise<void>;
	/** Of a what-if scenario: the memberships as they would be. */
	overlaps(): OverlapsAnswer | null;
	close(): void;
}
