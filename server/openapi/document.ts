/** The OpenAPI document (3.1), made from the schemas that check requests and shape answers. */
import { globalRegistry } from "zod";
import { createDocument, type oas31, type ZodOpenApiOverride, type ZodOpenApiPathsObject } from "zod-openapi";
import { PROBLEMS } from "../http/errors.ts";
import { type Group, type Operation, TAGS } from "../http/operation.ts";
import { SCHEMAS } from "./components.ts";
import { describeOperation } from "./describe.ts";
import { sharedResponses } from "./problems.ts";

const HEAD = `Who works with whom among Germany's communes, and who says so.

- Answers are JSON unless a file is asked for; names and texts are German as in the sources.
- Unknown query parameters are refused. Days are written \`YYYY-MM-DD\`; lists are comma-separated.
- Every answer from the graph has the version of the data as its \`ETag\`; who sends it back in \`If-None-Match\` gets 304 until
  they change. HEAD works wherever GET does.
- License and attribution of every data set: \`/api/schema\`; they also stand in every file. The license below is the program's.
- Errors are problem documents (RFC 9457), \`application/problem+json\`. Their \`type\` is \`/errors/<code>\`, one of these:

| code | status | |
|---|---|---|
`;

const HEADERS: Record<string, oas31.HeaderObject> = {
	ETag: { description: "The version of the data that the answer was made from.", schema: { type: "string" } },
	RetryAfter: { description: "Seconds to wait.", schema: { type: "integer", minimum: 0 } },
};

/** @param version of the program */
export function createOpenApi(groups: readonly Group[], version: string): oas31.OpenAPIObject {
	const document = createDocument(
		{
			openapi: "3.1.0",
			info: {
				title: "Kooperationsgraph",
				version,
				description: HEAD + codeTable(),
				license: { name: "MIT", identifier: "MIT" },
			},
			servers: [{ url: "/" }],
			tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
			paths: pathsOf(groups),
			components: {
				schemas: SCHEMAS,
				headers: HEADERS,
				responses: {
					NotModified: { description: "Nothing has changed since `If-None-Match`." },
					...sharedResponses(groups),
				},
			},
		},
		{ override: complete },
	);
	for (const { base, operations } of groups)
		for (const operation of operations) completeParams(base, operation, document);
	return document;
}

/**
 * Puts back what the library leaves out where a text is made into something else: defaults and examples. And says of answers'
 * objects that they hold nothing else, wherever they stand.
 */
const complete: ZodOpenApiOverride = ({ zodSchema, jsonSchema, io }) => {
	const { def } = zodSchema._zod;
	if (def.type === "object" && !def.catchall) jsonSchema.additionalProperties = false;
	// The format says it.
	if (jsonSchema.format === "date") delete jsonSchema.pattern;
	if (io === "output") return;
	// In a URL null is what nobody gives, and a list is never empty.
	if (def.type === "default" && ![null, ""].includes(String(def.defaultValue ?? "")))
		jsonSchema.default = def.defaultValue;
	else delete jsonSchema.default;
	const { examples } = globalRegistry.get(zodSchema) ?? {};
	if (Array.isArray(examples)) jsonSchema.examples = examples;
};

function codeTable(): string {
	return Object.entries(PROBLEMS)
		.map(([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`)
		.join("\n");
}

const verb = ({ method }: Operation) => (method === "POST" ? "post" : "get");
const templated = (base: string, { path }: Operation) => `${base}${path.replace(/:(\w+)/g, "{$1}")}`;

function pathsOf(groups: readonly Group[]): ZodOpenApiPathsObject {
	const paths: ZodOpenApiPathsObject = {};
	for (const group of groups) {
		for (const operation of group.operations) {
			const path = templated(group.base, operation);
			paths[path] = { ...paths[path], [verb(operation)]: describeOperation(group, operation) };
		}
	}
	return paths;
}

/** How lists are written, and the values of the example. */
function completeParams(base: string, operation: Operation, { paths = {} }: oas31.OpenAPIObject): void {
	const described = paths[templated(base, operation)]?.[verb(operation)];
	for (const param of (described?.parameters ?? []) as oas31.ParameterObject[]) {
		const schema = param.schema as oas31.SchemaObject;
		// It stands at the parameter.
		delete schema.description;
		if (schema.type === "array") Object.assign(param, { style: "form", explode: param.explode ?? false });
		const example = operation.method ? undefined : operation.example?.[param.name];
		if (example !== undefined) param.example = example;
	}
}
