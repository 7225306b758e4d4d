/** What is counted over years, sizes, forms and pairs, held against a plain count of the shipped data's facts. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../../server/graph/index.ts";
import { closure, lifeTable, type Spell, yearsBetween } from "../../reference/counts.ts";
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
const nodesOf = (wanted: string) => [...shipped.nodes.values()].filter(({ type }) => type === wanted);
const edgesOf = (wanted: string, day?: string) =>
	shipped.edges.filter((edge) => edge.type === wanted && holds(edge, day));
const membershipsOn = (day?: string) => memberships.filter((edge) => holds(edge, day));
const targets = (edges: readonly Edge[], id: string) => edges.filter(({ from }) => from === id).map(({ to }) => to);
const sources = (edges: readonly Edge[], id: string) => edges.filter(({ to }) => to === id).map(({ from }) => from);
const perInhabitants = (count: number, communes: readonly Node[]) =>
	round((count / communes.reduce((sum, { population = 0 }) => sum + population, 0)) * 1e4);
const DAYS = [undefined, "2026-11-28", "2019-06-30"];

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

const expectTable = (rows: Row[], spells: readonly Spell[], attested: readonly number[]) =>
	expect(rows).toMatchObject(
		lifeTable(spells, attested).map(({ share, ...row }) => ({ ...row, share: share && expect.closeTo(share, 3) })),
	);

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
	const stated = all.filter(({ validFrom }) => validFrom);
	expectTable(await shipped.ask("list-joining-since-founding", { day }), stated, attested);
});

test("diffusion of each topic: day by day, who has ever been in a cooperation while it worked on it", async () => {
	const [works, narrower] = [edgesOf("WORKS_ON"), edgesOf("BROADER")];
	for (const { id } of nodesOf("Topic")) {
		const topics = closure(id, (one) => sources(narrower, one));
		const both = works
			.filter(({ to }) => topics.has(to))
			.flatMap((work) => memberships.filter(({ to }) => to === work.from).map((member) => [member, work] as const))
			.filter(([{ from }]) => node(from).type === "Commune");
		const communes = (day: string, from: "certainFrom" | "possibleFrom", to: "certainTo" | "possibleTo") => {
			const begun = both.filter((pair) => {
				const [begin = ""] = pair
					.map((edge) => edge[from] ?? "0000")
					.sort()
					.reverse();
				const [end = ""] = pair.map((edge) => edge[to] ?? "9999").sort();
				return begin <= day && begin <= end;
			});
			return new Set(begun.map(([member]) => member.from));
		};
		const sure = (year: number) => communes(`${year}-12-31`, "certainFrom", "certainTo");
		const maybe = (year: number) => communes(`${year}-12-31`, "possibleFrom", "possibleTo");
		const rows = await shipped.ask("list-topic-diffusion", { topic: id, from: 2014, to: 2025 });
		for (const { count, possible, adopters, ...row } of rows) {
			const year = Number(row.year);
			const now = sure(year);
			const before = new Set([...maybe(year - 1), ...sure(year - 1)]);
			expect([count, possible]).toEqual([now.size, minus(maybe(year), now).length]);
			expect(idsIn(adopters).sort()).toEqual(minus(now, before).sort());
		}
	}
});

test.each(DAYS)("by legal form and by size of communes, on %s", async (day) => {
	const now = membershipsOn(day);
	const forms = await shipped.ask("list-cooperation-by-form", { by: "legalForm", asOf: day ?? null });
	const networks = nodesOf("Network").filter((one) => isCooperation(one) && holds(one, day));
	for (const { form, networks: count, memberships: held } of forms) {
		const ids = networks.filter(({ legalForm = null }) => legalForm === form).map(({ id }) => id);
		expect([count, held]).toEqual([ids.length, pairs(now.filter(({ to }) => ids.includes(to))).size]);
	}
	expect(forms.reduce((sum, row) => sum + Number(row.networks), 0)).toBe(networks.length);

	const sizes = await shipped.ask("list-cooperation-by-size", { asOf: day ?? null });
	for (const [at, row] of sizes.entries()) {
		const below = Number(sizes[at + 1]?.from ?? Number.POSITIVE_INFINITY);
		const own = nodesOf("Commune").filter(
			({ population = 0 }) => population > 0 && population >= Number(row.from) && population < below,
		);
		const held = own.map(({ id }) => pairs(now.filter(({ from }) => from === id)).size);
		const total = held.reduce((sum, one) => sum + one, 0);
		const without = held.filter((one) => one === 0).length;
		expect(pick([row], "communes", "without", "memberships", "mean", "per10000")).toEqual([
			[own.length, without, total, round(total / own.length), perInhabitants(total, own)],
		]);
	}
});

test.each(DAYS)("per 10,000 inhabitants of districts, on %s", async (day) => {
	const now = membershipsOn(day);
	for (const row of await shipped.ask("rank-districts-by-cooperation", { asOf: day ?? null })) {
		const parts = new Set(sources(edgesOf("PART_OF", day), idOf(row.district)));
		const own = [...parts].map(node).filter(({ population = 0 }) => population > 0);
		const held = pairs(now.filter(({ from }) => own.some(({ id }) => id === from))).size;
		expect(pick([row], "memberships", "communes", "per10000")).toEqual([[held, own.length, perInhabitants(held, own)]]);
	}
});

test.each(DAYS)("members that alone connect cooperations, on %s", async (day) => {
	const now = membershipsOn(day);
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
	const communes = nodesOf("Commune").filter(({ population = 0 }) => population > 0);
	const [parts, works, broader] = [edgesOf("PART_OF", day), edgesOf("WORKS_ON", day), edgesOf("BROADER")];
	const districts = (id: string) => targets(parts, id).filter((one) => node(one).type === "District");
	const topicsOf = (id: string, among: readonly Edge[]) =>
		new Set(targets(among, id).flatMap((network) => targets(works, network)));
	const [now, all] = [membershipsOn(day), edgesOf("MEMBER_OF", day)];
	for (const us of communes.filter((_, at) => at % 60 === 0)) {
		const ours = new Set(
			[...topicsOf(us.id, all)].flatMap((topic) => [...closure(topic, (id) => targets(broader, id))]),
		);
		const home = districts(us.id);
		const peers = communes.filter(
			({ id, population = 0 }) =>
				id !== us.id &&
				Math.abs(population - (us.population ?? 0)) * 100 <= (us.population ?? 0) * 20 &&
				!districts(id).some((district) => home.includes(district)),
		);
		const counts = new Map<string, number>();
		for (const { id } of peers)
			for (const topic of topicsOf(id, now)) if (!ours.has(topic)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
		const rows = await shipped.ask("list-topics-of-peers", { commune: us.id, percent: 20, asOf: day ?? null });
		expect(new Map(rows.map(({ topic, count }) => [idOf(topic), count]))).toEqual(counts);
	}
});

test("a merger: each cooperation of either, with one member less where both are", async () => {
	const [a, b] = ["commune-05558020", "commune-05558032"];
	const all = edgesOf("MEMBER_OF");
	const rows = await shipped.ask("list-merger-changes", { a, b });
	const networks = new Set(all.filter(({ from }) => [a, b].includes(from)).map(({ to }) => to));
	expect(new Set(rows.map(({ network }) => idOf(network)))).toEqual(networks);
	for (const { network, before, after } of rows) {
		const members = new Set(sources(all, idOf(network)));
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
