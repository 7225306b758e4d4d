/** `/api/export`: a piece of the graph as a file to take along, with its sources in it. */
import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import { ExportFormatsAnswer, fileName, namesOf } from "../../model/index.ts";
import { NETWORK, NOWHERE, noSuchNetwork } from "../elements/examples.ts";
import { aboutFile, describeFormat, type Format } from "../export/format.ts";
import { FORMATS } from "../export/formats.ts";
import { gather } from "../export/gather.ts";
import { linkLicenses, sendFile } from "../export/send.ts";
import { ApiError } from "../http/errors.ts";
import type { Operation } from "../http/operation.ts";
import { lang, parse } from "../http/parameters.ts";
import { isFresh, NO_PARAMS, type Route, readParams, route, signalOf } from "../http/route.ts";
import type { Services } from "../services.ts";
import { selectSubgraph } from "../subgraph/select.ts";
import { SubgraphSelection } from "../subgraph/selection.ts";

const LIST = {
	path: "/export",
	params: NO_PARAMS,
	tag: "Graph",
	summary: "The formats in which a piece of the graph can be exported",
	answer: ExportFormatsAnswer,
	needs: "graph",
} as const;

/** What is exported, and in which language. */
export const ExportSelection = SubgraphSelection.extend({ lang }).meta({ id: "ExportSelection" });
type ExportSelection = z.output<typeof ExportSelection>;

const NOTHING = "nothing";
const noFormat = (name: unknown) => `There is no export format ${name}. /api/export lists them.`;

const NO_FORMAT = {
	path: "/export/:format",
	params: z.looseObject({
		format: z.string().meta({ description: "A name that no format has.", examples: [NOTHING] }),
	}),
	tag: "Graph",
	summary: "Any other format",
	example: { format: NOTHING },
	errors: { "unknown-id": { given: { format: NOTHING }, detail: noFormat(NOTHING) } },
	needs: "graph",
} as const;

const refuseFormat: RequestHandler = ({ params }) => {
	throw new ApiError("unknown-id", noFormat(params.format));
};

/** The list of formats, and for each an endpoint of its own that takes any selection of `/api/subgraph`. */
export const exportRoutes = (services: Services): Route[] => [
	route(LIST, async () => ({ formats: [...FORMATS.values()].map(listed) })),
	...[...FORMATS.values()].flatMap((format) => [exportByGet(services, format), exportByPost(services, format)]),
	{ ...NO_FORMAT, handle: refuseFormat },
];

function listed(format: Format) {
	const { name, title, purpose, extension, mediaType } = format;
	return { name, title, purpose, extension, mediaType, description: describeFormat(format) };
}

function exportByGet(services: Services, format: Format): Route {
	return {
		...operationOf(format),
		params: ExportSelection,
		description: `${format.content}\n\nThe query parameters are those of \`/api/subgraph\`, and \`lang\`.`,
		async handle(req, res) {
			const selection = parse(ExportSelection, req.query);
			if (!isFresh(req, res)) await sendExport(services, format, { selection, request: req.originalUrl }, res);
		},
	};
}

function exportByPost(services: Services, format: Format): Route {
	return {
		...operationOf(format),
		method: "POST",
		params: NO_PARAMS,
		body: ExportSelection,
		description: `As by GET, for a selection that is too long for a URL: the query parameters as the members of a JSON object.`,
		async handle(req, res) {
			const { given: selection, body } = await readParams(ExportSelection, req, res);
			await sendExport(services, format, { selection, request: requestOf(req, body) }, res);
		},
	};
}

/** What both ways to ask for a file have in common. */
function operationOf({ name, mediaType, content, schema, title }: Format) {
	return {
		path: `/export/${name}`,
		tag: "Graph",
		summary: `A piece of the graph as ${title.en}, with its sources in it`,
		files: [{ mediaType, description: content, schema }],
		headers: {
			"Content-Disposition": "The name of the file: what was selected, and the day when one is given.",
			Link: 'The license of each data set (`rel="license"`), where it has a URL.',
		},
		example: { networks: [NETWORK] },
		errors: { "unknown-reference": { ...noSuchNetwork("networks"), given: { networks: [NOWHERE] } } },
		allowed: "GET, HEAD, POST",
	} satisfies Partial<Operation>;
}

interface Asked {
	selection: ExportSelection;
	/** As it stands in the file. */
	request: string;
}

/** Answers with what is selected, as a file of the format. */
export async function sendExport(services: Services, format: Format, { selection, request }: Asked, res: Response) {
	const options = { signal: signalOf(res) };
	const { nodes } = services.config.limits;
	const { lang, ...wanted } = selection;
	const limited = { ...wanted, limit: Math.min(selection.limit ?? nodes, nodes) };
	const [manifest, graph] = await Promise.all([services.manifest(), selectSubgraph(services, limited, options)]);
	const about = aboutFile(manifest, request, lang, graph.truncated);
	const data = await gather(services.graph, graph, about, options);
	const { networks, ids, asOf } = selection;
	const name = fileName(namesOf([...networks, ...ids], graph.nodes), asOf, format.extension);
	linkLicenses(res, about.datasets);
	await sendFile(res, name, format.mediaType, format.write(data));
}

const requestOf = ({ method, originalUrl }: Request, body: unknown) =>
	`${method} ${originalUrl} ${JSON.stringify(body)}`;
