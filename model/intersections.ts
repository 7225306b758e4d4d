/** Which members are in exactly the same sets: what every intersection is counted from. */

/** `sets` are positions in a list of sets, ascending. */
export interface ExactGroup {
	sets: readonly number[];
	members: readonly string[];
}

/**
 * Groups members by the sets that they are in; those in none are left out.
 * @param members in the order that groups are to have, each once, with the ascending positions of its sets
 */
export function groupBySets(members: Iterable<readonly [member: string, sets: readonly number[]]>): ExactGroup[] {
	const groups = new Map<string, { sets: readonly number[]; members: string[] }>();
	for (const [member, sets] of members) {
		if (sets.length === 0) continue;
		const key = sets.join();
		const group = groups.get(key) ?? { sets, members: [] };
		group.members.push(member);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** How many members are in at least these sets. */
export function countInAll(groups: readonly ExactGroup[], sets: readonly number[]): number {
	return groups
		.filter((group) => sets.every((set) => group.sets.includes(set)))
		.reduce((sum, { members }) => sum + members.length, 0);
}
