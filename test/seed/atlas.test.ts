/**
 * The atlas: the registers are whole, every membership of the lists it was made from is accounted for, what is dated is
 * dated, and where sources differ both are there.
 */

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { fold, holdsOn, standingOn } from "../../model/index.ts";
import { readingOf } from "../../seed/parse/dates.ts";
import type { Relationship } from "../../seed/resolve/element.ts";
import { byId, content, namesOf, propertyOf, sourcesOf } from "./checklist/data.ts";
import { check, expectContent } from "./sandbox.ts";

interface Row {
	network: string;
	member: string;
	since: string;
	until: string;
	relationship: string;
}

/** One row for each membership found in the lists, with what carries it: a membership, or attendance at a meeting. */
const ROWS: readonly Row[] = parse(readFileSync(new URL("atlas/memberships.csv", import.meta.url), "utf8"), {
	columns: true,
});

const relationships = new Map(content.relationships.map((one) => [one.id, one]));
const ofKind = (kind: string) => content.relationships.filter((one) => one.kind === kind);
const entities = (kind: string) => content.entities.filter((one) => one.kind === kind);
const memberships = ofKind("MEMBER_OF");
const status = (id: string) => byId.get(id)?.props.status;

/** Names of what is tied to `to` by relationships that hold on a day. */
function on(day: string, facts: readonly Relationship[], to: string): unknown[] {
	const there = facts.filter((fact) => fact.to === to && holdsOn(fact.props, day));
	return there.map(({ from }) => propertyOf(`${from}#name`)).sort();
}

/** Whether a cell names the date of a fact: as the fact has it, or by the first or last day that it may mean. */
function isDate(cell: string, date: unknown, end: "earliest" | "latest"): boolean {
	if (typeof date !== "string") return cell === "";
	return cell === date || (cell !== "" && cell === readingOf(date)[end]);
}

/** A topic and everything below it. */
function narrower(topic: string): string[] {
	const below = ofKind("BROADER").filter(({ to }) => to === topic);
	return [topic, ...below.flatMap(({ from }) => narrower(from))];
}

describe("the registers", () => {
	const ags = (kind: string) => entities(kind).map(({ props }) => String(props.ags ?? ""));
	const regions = (kind: string) => entities("Region").filter(({ props }) => props.kind === kind);

	it("have all communes, districts and regions of the state", () => {
		expect(ags("Commune").filter((key) => key.startsWith("05"))).toHaveLength(396);
		expect(ags("District").filter((key) => key.startsWith("05"))).toHaveLength(31);
		expect(regions("Regierungsbezirk")).toHaveLength(5);
		expect(regions("Land")).toHaveLength(1);
	});

	it("place every commune of the state in a district or, where it has none, in a region", () => {
		const places = new Map(ofKind("PART_OF").map(({ from, to }) => [from, to]));
		const communes = entities("Commune").filter(({ id }) => id.startsWith("commune-05"));
		const free = communes.filter(({ props }) => props.kind === "kreisfreie Stadt").map(({ id }) => places.get(id));
		expect(free).toHaveLength(22);
		expect(free.every((place) => place?.startsWith("region-regierungsbezirk-"))).toBe(true);
		const rest = communes.filter(({ props }) => props.kind !== "kreisfreie Stadt");
		expect(rest.filter(({ id }) => places.get(id) !== `district-${id.slice(8, 13)}`)).toEqual([]);
	});

	it("sum up to the districts, which is why those are implied", () => {
		for (const { id, props } of entities("District")) {
			const parts = entities("Commune").filter((one) => one.id.startsWith(`commune-${id.slice(9)}`));
			const sum = parts.reduce((total, one) => total + Number(one.props.population), 0);
			expect([id, props.population, props.certainty]).toEqual([id, sum, "implied"]);
		}
	});

	it("show update and census side by side", () => {
		expect(propertyOf("commune-05515000#says")).toEqual(
			expect.arrayContaining(["Einwohner 320946", "Einwohner 303772"]),
		);
		expect(propertyOf("commune-05515000#population")).toBe(320946);
		expect(status("commune-05515000")).toBe("contradicted");
		expect(status("commune-05166004")).toBe("agreed");
	});

	it("back a district by the register alone, not by what is said about its people", () => {
		expect(sourcesOf("part_of.commune-05558020.district-05558")).toEqual(["source-gv100ad-2023"]);
	});
});

