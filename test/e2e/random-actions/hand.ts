/** Who acts at random, always in the same way: chance from a seed, and a record of what was drawn. */
import type { Page } from "playwright-core";

/** A hand on the page. */
export interface Hand {
	readonly page: Page;
	/** From 0 to 1. */
	readonly random: () => number;
	pick<T>(all: readonly T[]): T | undefined;
	/** What was picked since this was last asked for, as far as it has a name. */
	picked(): string;
}

export function handOn(page: Page, seed: number): Hand {
	const random = randomFrom(seed);
	let names: string[] = [];
	return {
		page,
		random,
		pick: (all) => {
			const one = all[Math.floor(random() * all.length)];
			const name = nameOf(one);
			if (name) names.push(name);
			return one;
		},
		picked: () => {
			const all = names.join(", ");
			names = [];
			return all;
		},
	};
}

function nameOf(one: unknown): string | undefined {
	if (typeof one === "string") return one;
	return one && typeof one === "object" && "id" in one ? String(one.id) : undefined;
}

/** Mulberry32, by Tommy Ettinger; from 0 to 1. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}
