/** Cycles of a directed graph. */

/** Strongly connected components of more than one node (Tarjan, Depth-first search and linear graph algorithms, 1972), each sorted. */
export function findCycles(edges: Iterable<readonly [string, string]>): string[][] {
	const next = new Map<string, string[]>();
	for (const [from, to] of edges) {
		if (from === to) continue;
		next.set(from, [...(next.get(from) ?? []), to]);
		if (!next.has(to)) next.set(to, []);
	}
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const open: string[] = [];
	const cycles: string[][] = [];
	const visit = (node: string): number => {
		const own = index.size;
		index.set(node, own);
		let lowest = own;
		open.push(node);
		for (const other of next.get(node) ?? []) {
			if (!index.has(other)) lowest = Math.min(lowest, visit(other));
			else if (open.includes(other)) lowest = Math.min(lowest, index.get(other) ?? own);
		}
		low.set(node, lowest);
		if (lowest === own) {
			const component = open.splice(open.indexOf(node));
			if (component.length > 1) cycles.push(component.sort());
		}
		return lowest;
	};
	for (const node of next.keys()) if (!index.has(node)) visit(node);
	return cycles;
}

/**
 * The edges between the entries of each folder that imports of files make: where an import leaves one entry of a folder
 * for another, there is an edge between the two.
 */
export function edgesOfFolders(imports: readonly { from: string; to: string }[]): [string, string][] {
	return imports.flatMap(({ from, to }) => {
		const [a, b] = [from.split("/"), to.split("/")];
		const depth = a.findIndex((part, place) => part !== b[place]);
		if (depth < 0) return [];
		return [[a.slice(0, depth + 1).join("/"), b.slice(0, depth + 1).join("/")]];
	});
}
