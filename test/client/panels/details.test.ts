import { describe, expect, it } from "vitest";
import { contestedProperty, statementsOf } from "../../../client/components/evidence/statements.ts";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { membersInWords } from "../../../client/panels/details/completeness.tsx";
import { groupByPhase, groupFacts, officesIn } from "../../../client/panels/details/facts.ts";
import {
	type CitedEvidence,
	EntityFact,
	type GraphEdge,
	type GraphNode,
	type NodeType,
	propertiesOf,
	qualifiers,
	type RelationshipType,
	validity,
} from "../../../model/index.ts";

const { de } = DICTIONARIES;

const fact = (over: object, otherName = "X") =>
	EntityFact.parse({
		id: "f",
		type: "MEMBER_OF",
		direction: "out",
		other: { id: "network-x", type: "Network", name: otherName },
		evidence: [],
		...over,
	});

describe("groupFacts", () => {
	it("groups by type and direction in the model's order, and sorts by the other end as a German expects", () => {
		const groups = groupFacts([
			fact({ id: "1", type: "LINKED_TO" }),
			fact({ id: "2", direction: "in" }, "Zug"),
			fact({ id: "3", direction: "in" }, "Ärzen"),
			fact({ id: "4" }),
		]);
		expect(groups.map(({ type, direction, facts }) => [type, direction, facts.map(({ id }) => id)])).toEqual([
			["MEMBER_OF", "out", ["4"]],
			["MEMBER_OF", "in", ["3", "2"]],
			["LINKED_TO", "out", ["1"]],
		]);
	});
});

describe("officesIn", () => {
	const node = (id: string, type: NodeType, name = id): GraphNode => ({ id, type, name });
	const edge = (source: string, type: RelationshipType, target: string, own = {}): GraphEdge => ({
		...{ id: `${source}-${target}`, type, source, target },
		...own,
	});
	const graph = {
		nodes: [
			...[node("n", "Network"), node("b", "Body"), node("other", "Body")],
			...[
				node("chair", "Role", "Vorsitz"),
				node("deputy", "Role", "Stellvertretung"),
				node("clerk", "Role", "Schriftführung"),
			],
			...[
				node("x", "Role"),
				node("anna", "Person", "Anna"),
				node("ben", "Person", "Ben"),
				node("cem", "Person", "Cem"),
			],
		],
		edges: [
			...[
				edge("chair", "ROLE_IN", "b"),
				edge("deputy", "ROLE_IN", "n"),
				edge("clerk", "ROLE_IN", "n"),
				edge("clerk", "ROLE_IN", "b"),
				edge("x", "ROLE_IN", "other"),
			],
			edge("ben", "HOLDS", "chair", { certainFrom: "2010-01-01", certainTo: "2014-12-31", possibleTo: "2014-12-31" }),
			edge("cem", "HOLDS", "chair", { certainFrom: "2015-01-01", certainTo: "2019-12-31", possibleTo: "2019-12-31" }),
			edge("anna", "HOLDS", "chair", { certainFrom: "2020-01-01" }),
		],
		truncated: false,
	};

	it("names each office in the places, by place and name, with who holds it on the day before the latest of the others", () => {
		const offices = officesIn(graph, ["n", "b"], "2021-01-01").map(({ role, place, holders }) => [
			place.id,
			role.name,
			holders.map(({ person }) => person.name).join(", "),
		]);
		expect(offices).toEqual([
			["n", "Schriftführung", ""],
			["n", "Stellvertretung", ""],
			["b", "Vorsitz", "Anna, Cem, Ben"],
		]);
		expect(officesIn(graph, ["b"], "2012-01-01").at(-1)?.holders[0]?.person.name).toBe("Ben");
	});
});

