/** Classes of a number, for a map in few shades. Pure. */

/** Values from `from` to `to`, both included. */
export interface Class {
	readonly from: number;
	readonly to: number;
	/** How many values are in it. */
	readonly count: number;
}

export const MOST_CLASSES = 5;

/**
 * Classes of about as many values each, in rising order; equal values are in one class, so that there may be fewer. Zero is a
 * class of its own, since "none" is not "few".
 */
export function quantileClasses(values: readonly number[], most = MOST_CLASSES): Class[] {
	const sorted = [...values].sort((a, b) => a - b);
	const zeros = sorted.filter((value) => value === 0).length;
	const others = sorted.filter((value) => value !== 0);
	const own = zeros > 0 && others.every((value) => value > 0);
	const split = own ? quantiles(others, most - 1) : quantiles(sorted, most);
	return own ? [{ from: 0, to: 0, count: zeros }, ...split] : split;
}

function quantiles(sorted: readonly number[], most: number): Class[] {
	const distinct = [...new Set(sorted)];
	if (distinct.length <= most) return distinct.map((value) => classOf(sorted.filter((one) => one === value)));
	const classes: Class[] = [];
	let rest = sorted;
	for (let left = most; left > 0 && rest.length > 0; left--) {
		const last = rest[Math.ceil(rest.length / left) - 1] ?? Number.POSITIVE_INFINITY;
		const end = left === 1 ? rest.length : rest.findLastIndex((value) => value <= last) + 1;
		classes.push(classOf(rest.slice(0, end)));
		rest = rest.slice(end);
	}
	return classes;
}

const classOf = (values: readonly number[]): Class => ({
	from: values[0] ?? 0,
	to: values.at(-1) ?? 0,
	count: values.length,
});

/** The place of the class that a value is in; -1 of none. */
export const classIn = (classes: readonly Class[], value: number): number =>
	classes.findIndex(({ from, to }) => value >= from && value <= to);
