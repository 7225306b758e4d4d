/** What is counted over years, sizes, forms and pairs, held against a plain count of the shipped data's facts. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../../server/graph/index.ts";
import { type Edge, holds, isCooperation, mayHold, type Node, openShipped, type ShippedGraph } from "./shipped.ts";

let shipped: ShippedGraph;
let memberships: Edge[];
beforeAll(async () => {
	shipped = await openShipped();
	memberships = shipped.edges.filter(({ type, to }) => type === "MEMBER_OF" && isCooperation(node(to)));
}, 120_000);
afterAll(() => shipped.close());

const node = (id: string) => shipped.nodes.get(id) as Node;
const idOf = (cell: unknown) => (cell as Node).id;
const idsIn = (cell: unknown) => (cell as Node[]).map(({ id }) => id);
const pick = (rows: Row[], ...columns: string[]) => rows.map((row) => columns.map((column) => row[column]));
const pairs = (edges: Edge[]) => new Set(edges.map(({ from, to }) => `${from} ${to}`));
const minus = <T>(a: Set<T>, b: Set<T>) => [...a].filter((one) => !b.has(one));
const round = (value: number) => Math.round(value * 100) / 100;
const DAYS = [undefined, "2026-11-28", "2019-06-30"];

/** Full years between two days, by the calendar. */
function yearsBetween(from: string, to: string): number {
	let years = 0;
	while (`${Number(from.slice(0, 4)) + years + 1}${from.slice(4)}` <= to) years++;
	return years;
}

test("members per year: of all cooperations, and of each", async () => {
	const count = (edges: Edge[], year: number) => {
		const on = (at: number) => pairs(edges.filter((edge) => holds(edge, `${at}-12-31`)));
		const maybe = (at: number) => pairs(edges.filter((edge) => mayHold(edge, `${at}-12-31`)));
		const now = edges.filter((edge) => holds(edge, `${year}-12-31`));
		return [
			...[year, on(year).size, minus(maybe(year), on(year)).length],
			...[minus(on(year), maybe(year - 1)).length, minus(on(year - 1), maybe(year)).length],
			...[new Set(now.map(({ from }) => from)).size, new Set(now.map(({ to }) => to)).size],
		];
	};
	const columns = ["year", "memberships", "possible", "joined", "left", "members", "networks"];
	const years = [1990, 2005, 2006, 2016, 2017, 2023, 2025];
	for (const year of years) {
		const rows = await shipped.ask("list-members-per-year", { from: year, to: year });
		expect(pick(rows, ...columns)).toEqual([count(memberships, year)]);
	}
	for (const network of new Set(memberships.map(({ to }) => to))) {
		const rows = await shipped.ask("list-members-per-year", { network, from: 2014, to: 2024 });
		const own = memberships.filter(({ to }) => to === network);
		expect(pick(rows, ...columns)).toEqual(Array.from({ length: 11 }, (_, at) => count(own, 2014 + at)));
	}
});

/** After Kaplan and Meier, person by person. */
function survival(spells: { years: number; event: boolean }[], at: number): number {
	let share = 1;
	for (let year = 0; year <= at; year++) {
		const atRisk = spells.filter(({ years }) => years >= year).length;
		const events = spells.filter(({ years, event }) => event && years === year).length;
		if (atRisk > 0) share *= (atRisk - events) / atRisk;
	}
	return share;
}

function expectTable(rows: Row[], spells: { years: number; event: boolean }[], attested: number[]): void {
	expect(rows.map(({ year }) => year)).toEqual(
		[...new Set([...spells.map(({ years }) => years), ...attested])].sort((a, b) => a - b),
	);
	for (const row of rows) {
		const year = Number(row.year);
		const here = spells.filter(({ years }) => years === year);
		const atRisk = spells.filter(({ years }) => years >= year).length;
		expect([row.atRisk, row.events, row.censored, row.attestedOnly]).toEqual([
			atRisk,
			here.filter(({ event }) => event).length,
			here.filter(({ event }) => !event).length,
			attested.filter((years) => years === year).length,
		]);
		if (atRisk === 0) expect(row.share).toBeNull();
		else expect(row.share).toBeCloseTo(survival(spells, year), 3);
	}
}

test.each(["2025-12-31", "2015-06-30"])("how long memberships last, until %s", async (day) => {
	const begun = memberships.filter(({ certainFrom = "9" }) => certainFrom <= day);
	const spell = ({ certainFrom = "", certainTo = "9", possibleTo = "9" }: Edge) => ({
		years: yearsBetween(certainFrom, certainTo < day ? certainTo : day),
		event: possibleTo < day,
	});
	const stated = begun.filter(({ validFrom }) => validFrom).map(spell);
	const attested = begun.filter(({ validFrom }) => !validFrom).map((edge) => spell(edge).years);
	expect(stated.filter(({ event }) => event).length).toBeGreaterThan(0);
	expectTable(await shipped.ask("list-membership-survival", { day }), stated, attested);
});

