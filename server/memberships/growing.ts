/** A list of whole numbers that grows by doubling. */
export function growing(expected = 1024) {
	let held = new Int32Array(Math.max(1, expected));
	let used = 0;
	return {
		push(number: number): void {
			if (used === held.length) {
				const larger = new Int32Array(used * 2);
				larger.set(held);
				held = larger;
			}
			held[used++] = number;
		},
		length: () => used,
		at: (index: number): number => held[index] ?? 0,
		numbers: () => held.subarray(0, used),
	};
}
