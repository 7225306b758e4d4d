/** What the picture asks of the server, and what it makes of the answers. */
import { describe, expect, it } from "vitest";
import { askSets, askSketch, complete } from "../../../../client/state/graph/requests.ts";
import { apply, EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import type { Brought, Change, Sketch } from "../../../../client/state/picture/types.ts";
import { recorded } from "../recorded.ts";
import { BONN, CITIES, GREVEN, INFORMAL, MUENSTER, REGION, STEINFURT, smallApi } from "../small-graph.ts";

const call = { signal: new AbortController().signal };
const ANSWER = { kind: "answer", title: null, sentence: null, hypothetical: false, id: 1 } as const;

describe("networks", () => {
	it("are asked for with their members, counted as chosen and on the day", async () => {
		const { api, asked } = recorded();
		const choice = { sets: [REGION], indirect: true, asOf: "2020-01-01", possible: false };
		const answer = await askSets(api, choice, call);
		await askSets(api, { sets: [REGION], indirect: false, asOf: null, possible: false }, call);
		expect([answer.choice, answer.ids]).toEqual([choice, [REGION, MUENSTER, GREVEN]]);
		expect(asked).toEqual([
			["overlaps", { networks: [REGION], indirect: true, asOf: "2020-01-01" }],
			["overlaps", { networks: [REGION], indirect: false }],
		]);
	});

	it("that are none need no request", async () => {
		const { api, asked } = recorded();
		const choice = { sets: [], indirect: false, asOf: null, possible: false };
		expect([await askSets(api, choice, call), asked]).toEqual([{ choice, ids: [], overlaps: null, gone: [] }, []]);
	});
});

describe("what is drawn of an answer", () => {
	const sketch = (more: Partial<Sketch>): Sketch => ({
		ids: [MUENSTER, BONN, CITIES],
		sets: [REGION, CITIES],
		full: 1,
		indirect: false,
		asOf: null,
		overlaps: null,
		title: null,
		sentence: null,
		hypothetical: false,
		...more,
	});

	it.each<[string, string[], number, string[], string[]]>([
		["a network asked about has all its members", [MUENSTER, BONN, CITIES], 1, [REGION, CITIES], [GREVEN]],
		["one that only occurs is a hull of two", [MUENSTER, BONN, CITIES], 0, [CITIES], []],
		["and none of one, whoever else is in the answer", [BONN, GREVEN, CITIES], 1, [REGION], [MUENSTER]],
		["both are asked about", [MUENSTER], 2, [REGION, CITIES], [GREVEN, BONN]],
		["none is asked about, none has two", [MUENSTER], 0, [], []],
	])("%s", async (_, ids, full, hulls, brought) => {
		const drawn = await askSketch(recorded().api, sketch({ ids, full }), call);
		expect(drawn.choice.sets).toEqual(hulls);
		const drawnIds = new Set(drawn.ids);
		expect([MUENSTER, BONN, GREVEN].filter((id) => drawnIds.has(id) && !ids.includes(id)).sort()).toEqual(
			brought.sort(),
		);
		for (const id of ids) expect(drawnIds).toContain(id);
	});

	it("is asked for by day", async () => {
		const { api, asked } = recorded();
		const { choice } = await askSketch(api, sketch({ asOf: "2020-01-01", indirect: true }), call);
		expect(choice).toMatchObject({ indirect: true, asOf: "2020-01-01" });
		expect(asked).toEqual([["overlaps", { networks: [REGION, CITIES], indirect: true, asOf: "2020-01-01" }]]);
	});

	it.each([
		[60, true],
		[61, false],
	])("has the members of a network of %i: %s", async (size, whole) => {
		const api = smallApi();
		const overlaps: typeof api.overlaps = async (query, one) => {
			const answer = await api.overlaps(query, one);
			return { ...answer, sets: answer.sets.map((set) => ({ ...set, size })) };
		};
		const { ids, choice } = await askSketch({ ...api, overlaps }, sketch({}), call);
		expect(ids.includes(GREVEN)).toBe(whole);
		expect(choice.sets).toEqual([REGION, CITIES]);
	});

	it("is what it is where memberships are given, or nothing becomes a hull", async () => {
		const { api, asked } = recorded();
		const given = { sets: [], members: [], intersections: [], pairs: [] };
		for (const one of [sketch({ overlaps: given }), sketch({ sets: [] })]) {
			const { ids, overlaps, choice } = await askSketch(api, one, call);
			expect([ids, overlaps, choice.sets]).toEqual([one.ids, one.overlaps, one.sets]);
		}
		expect(asked).toEqual([]);
	});
});

describe("a step", () => {
	const add = (...ids: string[]): Change => ({ kind: "add", ids, step: { kind: "restore", id: 1 } });
	const facts = ({ graph }: Brought) => graph.edges.map(({ id }) => id).sort();

	it("is completed by all facts between what is there then, of all times", async () => {
		const { api, asked } = recorded();
		const picture = apply(EMPTY_PICTURE, await complete(api, () => EMPTY_PICTURE, add(GREVEN, BONN), call));
		const brought = await complete(api, () => ({ ...picture, asOf: "1990-01-01" }), add(REGION), call);
		expect(facts(brought)).toEqual([`member_of.${GREVEN}.${REGION}`]);
		expect(asked).toEqual([
			["subgraph", { ids: [GREVEN, BONN] }],
			["subgraph", { ids: [GREVEN, BONN, REGION] }],
		]);
	});

	it("that leads to nothing asks for nothing", async () => {
		const { api, asked } = recorded();
		expect(facts(await complete(api, () => EMPTY_PICTURE, add(), call))).toEqual([]);
		expect(asked).toEqual([]);
	});

	it("has the indirect memberships of the day beside the facts of all times", async () => {
		const { api, asked } = recorded();
		const choice = { sets: [], indirect: true, asOf: "2020-01-01", possible: false };
		const change: Change = { ...add(GREVEN, STEINFURT, INFORMAL), kind: "draw", choice, overlaps: null, step: ANSWER };
		const brought = await complete(api, () => EMPTY_PICTURE, change, call);
		expect(asked).toEqual([
			["subgraph", { ids: change.ids }],
			["subgraph", { ids: change.ids, types: ["MEMBER_OF"], indirect: true, asOf: "2020-01-01", possible: true }],
		]);
		expect(facts(brought)).toEqual(
			[`indirect.${GREVEN}.${INFORMAL}`, `member_of.${STEINFURT}.${INFORMAL}`, `part_of.${GREVEN}.${STEINFURT}`].sort(),
		);
	});

	it("is completed anew when the picture has become another meanwhile", async () => {
		const [before, after] = [
			EMPTY_PICTURE,
			apply(EMPTY_PICTURE, await complete(smallApi(), () => EMPTY_PICTURE, add(GREVEN), call)),
		];
		let picture = before;
		const api = smallApi();
		const { api: noted, asked } = recorded({
			...api,
			subgraph: (query, one) => {
				picture = after;
				return api.subgraph(query, one);
			},
		});
		expect(facts(await complete(noted, () => picture, add(REGION), call))).toEqual([`member_of.${GREVEN}.${REGION}`]);
		expect(asked).toEqual([
			["subgraph", { ids: [REGION] }],
			["subgraph", { ids: [GREVEN, REGION] }],
		]);
	});
});
