/** What is joined with what: by an edge, or a set with its members. */
import type { LayoutInput } from "./types.ts";

export function neighboursOf({ edges, groups }: Pick<LayoutInput, "edges" | "groups">): Map<string, string[]> {
	const neighbours = new Map<string, string[]>();
	const note = (a: string, b: string) => {
		const all = neighbours.get(a);
		if (all) all.push(b);
		else neighbours.set(a, [b]);
	};
	const join = (a: string, b: string) => {
		note(a, b);
		note(b, a);
	};
	for (const { source, target } of edges) join(source, target);
	for (const { id, members } of groups) for (const member of members) join(id, member);
	return neighbours;
}
