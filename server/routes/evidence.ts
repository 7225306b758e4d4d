/** `/api/evidence/:id`, `/api/facts` and `/api/sources`: who says so. */
import { z } from "zod";
import { cypher } from "../../cypher/index.ts";
import { EvidenceAnswer, FactsAnswer, Id, Source, SourcesAnswer } from "../../model/index.ts";
import { anEntity } from "../elements/examples.ts";
import { readFacts } from "../elements/facts.ts";
import { idList } from "../elements/parameters.ts";
import { byId, nodeType, properties, readEvidence } from "../elements/read.ts";
import type { Row } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import { NO_PARAMS, type Route, route } from "../http/route.ts";
import type { Services } from "../services.ts";

const PIECE = anEntity("Evidence");
const FACT = anEntity("Fact");

const EVIDENCE = {
	path: "/evidence/:id",
	params: z.strictObject({
		id: Id.meta({ description: "Id of a piece of evidence, as entities and facts list it.", examples: [PIECE] }),
	}),
	tag: "Sources",
	summary: "A piece of evidence, its source and all that it is evidence for",
	answer: EvidenceAnswer,
	example: { id: PIECE },
	errors: { "unknown-id": { given: { id: "evidence-0" }, detail: "There is no piece of evidence evidence-0." } },
} as const;

const FACTS = {
	path: "/facts",
	params: z.strictObject({
		ids: idList.meta({
			description: "Ids of facts, as pictures and the rows of answers name them.",
			examples: [[FACT]],
		}),
	}),
	tag: "Sources",
	summary: "Facts with their evidence",
	description: "In the order of the ids; ids that no fact has are left out.",
	answer: FactsAnswer,
	example: { ids: [FACT] },
} as const;

const SOURCES = {
	path: "/sources",
	params: NO_PARAMS,
	tag: "Sources",
	summary: "Every source, with the number of pieces of evidence taken from it",
	answer: SourcesAnswer,
} as const;

export const evidenceRoutes = ({ graph, config }: Services): Route[] => [
	route(EVIDENCE, async ({ id }, { options }): Promise<EvidenceAnswer> => {
		const piece = (await readEvidence(graph, [id], options)).get(id);
		if (!piece) throw new ApiError("unknown-id", `There is no piece of evidence ${id}.`);
		const rows = await graph.read(cypher("graph/list-evidenced"), { evidence: id }, options);
		const evidenceFor = rows.map(toEvidenced).sort(byId);
		const most = config.limits.facts;
		return { ...piece, evidenceFor: evidenceFor.slice(0, most), truncated: evidenceFor.length > most };
	}),
	route(FACTS, async ({ ids }, { options }) => ({ facts: await readFacts(graph, ids, options) })),
	route(SOURCES, async (_, { options }): Promise<SourcesAnswer> => {
		const rows = await graph.read(cypher("graph/list-sources"), {}, options);
		return {
			sources: rows.map(({ source, evidenceCount }) => ({
				...Source.parse(properties(source)),
				evidenceCount: Number(evidenceCount),
			})),
		};
	}),
];

function toEvidenced({ id, kind, types, name, target }: Row): EvidenceAnswer["evidenceFor"][number] {
	if (kind === "node") return { id: String(id), kind, type: nodeType(types), name: String(name) };
	return { id: String(id), kind: "relationship", type: String((types as unknown[])[0]), name: `${name} → ${target}` };
}
