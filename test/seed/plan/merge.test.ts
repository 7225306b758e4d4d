/** What several data sets say of one element, put together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contribution } from "../../../seed/plan/contribution.ts";
import { fingerprint, fromStored, toStored } from "../../../seed/plan/contribution.ts";
import { mergeContributions } from "../../../seed/plan/merge.ts";
import { element, type Props } from "../../../seed/resolve/element.ts";

const ID = "commune-1";
const BACKED = { evidence: ["evidence-s-0000000001"], certainty: "stated", status: "single" };

function says(dataset: string, props: Props, corrections: Contribution["corrections"] = []): Contribution {
	const { kind, hash, props: all } = element("Commune", { id: ID, ...BACKED, ...props });
	const { hash: _, ...own } = all;
	return { dataset, element: ID, statement: { kind, hash, props: own }, corrections };
}

const corrects = (dataset: string, instead: Props | false, because = "B"): Contribution => ({
	dataset,
	element: ID,
	corrections: [{ instead, because, evidence: ["evidence-k-0000000009"] }],
});

const merged = (...contributions: Contribution[]) => mergeContributions(contributions)?.props ?? {};

const text = fc.constantFrom("a", "b", "c");
const texts = fc.uniqueArray(text, { minLength: 1 });
const statement = fc.record(
	{
		name: fc.constantFrom("Münster", "Muenster", "Telgte"),
		kind: text,
		population: fc.nat(3),
		tags: texts,
		certainty: fc.constantFrom("stated", "implied", "inferred"),
		evidence: fc.uniqueArray(fc.constantFrom("evidence-s-01", "evidence-s-02", "evidence-t-03"), { minLength: 1 }),
		note: text,
	},
	{ requiredKeys: ["name", "certainty", "evidence"], noNullPrototype: true },
);
const several = fc.array(statement, { minLength: 2, maxLength: 4 });
const contributionsOf = (statements: readonly Props[]) => statements.map((props, index) => says(`set-${index}`, props));

describe("one data set alone", () => {
	it("says what it says, whatever it is", () => {
		fc.assert(
			fc.property(statement, (props) => {
				const one = says("a", props);
				expect(mergeContributions([one])?.hash).toBe(one.statement?.hash);
				expect(merged(one)).toEqual({ ...one.statement?.props, hash: one.statement?.hash, datasets: ["a"] });
			}),
		);
	});

	it("is kept as it is: stored and read again it says the same", () => {
		fc.assert(
			fc.property(statement, fc.boolean(), (props, corrected) => {
				const one = says("a", props, corrected ? corrects("a", { kind: "x" }).corrections : []);
				expect(fromStored(toStored(one))).toEqual(one);
				expect(fingerprint(fromStored(toStored(one)))).toBe(fingerprint(one));
			}),
		);
	});
});

describe("several data sets", () => {
	it("have, in whatever order, the same evidence, lists, certainty, names, and properties in conflict", () => {
		const unordered = (props: Props) => ({
			datasets: props.datasets,
			evidence: props.evidence,
			certainty: props.certainty,
			status: props.status,
			tags: [props.tags ?? []].flat().sort(),
			names: [props.name, ...[props.altNames ?? []].flat()].sort(),
			conflicts: [props.conflicts ?? []]
				.flat()
				.map((conflict) => String(conflict).split(":")[0])
				.sort(),
			keys: Object.keys(props).sort(),
		});
		fc.assert(
			fc.property(several, (statements) => {
				const all = contributionsOf(statements);
				const { names: ours, ...rest } = unordered(merged(...all));
				const { names: theirs, ...others } = unordered(merged(...all.toReversed()));
				expect({ ...others, keys: undefined }).toEqual({ ...rest, keys: undefined });
				expect(new Set(theirs.map((name) => String(name).replace("ue", "ü")))).toEqual(
					new Set(ours.map((name) => String(name).replace("ue", "ü"))),
				);
			}),
		);
	});

	it("have the first one's values, and from the next what it lacks; a conflict where two differ, and nowhere else", () => {
		fc.assert(
			fc.property(several, (statements) => {
				const props = merged(...contributionsOf(statements));
				const conflicts: string[] = [];
				for (const key of ["kind", "population"] as const) {
					const given = statements.flatMap(({ [key]: value }) => (value === undefined ? [] : [value]));
					expect(props[key]).toBe(given[0]);
					if (new Set(given).size > 1) conflicts.push(key);
				}
				expect(
					[props.conflicts ?? []]
						.flat()
						.map((one) => String(one).split(":")[0])
						.sort(),
				).toEqual(conflicts);
				expect(props.status === "contradicted").toBe(conflicts.length > 0);
			}),
		);
	});

	it("name who gives what in a conflict", () => {
		expect(merged(says("a", { population: 100 }), says("b", { population: 120 }))).toMatchObject({
			population: 100,
			conflicts: ["population: 100 (a) / 120 (b)"],
		});
	});

	it("contradict each other where their evidence says otherwise, and not where it says the same", () => {
		const sayings = new Map([
			["evidence-s-01", "13"],
			["evidence-t-02", "10"],
			["evidence-u-03", "13"],
		]);
		const both = (evidence: string) =>
			mergeContributions([says("a", { evidence: ["evidence-s-01"] }), says("b", { evidence: [evidence] })], sayings)
				?.props;
		expect(both("evidence-t-02")).toMatchObject({ status: "contradicted", conflicts: ["says: 13 (a) / 10 (b)"] });
		expect(both("evidence-u-03")).toMatchObject({ status: "agreed" });
		for (const silent of ["evidence-u-03", "evidence-v-04"]) expect(both(silent)).not.toHaveProperty("conflicts");
	});

	it("give a number with its day, and numbers of two days do not contradict each other", () => {
		const props = merged(
			says("a", { population: 100, populationOn: "2022-05-15" }),
			says("b", { population: 120, populationOn: "2023-12-31" }),
		);
		expect(props).toMatchObject({ population: 100, populationOn: "2022-05-15", status: "single" });
		expect(merged(says("a", {}), says("b", { population: 120, populationOn: "2023-12-31" }))).toMatchObject({
			population: 120,
			populationOn: "2023-12-31",
		});
	});

	it("agree when they rest on different sources", () => {
		const other = ["evidence-t-0000000002"];
		expect(merged(says("a", {}), says("b", {})).status).toBe("single");
		expect(merged(says("a", {}), says("b", { evidence: other })).status).toBe("agreed");
	});

	it("are certain from the earliest day that one is sure of, as long as they agree on the beginning", () => {
		const attested = says("a", { certainFrom: "2019-06-01", firstAttested: "2019-06-01" });
		const stated = says("b", { validFrom: "2014", certainFrom: "2014-12-31", possibleFrom: "2014-01-01" });
		const other = says("c", { validFrom: "2011", certainFrom: "2011-12-31", possibleFrom: "2011-01-01" });
		const days = {
			validFrom: "2014",
			certainFrom: "2014-12-31",
			possibleFrom: "2014-01-01",
			firstAttested: "2019-06-01",
		};
		expect(merged(attested, stated)).toMatchObject(days);
		expect(merged(attested, stated, other)).toMatchObject({ ...days, conflicts: ["validFrom: 2014 (b) / 2011 (c)"] });
	});
});

describe("a correction", () => {
	it("wins over what it corrects, which stays visible with the reason; its evidence stands beside", () => {
		expect(merged(says("a", { kind: "Dorf" }), corrects("b", { kind: "Stadt" }, "seit 2020 Stadt"))).toMatchObject({
			kind: "Stadt",
			corrected: ["kind: Dorf (a), because seit 2020 Stadt"],
			datasets: ["a", "b"],
			evidence: ["evidence-k-0000000009", ...BACKED.evidence],
		});
	});

	it("ends a conflict about what it corrects", () => {
		const props = merged(says("a", { kind: "Dorf" }), says("b", { kind: "Weiler" }), corrects("c", { kind: "Stadt" }));
		expect(props).not.toHaveProperty("conflicts");
		expect(props.status).not.toBe("contradicted");
		expect(props.corrected).toEqual(["kind: Dorf (a, b), because B"]);
	});

	it("of the day of an event moves both its beginning and its end", () => {
		const day = (on: string) => ({ certainFrom: on, possibleFrom: on, certainTo: on, possibleTo: on });
		const event = says("a", { on: "2019-05-04", ...day("2019-05-04") });
		expect(merged(event, corrects("b", { on: "2019-06-04" }))).toMatchObject(day("2019-06-04"));
	});

	it("may be one of a data set's own statement", () => {
		const own = says("a", { kind: "Dorf" }, corrects("a", { kind: "Stadt" }).corrections);
		expect(merged(own)).toMatchObject({ kind: "Stadt", corrected: ["kind: Dorf (a), because B"], datasets: ["a"] });
	});

	it("of what nobody states makes nothing", () => {
		expect(mergeContributions([corrects("b", { kind: "Stadt" })])).toBeUndefined();
	});
});
