/** The days that the loader derives, against a reading of the statement day by day. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Standing, standingOn } from "../../../model/index.ts";
import { check, DATASET, expectContent } from "../sandbox.ts";

/** A date that a source gives and the months that it may mean, counted from 2010-01. */
interface Said {
	text: string;
	first: number;
	last: number;
}

const LAST = 119;
const text = (month: number) => `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
const month = fc.nat(LAST).map((at): Said => ({ text: text(at), first: at, last: at }));
const year = fc.nat(9).map((at): Said => ({ text: String(2010 + at), first: 12 * at, last: 12 * at + 11 }));
const atLatest = fc.nat(LAST).map((at): Said => ({ text: `../${text(at)}`, first: -Infinity, last: at }));
const maybe = (said: fc.Arbitrary<Said>) => fc.option(said, { nil: undefined });
const date = maybe(fc.oneof(month, year));

interface Statement {
	from?: Said | undefined;
	to?: Said | undefined;
	attested: Said[];
	founded?: Said | undefined;
	dissolved?: Said | undefined;
}
const statement: fc.Arbitrary<Statement> = fc.record({
	from: maybe(fc.oneof(month, year, atLatest)),
	to: date,
	attested: fc.array(fc.oneof(month, year), { minLength: 1, maxLength: 3 }),
	founded: date,
	dissolved: date,
});

/** How a membership stands in each month: it holds if it does in every reading of what is said, and is possible if in some. */
function readByMonths({ from, to, attested, founded, dissolved }: Statement): Standing[] {
	return Array.from({ length: LAST + 1 }, (_, at) => {
		const ends = [to, dissolved].filter((said) => said !== undefined);
		const surelyOver = ends.some(({ last }) => at > last);
		const maybeOver = ends.some(({ first }) => at > first);
		const maybeBegun = at >= Math.max(from?.first ?? -Infinity, founded?.first ?? -Infinity);
		const seen = Math.min(...attested.map(({ last }) => last), ...ends.flatMap(({ first, last }) => [first, last]));
		const surelyBegun = at >= (from?.last ?? seen);
		if (surelyBegun && !maybeOver) return "holds";
		return maybeBegun && !surelyOver ? "possible" : "not";
	});
}

function filesOf({ from, to, attested, founded, dissolved }: Statement): string {
	const key = (name: string, said: Said | undefined) => (said ? `, ${name}: ${said.text}` : "");
	const pieces = attested.map(({ text }) => `{ source: s, quote: x, attestedOn: ${text} }`).join(", ");
	return `sources: { s: { title: S, publisher: P, published: 2020, kind: document } }
evidence: { source: s, locator: L }
network: { name: N${key("foundedOn", founded)}${key("dissolvedOn", dissolved)}, members: [{ commune: A${key("from", from)}${key("to", to)}, evidence: [${pieces}] }] }
communes: [A]
`;
}

/** The membership as it is stored; undefined where the loader refuses what is said. */
function stored(said: Statement) {
	const content = check({ "dataset.yaml": DATASET, "a.yaml": filesOf(said) });
	return typeof content === "string" ? undefined : content.relationships[0]?.props;
}

describe("a membership", () => {
	it("holds, is possible, or does not hold as the reading month by month says", () => {
		let loaded = 0;
		fc.assert(
			fc.property(statement, (said) => {
				const fact = stored(said);
				if (!fact) return;
				loaded++;
				const standings = Array.from({ length: LAST + 1 }, (_, at) => standingOn(fact, `${text(at)}-15`));
				// The middle of a month stands for it, but where it begins or ends within the month: there both readings meet.
				const edges = new Set(
					[said.from, said.to, said.founded, said.dissolved, ...said.attested].flatMap((one) =>
						one ? [one.first, one.last] : [],
					),
				);
				const differs = readByMonths(said).flatMap((one, at) => (one !== standings[at] && !edges.has(at) ? [at] : []));
				expect(differs).toEqual([]);
			}),
			{ numRuns: 700 },
		);
		expect(loaded).toBeGreaterThan(50);
	});

	it("does not reach beyond the founding and the end of the cooperation", () => {
		fc.assert(
			fc.property(statement, (said) => {
				const fact = stored(said);
				if (!fact) return;
				const { founded, dissolved } = said;
				if (founded && founded.first > 0) expect(standingOn(fact, `${text(founded.first - 1)}-28`)).toBe("not");
				if (dissolved && dissolved.last < LAST) expect(standingOn(fact, `${text(dissolved.last + 1)}-01`)).toBe("not");
			}),
			{ numRuns: 200 },
		);
	});
});

describe("a term of office", () => {
	const holder = (said: string) =>
		expectContent(
			check({
				"a.yaml": `sources: { s: { title: S, publisher: P, published: 2019-03-01, kind: document } }
evidence: { source: s, locator: L }
network: { name: N, roles: [{ name: R, term: P2Y, held: [{ person: A${said} }] }] }
persons: [A]
`,
			}),
		).relationships.find(({ kind }) => kind === "HOLDS")?.props;

	it("ends by rule where no end is stated", () => {
		const fact = holder(", from: 2018-05-01");
		expect(fact).toMatchObject({ certainTo: "2020-04-30", possibleTo: "2020-04-30", endsByRule: true });
		expect(["2020-04-30", "2020-05-01"].map((day) => standingOn(fact ?? {}, day))).toEqual(["holds", "not"]);
	});

	it("of a beginning that is not known ends two years after the first attestation at the latest", () => {
		expect(holder("")).toMatchObject({ certainFrom: "2019-03-01", certainTo: "2019-03-01", possibleTo: "2021-02-28" });
	});

	it("does not count where an end is stated", () => {
		expect(holder(", from: 2018-05-01, to: 2021-12-31")).toMatchObject({ certainTo: "2021-12-31" });
		expect(holder(", from: 2018-05-01, to: 2021-12-31")?.endsByRule).toBeUndefined();
	});
});

it("what was published at some time since a year is not last attested where another source speaks of a later day", () => {
	const attested = (...said: string[]) => {
		const sources = said.map((date, n) => `s${n}: { title: S${n}, publisher: P, ${date}, kind: document }`).join(", ");
		const evidence = said.map((_, n) => `{ source: s${n}, locator: L }`).join(", ");
		const file = `sources: { ${sources} }
network: { name: N, evidence: { source: s0, locator: L }, members: [{ commune: A, evidence: [${evidence}] }] }
communes: [{ name: A, evidence: { source: s0, locator: L } }]
`;
		const { firstAttested, lastAttested } = expectContent(check({ "a.yaml": file })).relationships[0]?.props ?? {};
		return [firstAttested, lastAttested];
	};
	const since = (year: number) => `published: ${year}/.., retrieved: 2026-11-22`;
	expect(attested("published: 2023-01-05", since(2000))).toEqual(["2023-01-05", "2023-01-05"]);
	expect(attested("published: 2012", since(2020))).toEqual(["2012", "2020/.."]);
	expect(attested(since(2000))).toEqual(["2000/..", "2000/.."]);
	expect(attested("published: 2018", "published: ../2026-11-22")).toEqual(["2018", "../2026-11-22"]);
});
