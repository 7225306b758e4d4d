/** What is marked: nodes, a fact, or who is in an intersection. */
export type Selection =
	| { readonly kind: "none" }
	| { readonly kind: "nodes"; readonly ids: readonly string[] }
	| { readonly kind: "edge"; readonly id: string }
	| {
			readonly kind: "intersection";
			readonly sets: readonly string[];
			readonly exactly: boolean;
			readonly members: readonly string[];
	  };
