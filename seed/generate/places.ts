/** Synthetic communes and districts: a field of cells from south-west to north-east, each commune somewhere in its own. */
import { random } from "./random.ts";
import { communeKey, countDistricts, districtKey, districtSize, type RegionSize } from "./size.ts";

const CELL_DEGREES = 0.08;
const KINDS = ["Gemeinde", "Gemeinde", "Gemeinde", "Stadt"] as const;

export const columnsOf = ({ communes }: RegionSize) => Math.ceil(Math.sqrt(communes));

export function* districtRows(size: RegionSize): Generator<string> {
	yield "ags,name,kind,partOf";
	for (let district = 0; district < countDistricts(size); district++) {
		yield `${districtKey(district)},Kunstkreis ${district + 1},Kreis,region-kunstland`;
	}
}

export function* communeRows(size: RegionSize): Generator<string> {
	const { whole, next } = random(size.seed, "communes");
	const columns = columnsOf(size);
	yield "ags,name,kind,district,population,areaKm2,lat,lon";
	for (let commune = 0; commune < size.communes; commune++) {
		const lat = 48 + (Math.floor(commune / columns) + next()) * CELL_DEGREES;
		const lon = 6 + ((commune % columns) + next()) * CELL_DEGREES;
		const population = Math.round(500 / (1 - next() * 0.999));
		yield [
			communeKey(commune, size),
			`Kunstort ${commune + 1}`,
			KINDS[whole(0, KINDS.length - 1)],
			districtKey(Math.floor(commune / districtSize(size))),
			population,
			(20 + next() * 80).toFixed(2),
			lat.toFixed(5),
			lon.toFixed(5),
		].join(",");
	}
}

/** The communes around one, nearest ring first, itself first of all. */
export function* communesAround(commune: number, size: RegionSize): Generator<number> {
	const columns = columnsOf(size);
	const [x, y] = [commune % columns, Math.floor(commune / columns)];
	yield commune;
	for (let ring = 1; ring < columns; ring++) {
		for (let dy = -ring; dy <= ring; dy++) {
			const step = Math.abs(dy) === ring ? 1 : 2 * ring;
			for (let dx = -ring; dx <= ring; dx += step) {
				const other = (y + dy) * columns + x + dx;
				if (x + dx >= 0 && x + dx < columns && other >= 0 && other < size.communes) yield other;
			}
		}
	}
}
