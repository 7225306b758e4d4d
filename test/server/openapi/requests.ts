/** Requests made of the document's examples. */
import type { oas31 } from "zod-openapi";
import type { Reply, TestServer } from "../start.ts";
import { type Described, operations, problemsOf } from "./document.ts";

const JSON_BODY = { "content-type": "application/json" };

/** The address of an operation with some parameters, lists as the document says that they are written. */
export function addressOf({ path, params }: Described, given: Record<string, unknown>): string {
	const query = new URLSearchParams();
	let filled = path;
	for (const { name, in: place, explode } of params) {
		const value = given[name];
		if (value === undefined) continue;
		if (place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(String(value)));
		else for (const one of explode ? [value].flat() : [String(value)]) query.append(name, String(one));
	}
	return query.size > 0 ? `${filled}?${query}` : filled;
}

/** The parameters of the example. */
export const exampleOf = ({ params }: Described) =>
	Object.fromEntries(params.map(({ name, example }) => [name, example]));

/** A POST sends the body of that name. */
export const bodyOf = ({ method, bodies }: Described, name = "example"): RequestInit =>
	method === "POST"
		? { method, headers: JSON_BODY, body: JSON.stringify((bodies[name] ?? bodies.example)?.value) }
		: { method };

export function send(
	server: TestServer,
	operation: Described,
	given = exampleOf(operation),
	init: RequestInit = {},
): Promise<Reply> {
	return server.get(addressOf(operation, given), { ...bodyOf(operation), ...init });
}

/** What is to be sent for an operation: its example, and that with each other value that its parameters have. */
export function requestsOf(operation: Described): Record<string, unknown>[] {
	const { method, params, bodies } = operation;
	if (method === "POST" && !bodies.example) return [];
	if (params.some((param) => isNeeded(param) && valuesOf(param).length === 0)) return [];
	const others = params.flatMap((param) =>
		valuesOf(param).map((value) => ({ ...besides(operation, param), [param.name]: value })),
	);
	return [exampleOf(operation), ...others];
}

const valuesOf = ({ schema }: oas31.ParameterObject): unknown[] => (schema as oas31.SchemaObject).examples ?? [];
const isNeeded = ({ schema, required }: oas31.ParameterObject) =>
	required || (schema as oas31.SchemaObject).default !== undefined;

/** What stands beside a parameter: the example. That of the list filters; there it is the type that has the property. */
function besides(
	operation: Described,
	param: oas31.ParameterObject & { "x-types"?: string[] },
): Record<string, unknown> {
	if (operation.path !== "/api/entities") return exampleOf(operation);
	const [type] = param["x-types"] ?? [];
	return type ? { type } : {};
}

/** Every example of a problem with the operation that ends in it. */
export const allProblems = () =>
	operations().flatMap((operation) =>
		problemsOf(operation).map((problem) => [operation.name, problem.code, operation, problem] as const),
	);