describe("validity", () => {
	it.each([
		[{}, ""],
		[{ validFrom: "2016-02-18" }, "seit 18. Februar 2016"],
		[{ validFrom: "2018-01-01", validFromText: "2018" }, "seit 2018"],
		[{ validFrom: "2009-01-01", validFromText: "zum 1. Januar 2009" }, "seit 1. Januar 2009"],
		[{ validFrom: "2009-01-01", validFromText: "seit dem 1. Januar 2009" }, "seit 1. Januar 2009"],
		[{ validTo: "2020-12-31", validToText: "2020" }, "bis 2020"],
		[{ validFrom: "2022-04-01", validFromText: "April 2022", validToText: "bis 2030" }, "April 2022 bis 2030"],
		[{ validFrom: "2016-01-01", validFromText: "2016", validTo: "2017-06-30" }, "2016 bis 30. Juni 2017"],
		[{ validFrom: "2016-01-01", validTo: "2016-01-01" }, "1. Januar 2016"],
		[{ validToText: "spätestens bis zum Wechsel 2024" }, "bis spätestens zum Wechsel 2024"],
		[{ validFrom: "2020/.." }, "Beginn frühestens 2020"],
		[{ firstAttested: "2020/..", lastAttested: "2020/.." }, "belegt frühestens 2020"],
		[{ validFrom: "../2024" }, "seit spätestens 2024"],
		[{ validFrom: "2016-05-01", lastAttested: "2016" }, "seit 1. Mai 2016, zuletzt belegt 2016"],
		[{ validFrom: "2016", lastAttested: "2016-05-01" }, "seit 2016, zuletzt belegt 1. Mai 2016"],
		[{ validFrom: "2016", lastAttested: "2014/2016" }, "seit 2016, zuletzt belegt zwischen 2014 und 2016"],
		[{ validFrom: "2016", lastAttested: "../2026-11-22" }, "seit 2016, zuletzt belegt spätestens 22. November 2026"],
		[{ validFrom: "2016", lastAttested: "2018/.." }, "seit 2016, zuletzt belegt frühestens 2018"],
		[{ validFrom: "../2016", lastAttested: "2014" }, "seit spätestens 2016, zuletzt belegt 2014"],
		[{ firstAttested: "2014", lastAttested: "2016" }, "belegt seit 2014, zuletzt belegt 2016"],
	])("%o reads %s", (dates, text) => {
		expect(validity(dates, "de")).toBe(text);
	});

	it.each([
		[{ validFrom: "2009-01-01", firstAttested: "2008", lastAttested: "2008" }, "seit 1. Januar 2009"],
		[{ validFrom: "2015", lastAttested: "2013" }, "seit 2015"],
		[{ validFrom: "2015-03~", lastAttested: "2015-02?" }, "seit um März 2015"],
		[{ validFrom: "2015/2016", lastAttested: "2013/2014" }, "Beginn zwischen 2015 und 2016"],
		[{ firstAttested: "2023-01-05", lastAttested: "2000/.." }, "belegt seit 5. Januar 2023"],
	])("%o reads %s: what was attested before the beginning is not when it was last so", (dates, text) => {
		expect(validity(dates, "de")).toBe(text);
	});

	it.each([
		[{ validFrom: "2018-01-01", validFromText: "Anfang 2018" }, "since 1 January 2018"],
		[{ validFromText: "Gründungsmitglied", lastAttested: "2023" }, "since “Gründungsmitglied”, last attested 2023"],
		[{ validFromText: "seit 2009" }, "since 2009"],
		[{ validFrom: "2020/.." }, "beginning 2020 at the earliest"],
	])("in English %o reads %s: a source's German words only where there is no date", (dates, text) => {
		expect(validity(dates, "en")).toBe(text);
	});
});

describe("qualifiers", () => {
	it("says what the fact adds, and is silent about plain membership", () => {
		expect(qualifiers(fact({ role: "member" }), "de")).toEqual([]);
		expect(qualifiers(fact({ role: "lead" }), "de")).toEqual(["federführend"]);
		expect(qualifiers(fact({ type: "REPRESENTED_IN", by: "mayor", seats: 2 }), "en")).toEqual(["by mayor", "Seats: 2"]);
	});
});

describe("propertiesOf", () => {
	it.each([
		["P2Y", "2 Jahre", "2 years"],
		["P1Y", "1 Jahr", "1 year"],
		["P30M", "30 Monate", "30 months"],
	])("writes the term of office %s as %s · %s", (term, german, english) => {
		const role = { id: "role-x", type: "Role", name: "X", term } as const;
		const said = (language: "de" | "en") => propertiesOf(role, language).find(({ key }) => key === "term")?.values;
		expect([said("de"), said("en")]).toEqual([[german], [english]]);
	});

	it("formats numbers with units and dates, and leaves out machinery", () => {
		const entity = {
			id: "commune-05515000",
			type: "Commune" as const,
			name: "Münster",
			wikidata: "Q2742",
			ags: "05515000",
			postcode: "01067",
			population: 320946,
			populationOn: "2022-12-31",
			areaKm2: 303.28,
			lat: 51.96,
			certainty: "stated",
			evidence: ["e1"],
		};
		expect(propertiesOf(entity, "de")).toEqual([
			{ key: "ags", values: ["05515000"] },
			{ key: "postcode", values: ["01067"] },
			{ key: "population", values: ["320.946 (31. Dezember 2022)"] },
			{ key: "areaKm2", values: ["303,28 km²"] },
			{ key: "wikidata", values: ["Q2742"], href: "https://www.wikidata.org/wiki/Q2742" },
		]);
	});

	it("prefers the source's own precision", () => {
		const entity = {
			id: "network-x",
			type: "Network" as const,
			name: "X",
			foundedOn: "2018-01-01",
			foundedText: "2018",
		};
		expect(propertiesOf(entity, "de")).toEqual([{ key: "foundedText", values: ["2018"], lang: "de" }]);
	});
});

