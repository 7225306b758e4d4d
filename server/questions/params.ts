/** The parameters of a question: from the header to a schema of the address, and from ids to entities that there are. */
import { z } from "zod";
import { Id, IsoDate, type ParamValue, type QuestionParam } from "../../model/index.ts";
import type { Refs } from "../elements/refs.ts";
import { ApiError, type Fault } from "../http/errors.ts";
import { idList, shapeOf, shownAs, text, words } from "../http/parameters.ts";
import { aboutParam } from "./about.ts";
import type { Question } from "./parse.ts";

type ParamSchema = z.ZodType<ParamValue, unknown>;

/** One schema for each parameter. */
export function paramShape({ params }: Pick<Question, "params">): Record<string, ParamSchema> {
	return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, paramSchema(param)]));
}

/** An empty text stands for null where a parameter may be left out: so a form can clear a default. */
function paramSchema(param: QuestionParam): ParamSchema {
	const given = valueSchema(param);
	const preset = param.default ?? null;
	const about = aboutParam(param);
	if (!param.optional && param.type !== "date") return given.default(preset).meta(about);
	const empty = z.literal("").transform(() => null);
	return z
		.union([empty, given])
		.meta(shownAs(shapeOf(given)))
		.default(preset)
		.meta(about);
}

function valueSchema(param: QuestionParam): ParamSchema {
	switch (param.type) {
		case "entity":
			return text.pipe(Id).meta(shownAs(shapeOf(Id)));
		case "entities":
			return idList;
		case "integer":
			return between(param.min, param.max);
		case "choice":
			return z.enum(Object.keys(param.choices), `one of ${Object.keys(param.choices).join(", ")}`);
		case "text":
			return words;
		case "date":
			return IsoDate;
	}
}

function between(least: number, most: number) {
	const expected = `a whole number from ${least} to ${most}`;
	return text
		.regex(/^-?\d+$/, expected)
		.transform(Number)
		.pipe(z.number().min(least, expected).max(most, expected))
		.meta(shownAs({ type: "integer", minimum: least, maximum: most }));
}

/** The parameters of a question's example as an address gives them: lists joined by commas, nothing for null. */
export function exampleParams({ example }: Pick<Question, "example">): Record<string, string> {
	return Object.fromEntries(Object.entries(example?.params ?? {}).map(([name, value]) => [name, String(value ?? "")]));
}

/** The ids that a question's parameters name. */
export function entityIds({ params }: Question, values: Readonly<Record<string, ParamValue>>): string[] {
	return [...new Set(Object.entries(params).flatMap(([name, param]) => idsOf(param, values[name] ?? null)))];
}

function idsOf({ type }: QuestionParam, value: ParamValue): string[] {
	if (type !== "entity" && type !== "entities") return [];
	return value === null ? [] : [value].flat().map(String);
}

/** @throws ApiError `unknown-reference` that names each parameter whose entity does not exist or is of another type */
export function requireEntities({ params }: Question, values: Readonly<Record<string, ParamValue>>, refs: Refs): void {
	const faults: Fault[] = Object.entries(params).flatMap(([pointer, param]) => {
		if (param.type !== "entity" && param.type !== "entities") return [];
		return idsOf(param, values[pointer] ?? null).flatMap((id) => {
			const type = refs.get(id)?.type;
			if (type && param.of.includes(type)) return [];
			const wanted = param.of.join(" or ");
			return [{ pointer, detail: type ? `${id} is a ${type}, not a ${wanted}` : `there is no ${wanted} ${id}` }];
		});
	});
	if (faults.length === 0) return;
	const said = faults.slice(0, 3).map(({ pointer, detail }) => `${pointer}: ${detail}`);
	throw new ApiError("unknown-reference", `${said.join("; ")}. Look ids up with /api/search.`, faults);
}
