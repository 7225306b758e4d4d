/** Which labels are shown and where: by importance, none over another. Pure; screen pixels relative to the model's origin. */

export interface LabelWish {
	readonly id: string;
	/** Middle of the node, in screen pixels. */
	readonly x: number;
	readonly y: number;
	/** Rim of the node with its ring, in screen pixels. */
	readonly radius: number;
	/** The label's box. */
	readonly width: number;
	readonly height: number;
	readonly importance: number;
	/** Shown at the cost of any other. */
	readonly must: boolean;
}

export interface LabelPlace {
	/** Middle of the label's box. */
	readonly x: number;
	readonly y: number;
}

interface Rect {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

const GAP = 3;

/** Each label below its node, else right, left or above, else not at all. `obstacles` are boxes that no label may cover. */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Rect[]): Map<string, LabelPlace> {
	const taken: { rect: Rect; owner: string | null }[] = obstacles.map((rect) => ({ rect, owner: null }));
	for (const { id, x, y, radius } of wishes) taken.push({ rect: around({ x, y }, 2 * radius, 2 * radius), owner: id });
	const places = new Map<string, LabelPlace>();
	const order = [...wishes].sort(
		(a, b) => Number(b.must) - Number(a.must) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
	);
	for (const wish of order) {
		const options = sides(wish);
		const free = (at: LabelPlace) => {
			const rect = around(at, wish.width, wish.height);
			return !taken.some((other) => other.owner !== wish.id && overlap(rect, other.rect));
		};
		const at = options.find(free) ?? (wish.must ? options[0] : undefined);
		if (!at) continue;
		places.set(wish.id, at);
		taken.push({ rect: around(at, wish.width, wish.height), owner: null });
	}
	return places;
}

function sides({ x, y, radius, width, height }: LabelWish): LabelPlace[] {
	const down = radius + GAP + height / 2;
	const side = radius + GAP + width / 2;
	return [
		{ x, y: y + down },
		{ x: x + side, y },
		{ x: x - side, y },
		{ x, y: y - down },
	];
}

const around = ({ x, y }: LabelPlace, width: number, height: number): Rect => ({
	x1: x - width / 2,
	y1: y - height / 2,
	x2: x + width / 2,
	y2: y + height / 2,
});

const overlap = (a: Rect, b: Rect) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
