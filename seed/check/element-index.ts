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
	let hashes = new BigUint64Array(1024);
	let size = 0;

	function add(id: string): number {
		if (size === kinds.length) {
			kinds = grow(kinds, new Uint8Array(2 * size));
			hashes = grow(hashes, new BigUint64Array(2 * size));
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
			hashes[number] = BigInt(`0x${hash}`);
		},
		delete: (id) => void numbers.delete(id),
		number: (id) => numbers.get(id),
		kind: (number) => KINDS[kinds[number] ?? -1] ?? "",
		hash: (number) => (hashes[number] ?? 0n).toString(16).padStart(16, "0"),
		ids: () => numbers,
	};
}

function grow<T extends Uint8Array | BigUint64Array>(from: T, to: T): T {
	// The two are of one type; TypeScript cannot know it of a union.
	(to as Uint8Array).set(from as Uint8Array);
	return to;
}
