/** `/api/measures`: what network analysis says of entities; `/api/projections`: who shares what, as a graph of one side. */
import type { RequestHandler, Response } from "express";
import { z } from "zod";
import {
	datasetRefs,
	fileName,
	MEASURE_NAMES,
	MeasuresAnswer,
	NodeTypeName,
	PROJECTIONS,
	ProjectionAnswer,
	RelationshipTypeName,
} from "../../model/index.ts";
import { answerProjection, listMeasures, type Measured, measureGraph } from "../analysis/answer.ts";
import { CSV, describeMeasures, GRAPHML, measuresCsv, projectionCsv, projectionGraphml } from "../analysis/files.ts";
import { createMeasurer } from "../analysis/measurer.ts";
import { COMMUNE, COMMUNE_2, NETWORK, noSuchEntity, noSuchNetwork, THREE_NETWORKS } from "../elements/examples.ts";
import { asOf, idList, incomparable, indirect, possible } from "../elements/parameters.ts";
import { linkLicenses, sendFile } from "../export/send.ts";
import type { Provoked } from "../http/operation.ts";
import { limit, list, parse, whole } from "../http/parameters.ts";
import { isFresh, type Route, signalOf } from "../http/route.ts";
import { memoByVersion } from "../memo.ts";
import type { Services } from "../services.ts";

const DEFAULT_LISTED = 100;
const DEFAULT_EDGES = 5000;
const MOST_SHARED = 1_000_000;
/** Graphs whose measures are kept, until the data change. */
const KEPT = 8;

const networks = idList.optional().meta({
	description: "Only memberships in these cooperations. Without it those in all that are comparable.",
	examples: [THREE_NETWORKS],
});

const MeasuresParams = z.strictObject({
	ids: idList.optional().meta({
		description: "Only these entities and what is between them. Without it all that have a fact that counts.",
		examples: [[COMMUNE, COMMUNE_2, NETWORK]],
	}),
	networks,
	types: list(RelationshipTypeName)
		.default(["MEMBER_OF"])
		.meta({ description: "The types of facts that count as connections.", examples: [["MEMBER_OF", "PART_OF"]] }),
	asOf,
	possible,
	indirect,
	incomparable,
	measures: list(z.enum(MEASURE_NAMES))
		.default([...MEASURE_NAMES])
		.meta({ description: "Which measures. Without it all.", examples: [["betweenness", "community"]] }),
	by: z
		.enum(MEASURE_NAMES)
		.default("betweenness")
		.meta({ description: "What entities are ordered by, largest first.", examples: ["memberships"] }),
	list: list(NodeTypeName)
		.optional()
		.meta({ description: "Only entities of these types are listed; all are measured.", examples: [["Commune"]] }),
	limit,
	format: z
		.enum([CSV.extension])
		.optional()
		.meta({ description: "The list as a file.", examples: [CSV.extension] }),
});

const ProjectionParams = z.strictObject({
	of: z
		.enum(PROJECTIONS)
		.default("members")
		.meta({
			description: "Members by shared cooperations, or cooperations by shared members.",
			examples: ["networks"],
		}),
	networks,
	asOf,
	possible,
	indirect,
	incomparable,
	minWeight: whole(1, MOST_SHARED)
		.default(1)
		.meta({ description: "Least number that two must share to be connected.", examples: [2] }),
	limit: limit.meta({ description: `At most so many edges; without it ${DEFAULT_EDGES}.`, examples: [10] }),
	format: z
		.enum([CSV.extension, GRAPHML.extension])
		.optional()
		.meta({ description: "As a file: a table of edges, or a graph.", examples: [CSV.extension, GRAPHML.extension] }),
});

/** Of everything that measures a graph. */
const TOO_LARGE = {
	given: { networks: THREE_NETWORKS },
	detail:
		"there are more than the 2 entities that are measured at once. Name fewer in `networks` or `ids`, or raise MAX_MEASURED.",
	faults: [{ pointer: "networks", detail: "there are more than the 2 entities that are measured at once" }],
	settings: { MAX_MEASURED: "2" },
} satisfies Provoked;

