/** In which order cooperations and their intersections stand. Pure. */
import { compareNamed, compareText } from "../../../model/index.ts";
import type { Choice, Hull, Intersection } from "../../state/index.ts";

/** As chosen, the largest first, or by name. */
export function orderSets(hulls: readonly Hull[], order: Choice<"setOrder">): readonly Hull[] {
	if (order === "chosen") return hulls;
	return [...hulls].sort((a, b) => (order === "size" ? b.size - a.size : 0) || compareNamed(a, b));
}

/** An intersection with the number that is shown of it. */
export interface Counted {
	readonly id: string;
	readonly row: Intersection;
	readonly n: number;
	/** The names of its cooperations, in the order of the columns. */
	readonly names: readonly string[];
}

/** @param hulls the columns */
export function countRows(rows: readonly Intersection[], hulls: readonly Hull[], exactly: boolean): Counted[] {
	const names = new Map(hulls.map(({ id, name }) => [id, name]));
	return rows.map((row) => {
		const inRow = new Set(row.sets);
		return {
			id: row.sets.join(" "),
			row,
			n: exactly ? row.members.length : row.inclusive,
			names: [...names].flatMap(([id, name]) => (inRow.has(id) ? [name] : [])),
		};
	});
}

/** Most members first, most cooperations first, or by the names of the cooperations; equal ones by the other, then by name. */
export function orderRows(rows: readonly Counted[], order: Choice<"rowOrder">): Counted[] {
	const size = (a: Counted, b: Counted) => b.n - a.n;
	const degree = (a: Counted, b: Counted) => b.row.sets.length - a.row.sets.length;
	const name = (a: Counted, b: Counted) => compareText(a.names.join(" "), b.names.join(" "));
	const by = { size: [size, degree, name], degree: [degree, size, name], name: [name] }[order];
	return [...rows].sort((a, b) => by.reduce((found, compare) => found || compare(a, b), 0) || compareText(a.id, b.id));
}
