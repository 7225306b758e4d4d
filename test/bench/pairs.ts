/** All pairs of networks of a synthetic region: ours against a bare kernel over typed arrays, and against Cypher. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { generate } from "../../seed/generate/generate.ts";
import { seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { connect, type Graph, type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { buildMembershipIndex, type MembershipIndex } from "../../server/memberships/build.ts";
import { toSets } from "../../server/memberships/index.ts";
import { countPairs } from "../../server/overlaps/count.ts";
import { answerPairs } from "../../server/overlaps/pairs.ts";
import { type Bare, bareOn } from "./bare.ts";
import { emptyGraph } from "./loader.ts";
import { median } from "./median.ts";
import { oursAt } from "./servers.ts";

const REGION = { communes: 10_800, networks: 2000, persons: 1, memberships: 24_000, seed: 1 };
const QUERY = { min: 1, indirect: false, by: "shared", limit: 100 } as const;
const ROUTE = "/api/overlaps/pairs";
const ROUNDS = 40;
const ROUNDS_OF_CYPHER = 3;

const PAIRS_IN_CYPHER = `MATCH (a:Network)<-[:MEMBER_OF]-(m:Entity)-[:MEMBER_OF]->(b:Network) WHERE a.id < b.id
RETURN a.id AS a, b.id AS b, count(DISTINCT m) AS shared`;
const MEMBERSHIPS = `MATCH (m:Entity)-[:MEMBER_OF]->(n:Network) RETURN DISTINCT n.id AS network, m.id AS member`;

/** Medians in milliseconds. */
export interface PairsResult {
	memberships: number;
	pairs: number;
	/** The function behind the route, the route over HTTP, the bare kernel, the statement with its rows. */
	ours: number;
	route: number;
	kernel: number;
	cypher: number;
	/** Reading the memberships once. */
	build: number;
	/** Of the index, for each membership. */
	bytes: number;
}

/** Measures on a graph that is emptied first. @throws Error when the three do not say the same */
export async function benchPairs(config: GraphConfig): Promise<PairsResult> {
	await loadRegion(config);
	const graph = await connect(config);
	const bare = bareOn(graph, config);
	try {
		return await measure(graph, bare, config);
	} finally {
		bare.close();
		await graph.close();
	}
}

async function measure(graph: Graph, bare: Bare, config: GraphConfig): Promise<PairsResult> {
	const started = performance.now();
	const index = await buildMembershipIndex(graph);
	const build = performance.now() - started;
	const lists = pack(await ask(bare, MEMBERSHIPS));
	const server = await oursAt(graph, config);
	const times = { ours: [] as number[], kernel: [] as number[], route: [] as number[], cypher: [] as number[] };
	const counted = {
		ours: new Map<string, number>(),
		kernel: new Map<string, number>(),
		cypher: new Map<string, number>(),
	};
	for (let round = 0; round < ROUNDS; round++) {
		await clock(times.ours, async () => answerPairs(index, QUERY));
		counted.kernel = await clock(times.kernel, async () => kernel(lists)).then(lists.named);
		await clock(times.route, () => fetch(server.url + ROUTE).then((answer) => answer.text()));
	}
	for (let round = 0; round < ROUNDS_OF_CYPHER; round++) {
		const rows = await clock(times.cypher, () => ask(bare, PAIRS_IN_CYPHER));
		counted.cypher = new Map(rows.map(({ a, b, shared }) => [`${a} ${b}`, Number(shared)]));
	}
	counted.ours = countedBy(index);
	expectSame(counted);
	await server.close();
	return {
		memberships: index.memberships.sources.length,
		pairs: counted.ours.size,
		ours: median(times.ours),
		route: median(times.route),
		kernel: median(times.kernel),
		cypher: median(times.cypher),
		build,
		bytes: bytesOf(index) / index.memberships.sources.length,
	};
}