const MEASURES = {
	path: "/measures",
	params: MeasuresParams,
	tag: "Comparing",
	summary: "Measures of network analysis for each entity",
	description: `Of the memberships, or of the facts of \`types\`, as a graph without directions.\n\n${describeMeasures("en")}`,
	answer: MeasuresAnswer,
	files: [{ mediaType: CSV.mediaType, description: "A row for each entity, a column for each measure." }],
	example: { list: ["Commune"], limit: 20 },
	errors: { "unknown-reference": noSuchEntity("ids"), "too-large": TOO_LARGE },
} as const;

const PROJECTION = {
	path: "/projections",
	params: ProjectionParams,
	tag: "Comparing",
	summary: "Members by shared cooperations, or cooperations by shared members",
	description: "A one-mode projection of the memberships, heaviest edges first.",
	answer: ProjectionAnswer,
	files: [
		{ mediaType: CSV.mediaType, description: "A row for each edge." },
		{ mediaType: GRAPHML.mediaType, description: "A weighted undirected graph, for Gephi, NetworkX, igraph." },
	],
	example: { of: "networks", minWeight: 2 },
	errors: { "unknown-reference": noSuchNetwork("networks"), "too-large": TOO_LARGE },
} as const;

export const measuresRoutes = (services: Services): Route[] => [
	{ ...MEASURES, handle: handleMeasures(services) },
	{ ...PROJECTION, handle: handleProjection(services) },
];

function handleMeasures(services: Services): RequestHandler {
	const { limits } = services.config;
	const kept = memoByVersion(async () => new Map<string, Measured>());
	const measuring = { most: limits.measured, measure: createMeasurer() };
	return async (req, res) => {
		const { measures, by, list, limit = DEFAULT_LISTED, format, ...query } = parse(MeasuresParams, req.query);
		if (isFresh(req, res)) return;
		const graphs = await kept((await services.manifest()).dataVersion);
		const key = JSON.stringify(query);
		const known = graphs.get(key);
		const measured = known ?? (await measureGraph(services, query, measuring, { signal: signalOf(res) }));
		keep(graphs, key, measured);
		const shown = { ...{ measures, by, list }, limit: Math.min(limit, limits.page), asOf: query.asOf };
		const answer = await listMeasures(measured, shown);
		if (!format) return void res.json(answer);
		await sendAs(services, res, { name: "measures", asOf: query.asOf, ...CSV }, measuresCsv(answer, measures));
	};
}

/** The most recent ones stay. */
function keep(graphs: Map<string, Measured>, key: string, measured: Measured): void {
	graphs.delete(key);
	graphs.set(key, measured);
	const [oldest] = graphs.keys();
	if (graphs.size > KEPT && oldest !== undefined) graphs.delete(oldest);
}

function handleProjection(services: Services): RequestHandler {
	return async (req, res) => {
		const { limit = DEFAULT_EDGES, format, ...query } = parse(ProjectionParams, req.query);
		if (isFresh(req, res)) return;
		const options = { signal: signalOf(res) };
		const answer = await answerProjection(services, { ...query, limit }, services.config.limits.measured, options);
		if (!format) return void res.json(answer);
		const [file, write] = PROJECTION_FILES[format];
		await sendAs(services, res, { name: `projection-of-${query.of}`, asOf: query.asOf, ...file }, write(answer));
	};
}

const PROJECTION_FILES = { csv: [CSV, projectionCsv], graphml: [GRAPHML, projectionGraphml] } as const;

interface File {
	name: string;
	asOf: string | undefined;
	extension: string;
	mediaType: string;
}

async function sendAs(
	services: Services,
	res: Response,
	{ name, asOf, extension, mediaType }: File,
	pieces: Iterable<string>,
): Promise<void> {
	linkLicenses(res, datasetRefs(await services.manifest()));
	await sendFile(res, fileName([name], asOf, extension), mediaType, pieces);
}
