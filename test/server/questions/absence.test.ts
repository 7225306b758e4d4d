/**
 * No question claims absence where a list of members is silent: all questions about gaps on the shipped data, for all topics,
 * districts and cooperations, held against a plain reading of the graph.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../../server/graph/index.ts";
import { answerQuestion } from "../../../server/questions/answer.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";
import { defaults, type Question } from "../../../server/questions/question.ts";
import { closure } from "../../reference/counts.ts";
import { type Edge, isCooperation, mayHold, type Node, openShipped, type ShippedGraph } from "./shipped.ts";

/** What is in the graph, as it stands in no query of ours. */
let shipped: ShippedGraph;
let nodes: ShippedGraph["nodes"];
let edges: Edge[];
/** By type and one end. */
let leaving: Map<string, Edge[]>;
let arriving: Map<string, Edge[]>;

beforeAll(async () => {
	shipped = await openShipped();
	({ nodes, edges } = shipped);
	leaving = grouped(({ type, from }) => `${type} ${from}`);
	arriving = grouped(({ type, to }) => `${type} ${to}`);
}, 300_000);
afterAll(() => shipped.close());

function grouped(keyOf: (edge: Edge) => string): Map<string, Edge[]> {
	const groups = new Map<string, Edge[]>();
	for (const edge of edges) groups.set(keyOf(edge), [...(groups.get(keyOf(edge)) ?? []), edge]);
	return groups;
}
const edgesFrom = (type: string, id: string): Edge[] => leaving.get(`${type} ${id}`) ?? [];
const targets = (type: string, id: string) => edgesFrom(type, id).map(({ to }) => to);
const sources = (type: string, id: string) => (arriving.get(`${type} ${id}`) ?? []).map(({ from }) => from);
const idsOf = (type: string) =>
	[...nodes.values()]
		.filter((node) => node.type === type)
		.map(({ id }) => id)
		.sort();

/** Whether the list of members of a cooperation would name somebody who belongs to it, on a day or ever. */
function lists(network: string, member: string, day?: string): boolean {
	const {
		membersListed,
		membersListedFrom = "9999",
		possibleFrom = "",
		membersCompleteFor = [],
	} = nodes.get(network) ?? {};
	if (membersListedFrom > (day ?? possibleFrom)) return false;
	const areas = closure(member, (id) => targets("PART_OF", id));
	return membersListed === "complete" || membersCompleteFor.some((area) => areas.has(area));
}

/** The cooperations that work, or may work on the day, on a topic or on a narrower one. */
const working = (topic: string, day?: string): string[] => {
	const topics = closure(topic, (id) => sources("BROADER", id));
	return edges
		.filter((edge) => edge.type === "WORKS_ON" && topics.has(edge.to) && mayHold(edge, day))
		.flatMap(({ from }) => nodes.get(from) ?? [])
		.filter((node) => isCooperation(node) && mayHold(node, day))
		.map(({ id }) => id);
};

/** Whether it is sure that somebody belongs to none of the cooperations, on a day or ever. */
const isSurelyOutside = (member: string, networks: readonly string[], day?: string) => {
	const perhaps = edgesFrom("MEMBER_OF", member).filter((edge) => mayHold(edge, day));
	return networks.every((network) => lists(network, member, day) && !perhaps.some(({ to }) => to === network));
};

const rowsOf = (name: string, given: Record<string, unknown>, day?: string): Promise<Row[]> =>
	shipped.ask(name, { ...given, asOf: day ?? null });
const idOf = (cell: unknown) => (cell as Node).id;
const known = (rows: Row[]) => rows.filter((row) => row.known);