/** Bytes of its typed arrays, without the names. */
function bytesOf({ memberships, parts }: MembershipIndex): number {
	const arrays = [memberships, parts].flatMap(({ offsets, sources, targets, from, to, outgoing }) => [
		...[offsets, sources, targets, from, to],
		...Object.values(outgoing),
	]);
	return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

async function clock<T>(times: number[], work: () => Promise<T>): Promise<T> {
	const started = performance.now();
	const result = await work();
	times.push(performance.now() - started);
	return result;
}

type Rows = Record<string, unknown>[];
const ask = async (bare: Bare, query: string) => (await bare.run([{ query, parameters: {} }])) as Rows;

function countedBy(index: MembershipIndex): Map<string, number> {
	const { a, b, shared } = countPairs(toSets(index, QUERY));
	const id = (set = 0) => index.entities[index.networks[set] ?? -1]?.id;
	return new Map(Array.from(shared, (both, place) => [`${id(a[place])} ${id(b[place])}`, both]));
}

function expectSame(counted: Record<"ours" | "kernel" | "cypher", Map<string, number>>): void {
	for (const other of [counted.kernel, counted.cypher]) {
		const differs = [...counted.ours].find(([pair, shared]) => other.get(pair) !== shared);
		if (differs || other.size !== counted.ours.size || other.size === 0)
			throw new Error(`The pairs are not the same: ${differs ?? `${other.size} and ${counted.ours.size}`}`);
	}
}

/** The sets of each member, as numbers, made ready before the clock runs. */
interface Lists {
	starts: Int32Array;
	sets: Int32Array;
	count: number;
	/** Names the pairs that the kernel counted. */
	named(pairs: [a: number, b: number, shared: number][]): Map<string, number>;
}

function pack(rows: Rows): Lists {
	const ids = [...new Set(rows.map(({ network }) => String(network)))].sort();
	const numbers = new Map(ids.map((id, number) => [id, number]));
	const members = new Map<string, number[]>();
	for (const { network, member } of rows) {
		const sets = members.get(String(member)) ?? [];
		sets.push(numbers.get(String(network)) ?? 0);
		members.set(String(member), sets);
	}
	const lists = [...members.values()].map((sets) => sets.sort((a, b) => a - b));
	const starts = new Int32Array(lists.length + 1);
	lists.forEach((sets, member) => {
		starts[member + 1] = (starts[member] ?? 0) + sets.length;
	});
	const named: Lists["named"] = (pairs) => new Map(pairs.map(([a, b, shared]) => [`${ids[a]} ${ids[b]}`, shared]));
	return { starts, sets: Int32Array.from(lists.flat()), count: ids.length, named };
}

/** The least that a program can do: one number for each pair, counted up list by list, and the pairs that are not zero. */
function kernel({ starts, sets, count }: Lists): [number, number, number][] {
	const shared = new Uint16Array((count * (count - 1)) / 2);
	const row = (a: number) => a * count - (a * (a + 1)) / 2 - a - 1;
	for (let member = 0; member < starts.length - 1; member++) {
		const end = starts[member + 1] ?? 0;
		for (let first = starts[member] ?? 0; first < end; first++) {
			const at = row(sets[first] ?? 0);
			for (let second = first + 1; second < end; second++) {
				const place = at + (sets[second] ?? 0);
				shared[place] = (shared[place] ?? 0) + 1;
			}
		}
	}
	const found: [number, number, number][] = [];
	for (let a = 0, place = 0; a < count; a++) {
		for (let b = a + 1; b < count; b++, place++) {
			const both = shared[place] ?? 0;
			if (both > 0) found.push([a, b, both]);
		}
	}
	return found;
}

async function loadRegion(config: GraphConfig): Promise<void> {
	await emptyGraph(config);
	const data = await mkdtemp(join(tmpdir(), "kooperationsgraph-bench-region-"));
	const said: string[] = [];
	const terminal = { isTTY: false, write: (text: string) => void said.push(text) };
	try {
		await generate(data, REGION);
		const openTarget = () => openLoadTarget(config);
		const code = await seed({ data, replace: true }, { ...realSystem, out: terminal, err: terminal, openTarget });
		if (code !== 0) throw new Error(said.join(""));
	} finally {
		await rm(data, { recursive: true, force: true });
	}
}
