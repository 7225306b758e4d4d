import { describe, expect, it } from "vitest";
import type { Answered, Api, Visible } from "../../../../client/state/index.ts";
import { activeOn } from "../../../../client/views/map/active.ts";
import { geographyOf } from "../../../../client/views/map/geography.ts";
import { placesOf } from "../../../../client/views/map/places.ts";
import { BOUNDARIES } from "../../state/small-boundaries.ts";

const GEOGRAPHY = geographyOf(BOUNDARIES);

const visible = (...nodes: { id: string; type: string; name: string; [more: string]: unknown }[]) =>
	({ nodes: new Map(nodes.map((node) => [node.id, { node }])), edges: new Map() }) as unknown as Visible;
const commune = (id: string, more = {}) => ({ id, type: "Commune", name: id, ...more });

describe("the places of the map", () => {
	it("are all communes with a boundary; those of the picture keep their own id and name", () => {
		const { on } = placesOf(GEOGRAPHY, visible(commune("ours", { ags: "05515000" }), commune("commune-05566012")));
		expect(Object.fromEntries([...on].map(([id, { name, node }]) => [id, [name, node !== null]]))).toEqual({
			ours: ["ours", true],
			"commune-05566012": ["commune-05566012", true],
			"commune-05566084": ["Steinfurt", false],
		});
	});

	it("are districts of the picture, too, where they have communes with boundaries", () => {
		const district = (key: string) => ({ id: `district-${key}`, type: "District", name: key });
		const { on, off } = placesOf(GEOGRAPHY, visible(district("05566"), district("05558")));
		expect(on.get("district-05566")).toMatchObject({ isDistrict: true, area: GEOGRAPHY.district("05566") });
		expect(on.has("district-05558")).toBe(false);
		expect(off).toEqual([]);
		expect([...on.values()].filter(({ isDistrict }) => isDistrict)).toHaveLength(1);
	});

	it("are points where a commune has coordinates and no boundary; without either it is told apart", () => {
		const picture = visible(commune("commune-enschede", { lat: 52.2, lon: 6.9 }), commune("commune-aalten"), {
			id: "district-1",
			type: "District",
			name: "no commune",
			lat: 52,
			lon: 7,
		});
		const { on, off } = placesOf(GEOGRAPHY, picture);
		expect(on.get("commune-enschede")).toMatchObject({ area: null, at: GEOGRAPHY.project(6.9, 52.2) });
		expect(off.map(({ id }) => id)).toEqual(["commune-aalten"]);
		expect(on.has("district-1")).toBe(false);
	});
});

describe("who is known to work on the topic of a gap question", () => {
	const columns = [{ name: "commune" }, { name: "known" }, { name: "unknownIn" }];
	const gaps = (params: Record<string, string | null>) =>
		({ kind: "question", answer: { columns, rows: [], params } }) as unknown as Answered;
	const network = (id: string) => [{ id, type: "Network", name: id }];
	const member = (id: string, ...sets: string[]) => ({ id, in: sets.map((set) => ({ set })) });

	/** Answers of a server with one comparable cooperation and one award scheme on the topic. */
	function serving() {
		const asked: unknown[] = [];
		const api = {
			question: async (...given: unknown[]) => {
				asked.push(given.slice(0, 2));
				return { rows: [network("n"), network("award"), [{ id: "b", type: "Body", name: "b" }]] };
			},
			overlaps: async (query: unknown) => {
				asked.push(query);
				return {
					sets: [
						{ id: "n", comparable: true },
						{ id: "award", comparable: false },
					],
					members: [member("x", "n"), member("y", "award"), member("z", "n", "award")],
				};
			},
		} as unknown as Api;
		return { api, asked };
	}

	it("are the members of the cooperations between communes on it, on the day of the answer", async () => {
		const { api, asked } = serving();
		expect(await activeOn(api, gaps({ topic: "t", asOf: "2024-01-01" }))).toEqual(["x", "z"]);
		expect(asked).toEqual([
			["list-topic-actors", { topic: "t", district: "", asOf: "2024-01-01" }],
			{ networks: ["n", "award"], asOf: "2024-01-01" },
		]);
	});

	it("is not asked of another answer", async () => {
		const { api, asked } = serving();
		expect(await activeOn(api, gaps({ topic: null }))).toEqual([]);
		expect(await activeOn(api, null)).toEqual([]);
		expect(asked).toEqual([]);
	});
});