describe("of the communes that a question names as outside", () => {
	const OF_TOPICS: [string, Record<string, unknown>][] = [
		["list-communes-without-topic", { district: null }],
		["list-gaps-in-districts", { k: 1 }],
		["list-gaps-nearby", { k: 3, km: 25 }],
	];
	test.each(OF_TOPICS)(
		"%s: each is surely outside, for all topics, today, before topics were attested, and ever",
		async (name, given) => {
			let claims = 0;
			for (const topic of idsOf("Topic")) {
				for (const day of ["2026-11-28", "2025-06-01", "2015-01-01", undefined]) {
					const networks = working(topic, day);
					const rows = await rowsOf(name, { ...given, topic }, day);
					const wrong = rows.filter(({ commune, known }) => known !== isSurelyOutside(idOf(commune), networks, day));
					expect(wrong, `${topic} ${day}`).toEqual([]);
					claims += known(rows).length;
				}
			}
			expect(claims).toBeGreaterThan(0);
		},
		300_000,
	);

	test("list-unconnected-neighbours: no list could name both in more, today, before, and ever", async () => {
		const [area, k] = ["district-05558", 75];
		const networks = [...nodes.values()].filter(isCooperation);
		let claims = 0;
		for (const day of ["2026-11-28", "2017-01-01", undefined]) {
			const open = (network: string, member: string) => !isSurelyOutside(member, [network], day);
			const rows = await rowsOf("list-unconnected-neighbours", { area, k }, day);
			for (const { commune, neighbour, known } of rows) {
				const [a, b] = [idOf(commune), idOf(neighbour)];
				const perhaps = networks.filter((one) => mayHold(one, day) && open(one.id, a) && open(one.id, b));
				expect(known, `${a} ${b} ${day}`).toBe(perhaps.length <= k);
				claims += known ? 1 : 0;
			}
		}
		expect(claims).toBeGreaterThan(0);
	});

	test("list-candidates and list-members-not-in: each is surely no member, for all cooperations", async () => {
		for (const network of idsOf("Network")) {
			const candidates = await rowsOf("list-candidates", { network });
			const others =
				network === "network-euregio" ? [] : await rowsOf("list-members-not-in", { a: "network-euregio", b: network });
			const rows = [
				...candidates.map(({ commune, known }) => ({ id: idOf(commune), known })),
				...others.map(({ member, known }) => ({ id: idOf(member), known })),
			];
			expect(
				rows.filter(({ id, known }) => known !== isSurelyOutside(id, [network])),
				network,
			).toEqual([]);
		}
	}, 300_000);

	test.each([0, 3])(
		"list-unconnected-communes: at most %i cooperations are sure, in all districts",
		async (k) => {
			for (const district of idsOf("District")) {
				for (const { commune, known } of await rowsOf("list-unconnected-communes", { k, district })) {
					const id = idOf(commune);
					const perhaps = idsOf("Network")
						.filter((network) => isCooperation(nodes.get(network) as Node))
						.filter((network) => !isSurelyOutside(id, [network]));
					expect(known, id).toBe(perhaps.length <= k);
				}
			}
		},
		300_000,
	);
});

test("list-topics-missing-in-district: nobody in the district surely belongs, for all districts", async () => {
	for (const district of idsOf("District")) {
		const inside = [district, ...sources("PART_OF", district)];
		for (const day of [undefined, "2015-01-01"]) {
			for (const { topic, known } of await rowsOf("list-topics-missing-in-district", { district }, day)) {
				if (!known) continue;
				const networks = working(idOf(topic), day);
				const silent = networks.filter((network) => !inside.every((id) => isSurelyOutside(id, [network], day)));
				expect(silent, `${district} ${idOf(topic)} ${day}`).toEqual([]);
			}
		}
	}
}, 300_000);

test("rank-districts-by-topic: what is not counted is outside or unknown, for all topics", async () => {
	for (const topic of idsOf("Topic")) {
		for (const day of [undefined, "2025-06-01"]) {
			const networks = working(topic, day);
			for (const { district, count, total, unknown } of await rowsOf("rank-districts-by-topic", { topic }, day)) {
				const communes = sources("PART_OF", idOf(district)).filter((id) => nodes.get(id)?.type === "Commune");
				const outside = communes.filter((id) => isSurelyOutside(id, networks, day));
				const counted = Number(total) - Number(count) - Number(unknown);
				expect(counted, `${topic} ${idOf(district)} ${day}`).toBe(outside.length);
			}
		}
	}
}, 300_000);

