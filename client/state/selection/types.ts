/** What is marked: nodes, a fact, what lies on paths (its nodes and its facts), or who is in an intersection. */
export type Selection =
	| { readonly kind: "none" }
	| { readonly kind: "nodes"; readonly ids: readonly string[] }
	| { readonly kind: "edge"; readonly id: string }
	| { readonly kind: "paths"; readonly ids: readonly string[]; readonly edges: readonly string[] }
	| {
			readonly kind: "intersection";
			readonly sets: readonly string[];
			readonly exactly: boolean;
			readonly members: readonly string[];
	  };
