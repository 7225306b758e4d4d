/** `/api/schema`: what is in the graph, under which licence. */
import { z } from "zod";
import { cypher } from "../../cypher/index.ts";
import { NODE_TYPES, RELATIONSHIP_TYPES, type SchemaAnswer } from "../../model/index.ts";
import { readManifest, type Services } from "../services.ts";
import { type Route, route } from "./route.ts";

export const schemaRoutes = ({ graph }: Services): Route[] => [
	route("/schema", z.strictObject({}), async (_, { options }): Promise<SchemaAnswer> => {
		const status = await graph.status();
		const manifest = readManifest(status);
		const [labels, types] = await Promise.all([
			graph.read(cypher("graph/count-labels"), {}, options),
			graph.read(cypher("graph/count-relationship-types"), {}, options),
		]);
		const { dataVersion, sources, evidence, licence, attribution, loadedAt } = manifest;
		return {
			dataVersion,
			engine: graph.engine,
			engineVersion: status.ready ? status.engineVersion : "",
			labels: countEach(NODE_TYPES, labels),
			relationshipTypes: countEach(RELATIONSHIP_TYPES, types),
			sources,
			evidence,
			licence,
			attribution,
			loadedAt,
		};
	}),
];

/** Every name of the vocabulary in its order, those that do not occur with 0. */
function countEach<T extends string>(names: readonly T[], rows: readonly Record<string, unknown>[]) {
	const counts = new Map(rows.map(({ name, count }) => [name, Number(count)]));
	return names.map((name) => ({ name, count: counts.get(name) ?? 0 }));
}
