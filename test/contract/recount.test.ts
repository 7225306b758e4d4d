/**
 * Members, seats and office holders on ten days, counted again from what the files state. The days are reasoned out here in
 * another way than by the loader: nothing that it derives is read, dates are read by hand, and each question is asked of one
 * day instead of making periods.
 */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { expandPredicates } from "../../cypher/predicates.ts";
import { checkFiles } from "../../seed/check.ts";
import { readTexts } from "../../seed/read/directory.ts";
import { realSystem } from "../../seed/system.ts";
import { describeOnBothEngines, serversOnEngines } from "./engines.ts";

const DAYS = [
	"1950-01-01",
	"1993-10-18",
	"2006-06-30",
	"2012-03-21",
	"2016-02-18",
	"2018-12-31",
	"2020-10-30",
	"2023-12-31",
	"2024-09-18",
	"2026-11-28",
];
const COUNTED = ["MEMBER_OF", "REPRESENTED_IN", "HOLDS"] as const;
const EVER = "9999-12-31";
const NEVER = "0000-01-01";

type Span = [first: string, last: string];
type Stated = Readonly<Record<string, unknown>>;
interface Fact extends Stated {
	kind: string;
	from: string;
	to: string;
}
const byId = new Map<string, Stated>();
const facts: Fact[] = [];
/** To what a body or a post belongs. */
const owners = new Map<string, string[]>();

beforeAll(() => {
	const data = fileURLToPath(new URL("../../seed/data", import.meta.url));
	const checked = checkFiles(readTexts(data, realSystem.disk));
	if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
	for (const element of checked.resolved.elements(() => true)) {
		const stated = { ...element.props, ...("source" in element && { source: element.source }), kind: element.kind };
		byId.set(element.id, stated);
		if (!("from" in element)) continue;
		const { kind, from, to } = element;
		if (["BODY_OF", "SUB_BODY_OF", "ROLE_IN"].includes(kind)) owners.set(from, [...(owners.get(from) ?? []), to]);
		facts.push({ ...stated, kind, from, to });
	}
});

const pad = (number: number) => String(number).padStart(2, "0");
const lengthOf = (year: number, month: number) => new Date(year, month, 0).getDate();

/** A date moved by so many of its last unit or of another one. */
function moved(day: string, years: number, months: number, days: number): string {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	return new Date(Date.UTC(year + years, month - 1 + months, date + days)).toISOString().slice(0, 10);
}

/** The days that one end of an EDTF date may mean. */
function readOne(written: string): Span {
	const date = written.replace(/[?~%]$/, "");
	const [year = "", month, day] = date.split("-");
	const about = date === written ? 0 : 1;
	if (year.endsWith("X")) return [`${year.slice(0, 3)}0-01-01`, `${year.slice(0, 3)}9-12-31`];
	if (!month) return [`${Number(year) - about}-01-01`, `${Number(year) + about}-12-31`];
	if (day) return [moved(date, 0, 0, -about), moved(date, 0, 0, about)];
	// Spring is March to May.
	const season = Number(month) > 20;
	const first = moved(`${year}-${pad(season ? 3 * (Number(month) - 20) : Number(month))}-01`, 0, -about, 0);
	const [inYear = 0, end = 0] = moved(first, 0, (season ? 2 : 0) + 2 * about, 0)
		.split("-")
		.map(Number);
	return [first, `${inYear}-${pad(end)}-${lengthOf(inYear, end)}`];
}

/** Undefined when no date is stated. */
function read(written: unknown): Span | undefined {
	if (typeof written !== "string") return undefined;
	const [first = "", last = first] = written.split("/");
	return [first === ".." ? NEVER : readOne(first)[0], last === ".." ? EVER : readOne(last)[1]];
}

const min = (days: readonly string[]) => days.reduce((a, b) => (a < b ? a : b), EVER);
const max = (days: readonly string[]) => days.reduce((a, b) => (a > b ? a : b), NEVER);

/** The days by which the sources of a fact had spoken of it. */
function attestations(fact: Fact): string[] {
	return (fact.evidence as string[]).map((id) => {
		const piece = byId.get(id) ?? {};
		const source = byId.get(String(piece.source)) ?? {};
		if (piece.attestedOn) return max(read(piece.attestedOn) ?? []);
		return min([source.publishedOn, source.retrievedOn].flatMap((date) => read(date)?.[1] ?? []));
	});
}

