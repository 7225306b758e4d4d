/** What is kept of every element however many there are: its id, its kind and its content hash, in as little room as possible. */
import { KINDS } from "./kinds.ts";

export interface ElementIndex {
	/** How many numbers were given out; those of forgotten elements included. */
	readonly size: number;
	/** Adds an element, or changes it. @param hash 16 hex digits */
	set(id: string, kind: string, hash: string): void;
	/** Forgets an element. */
	delete(id: string): void;
	/** Its number, from 0 in the order of adding. */
	number(id: string): number | undefined;
	kind(number: number): string;
	hash(number: number): string;
	/** All ids with their numbers. */
	ids(): Iterable<[id: string, number: number]>;
}

export function createElementIndex(): ElementIndex {
	const numbers = new Map<string, number>();
	let kinds = new Uint8Array(1024);
	/** Two for each element. */
	let hashes = new Uint32Array(2048);
	let size = 0;

	function add(id: string): number {
		if (size === kinds.length) {
			kinds = copyInto(new Uint8Array(2 * size), kinds);
			hashes = copyInto(new Uint32Array(4 * size), hashes);
		}
		numbers.set(id, size);
		return size++;
	}

	return {
		get size() {
			return size;
		},
		set(id, kind, hash) {
			const number = numbers.get(id) ?? add(id);
			kinds[number] = KINDS.indexOf(kind);
			hashes[2 * number] = Number.parseInt(hash.slice(0, 8), 16);
			hashes[2 * number + 1] = Number.parseInt(hash.slice(8), 16);
		},
		delete: (id) => void numbers.delete(id),
		number: (id) => numbers.get(id),
		kind: (number) => KINDS[kinds[number] ?? -1] ?? "",
		hash: (number) => hex(hashes[2 * number]) + hex(hashes[2 * number + 1]),
		ids: () => numbers,
	};
}

const hex = (number = 0) => number.toString(16).padStart(8, "0");

function copyInto<T extends { set(from: ArrayLike<number>): void }>(to: T, from: ArrayLike<number>): T {
	to.set(from);
	return to;
}
