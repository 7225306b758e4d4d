/** Memory against Cypher, on the embedded engine; on both engines in `test/contract/membership-index.test.ts`. */
import { test } from "vitest";
import { connect, openLoadTarget } from "../../../server/graph/index.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { expectMemoryAsInCypher } from "./in-cypher.ts";
import { loadWorld, manyWorlds } from "./worlds.ts";

test("dated, ended, nested and indirect memberships are those of plain queries", async () => {
	const { config, remove } = await temporaryStore();
	const target = await openLoadTarget(config);
	await loadWorld(target, manyWorlds(25));
	await target.close();
	const graph = await connect(config);
	try {
		await expectMemoryAsInCypher(graph);
	} finally {
		await graph.close();
		await remove();
	}
});
