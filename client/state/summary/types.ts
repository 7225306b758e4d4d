/** The picture in numbers, for captions, tests and assistive technology. */

interface Busy {
	readonly id: string;
	readonly name: string;
	readonly hulls: number;
}

export interface Summary {
	readonly nodes: number;
	readonly edges: number;
	readonly hulls: number;
	/** Each hull with how many of its members are shown. */
	readonly sets: readonly { readonly id: string; readonly name: string; readonly shown: number }[];
	/** Each member with the number of hulls that it is in, most first. */
	readonly members: readonly Busy[];
	/** The first of the members; null without hulls. */
	readonly busiest: Busy | null;
	/** Facts that stand in no source, since they are computed from others. */
	readonly computed: number;
	/** Ids of elements that no source is named for; what is said of them stands in their facts. */
	readonly unsourced: readonly string[];
}
