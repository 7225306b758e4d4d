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
	/** Shown at the cost of those that need not be. */
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

const EVERYWHERE: Rect = { x1: -Infinity, y1: -Infinity, x2: Infinity, y2: Infinity };

interface Taken {
	readonly rect: Rect;
	/** Whose disc it is; null for labels and obstacles. */
	readonly disc: string | null;
}

/**
 * Each label below its node, else right, left or above, else not at all. `obstacles` are boxes that no label may cover,
 * `sheet` is the box that none may leave. What must be shown may cover the discs of others, but no other name; a single one
 * is shown in any case.
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	obstacles: readonly Rect[],
	sheet: Rect = EVERYWHERE,
): Map<string, LabelPlace> {
	const taken = createGrid();
	for (const rect of obstacles) taken.add({ rect, disc: null });
	for (const { id, x, y, radius } of wishes) taken.add({ rect: around({ x, y }, 2 * radius, 2 * radius), disc: id });
	const places = new Map<string, LabelPlace>();
	const order = [...wishes].sort(
		(a, b) => Number(b.must) - Number(a.must) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
	);
	const alone = wishes.filter((wish) => wish.must).length === 1;
	for (const wish of order) {
		const options = sides(wish);
		const free = (overDiscs: boolean) => (at: LabelPlace) => {
			const rect = around(at, wish.width, wish.height);
			const blocks = ({ disc }: Taken) => disc === null || (!overDiscs && disc !== wish.id);
			return holds(sheet, rect) && !taken.some(rect, (other) => blocks(other) && overlap(rect, other.rect));
		};
		const forced = wish.must ? (options.find(free(true)) ?? (alone ? options[0] : undefined)) : undefined;
		const at = options.find(free(false)) ?? forced;
		if (!at) continue;
		places.set(wish.id, at);
		taken.add({ rect: around(at, wish.width, wish.height), disc: null });
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

const holds = (a: Rect, b: Rect) => a.x1 <= b.x1 && a.y1 <= b.y1 && a.x2 >= b.x2 && a.y2 >= b.y2;

const overlap = (a: Rect, b: Rect) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/** Pixels of the screen. */
const CELL = 96;
/** More cells than a column ever has. */
const ROWS = 2 ** 24;

/** What is taken, found by where it is. */
function createGrid() {
	const cells = new Map<number, Taken[]>();
	return {
		add: (one: Taken) => {
			for (const key of cellsOf(one.rect)) {
				const here = cells.get(key);
				if (here) here.push(one);
				else cells.set(key, [one]);
			}
		},
		/** Whether that holds of anything near. */
		some: (rect: Rect, holds: (one: Taken) => boolean) => cellsOf(rect).some((key) => cells.get(key)?.some(holds)),
	};
}

function cellsOf({ x1, y1, x2, y2 }: Rect): number[] {
	const keys: number[] = [];
	for (let x = Math.floor(x1 / CELL); x <= Math.floor(x2 / CELL); x++)
		for (let y = Math.floor(y1 / CELL); y <= Math.floor(y2 / CELL); y++) keys.push(x * ROWS + y);
	return keys;
}
