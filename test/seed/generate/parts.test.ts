import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IsoDate } from "../../../model/index.ts";
import { membershipRows, networkRows, topicRows } from "../../../seed/generate/networks.ts";
import { holderRows, personRows, roleRows } from "../../../seed/generate/persons.ts";
import { columnsOf, communeRows, communesAround, districtRows } from "../../../seed/generate/places.ts";
import { random } from "../../../seed/generate/random.ts";
import {
	communeKey,
	countDistricts,
	countRoles,
	districtKey,
	type RegionSize,
	TOPICS,
} from "../../../seed/generate/size.ts";

/** mulberry32 as its author, Tommy Ettinger, published it. */
function mulberry32(seed: number) {
	let a = seed;
	return () => {
		a += 0x6d2b79f5;
		let t = a;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const size = fc.record({
	communes: fc.integer({ min: 1, max: 120 }),
	networks: fc.integer({ min: 1, max: 12 }),
	persons: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(5000)),
	memberships: fc.integer({ min: 1, max: 300 }),
	seed: fc.integer({ min: 1, max: 1000 }),
});
const TINY: RegionSize = { communes: 60, networks: 8, persons: 80, memberships: 90, seed: 1 };

/** The rows below the header as cells. */
const cells = (rows: Iterable<string>) => [...rows].slice(1).map((row) => row.split(","));

describe("chance", () => {
	it("gives the numbers of mulberry32", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 0x7fffffff }), (seed) => {
				const [ours, theirs] = [random(seed, ""), mulberry32(seed)];
				for (let index = 0; index < 20; index++) expect(ours.next()).toBe(theirs());
			}),
		);
	});

	it("is of its own for each purpose", () => {
		const first = (seed: number, purpose: string) => random(seed, purpose).next();
		expect(first(1, "communes")).toBe(first(1, "communes"));
		expect(new Set([first(1, "communes"), first(1, "networks"), first(2, "communes")]).size).toBe(3);
	});

	it("keeps whole numbers between its bounds and reaches both, and is true as often as asked", () => {
		const { whole, chance } = random(7, "test");
		const drawn = Array.from({ length: 2000 }, () => whole(3, 6));
		expect([...new Set(drawn)].sort()).toEqual([3, 4, 5, 6]);
		const often = Array.from({ length: 10_000 }, () => chance(0.25)).filter(Boolean).length;
		expect(often / 10_000).toBeCloseTo(0.25, 1);
		expect([chance(0), whole(5, 5)]).toEqual([false, 5]);
	});
});

describe("keys of places", () => {
	it("are official in form, differ, and begin with the district's, however many communes there are", () => {
		for (const communes of [1, 27, 28, 26_973, 26_974, 60_000]) {
			const region = { ...TINY, communes };
			const districts = new Set(Array.from({ length: countDistricts(region) }, (_, index) => districtKey(index)));
			const keys = new Set<string>();
			for (let commune = 0; commune < communes; commune++) keys.add(communeKey(commune, region));
			expect(keys.size).toBe(communes);
			expect([...keys].filter((key) => !/^99\d{6}$/.test(key) || !districts.has(key.slice(0, 5)))).toEqual([]);
			expect(new Set([...keys].map((key) => key.slice(0, 5))).size).toBe(districts.size);
		}
		expect(communeKey(899_999, { ...TINY, communes: 900_000 })).toMatch(/^99\d{6}$/);
	});
});

describe("the places", () => {
	it("around a commune are all others, each once, nearest first", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(), (communes, number) => {
				const region = { ...TINY, communes };
				const columns = columnsOf(region);
				const middle = number % communes;
				const distance = (one: number) =>
					Math.max(
						Math.abs((one % columns) - (middle % columns)),
						Math.abs(Math.floor(one / columns) - Math.floor(middle / columns)),
					);
				const around = [...communesAround(middle, region)];
				expect([...around].sort((a, b) => a - b)).toEqual([...Array(communes).keys()]);
				expect(around.map(distance)).toEqual(around.map(distance).sort((a, b) => a - b));
			}),
		);
	});

	it("lie in Central Europe, one in each cell, in a district that there is", () => {
		const districts = new Set(cells(districtRows(TINY)).map(([key]) => key));
		const rows = cells(communeRows(TINY));
		const taken = rows.map(([, , , , , , lat, lon]) =>
			[(Number(lat) - 48) / 0.08, (Number(lon) - 6) / 0.08].map(Math.floor).join(),
		);
		expect(new Set(taken).size).toBe(60);
		for (const [, , , district, population, area] of rows) {
			expect(districts).toContain(district);
			expect(Number(population)).toBeGreaterThanOrEqual(500);
			expect(Number(area)).toBeGreaterThanOrEqual(20);
		}
	});
});

describe("a region of any size", () => {
	it("has as many of everything as asked", () => {
		fc.assert(
			fc.property(size, (region) => {
				const count = (rows: (of: RegionSize) => Iterable<string>) => cells(rows(region)).length;
				expect([count(communeRows), count(networkRows), count(personRows), count(holderRows)]).toEqual([
					region.communes,
					region.networks,
					region.persons,
					region.persons,
				]);
				expect(count(roleRows)).toBe(countRoles(region));
			}),
			{ numRuns: 25 },
		);
	});

	it("names at both ends of its relationships what there is, on days of the calendar", () => {
		fc.assert(
			fc.property(size, (region) => {
				const ids = (rows: (of: RegionSize) => Iterable<string>, prefix: string) =>
					new Set(cells(rows(region)).map(([key]) => prefix + key));
				const networks = ids(networkRows, "network-");
				const roles = ids(roleRows, "role-");
				const communes = ids(communeRows, "");
				const persons = ids(personRows, "person-");
				const isPeriod = (from = "", to = "") =>
					[from, to].every((day) => day === "" || IsoDate.safeParse(day).success) && (to === "" || from < to);
				const wrong = [
					...cells(membershipRows(region)).filter(
						([member = "", network = "", from, to]) =>
							!communes.has(member) || !networks.has(network) || !isPeriod(from, to),
					),
					...cells(holderRows(region)).filter(
						([person = "", role = "", from, to]) => !persons.has(person) || !roles.has(role) || !isPeriod(from, to),
					),
				];
				expect(wrong).toEqual([]);
				for (const [network = "", topic = ""] of cells(topicRows(region))) {
					expect(networks.has(network)).toBe(true);
					expect(Number(/^topic-kunstthema-(\d+)$/.exec(topic)?.[1])).toBeLessThanOrEqual(TOPICS);
				}
			}),
			{ numRuns: 25 },
		);
	});

	it("has networks of two members at least, one of which leads, and about as many memberships as asked", () => {
		const region = { ...TINY, communes: 400, networks: 20, memberships: 600 };
		const rows = cells(membershipRows(region));
		expect(Math.abs(rows.length - 600) / 600).toBeLessThan(0.1);
		const networks = new Set(rows.map(([, network]) => network));
		expect(networks.size).toBe(20);
		for (const one of networks) {
			const members = rows.filter(([, network]) => network === one);
			const [lead] = members;
			expect(new Set(members.map(([member]) => member)).size).toBeGreaterThanOrEqual(2);
			expect(new Set(members.filter((row) => row.at(-1) === "lead").map(([member]) => member))).toEqual(
				new Set([lead?.[0]]),
			);
		}
	});
});