/** When something was founded and ended; a body or a post that says nothing lasts as what it belongs to. */
function lifeOf(id: string): { born: Span; died: Span } {
	const { foundedOn, dissolvedOn } = byId.get(id) ?? {};
	const above = (owners.get(id) ?? []).map(lifeOf);
	const born: Span = [above.length === 0 ? NEVER : min(above.map((life) => life.born[0])), EVER];
	const lasting = above.toSorted((a, b) => (a.died[1] < b.died[1] ? 1 : -1))[0]?.died ?? [EVER, EVER];
	return { born: read(foundedOn) ?? born, died: read(dissolvedOn) ?? lasting };
}

/** On which days something had ended at the earliest and at the latest, by its own statement or by the rule of the post. */
function endOf(fact: Fact, begun: Span, seen: readonly string[]): Span {
	const end = read(fact.validTo);
	const [, years] = /^P(\d+)Y$/.exec(String(byId.get(fact.to)?.term)) ?? [];
	if (end && end[0] !== NEVER) return end;
	// Known only at the latest: it had not ended when it was last seen before.
	if (end) return [max(seen.filter((day) => day <= end[1])) || begun[1], end[1]];
	if (fact.kind !== "HOLDS" || !years) return [EVER, EVER];
	const latest = moved(min([begun[1], ...(fact.validFrom ? [] : seen)]), Number(years), 0, -1);
	const earliest = begun[0] === NEVER ? min([max(seen), latest]) : moved(begun[0], Number(years), 0, -1);
	return [earliest, latest];
}

function standing(fact: Fact, day: string): "holds" | "possible" | "not" {
	const seen = attestations(fact);
	const begun = read(fact.validFrom) ?? [NEVER, EVER];
	const ends = [endOf(fact, begun, seen), lifeOf(fact.from).died, lifeOf(fact.to).died];
	const births = [begun[0], lifeOf(fact.from).born[0], lifeOf(fact.to).born[0]];
	const over = min(ends.map(([earliest]) => earliest));
	const surely = fact.validFrom && begun[1] !== EVER ? begun[1] : min([...seen, over]);
	if (surely <= day && day <= over) return "holds";
	return max(births) <= day && day <= min(ends.map(([, latest]) => latest)) ? "possible" : "not";
}

/** `member → network seats` of each fact that stands so on the day. */
const recount = (kind: string, day: string, as: "holds" | "possible") =>
	facts
		.filter((fact) => fact.kind === kind && standing(fact, day) === as)
		.map(({ from, to, seats }) => `${from} → ${to} ${seats ?? ""}`)
		.sort();

test("dates are read by hand as EDTF means them", () => {
	expect(["2018", "2016-02", "2017~", "202X", "2023-21", "2019-04/..", "../2024-09-17", "2018-04~"].map(read)).toEqual([
		["2018-01-01", "2018-12-31"],
		["2016-02-01", "2016-02-29"],
		["2016-01-01", "2018-12-31"],
		["2020-01-01", "2029-12-31"],
		["2023-03-01", "2023-05-31"],
		["2019-04-01", EVER],
		[NEVER, "2024-09-17"],
		["2018-03-01", "2018-05-31"],
	]);
});

describeOnBothEngines("the re-count agrees", (engine) => {
	test.each(COUNTED.flatMap((kind) => DAYS.map((day) => [kind, day] as const)))("%s on %s", async (kind, day) => {
		const graph = await engine.graph();
		const ask = async (predicate: string) => {
			const start = `MATCH (a)-[r:${kind}]->(b) WHERE ${predicate}`;
			const rows = await graph.read(
				expandPredicates(`${start} RETURN a.id AS a, b.id AS b, coalesce(toString(r.seats), '') AS seats`),
				{ asOf: day },
			);
			return rows.map(({ a, b, seats }) => `${a} → ${b} ${seats}`).sort();
		};
		expect(await ask("<<r holds on $asOf>>")).toEqual(recount(kind, day, "holds"));
		expect(await ask("<<r may hold on $asOf>> AND NOT <<r holds on $asOf>>")).toEqual(recount(kind, day, "possible"));
	});
});

const servers = serversOnEngines();
const SOME = ["network-agfs", "network-euregio", "network-stadtregion-muenster", "network-zukunftsnetz-mobilitaet"];

test.each(DAYS)("the served overlaps have as many members on %s", async (day) => {
	const members = recount("MEMBER_OF", day, "holds");
	const sizes = SOME.map((id) => members.filter((line) => line.endsWith(`→ ${id} `)).length);
	for (const server of servers) {
		const { sets } = (await server.get(`/api/overlaps?networks=${SOME.join()}&asOf=${day}`)).body;
		expect(sets.map(({ size }: { size: number }) => size)).toEqual(sizes);
	}
});
