/** `/api/entities`: a filtered list, in pages. */
import type { Request } from "express";
import { z } from "zod";
import { EntitiesAnswer, NODE_TYPES, type NodeType, NodeTypeName } from "../../model/index.ts";
import { NOWHERE, noSuchEntity } from "../elements/examples.ts";
import { asOf, indirect, possible } from "../elements/parameters.ts";
import { type Cursor, CursorParam, writeCursor } from "../entities/cursor.ts";
import { filterParams, scalarProperties, toFilters, toRelationshipFilters } from "../entities/filters.ts";
import { listEntities } from "../entities/list.ts";
import { listedFilters, listedSorts } from "../entities/listed.ts";
import { resolveRelationships } from "../entities/related.ts";
import { limit } from "../http/parameters.ts";
import { type Route, route } from "../http/route.ts";
import type { Services } from "../services.ts";

const DEFAULT_PAGE = 50;

/** Those of every type. */
const COMMON = {
	type: NodeTypeName.optional().meta({ description: "Only entities of this type.", examples: ["Commune"] }),
	limit,
	cursor: CursorParam.optional().meta({
		description: "Where the page before ended: its `next`, unchanged.",
		examples: [writeCursor({ id: NOWHERE, value: "Münster", sort: "name" })],
	}),
	asOf,
	possible,
	indirect: indirect.meta({
		description: "With `memberOf`: communes too whose district, or a network of theirs, is a member.",
		examples: [true],
	}),
};

/** Which parameters there are depends on the type, so each type has a schema of its own. */
const SCHEMAS = new Map([undefined, ...NODE_TYPES].map((type) => [type, paramsOf(type)]));

const Params = z.looseObject({ type: NodeTypeName.optional() }).transform((given, context) => {
	const result = (SCHEMAS.get(given.type) as ReturnType<typeof paramsOf>).safeParse(given);
	if (result.success) return result.data;
	for (const { code, path, message, ...issue } of result.error.issues) {
		if (code === "unrecognized_keys") context.addIssue({ code, keys: (issue as { keys: string[] }).keys });
		else context.addIssue({ code: "custom", path, message });
	}
	return z.NEVER;
});

const ENTITIES = {
	path: "/entities",
	params: Params,
	listed: z.object({ ...COMMON, sort: listedSorts(), ...listedFilters() }),
	tag: "Entities",
	summary: "A filtered list, in pages",
	description:
		"Properties that hold one value filter, those that are numbers or days by their bounds too; relationship types filter by " +
		"the entity at their end. Which properties there are depends on `type`.",
	answer: EntitiesAnswer,
	headers: { Link: 'The URL of the next page, `rel="next"`; not on the last one.' },
	example: { type: "Commune", kind: ["Stadt"], populationMin: 50_000, sort: "-population" },
	errors: { "unknown-reference": noSuchEntity("memberOf") },
} as const;

export const entitiesRoutes = (services: Services): Route[] => [
	route(ENTITIES, async ({ type, sort, cursor, limit: wanted, asOf, possible, indirect, ...rest }, exchange) => {
		const wantedOf = { relationships: toRelationshipFilters(rest), asOf, possible, indirect };
		const related = await resolveRelationships(services, wantedOf, exchange.options);
		const filters = [...toFilters(type, rest), ...related];
		const query = { type, sort, cursor, filters, limit: Math.min(wanted ?? DEFAULT_PAGE, services.config.limits.page) };
		const page = await listEntities(services.graph, query, exchange.options);
		if (page.next) exchange.res.links({ next: nextUrl(exchange.req, page.next) });
		return { asOf: asOf ?? null, ...page };
	}),
];

function paramsOf(type: NodeType | undefined) {
	const sortable = ["id", ...[...scalarProperties(type).keys()].flatMap((property) => [property, `-${property}`])];
	return z
		.strictObject({
			...filterParams(type),
			sort: z
				.enum(
					sortable,
					`one of ${sortable.filter((name) => !name.startsWith("-")).join(", ")}, or with a minus before it`,
				)
				.default("name"),
			...COMMON,
		})
		.refine(({ sort, cursor }) => cursor === undefined || cursor.sort === sort, {
			path: ["cursor"],
			message: "this cursor belongs to another `sort`",
		}) as unknown as z.ZodType<Given, unknown>;
}

interface Given extends Record<string, unknown> {
	type?: NodeType;
	sort: string;
	asOf?: string;
	possible: boolean;
	indirect: boolean;
	limit?: number;
	cursor?: Cursor;
}

function nextUrl(req: Request, cursor: string): string {
	const { pathname, searchParams } = new URL(req.originalUrl, "http://localhost");
	searchParams.set("cursor", cursor);
	return `${pathname}?${searchParams}`;
}