describe("differing statements", () => {
	const piece = (id: string, says?: string, over: object = {}, publishedOn?: string): CitedEvidence => ({
		id,
		...(says === undefined ? {} : { says }),
		source: { id: `source-${id}`, title: id, publisher: "P", kind: "press", ...(publishedOn ? { publishedOn } : {}) },
		...over,
	});

	it("are those that say different things, oldest first; the rest stays apart", () => {
		const all = [
			piece("a", "dreizehn Städte", {}, "2012-06-29"),
			piece("b"),
			piece("c", "zehn Städte", {}, "2012-03-21"),
		];
		const { statements, rest } = statementsOf(all);
		expect(statements.map(({ id }) => id)).toEqual(["c", "a"]);
		expect(rest.map(({ id }) => id)).toEqual(["b"]);
	});

	it("are none where sources agree, or where one is outdated", () => {
		for (const all of [
			[piece("a", "zehn"), piece("b", "Zehn")],
			[piece("a", "zehn"), piece("b", "elf", { outdated: true })],
		]) {
			expect(statementsOf(all)).toEqual({ statements: [], rest: all });
		}
	});

	it("are about the property whose value one of them gives", () => {
		const entity = { id: "commune-1", type: "Commune" as const, name: "A", population: 320946 };
		expect(contestedProperty(entity, [piece("a", "Einwohner 320946"), piece("b", "Einwohner 303772")])).toBe(
			"population",
		);
		expect(contestedProperty(entity, [piece("a", "320.946 Menschen"), piece("b", "viele")])).toBe("population");
		expect(contestedProperty(entity, [piece("a", "zehn Städte"), piece("b", "13 Städte")])).toBeUndefined();
	});
});

describe("how facts stand on a day", () => {
	const facts = [
		fact({ id: "holds", certainFrom: "2010-01-01", possibleFrom: "2005-01-01" }),
		fact({ id: "may", certainFrom: "2019-01-01" }),
		fact({ id: "over", certainTo: "2009-12-31", possibleTo: "2009-12-31" }),
		fact({ id: "later", certainFrom: "2020-01-01", possibleFrom: "2020-01-01" }),
		fact({ id: "back", status: "retracted" }),
	];
	const phases = (day: string | null) =>
		groupByPhase(facts, day).map((group) => [group.phase, ...group.facts.map(({ id }) => id)].join(" "));

	it("tells apart what holds, may, is over, is not yet, and is taken back", () => {
		expect(phases("2015-06-01")).toEqual([
			"holds holds",
			"possible may",
			"over over",
			"notYet later",
			"retracted back",
		]);
		expect(phases("2021-06-01")).toEqual(["holds holds may later", "over over", "retracted back"]);
	});

	it("is one for all times", () => expect(phases(null)).toEqual(["holds holds may over later", "retracted back"]));
});

describe("how many members are known", () => {
	const network = { id: "network-x", type: "Network" as const, name: "X" };
	it.each([
		[
			{ membersTotal: 106, membersTotalOn: "2024-04", membersListed: "partial" },
			60,
			"60 von 106 Mitgliedern bekannt (Stand April 2024). Mitgliederliste: unvollständig.",
		],
		[
			{ membersTotal: 13, membersListed: "complete" },
			13,
			"13 von 13 Mitgliedern bekannt. Mitgliederliste: vollständig.",
		],
		[
			{ membersTotal: 2000, membersTotalIs: "almost", membersListed: "partial" },
			4,
			"4 von fast 2.000 Mitgliedern bekannt. Mitgliederliste: unvollständig.",
		],
		[{ membersTotal: 2000 }, null, "Mitgliederliste: unbekannt."],
		[{}, 5, "Mitgliederliste: unbekannt."],
	])("of %j, %s known: %s", (said, known, text) => {
		expect(membersInWords({ ...network, ...said }, known, de)).toBe(text);
	});

	it("is not said of a person, nor of a body that says nothing", () => {
		expect(membersInWords({ ...network, type: "Person" }, 0, de)).toBeNull();
		expect(membersInWords({ ...network, type: "Body" }, 0, de)).toBeNull();
	});
});
