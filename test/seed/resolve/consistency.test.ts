import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DATASET, SOURCES } from "../sandbox.ts";

const NOW = new Date("2024-06-01T00:00:00Z");

/** The kinds of problems of some files, as they are loaded on that day. */
function problemsOf(yaml: string): string[] {
	const checked = checkFiles(new Map(Object.entries({ "dataset.yaml": DATASET, "a.yaml": yaml })), NOW);
	return "problems" in checked ? checked.problems.map(({ message }) => message[0]) : [];
}

describe("an office", () => {
	const office = (kind: string, ...held: string[]) =>
		problemsOf(
			`${SOURCES}network: { name: N, roles: [{ name: R, ${kind}, held: [${held.join(", ")}] }] }\npersons: [A, B]\n`,
		);
	const [first, second] = ["{ person: A, from: 2018, to: 2021-12 }", "{ person: B, from: 2020-05 }"];

	it.each(["kind: chair", "kind: mayor", "kind: office, count: 1"])("with %s is held by one at a time", (kind) => {
		expect(office(kind, first, second)).toEqual(["heldByTwo"]);
	});

	it.each(["kind: member", "kind: chair, count: 2"])("with %s may be held by two", (kind) => {
		expect(office(kind, first, second)).toEqual([]);
	});

	it("may change hands within a day or a year", () => {
		const change = (to: string, from: string) =>
			office("kind: chair", `{ person: A, from: 2018, to: ${to} }`, `{ person: B, from: ${from} }`);
		expect(change("2020-05-01", "2020-05-01")).toEqual([]);
		expect(change("2020", "2020")).toEqual([]);
	});

	it("is not known to go on beyond the last source where no end is stated", () => {
		expect(office("kind: chair", "{ person: A, from: 1998 }", second)).toEqual([]);
		const later = "{ person: A, from: 2018, evidence: [{ source: s, quote: x, attestedOn: 2022-01-01 }] }";
		expect(office("kind: chair", later, second)).toEqual(["heldByTwo"]);
	});
});

describe("an office that comes with another one", () => {
	const both = (first: string, brought: string) =>
		problemsOf(`${SOURCES}network:
  name: N
  roles:
    - { name: R, exOfficio: { role: Q }, held: [{ person: A${first} }] }
    - { name: Q, held: [{ person: A${brought} }] }
persons: [A]
`);

	it.each([
		["", ""],
		[", from: 2018, to: 2020", ", from: 2018, to: 2020"],
		[", from: 2018, to: 2020", ", from: 2019"],
		[", from: 2018, to: 2020", ""],
	])("may be held while the other is: %s, %s", (first, brought) => expect(both(first, brought)).toEqual([]));

	it.each([
		[", from: 2018", ", from: 2016"],
		[", from: 2018, to: 2020", ", from: 2021"],
		[", from: 2018, to: 2020", ", from: 2019, to: 2022"],
	])("is not held before or after it: %s, %s", (first, brought) => {
		expect(both(first, brought)).toEqual(["notExOfficio"]);
	});
});

describe("the future", () => {
	const source = (dates: string) =>
		problemsOf(
			`sources: { s: { title: S, publisher: P, ${dates}, kind: document } }\nevidence: { source: s, locator: L }\ncommunes: [A]\n`,
		);
	const member = (said: string) =>
		problemsOf(`${SOURCES}network: { name: N, members: [{ commune: A, ${said} }] }\ncommunes: [A]\n`);

	it("has no sources", () => {
		expect(source("published: 2024-06-02")).toEqual(["inFuture"]);
		expect(source("published: 2024, retrieved: 2025")).toEqual(["inFuture"]);
		expect(source("published: 2024-06, retrieved: 2024-06-01")).toEqual([]);
	});

	it("is attested only for what is stated to begin", () => {
		expect(member("source: s, quote: x, attestedOn: 2025")).toEqual(["inFuture"]);
		expect(member("from: 2025, source: s, quote: x, attestedOn: 2025")).toEqual([]);
	});
});

describe("a member of a cooperation", () => {
	const twice = (first: string, second: string) =>
		problemsOf(
			`${SOURCES}network: { name: N, members: [{ commune: A, ${first} }, { commune: A, ${second} }] }\ncommunes: [A]\n`,
		);

	it("has no two periods that overlap", () => {
		expect(twice("from: 2010, to: 2015", "from: 2014, to: 2020")).toEqual(["factContradiction"]);
		expect(twice("from: 2010", "from: 2014")).toEqual(["factContradiction"]);
		expect(twice("from: 2010, to: 2013", "from: 2014")).toEqual([]);
	});
});

describe("what is about a cooperation that has ended", () => {
	const member = (said: string, publishedOn = "2014") =>
		problemsOf(`sources: { s: { title: S, publisher: P, published: ${publishedOn}, kind: document } }
evidence: { source: s, locator: L }
network: { name: N, foundedOn: 2010, dissolvedOn: 2016, members: [{ commune: A${said} }] }
communes: [A]
`);

	it.each([
		", from: 2017",
		", to: 2018",
		", source: s, quote: x, attestedOn: 2017",
		", source: s, quote: x, attestedOn: 2009",
	])("neither begins, ends nor is attested outside its time: %s", (said) =>
		expect(member(said)).toEqual(["reachesBeyond"]),
	);

	it("may be told by a source that looks back, but not by one from before the founding", () => {
		expect(member("", "2020")).toEqual([]);
		expect(member("", "2009")).toEqual(["reachesBeyond"]);
		expect(member(", source: s, quote: x, attestedOn: 2016-12", "2020")).toEqual([]);
	});
});