describe("the memberships of the lists", () => {
	it("are all accounted for", () => {
		expect(ROWS).toHaveLength(715);
		expect(new Set(ROWS.map(({ network }) => network)).size).toBe(57);
		expect(new Set(ROWS.map(({ relationship }) => relationship)).size).toBe(715);
		expect(ROWS.filter(({ relationship }) => !relationships.has(relationship))).toEqual([]);
		expect(entities("Network")).toHaveLength(315);
	});

	it("are those of the member, with its period", () => {
		const wrong = ROWS.filter(({ member, since, until, relationship }) => {
			const fact = relationships.get(relationship);
			const names = fact ? namesOf(fact.from) : [];
			const called = names.some((name) => fold(member).startsWith(name) || name.startsWith(fold(member)));
			const { validFrom, validTo } = fact?.props ?? {};
			return !called || !isDate(since, validFrom, "earliest") || !isDate(until, validTo, "latest");
		});
		expect(wrong).toEqual([]);
	});

	it("neither begin before their network nor outlive it, nor end before they begin", () => {
		const impossible = memberships.filter(({ to, props: { possibleFrom = "", possibleTo = "9999" } }) => {
			const { foundedOn, dissolvedOn } = byId.get(to)?.props ?? {};
			const born = typeof foundedOn === "string" ? (readingOf(foundedOn).earliest ?? "") : "";
			const ended = typeof dissolvedOn === "string" ? (readingOf(dissolvedOn).latest ?? "9999") : "9999";
			return possibleFrom < born || possibleTo > ended || possibleFrom > possibleTo;
		});
		expect(impossible.map(({ id }) => id)).toEqual([]);
	});

	it("let Verl and Schloß Holte-Stukenbrock join the Regiopolregion only after April 2018", () => {
		const region = memberships.filter(({ to }) => to === "network-regiopolregion-bielefeld");
		const later = region.filter(({ props }) => standingOn(props, "2016-02-18") === "not");
		expect(later.map(({ from }) => propertyOf(`${from}#name`)).sort()).toEqual(["Schloß Holte-Stukenbrock", "Verl"]);
		expect(on("2016-02-18", memberships, "network-regiopolregion-bielefeld")).toHaveLength(11);
	});

	it("let Schöppingen change its LEADER region at the turn of 2022", () => {
		const [before, after] = ["network-leader-steinfurter-land", "network-leader-wml"];
		expect(propertyOf(`member_of.commune-05554052.${before}#validTo`)).toBe("2022");
		expect(propertyOf(`member_of.commune-05554052.${after}#validFrom`)).toBe("2023");
		expect(on("2020-06-30", memberships, after)).toEqual(["Ahaus", "Heek", "Legden"]);
		expect(on("2020-06-30", memberships, before)).toContain("Schöppingen");
		expect(on("2024-06-30", memberships, before)).toHaveLength(13);
		expect(on("2024-06-30", memberships, after)).toContain("Schöppingen");
	});
});

describe("offices", () => {
	it.each([
		["role-ob-muenster", "2012-03-21", "Markus Lewe"],
		["role-ob-muenster", "2025-11-01", "Tilman Fuchs"],
		["role-ob-bielefeld", "2025-10-31", "Pit Clausen"],
		["role-ob-bielefeld", "2025-11-30", "Christiana Bauer"],
		["role-bm-telgte", "2024-01-01", "Wolfgang Pieper"],
		["role-bm-drensteinfurt", "2025-10-31", "Carsten Grawunder"],
		["role-bm-drensteinfurt", "2025-11-01", "Markus Wiewel"],
		["role-vorsitz-stadtregion", "2020-10-30", "Carsten Grawunder"],
		["role-vorsitz-stadtregion", "2024-09-18", "Jörn Möltgen"],
	])("%s was on %s held by %s", (role, day, name) => {
		const dated = ofKind("HOLDS").filter(({ props }) => props.validFrom !== undefined || props.validTo !== undefined);
		expect(on(day, dated, role)).toEqual([name]);
	});
});