test.each(["2025-12-31", "2015-06-30"])("how long after the founding members join, until %s", async (day) => {
	const first = new Map<string, Edge>();
	const order = ({ certainFrom = "", id }: Edge) => `${certainFrom} ${id}`;
	for (const edge of memberships
		.filter(({ certainFrom }) => certainFrom)
		.sort((a, b) => (order(a) < order(b) ? -1 : 1)))
		if (!first.has(`${edge.from} ${edge.to}`)) first.set(`${edge.from} ${edge.to}`, edge);
	const all = [...first.values()].flatMap(({ certainFrom = "", validFrom, to }) => {
		const { foundedOn, certainFrom: founded = "9" } = node(to);
		if (!foundedOn || founded > day) return [];
		const end = [certainFrom, day].sort()[0] ?? "";
		return [{ years: yearsBetween(founded, end > founded ? end : founded), event: certainFrom <= day, validFrom }];
	});
	const attested = all.filter(({ validFrom, event }) => !validFrom && event).map(({ years }) => years);
	const rows = await shipped.ask("list-joining-since-founding", { day });
	expectTable(
		rows,
		all.filter(({ validFrom }) => validFrom),
		attested,
	);
});

test("diffusion of each topic: day by day, who has ever been in a cooperation while it worked on it", async () => {
	const narrower = (id: string): string[] => [
		id,
		...shipped.edges.filter(({ type, to }) => type === "BROADER" && to === id).flatMap(({ from }) => narrower(from)),
	];
	const latest = (...days: (string | undefined)[]) =>
		days
			.map((day) => day ?? "0000")
			.sort()
			.at(-1) ?? "";
	const earliest = (...days: (string | undefined)[]) => days.map((day) => day ?? "9999").sort()[0] ?? "";
	for (const { id } of [...shipped.nodes.values()].filter(({ type }) => type === "Topic")) {
		const topics = narrower(id);
		const works = shipped.edges.filter(({ type, to }) => type === "WORKS_ON" && topics.includes(to));
		const both = works.flatMap((w) =>
			memberships.filter(({ from, to }) => to === w.from && node(from).type === "Commune").map((r) => [r, w] as const),
		);
		const sure = (day: string) =>
			both.filter(([r, w]) => {
				const from = latest(r.certainFrom, w.certainFrom);
				return from <= day && from <= earliest(r.certainTo, w.certainTo);
			});
		const maybe = (day: string) =>
			both.filter(([r, w]) => {
				const from = latest(r.possibleFrom, w.possibleFrom);
				return from <= day && from <= earliest(r.possibleTo, w.possibleTo);
			});
		const communes = (of: (readonly [Edge, Edge])[]) => new Set(of.map(([r]) => r.from));
		const rows = await shipped.ask("list-topic-diffusion", { topic: id, from: 2014, to: 2025 });
		for (const { year, count, possible, adopters } of rows) {
			const now = communes(sure(`${year}-12-31`));
			const before = communes([...maybe(`${Number(year) - 1}-12-31`), ...sure(`${Number(year) - 1}-12-31`)]);
			expect([count, possible]).toEqual([now.size, minus(communes(maybe(`${year}-12-31`)), now).length]);
			expect(idsIn(adopters).sort()).toEqual(minus(now, before).sort());
		}
	}
});

test.each(DAYS)("by legal form and by size of communes, on %s", async (day) => {
	const now = memberships.filter((edge) => holds(edge, day));
	const forms = await shipped.ask("list-cooperation-by-form", { by: "legalForm", asOf: day ?? null });
	const networks = [...shipped.nodes.values()].filter((one) => isCooperation(one) && holds(one, day));
	for (const { form, networks: count, memberships: held } of forms) {
		const ids = networks.filter(({ legalForm = null }) => legalForm === form).map(({ id }) => id);
		expect([count, held]).toEqual([ids.length, pairs(now.filter(({ to }) => ids.includes(to))).size]);
	}
	expect(forms.reduce((sum, row) => sum + Number(row.networks), 0)).toBe(networks.length);

	const sizes = await shipped.ask("list-cooperation-by-size", { asOf: day ?? null });
	for (const [at, row] of sizes.entries()) {
		const below = Number(sizes[at + 1]?.from ?? Number.POSITIVE_INFINITY);
		const own = [...shipped.nodes.values()].filter(
			({ type, population = 0 }) =>
				type === "Commune" && population > 0 && population >= Number(row.from) && population < below,
		);
		const held = own.map(({ id }) => pairs(now.filter(({ from }) => from === id)).size);
		const total = held.reduce((sum, one) => sum + one, 0);
		const inhabitants = own.reduce((sum, { population = 0 }) => sum + population, 0);
		expect(pick([row], "communes", "without", "memberships", "mean", "per10000")).toEqual([
			[
				own.length,
				held.filter((one) => one === 0).length,
				total,
				round(total / own.length),
				round((total / inhabitants) * 1e4),
			],
		]);
	}
});

