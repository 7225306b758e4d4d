/**
 * `/id/:id`: the web address of an entity. People get a page to read and to print, programs what `/api/entities/:id` answers,
 * or the entity with its neighbours as a file in one of the export formats.
 */
import type { Request, Response } from "express";
import { z } from "zod";
import { datasetRefs, EntityAnswer, today } from "../../model/index.ts";
import { COMMUNE, NO_ENTITY } from "../elements/examples.ts";
import { asOf, entity } from "../elements/parameters.ts";
import { readNodes } from "../elements/read.ts";
import { answerEntity, unknownEntity } from "../entities/answer.ts";
import type { Format } from "../export/format.ts";
import { FORMATS } from "../export/formats.ts";
import { ApiError, notAcceptable } from "../http/errors.ts";
import { parse } from "../http/parameters.ts";
import { isFresh, type Route, signalOf } from "../http/route.ts";
import { countUnknown, gatherCooperations } from "../profile/gather.ts";
import { missingPage, profilePage } from "../profile/page.ts";
import { successorOf } from "../profile/successor.ts";
import type { Language } from "../prose.ts";
import type { Services } from "../services.ts";
import { ExportSelection, sendExport } from "./export.ts";

const LANGUAGES = ["de", "en"] as const satisfies readonly Language[];

/** By media type. JSON is what the API answers. */
const FILES: ReadonlyMap<string, Format> = new Map(
	[...FORMATS.values()].flatMap((format) =>
		format.mediaType === "application/json" ? [] : [[format.mediaType, format] as const],
	),
);

const PROFILE = {
	path: "/:id",
	params: z.strictObject({
		id: entity,
		asOf: asOf.meta({
			description: "The day on which facts are looked at. Without it the page shows today, JSON and files all times.",
			examples: ["2020-01-01"],
		}),
		lang: z
			.enum(LANGUAGES)
			.optional()
			.meta({
				description: "Language of the page and of words in files. Without it `Accept-Language` decides.",
				examples: ["en"],
			}),
	}),
	tag: "Entities",
	summary: "The URL of an entity: a page, its facts in JSON, or a file",
	description:
		"By `Accept`: `text/html` is a page to read and to print, with cooperations, bodies, offices, contacts and numbered sources; " +
		"`application/json` is the answer of `/api/entities/{id}`; the other media types of `/api/export` are files with the entity, what it " +
		"has to do with, and all facts between them with their sources.",
	answer: EntityAnswer,
	files: [
		{ mediaType: "text/html", description: "The page" },
		...[...FILES.values()].map(({ mediaType, title }) => ({ mediaType, description: `A file: ${title.en}` })),
	],
	headers: { Vary: "The answer depends on `Accept` and `Accept-Language`." },
	redirects:
		"The commune was merged, or its key changed: the URL of the one commune of today that has its key in `formerKeys`.",
	negotiates: true,
	refusal: { status: 404, mediaType: "text/html", schema: z.string() },
	example: { id: COMMUNE },
	errors: { "unknown-id": NO_ENTITY },
} as const;

export const profileRoutes = (services: Services): Route[] => [
	{
		...PROFILE,
		handle: async (req, res) => {
			res.vary("Accept").vary("Accept-Language");
			const type = req.accepts(["json", "html", ...FILES.keys()]);
			if (!type) throw notAcceptable();
			const given = parse(PROFILE.params, { ...req.query, ...req.params });
			try {
				const format = FILES.get(type);
				if (format) await sendEntityFile(services, format, given, req, res);
				else await (type === "html" ? sendPage : sendFacts)(services, given, req, res);
			} catch (error) {
				if (!(error instanceof ApiError) || error.code !== "unknown-id") throw error;
				res.removeHeader("ETag");
				const heir = await successorOf(services.graph, given.id, { signal: signalOf(res) });
				if (heir) res.status(308).location(urlOf(heir, req)).end();
				else if (type === "html") sendMissing(given.id, languageOf(given, req), res);
				else throw error;
			}
		},
	},
];

type Given = z.output<typeof PROFILE.params>;

async function sendFacts(services: Services, { id, asOf }: Given, req: Request, res: Response): Promise<void> {
	if (isFresh(req, res)) return;
	const { limits } = services.config;
	res.json(await answerEntity(services, { id, asOf, limit: limits.facts }, { signal: signalOf(res) }));
}

/** The entity, its neighbours and all facts between them. */
async function sendEntityFile(services: Services, format: Format, given: Given, req: Request, res: Response) {
	const { id, asOf } = given;
	const lang = languageOf(given, req);
	const { dataVersion } = await services.manifest();
	res.setHeader("ETag", `W/"${dataVersion}-${format.name}-${lang}"`);
	if (isFresh(req, res)) return;
	const [known] = await readNodes(services.graph, [id]);
	if (!known) throw unknownEntity(id);
	const selection = { ...ExportSelection.parse({ ids: id, depth: "1" }), asOf, lang };
	await sendExport(services, format, { selection, request: req.originalUrl }, res);
}

async function sendPage(services: Services, given: Given, req: Request, res: Response): Promise<void> {
	const page = { id: given.id, asOf: given.asOf ?? today(), language: languageOf(given, req) };
	const manifest = await services.manifest();
	// A page is of a day and in a language too.
	res.setHeader("ETag", `W/"${manifest.dataVersion}-${page.asOf}-${page.language}"`);
	if (isFresh(req, res)) return;
	const text = await writePage(services, page, { signal: signalOf(res) });
	res.type("html").send(text);
}

const sendMissing = (id: string, language: Language, res: Response) =>
	res.status(404).set("Cache-Control", "no-store").type("html").send(missingPage(id, language));

const languageOf = ({ lang }: Given, req: Request): Language =>
	lang ?? ((req.acceptsLanguages([...LANGUAGES]) || "de") as Language);

/** With what was asked for: the day and the language. */
const urlOf = (id: string, { originalUrl }: Request): string =>
	`/id/${encodeURIComponent(id)}${/\?.*/.exec(originalUrl)?.[0] ?? ""}`;

async function writePage(
	services: Services,
	{ id, asOf, language }: { id: string; asOf: string; language: Language },
	options: { signal: AbortSignal },
): Promise<string> {
	const { facts } = services.config.limits;
	const manifest = await services.manifest();
	const answer = await answerEntity(services, { id, asOf, possible: true, limit: facts }, options);
	const cooperations = await gatherCooperations(services, answer, asOf, options);
	const known = new Set(cooperations.map(({ network }) => network.id));
	// Of a commune it is a question in which cooperations it is; of others only what is known is said.
	const isCommune = answer.entity.type === "Commune";
	const unknown = isCommune ? countUnknown(await services.membershipIndex(), id, known, asOf) : 0;
	return profilePage({
		...{ answer, cooperations, unknown, asOf, language },
		shown: isCommune || cooperations.length > 0,
		datasets: datasetRefs(manifest),
		dataVersion: manifest.dataVersion,
	});
}