describe("the Beirat of the Stadtregion", () => {
	it("has its forty seats once", () => {
		const seats = ofKind("REPRESENTED_IN").filter(({ to }) => to === "body-beirat-stadtregion");
		expect(seats.reduce((sum, { props }) => sum + Number(props.seats ?? 0), 0)).toBe(40);
	});
});

describe("where sources differ", () => {
	it.each([
		["network-euregio", ["128 Mitglieder", "129 Mitglieder", "130 Mitglieder"]],
		["network-staedtekooperation-nrw", ["dreizehn Städte", "zehn Städte"]],
		["event-treffen-muenster-2012", ["dreizehn Städte nahmen teil", "zehn Städte nahmen teil"]],
		[
			"took_part_in.commune-05513000.event-treffen-muenster-2012",
			["vertreten durch den Oberbürgermeister", "vertreten durch den Stadtkämmerer"],
		],
		["network-zvm", ["gegründet am 10.12.1995", "gegründet am 15.12.1995"]],
	])("%s shows both", (id, said) => {
		expect([...(propertyOf(`${id}#says`) as string[])].sort()).toEqual(said);
		expect(status(id)).toBe("contradicted");
	});
});

describe("topics", () => {
	it("find what is below them", () => {
		const below = narrower("topic-mobilitaet").map((id) => propertyOf(`${id}#name`));
		expect(below).toEqual(expect.arrayContaining(["Radverkehr", "Velorouten", "ÖPNV", "SPNV"]));
		expect(narrower("topic-interkommunale-zusammenarbeit")).toContain("topic-einkaufsverbund");
	});

	it("are ordered by us, not by a source", () => {
		expect(ofKind("BROADER").filter(({ props }) => props.certainty !== "inferred")).toEqual([]);
	});

	it("keep the ten fields of 2012 in their order", () => {
		const fields = entities("Topic").filter(({ props }) => props.scheme === "Kooperationsfelder 2012");
		const sorted = fields.sort((a, b) => Number(a.props.ordinal) - Number(b.props.ordinal));
		expect(sorted.map(({ props }) => props.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect([sorted.at(0), sorted.at(-1)].map((one) => one?.props.name)).toEqual([
			"Optimierung von Arbeitsprozessen",
			"Neuer Personalausweis",
		]);
	});
});

describe("a register's column", () => {
	const register = (columns: string) => ({
		"data.yaml": `
sources:
  register: { title: Register, publisher: Amt, published: 2000-01-01, kind: register }
  census: { title: Zählung, publisher: Amt, published: 2000-01-01, kind: statistics }
registers:
  - { file: communes.csv, of: Commune, evidence: { source: register }, columns: { ${columns} } }
`,
		"communes.csv": "ags,name,population,counted\n05515000,Münster,3,4\n05558020,Havixbeck,5,5\n05570044,Telgte,7,\n",
	});
	const both =
		"population: { source: register, locator: P, says: Leute }, counted: { source: census, locator: C, says: Leute }";

	it("may bring evidence of its own, and two that differ contradict each other", () => {
		const checked = expectContent(check(register(both)));
		expect(checked.entities.map(({ props }) => [props.name, props.population, props.status])).toEqual([
			["Münster", 3, "contradicted"],
			["Havixbeck", 5, "agreed"],
			["Telgte", 7, "single"],
		]);
		const said = checked.evidence.filter(({ source }) => source === "source-census").map(({ props }) => props);
		expect(said.map(({ locator, says }) => `${locator} – ${says}`).sort()).toEqual([
			"C, AGS 05515000 – Leute 4",
			"C, AGS 05558020 – Leute 5",
		]);
	});

	it("is refused what is not evidence, and a source that there is not", () => {
		const problems = check(register("counted: { source: nowhere, locator: C, of: Leute }"));
		expect(problems).toContain("„of“ gibt es an einer Spalte nicht");
		expect(problems).toContain("die Quelle „nowhere“ gibt es nicht");
	});
});
