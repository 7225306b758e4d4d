/**
 * What is asked: a question of the catalogue, a comparison or a what-if scenario, with the values of its form as texts. These
 * texts are what stands in the URL of the page and in that of the API, so one form serves all three.
 */

/** By name of the parameter: an id, ids joined by commas, a number, an ISO date, a text; "" is nothing. */
export type Values = Readonly<Record<string, string>>;

export interface FormState {
	readonly kind: "question" | "comparison" | "what-if";
	/** The question's name; empty for the other kinds. */
	readonly name: string;
	readonly values: Values;
}

/** Where a new form begins. */
export interface Beginning {
	/** The page's day; null for all times. */
	readonly asOf: string | null;
	/** The present day. */
	readonly today: string;
	/** The cooperations in the picture. */
	readonly networks: readonly string[];
}

/** One membership that a what-if scenario adds or removes, by ids. */
export interface MembershipValue {
	readonly member: string;
	readonly network: string;
}
