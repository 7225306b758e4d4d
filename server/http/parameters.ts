/** Schemas of parameters, from the text of a URL to a typed value. */
import { z } from "zod";
import type { oas31 } from "zod-openapi";
import { closest } from "../../model/index.ts";
import { ApiError, type Fault } from "./errors.ts";

/** One text; a parameter given twice is refused rather than half read. */
export const text = z.string();

/** What is typed into a search box. */
export const words = text.max(200, "at most 200 characters").regex(/\S/, "at least one character");

/** What documents say of a parameter: what it means instead of the text that it arrives as. */
export const shownAs = (meaning: oas31.SchemaObject) => ({
	override({ jsonSchema }: { jsonSchema: oas31.SchemaObject }) {
		for (const key of ["anyOf", "enum", "pattern"] as const) delete jsonSchema[key];
		Object.assign(jsonSchema, meaning);
	},
});

/** What documents show of a parameter. */
export function shapeOf(schema: z.ZodType): oas31.SchemaObject {
	const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: "input" });
	const { override } = (schema.meta() ?? {}) as Partial<ReturnType<typeof shownAs>>;
	override?.({ jsonSchema: shape as oas31.SchemaObject });
	return shape as oas31.SchemaObject;
}

/** A comma-separated list; the parameter may also be given several times. Duplicates fall together. */
export function list<T extends z.ZodType<unknown, string>>(item: T) {
	return z
		.union([z.string(), z.array(z.string())])
		.transform((given) => [...new Set([given].flat().flatMap((part) => part.split(",")))].filter(Boolean))
		.pipe(z.array(item).min(1, "at least one, comma-separated"))
		.meta(shownAs({ type: "array", items: shapeOf(item), minItems: 1 }));
}

export const flag = text
	.regex(/^(true|false)$/, "true or false")
	.transform((value) => value === "true")
	.meta(shownAs({ type: "boolean" }));

export function whole(least: number, most: number) {
	const expected = `a whole number from ${least} to ${most}`;
	return text
		.regex(/^\d+$/, expected)
		.transform(Number)
		.pipe(z.number(expected).min(least, expected).max(most, expected))
		.meta(shownAs({ type: "integer", minimum: least, maximum: most }));
}

/** The language of the words in a file. */
export const lang = z
	.enum(["de", "en"])
	.default("de")
	.meta({ description: "Language of the words in a file; answers have both.", examples: ["en"] });

/** A limit that a request may lower but not raise. */
export const limit = whole(1, 100_000)
	.optional()
	.meta({
		description: "At most so many. The server's own limit goes before; what it cuts is said in the answer.",
		examples: [10],
	});

/** A JSON body with the parameters of a URL, for the schema that reads those: their values as the texts of a URL. */
export function asParameters(body: unknown): unknown {
	if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
	const asText = (value: unknown) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value);
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, asText(value)]));
}

/** Reads parameters or a body that came from outside.
 * @throws ApiError `invalid-parameters` that points at each fault
 */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
	const result = schema.safeParse(input, { reportInput: true });
	if (result.success) return result.data;
	const faults = result.error.issues.flatMap((issue) => faultsOf(issue));
	const names = [...new Set(faults.map(({ pointer }) => pointer || "the body"))].join(", ");
	throw new ApiError("invalid-parameters", `Please check: ${names}. Each fault is listed in \`errors\`.`, faults);
}

function faultsOf(issue: Issue, path: readonly PropertyKey[] = issue.path): Fault[] {
	if (issue.code === "unrecognized_keys")
		return issue.keys.map((key) => ({ pointer: key, detail: "there is no such parameter" }));
	if (issue.code === "invalid_union" && issue.input !== undefined)
		return nearestOf(issue.errors).flatMap((inner) => faultsOf(inner, [...path, ...inner.path]));
	return [{ pointer: path.join("/"), detail: inWords(issue) }];
}

type Issue = z.core.$ZodIssue;

/** Of what a parameter may be: the first that is of the kind that was given. */
function nearestOf(choices: readonly Issue[][]): readonly Issue[] {
	const isOther = ({ code, path }: Issue) => code === "invalid_type" && path.length === 0;
	return choices.find((issues) => !issues.some(isOther)) ?? choices[0] ?? [];
}

/** What is wrong, whatever the schema says of what it takes: absent, repeated, empty or none of a list; else its own words. */
function inWords(issue: Issue): string {
	const { input, code } = issue;
	if (input === undefined && code !== "custom") return "required";
	if (Array.isArray(input) && (code === "invalid_value" || (code === "invalid_type" && issue.expected === "string")))
		return "must not be repeated";
	if (input === "" && code === "too_small") return "must not be empty";
	if (code !== "invalid_value") return issue.message;
	const values = issue.values.map(String);
	const [near] = closest(String(input), values);
	return `there is no ${input}; ${near === undefined ? `one of ${values.join(", ")}` : `did you mean ${near}?`}`;
}
