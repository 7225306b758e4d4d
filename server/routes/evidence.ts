/** `/api/evidence/:id` and `/api/sources`: who says so. */
import { z } from "zod";
import { cypher } from "../../cypher/index.ts";
import { type EvidenceAnswer, Id, Source, type SourcesAnswer } from "../../model/index.ts";
import { ApiError } from "../errors.ts";
import type { Row } from "../graph/types.ts";
import type { Services } from "../services.ts";
import { byId, nodeType, properties, readEvidence } from "../subgraph/read.ts";
import { type Route, route } from "./route.ts";

export const evidenceRoutes = ({ graph, config }: Services): Route[] => [
	route("/evidence/:id", z.strictObject({ id: Id }), async ({ id }, { options }): Promise<EvidenceAnswer> => {
		const piece = (await readEvidence(graph, [id], options)).get(id);
		if (!piece) throw new ApiError("unknown-id", `There is no piece of evidence ${id}.`);
		const rows = await graph.read(cypher("graph/list-backed"), { evidence: id }, options);
		const backs = rows.map(toBacked).sort(byId);
		return { ...piece, backs: backs.slice(0, config.limits.facts), truncated: backs.length > config.limits.facts };
	}),
	route("/sources", z.strictObject({}), async (_, { options }): Promise<SourcesAnswer> => {
		const rows = await graph.read(cypher("graph/list-sources"), {}, options);
		return {
			sources: rows.map(({ source, evidenceCount }) => ({
				...Source.parse(properties(source)),
				evidenceCount: Number(evidenceCount),
			})),
		};
	}),
];

function toBacked({ id, kind, types, name, target }: Row): EvidenceAnswer["backs"][number] {
	if (kind === "node") return { id: String(id), kind, type: nodeType(types), name: String(name) };
	return { id: String(id), kind: "relationship", type: String((types as unknown[])[0]), name: `${name} → ${target}` };
}
