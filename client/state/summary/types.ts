/** The picture in numbers, for captions, tests and assistive technology. */

export interface Summary {
	readonly nodes: number;
	readonly edges: number;
	readonly hulls: number;
	/** Each hull with how many of its members are shown. */
	readonly sets: readonly { readonly id: string; readonly name: string; readonly shown: number }[];
	/** The member that is in most hulls, and in how many; null without hulls. */
	readonly busiest: { readonly id: string; readonly name: string; readonly hulls: number } | null;
}
