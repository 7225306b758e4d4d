/** The document of the interface as tests read it, and whether what a server answers stands in it. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { oas31 } from "zod-openapi";

type Schema = Parameters<typeof z.fromJSONSchema>[0];

export interface Described {
	/** `GET /api/entities/{id}` */
	name: string;
	method: "GET" | "POST";
	path: string;
	params: oas31.ParameterObject[];
	bodies: Record<string, { value: unknown }>;
	responses: Record<string, oas31.ResponseObject>;
}

/** An example of a problem, as the document shows it. */
export interface ProblemExample {
	code: string;
	summary: string;
	value: { type: string; title: string; status: number; detail: string; instance: string; errors?: unknown[] };
	/** Said of several operations. */
	shared: boolean;
}

const FILE = new URL("../../golden/openapi.json", import.meta.url);
let kept: oas31.OpenAPIObject | undefined;

/** The document that lies in `test/golden`, which a test holds equal to the one that is served. */
export function readDocument(): oas31.OpenAPIObject {
	kept ??= JSON.parse(readFileSync(FILE, "utf8")) as oas31.OpenAPIObject;
	return kept;
}

export function operations(document = readDocument()): Described[] {
	return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
		(["get", "post"] as const).flatMap((verb) => {
			const operation = item[verb];
			if (!operation) return [];
			const method = verb === "get" ? "GET" : "POST";
			const body = operation.requestBody as oas31.RequestBodyObject | undefined;
			const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => [
				status,
				follow(document, response as oas31.ResponseObject | oas31.ReferenceObject),
			]);
			return [
				{
					name: `${method} ${path}`,
					method,
					path,
					params: (operation.parameters ?? []) as oas31.ParameterObject[],
					bodies: (body?.content["application/json"]?.examples ?? {}) as Described["bodies"],
					responses: Object.fromEntries(responses),
				} satisfies Described,
			];
		}),
	);
}

function follow<T extends object>(document: oas31.OpenAPIObject, value: T | oas31.ReferenceObject): T {
	if (!("$ref" in value)) return value;
	const found = value.$ref
		.split("/")
		.slice(1)
		.reduce((at: unknown, key) => (at as Record<string, unknown>)[key], document);
	return found as T;
}

/** What an operation ends in whatever the request says, unless its example names settings. */
const SHARED = new Set([
	"malformed-body",
	"not-acceptable",
	"method-not-allowed",
	"body-too-large",
	"too-many-requests",
	"internal",
	"graph-unavailable",
	"graph-loading",
	"graph-empty",
	"shutting-down",
	"timeout",
]);

/** The examples of the problems of an operation. */
export function problemsOf({ responses }: Described): ProblemExample[] {
	return Object.values(responses).flatMap(({ content }) => {
		const examples = content?.["application/problem+json"]?.examples ?? {};
		return Object.entries(examples).map(([code, example]) => {
			const { summary = "", value } = example as oas31.ExampleObject & Pick<ProblemExample, "value">;
			return { code, summary, value, shared: SHARED.has(code) && !summary.includes(", under ") };
		});
	});
}

const schemas = new Map<string, z.ZodType>();
let described: Described[] | undefined;

/** Checks a value against a schema of the document. @throws ZodError */
export function conform(schema: object, value: unknown, document = readDocument()): void {
	const key = JSON.stringify(schema);
	const made = schemas.get(key) ?? toZod(key, document);
	schemas.set(key, made);
	made.parse(value);
}

function toZod(schema: string, { components }: oas31.OpenAPIObject): z.ZodType {
	const here = (text: string) => JSON.parse(text.replaceAll('"#/components/schemas/', '"#/$defs/'));
	return z.fromJSONSchema({ ...here(schema), $defs: here(JSON.stringify(components?.schemas)) } as Schema);
}

interface Answered {
	status: number;
	headers: Headers;
	text: string;
	body?: unknown;
}

/**
 * That an answer stands in the document: its status, its media type, its shape, and of a problem its code. What is at no
 * address of the document is not looked at.
 */
export function expectDescribed(address: string, method = "GET", reply: Answered): void {
	const { pathname } = new URL(address, "http://localhost");
	described ??= operations();
	const at = described.filter(({ path }) => matches(path, pathname));
	const exact = at.filter(({ path }) => !path.includes("{"));
	const candidates = exact.length > 0 ? exact : at;
	const operation = candidates.find((one) => one.method === (method === "HEAD" ? "GET" : method)) ?? candidates[0];
	if (!operation) return;
	const fail = (what: string): never => {
		throw new Error(`${method} ${address} → ${reply.status}: ${what} is not in the document of the interface`);
	};
	const response = operation.responses[reply.status] ?? fail("the status");
	if (!response.content || reply.text === "") return;
	const type = reply.headers.get("content-type")?.split(";")[0] ?? "";
	const { schema = {}, examples = {} } = response.content[type] ?? fail(`the type ${type}`);
	if (!/json$/.test(type)) return;
	conform(schema, reply.body);
	const code = String((reply.body as { type?: unknown }).type).replace("/errors/", "");
	if (type === "application/problem+json" && !(code in examples)) fail(code);
}

const matches = (template: string, pathname: string) =>
	new RegExp(`^${template.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "[^/]+")}/?$`).test(pathname);
