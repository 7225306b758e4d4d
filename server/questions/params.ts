/** The parameters of a question: from its header to a schema of query parameters. */
import { z } from "zod";
import { Id, IsoDate, type ParamValue, type QuestionParam } from "../../model/index.ts";
import { idList } from "../elements/parameters.ts";
import { shapeOf, shownAs, text, words } from "../http/parameters.ts";
import { aboutParam } from "./param-about.ts";
import type { Question } from "./question.ts";

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
		.union([given, empty])
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
			return z.enum(Object.keys(param.choices));
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

/** The parameters of a question's example as a URL gives them: lists joined by commas, nothing for null. */
export function exampleParams({ example }: Pick<Question, "example">): Record<string, string> {
	return Object.fromEntries(Object.entries(example?.params ?? {}).map(([name, value]) => [name, String(value ?? "")]));
}
