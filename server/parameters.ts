/** The parameters that several routes take, as schemas from the text of an address to a typed value. */
import { z } from "zod";
import { Id, IsoDate, RelationshipTypeName } from "../model/index.ts";
import { ApiError } from "./errors.ts";

/** One text; a parameter given twice is refused rather than half read. */
export const text = z.string("give it once");

/** What is typed into a search box. */
export const words = text.max(200, "at most 200 characters").regex(/\S/, "at least one character");

/** A comma-separated list; the parameter may also be given several times. Duplicates fall together. */
export function list<T extends z.ZodType<unknown, string>>(item: T) {
	return z
		.union([z.string(), z.array(z.string())])
		.transform((given) => [...new Set([given].flat().flatMap((part) => part.split(",")))].filter(Boolean))
		.pipe(z.array(item).min(1, "at least one, parted by commas"));
}

export const flag = z.enum(["true", "false"], "true or false").transform((value) => value === "true");

export function whole(least: number, most: number) {
	const expected = `a whole number from ${least} to ${most}`;
	return text.regex(/^\d+$/, expected).transform(Number).pipe(z.number().min(least, expected).max(most, expected));
}

export const idList = list(Id);
export const typeList = list(RelationshipTypeName);
export const direction = z.enum(["out", "in", "both"]);

/** Day on which memberships and other facts are looked at; absent means all times. */
export const asOf = IsoDate.optional();

/** A limit that a request may lower but not raise. */
export const limit = whole(1, 100_000).optional();

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
