/** What is derived from a picture: rings, intersections, days, snapshots. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcsOf, intersectionsOf, membersIn } from "../../../client/state/hulls/derived.ts";
import { createState, type State } from "../../../client/state/index.ts";
import { readSnapshot } from "../../../client/state/snapshot/derived.ts";
import { holdsOn, type OverlapsAnswer } from "../../../model/index.ts";
import { BONN, CITIES, GREVEN, MUENSTER, REGION, smallApi } from "./small-graph.ts";

const shownBy = ({ graph }: State) => [...graph.visible.value.nodes.keys()].sort();

const SETS = ["a", "b", "c", "d"];
const overlaps = fc.array(fc.subarray(SETS), { maxLength: 12 }).map(
	(all): OverlapsAnswer => ({
		sets: SETS.map((id) => ({ id, name: id, size: all.filter((mine) => mine.includes(id)).length })),
		intersections: [],
		pairs: [],
		members: all.map((mine, n) => ({
			id: `commune-${n}`,
			type: "Commune",
			name: `${n}`,
			in: mine.map((set) => ({ set, via: "direct", fact: "f" })),
		})),
	}),
);

describe("rings", () => {
	it("have one arc per membership, in the order of the sets, of equal length, never over one another", () => {
		fc.assert(
			fc.property(overlaps, (answer) => {
				const rings = arcsOf(SETS, answer, new Map());
				for (const member of answer.members) {
					const arcs = rings.get(member.id) ?? [];
					expect(arcs.map((arc) => arc.set)).toEqual(SETS.filter((set) => member.in.some((one) => one.set === set)));
					for (const [n, arc] of arcs.entries()) {
						expect(arc.to).toBeGreaterThan(arc.from);
						expect(arc.from).toBeGreaterThanOrEqual(arcs[n - 1]?.to ?? 0);
						expect(arc.to).toBeLessThanOrEqual(2 * Math.PI + 1e-9);
					}
				}
			}),
		);
	});

	it("count a member that belongs both ways as direct", () => {
		const both = ["indirect", "direct"].map((via) => ({ set: "a", via: via as "direct" | "indirect", fact: "f" }));
		const member = { id: "x", type: "Commune" as const, name: "X", in: both };
		const answer = { sets: [], intersections: [], pairs: [], members: [member] };
		expect(arcsOf(["a"], answer, new Map()).get("x")).toMatchObject([{ via: "direct" }]);
	});
});

describe("intersections", () => {
	it("part the members: each is in exactly one, and inclusive counts those in at least these sets", () => {
		fc.assert(
			fc.property(overlaps, (answer) => {
				const found = intersectionsOf(SETS, answer);
				const members = answer.members.filter((member) => member.in.length > 0).map((member) => member.id);
				expect(found.flatMap((one) => one.members).sort()).toEqual(members.sort());
				for (const one of found) {
					expect(one.members).toEqual(membersIn(SETS, answer, one.sets, true));
					expect(one.inclusive).toBe(membersIn(SETS, answer, one.sets, false).length);
				}
			}),
		);
	});
});

describe("a fact", () => {
	const fact = {
		id: "f",
		type: "MEMBER_OF" as const,
		source: "a",
		target: "b",
		certainFrom: "2010-01-01",
		certainTo: "2012-12-31",
	};
	it.each([
		[null, true],
		["2009-12-31", false],
		["2010-01-01", true],
		["2012-12-31", true],
		["2013-01-01", false],
	])("as of %s holds: %s", (day, holds) => expect(holdsOn(fact, day)).toBe(holds));
});

describe("a snapshot", () => {
	it("brings back nodes, sets, filters and places from ids alone", async () => {
		const first = createState(smallApi());
		await first.graph.start();
		await first.graph.choose({ sets: [CITIES, REGION], indirect: true });
		first.graph.toggleType("PART_OF");
		first.graph.place(new Map([[BONN, { x: 10, y: -20 }]]), true);
		await first.graph.expand(REGION);
		first.graph.remove(MUENSTER);
		first.graph.pin(BONN);
		first.graph.setFilter({ attribute: "district", values: ["", "05566"] });
		first.graph.setLook({ size: "degree", map: "count" });
		first.graph.lookFrom({ x: 1.5, y: -2, zoom: 0.75 });
		const marked = { kind: "nodes", ids: [GREVEN] } as const;
		const read = readSnapshot(JSON.parse(JSON.stringify(first.graph.snapshot(marked))));
		if (!("snapshot" in read)) throw new Error(read.fault.place);
		const second = createState(smallApi());
		await second.graph.restore(read.snapshot);
		expect(second.graph.snapshot(marked)).toEqual(first.graph.snapshot(marked));
		const counted = ({ summary }: State) =>
			JSON.stringify(summary.value, ["nodes", "edges", "hulls", "sets", "shown", "busiest", "id"]);
		expect(counted(second)).toBe(counted(first));
		expect(second.drawing.hulls.value).toEqual(first.drawing.hulls.value);
		expect(second.graph.canUndo.value).toBe(false);
	});

	it("brings back why things are here, so that what follows is the same", async () => {
		const first = createState(smallApi());
		await first.graph.start();
		await first.graph.choose({ sets: [CITIES, REGION] });
		await first.graph.expand(REGION);
		const second = createState(smallApi());
		await second.graph.restore(first.graph.snapshot({ kind: "none" }));
		const why = ({ graph }: State, id: string) => ({ ...graph.why(id), id: 0 });
		const factIds = [...first.graph.picture.value.edges.keys()];
		for (const id of [BONN, "topic-mobilitaet", ...factIds]) expect(why(second, id)).toEqual(why(first, id));
		for (const { graph } of [first, second]) {
			graph.collapse(REGION);
			await graph.toggleSet(CITIES);
		}
		expect(shownBy(second)).toEqual(shownBy(first));
		expect(shownBy(second)).not.toContain(BONN);
	});
});
