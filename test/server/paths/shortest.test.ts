import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Graph } from "../../../server/graph/index.ts";
import { shortestPaths } from "../../../server/paths/shortest.ts";
import { type Path, type PathQuery, stepsOf } from "../../../server/paths/steps.ts";
import { regionStore } from "../store.ts";

/** Two MATCH clauses before the path: in the comma form the engine would look at all pairs. */
const BY_ENGINE = `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) MATCH p = allShortestPaths((a)-[*..8]-(b))
	RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS edges`;

let graph: Graph;
let store: Awaited<ReturnType<typeof regionStore>>;

beforeAll(async () => {
	store = await regionStore();
	graph = await connect(store.config);
});
afterAll(async () => {
	await graph.close();
	await store.remove();
});

async function find(query: Partial<PathQuery> & Pick<PathQuery, "from" | "to">): Promise<Path[]> {
	const paths: Path[] = [];
	const whole = { maxLength: 8, ...query };
	for await (const path of shortestPaths(stepsOf(graph, whole), whole)) paths.push(path);
	return paths;
}

const sorted = (paths: unknown[]) => paths.map((path) => JSON.stringify(path)).sort();

test("between any two entities, the paths are those that the engine finds", async () => {
	const ids = (await graph.read("MATCH (n:Entity) RETURN n.id AS id ORDER BY id")).map(({ id }) => String(id));
	let found = 0;
	for (const from of ids) {
		for (const to of ids.filter((id) => id !== from)) {
			const expected = await graph.read(BY_ENGINE, { from, to });
			const paths = await find({ from, to });
			expect(sorted(paths.map(({ nodes, edges }) => ({ edges, nodes }))), `${from} … ${to}`).toEqual(
				sorted(expected.map(({ nodes, edges }) => ({ edges, nodes }))),
			);
			found += paths.length;
		}
	}
	expect(found).toBeGreaterThan(ids.length ** 2 / 2);
});

test("no longer than asked for, and none over a fact that does not hold on the day", async () => {
	const [from, to] = ["commune-05570048", "commune-05515000"];
	expect((await find({ from, to })).map(({ edges }) => edges.length)).toEqual([2]);
	expect(await find({ from, to, maxLength: 1 })).toEqual([]);
	expect(await find({ from, to, asOf: "2021-01-01" })).toEqual([]);
});