test.each(DAYS)("per 10,000 inhabitants of districts, on %s", async (day) => {
	const now = memberships.filter((edge) => holds(edge, day));
	for (const row of await shipped.ask("rank-districts-by-cooperation", { asOf: day ?? null })) {
		const parts = shipped.edges.filter(
			(edge) => edge.type === "PART_OF" && edge.to === idOf(row.district) && holds(edge, day),
		);
		const own = [...new Set(parts.map(({ from }) => from))].filter((id) => (node(id).population ?? 0) > 0);
		const held = pairs(now.filter(({ from }) => own.includes(from))).size;
		const inhabitants = own.reduce((sum, id) => sum + (node(id).population ?? 0), 0);
		expect([row.memberships, row.communes, row.per10000]).toEqual([
			held,
			own.length,
			round((held / inhabitants) * 1e4),
		]);
	}
});

test.each(DAYS)("members that alone connect cooperations, on %s", async (day) => {
	const now = memberships.filter((edge) => holds(edge, day));
	const members = new Map<string, Set<string>>();
	for (const { from, to } of now) members.set(to, (members.get(to) ?? new Set()).add(from));
	const only = new Map<string, number>();
	const networks = [...members.entries()];
	for (const [at, [, first]] of networks.entries())
		for (const [, second] of networks.slice(at + 1)) {
			const [shared, ...more] = [...first].filter((one) => second.has(one));
			if (shared && more.length === 0) only.set(shared, (only.get(shared) ?? 0) + 1);
		}
	const rows = await shipped.ask("rank-brokers", { k: 3, asOf: day ?? null });
	expect(new Map(rows.map(({ member, pairs }) => [idOf(member), pairs]))).toEqual(
		new Map([...only].filter(([, count]) => count >= 3)),
	);
});

test.each(DAYS)("topics of communes of our size elsewhere, on %s", async (day) => {
	const communes = [...shipped.nodes.values()].filter(
		({ type, population = 0 }) => type === "Commune" && population > 0,
	);
	const districts = (id: string) =>
		shipped.edges
			.filter(
				(edge) => edge.type === "PART_OF" && edge.from === id && node(edge.to).type === "District" && holds(edge, day),
			)
			.map(({ to }) => to);
	const works = shipped.edges.filter((edge) => edge.type === "WORKS_ON" && holds(edge, day));
	const broader = (id: string): string[] => [
		id,
		...shipped.edges.filter(({ type, from }) => type === "BROADER" && from === id).flatMap(({ to }) => broader(to)),
	];
	const topicsOf = (id: string, among: Edge[]) =>
		new Set(
			among
				.filter((edge) => edge.from === id && holds(edge, day))
				.flatMap(({ to }) => works.filter(({ from }) => from === to).map((work) => work.to)),
		);
	const all = shipped.edges.filter(({ type }) => type === "MEMBER_OF");
	for (const us of communes.filter((_, at) => at % 60 === 0)) {
		const ours = new Set([...topicsOf(us.id, all)].flatMap(broader));
		const home = districts(us.id);
		const peers = communes.filter(
			({ id, population = 0 }) =>
				id !== us.id &&
				Math.abs(population - (us.population ?? 0)) * 100 <= (us.population ?? 0) * 20 &&
				!districts(id).some((district) => home.includes(district)),
		);
		const counts = new Map<string, number>();
		for (const { id } of peers)
			for (const topic of topicsOf(id, memberships))
				if (!ours.has(topic)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
		const rows = await shipped.ask("list-topics-of-peers", { commune: us.id, percent: 20, asOf: day ?? null });
		expect(new Map(rows.map(({ topic, count }) => [idOf(topic), count]))).toEqual(counts);
	}
});

test("a merger: each cooperation of either, with one member less where both are", async () => {
	const [a, b] = ["commune-05558020", "commune-05558032"];
	const all = shipped.edges.filter(({ type }) => type === "MEMBER_OF");
	const rows = await shipped.ask("list-merger-changes", { a, b });
	const networks = new Set(all.filter(({ from }) => [a, b].includes(from)).map(({ to }) => to));
	expect(new Set(rows.map(({ network }) => idOf(network)))).toEqual(networks);
	for (const { network, before, after } of rows) {
		const members = new Set(all.filter(({ to }) => to === idOf(network)).map(({ from }) => from));
		expect(before).toBe(members.size);
		expect(after).toBe(members.size - (members.has(a) && members.has(b) ? 1 : 0));
	}
});

test("what ends within some years after a day: memberships and offices", async () => {
	const rows = await shipped.ask("list-renewals", { day: "2021-07-01", years: 4 });
	const stated = shipped.edges.filter(
		(edge) =>
			["MEMBER_OF", "HOLDS"].includes(edge.type) && ("validTo" in edge || ("endsByRule" in edge && edge.endsByRule)),
	);
	const certain = stated.filter(
		({ certainTo, possibleTo }) => certainTo && possibleTo && certainTo >= "2021-07-01" && possibleTo <= "2025-07-01",
	);
	expect(certain.length).toBeGreaterThan(0);
	const sure = rows.filter(({ possible, of }) => !possible && of !== null);
	expect(sure.flatMap(({ facts }) => facts as string[]).sort()).toEqual(certain.map(({ id }) => id).sort());
});
