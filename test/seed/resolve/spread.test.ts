/** Whether something stands in YAML, in a row of a table, in two rows of two tables or in all of them makes no difference. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, expectContent, SOURCES } from "../sandbox.ts";

const COMMUNES = ["A", "B", "C"];
/** Periods that do not overlap, so that two of them are two facts. */
const PERIODS = [
	{ from: "2001-01-01", to: "2004-12-31" },
	{ from: "2005-01-01", to: "2009-12-31" },
	{ from: "2010-01-01", to: "" },
];

interface Said {
	commune: string;
	period: number;
	role: string;
	places: readonly string[];
}

const said = fc.record({
	commune: fc.constantFrom(...COMMUNES),
	period: fc.nat(PERIODS.length - 1),
	role: fc.constantFrom("", "lead"),
	places: fc.uniqueArray(fc.constantFrom("yaml", "list", "table", "other"), { minLength: 1 }),
});

/** The files in which each membership stands at each of its places. */
function filesOf(all: readonly Said[]): Record<string, string> {
	const at = (place: string) => all.filter(({ places }) => places.includes(place));
	const cells = ({ commune, period, role }: Said) => [commune, PERIODS[period]?.from, PERIODS[period]?.to, role];
	const yaml = at("yaml").map((one) => {
		const [commune, from, to, role] = cells(one);
		return `{ commune: ${commune}, from: ${from}${to ? `, to: ${to}` : ""}${role ? `, role: ${role}` : ""} }`;
	});
	const rows = (place: string) => at(place).map((one) => `${cells(one).join(",")},N\n`);
	return {
		"a.yaml": `${SOURCES}communes: [${COMMUNES}]
network: { name: N, members: [${[...yaml, '{ file: list.csv, columns: { n: "-" } }'].join(", ")}] }
tables: [{ file: table.csv, type: MEMBER_OF, start: commune, end: n }, { file: other.csv, type: MEMBER_OF, start: commune, end: n }]
`,
		...Object.fromEntries(
			["list", "table", "other"].map((place) => [`${place}.csv`, `commune,from,to,role,n\n${rows(place).join("")}`]),
		),
	};
}

describe("memberships", () => {
	it("are the same wherever they stand and however often", () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(said, { maxLength: 6, selector: ({ commune, period }) => `${commune}${period}` }),
				(all) => {
					const inYaml = all.map((one) => ({ ...one, places: ["yaml"] }));
					const content = expectContent(check(filesOf(all)));
					expect(content).toEqual(expectContent(check(filesOf(inYaml))));
					expect(content.relationships).toHaveLength(all.length);
				},
			),
			{ numRuns: 60 },
		);
	});

	it("have ids that say what tells them apart, and no more than that", () => {
		const ids = (...all: [commune: string, period: number, role?: string][]) =>
			expectContent(
				check(filesOf(all.map(([commune, period, role = ""]) => ({ commune, period, role, places: ["table"] })))),
			).relationships.map(({ id }) => id.replace("member_of.commune-", "").replace(".network-n", ""));
		expect(ids(["A", 0], ["B", 0])).toEqual(["a", "b"]);
		expect(ids(["A", 0], ["A", 1])).toEqual(["a.2001-01-01", "a.2005-01-01"]);
		expect(ids(["A", 0], ["A", 1, "lead"])).toEqual(["a.2001-01-01", "a.lead-2005-01-01"]);
	});
});

describe("entities", () => {
	const values: Record<string, string> = {
		kind: "Stadt",
		website: "https://example.org",
		wikidata: "Q1",
		population: "12",
	};
	const part = fc.record({
		inRow: fc.boolean(),
		table: fc.constantFrom("r", "s"),
		keys: fc.subarray(Object.keys(values)),
	});

	it("have the same properties in however many rows and entries they are described", () => {
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
				const rows = (table: string) =>
					parts
						.filter((one) => one.inRow && one.table === table)
						.map(
							({ keys }) =>
								`05515000,M,${Object.keys(values)
									.map((key) => (keys.includes(key) ? values[key] : ""))
									.join(",")}\n`,
						);
				const entries = parts
					.filter(({ inRow }) => !inRow)
					.map(
						({ keys }) =>
							`{ ags: '05515000', name: M${keys.map((key) => `, ${key}: '${values[key]}'`.replace("'12'", "12")).join("")} }`,
					);
				const head = `ags,name,${Object.keys(values).join(",")}\n`;
				const { entities } = expectContent(
					check({
						"a.yaml": `${SOURCES}registers: [{ file: r.csv, of: Commune }, { file: s.csv, of: Commune }]\ncommunes: [${entries.join(", ")}]\n`,
						"r.csv": head + rows("r").join(""),
						"s.csv": head + rows("s").join(""),
					}),
				);
				const written = new Set(parts.flatMap(({ keys }) => keys));
				const { hash: _, evidence: __, status: ___, ...props } = entities[0]?.props ?? {};
				expect(entities).toHaveLength(1);
				expect(props).toEqual({
					id: "commune-05515000",
					ags: "05515000",
					name: "M",
					certainty: "stated",
					...Object.fromEntries([...written].map((key) => [key, key === "population" ? 12 : values[key]])),
				});
			}),
			{ numRuns: 60 },
		);
	});
});