test("list-topics-without-network: no cooperation works or may work on the topic, on any day", async () => {
	for (const day of ["1990-01-01", "2005-01-01", "2015-01-01", undefined]) {
		const rows = await rowsOf("list-topics-without-network", {}, day);
		expect([...new Set(rows.map(({ topic }) => idOf(topic)))].sort(), day).toEqual(
			idsOf("Topic").filter((topic) => working(topic, day).length === 0),
		);
	}
});

test("list-missing-topics: ours neither works nor may work on the topic, for all cooperations", async () => {
	for (const network of idsOf("Network")) {
		for (const day of ["2015-01-01", undefined]) {
			const ours = edges.filter((edge) => edge.type === "WORKS_ON" && edge.from === network && mayHold(edge, day));
			const near = ours.flatMap(({ to }) => [
				...closure(to, (id) => targets("BROADER", id)),
				...closure(to, (id) => sources("BROADER", id)),
			]);
			const rows = await rowsOf("list-missing-topics", { network, k: 1 }, day);
			expect(
				rows.filter(({ topic }) => near.includes(idOf(topic))),
				`${network} ${day}`,
			).toEqual([]);
		}
	}
}, 300_000);

const ask = (name: string, params: Record<string, unknown>) => {
	const question = QUESTIONS.get(name) as Question;
	const values = { ...defaults(question), ...params } as ReturnType<typeof defaults>;
	return answerQuestion(shipped, question, { params: values, limit: 1000, nodes: 1000 });
};

test("the gaps in cycling do not name Recklinghausen, which AGFS's list may leave out", async () => {
	const { sentence, rows, columns } = await ask("list-gaps-nearby", {});
	expect(sentence.de).not.toContain("Recklinghausen");
	const at = columns.findIndex(({ name }) => name === "known");
	expect(rows.filter((row) => row[at] === true && JSON.stringify(row[0]).includes("Recklinghausen"))).toEqual([]);
});

test("what is complete today proves nothing for the days before it was", async () => {
	const [commune, network] = ["commune-05554056", "network-leader-wml"];
	expect(nodes.get(network)?.membersListedFrom).toBe("2026-01-31");
	for (const [day, known] of [
		["2026-01-31", true],
		["2026-01-30", false],
	] as const) {
		const rows = await rowsOf("list-candidates", { network }, day);
		expect(rows.find((row) => idOf(row.commune) === commune)?.known, day).toBe(known);
	}
});

test("what changed between two days includes who joined on the first", async () => {
	const rows = await shipped.graph.read((QUESTIONS.get("list-changes-between") as Question).cypher, {
		...{ from: "2009-01-01", to: "2009-01-01", called: null, district: null },
	});
	const founded = rows.find(({ network }) => idOf(network) === "network-muensterland-ev");
	expect(founded?.joined).toContainEqual(expect.objectContaining({ id: "district-05558" }));
});

test("on 1 January 1950 Münster is in no cooperation", async () => {
	const { rows } = await ask("list-commune-cooperations", { commune: "commune-05515000", asOf: "1950-01-01" });
	expect(rows.filter((row) => row.at(-1) !== true)).toEqual([]);
});

test("on 18 February 2016 Verl is not in the Regiopolregion", async () => {
	const given = { commune: "commune-05754044", asOf: "2016-02-18" };
	const { rows } = await ask("list-commune-cooperations", given);
	expect(JSON.stringify(rows)).not.toContain("network-regiopolregion-bielefeld");
	const today = await ask("list-commune-cooperations", { ...given, asOf: "2026-11-28" });
	expect(JSON.stringify(today.rows)).toContain("network-regiopolregion-bielefeld");
});
