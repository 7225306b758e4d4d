import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, SOURCES } from "../sandbox.ts";

/** Topics with their broader ones, as a file. */
const topics = (arrows: [number, number][]) =>
	check({
		"t.yaml": `${SOURCES}topics:\n${arrows.map(([from, to]) => `  - { name: T${from}, broader: T${to} }\n`).join("")}${[
			...new Set(arrows.flat()),
		]
			.map((number) => `  - T${number}\n`)
			.join("")}`,
	});

describe("hierarchies", () => {
	it.each([
		[
			"topics: [{ name: A, broader: B }, { name: B, broader: C }, { name: C, broader: A }]",
			"BROADER führt im Kreis: A → B → C → A",
		],
		["regions: [{ name: A, partOf: B }, { name: B, partOf: A }]", "PART_OF führt im Kreis: A → B → A"],
		[
			"bodies: [{ id: a, name: A, subBodyOf: b }, { id: b, name: B, subBodyOf: a }]",
			"SUB_BODY_OF führt im Kreis: A → B → A",
		],
	])("do not turn in circles: %s", (yaml, problem) => {
		const found = check({ "t.yaml": `${SOURCES}${yaml}\n` });
		expect(found).toContain(problem);
		expect(found).toMatch(/t\.yaml:3:\d+ .*\n1 Problem;/);
	});

	it("may meet again above", () => {
		expect(
			typeof topics([
				[1, 2],
				[1, 3],
				[2, 4],
				[3, 4],
			]),
		).toBe("object");
	});

	it("are found exactly when something is above itself", () => {
		const arrow = fc.tuple(fc.nat(6), fc.nat(6)).filter(([from, to]) => from !== to);
		fc.assert(
			fc.property(fc.array(arrow, { minLength: 1, maxLength: 9 }), (arrows) => {
				const reach = new Set(arrows.map(String));
				for (const via of Array(7).keys())
					for (const from of Array(7).keys())
						for (const to of Array(7).keys())
							if (reach.has(`${from},${via}`) && reach.has(`${via},${to}`)) reach.add(`${from},${to}`);
				const circular = [...Array(7).keys()].some((number) => reach.has(`${number},${number}`));
				expect(String(topics(arrows)).includes("führt im Kreis")).toBe(circular);
			}),
			{ numRuns: 60 },
		);
	});
});
