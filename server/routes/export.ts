/** `/api/export`: a piece of the graph as a file to take along, with its sources in it. */
import type { RequestHandler } from "express";
import { z } from "zod";
import { Bilingual } from "../../model/index.ts";
import type { Format } from "../export/format.ts";
import { FORMATS } from "../export/formats.ts";
import { gather } from "../export/gather.ts";
import { send } from "../export/send.ts";
import { noSuchNetwork, STADTREGION } from "../http/examples.ts";
import type { Operation } from "../http/operation.ts";
import { parse } from "../http/parameters.ts";
import { isFresh, NO_PARAMS, type Route, route, signalOf } from "../http/route.ts";
import type { Services } from "../services.ts";
import { selectSubgraph } from "../subgraph/select.ts";
import { SubgraphSelection } from "../subgraph/selection.ts";

const NAMES = [...FORMATS.keys()];
const Selection = SubgraphSelection.extend({
	format: z.enum(NAMES, `one of ${NAMES.join(", ")}`).meta({ description: "The kind of file.", examples: NAMES }),
});

const LIST = {
	path: "/export",
	params: NO_PARAMS,
	tag: "Graph",
	summary: "The formats in which a piece of the graph can be taken along",
	answer: z.object({
		formats: z.array(
			z.object({ name: z.enum(NAMES), extension: z.string(), mediaType: z.string(), description: Bilingual }),
		),
	}),
	needs: "graph",
} as const;

const FILE: Operation = {
	path: "/export/:format",
	params: Selection,
	tag: "Graph",
	summary: "A piece of the graph as a file, with its sources in it",
	description: "The selection is that of `/api/subgraph`.",
	files: [...FORMATS.values()].map(({ mediaType, description, schema }) => ({
		mediaType,
		description: description.en,
		schema,
	})),
	headers: { "Content-Disposition": "The name of the file: the day and the version of the data." },
	example: { format: "graphml", networks: [STADTREGION] },
	errors: { "unknown-reference": noSuchNetwork("networks", { format: "json" }) },
};

/** The list of formats, and a file in one of them for any selection that `/api/subgraph` takes. */
export const exportRoutes = (services: Services): Route[] => [
	route(LIST, async () => ({ formats: [...FORMATS.values()].map(listed) })),
	{ ...FILE, handle: exportFile(services) },
];

function listed({ name, extension, mediaType, description }: Format) {
	return { name, extension, mediaType, description };
}

function exportFile(services: Services): RequestHandler {
	return async (req, res) => {
		const { nodes } = services.config.limits;
		const { format: name, limit = nodes, ...rest } = parse(Selection, { ...req.query, ...req.params });
		if (isFresh(req, res)) return;
		const options = { signal: signalOf(res) };
		const selection = { ...rest, limit: Math.min(limit, nodes) };
		const [manifest, graph] = await Promise.all([services.manifest(), selectSubgraph(services, selection, options)]);
		const about = { ...manifest, request: req.originalUrl, truncated: graph.truncated };
		const data = await gather(services.graph, graph, about, options);
		const format = FORMATS.get(name);
		if (format) await send(res, format, format.write(data), manifest);
	};
}
