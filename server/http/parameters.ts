/** Schemas of parameters, from the text of a URL to a typed value. */
import { z } from "zod";
import type { oas31 } from "zod-openapi";
import { ApiError } from "./errors.ts";

/** One text; a parameter given twice is refused rather than half read. */
export const text = z.string("must not be repeated");

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

export const flag = z
	.enum(["true", "false"], "true or false")
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
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	const faults = result.error.issues.flatMap((issue) =>
		issue.code === "unrecognized_keys"
			? issue.keys.map((key) => ({ pointer: key, detail: "there is no such parameter" }))
			: [{ pointer: issue.path.join("/"), detail: issue.message }],
	);
	const names = [...new Set(faults.map(({ pointer }) => pointer))].join(", ");
	throw new ApiError("invalid-parameters", `Please check: ${names}. Each fault is listed in \`errors\`.`, faults);
}
