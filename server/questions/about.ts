/** What people are told of a question's address, from the header of its file. */
import { QuestionAnswer, type QuestionParam } from "../../model/index.ts";
import { ENTITIES, NOWHERE } from "../http/examples.ts";
import type { Operation, Provoked } from "../http/operation.ts";
import { ANSWER_FORMATS } from "./files.ts";
import type { Question } from "./parse.ts";

/** Everything but its parameters. */
export function aboutQuestion(question: Question): Omit<Operation, "params"> {
	const { name, title, explanation } = question;
	const nobody = unknownEntity(question);
	return {
		path: `/questions/${name}`,
		tag: "Questions",
		summary: title.en,
		description: `${explanation.en}\n\n**${title.de}** ${explanation.de}`,
		answer: QuestionAnswer,
		files: [...ANSWER_FORMATS.values()].map(({ mediaType, description, schema }) => ({
			mediaType,
			description: description.en,
			schema,
		})),
		example: {},
		...(nobody && { errors: { "unknown-reference": nobody } }),
	};
}

/** What people are told of a parameter: its titles, what may stand there, and a value to try. */
export function aboutParam(param: QuestionParam) {
	const { title } = param;
	const { words, example } = kinds(param);
	const empty = param.optional ? " Empty: any." : "";
	return { description: `${title.en} (${title.de}).${words}${empty}`, examples: [param.default ?? example] };
}

function kinds(param: QuestionParam): { words: string; example: unknown } {
	switch (param.type) {
		case "entity":
		case "entities": {
			const [first = "Network"] = param.of;
			const id = ENTITIES[first];
			return {
				words: ` ${param.type === "entity" ? "Id" : "Ids"} of type ${param.of.join(" or ")}.`,
				example: param.type === "entity" ? id : [id],
			};
		}
		case "integer":
			return { words: "", example: param.min };
		case "choice":
			return {
				words: ` ${Object.entries(param.choices)
					.map(([key, { en }]) => `\`${key}\`: ${en}`)
					.join("; ")}.`,
				example: Object.keys(param.choices)[0],
			};
		case "text":
			return { words: "", example: "Münster" };
		case "date":
			return { words: "", example: "2020-01-01" };
	}
}

function unknownEntity({ params }: Question): Provoked | undefined {
	for (const [pointer, param] of Object.entries(params)) {
		if (param.type !== "entity" && param.type !== "entities") continue;
		const detail = `there is no ${param.of.join(" or ")} ${NOWHERE}`;
		return {
			given: { [pointer]: NOWHERE },
			detail: `${pointer}: ${detail}. Look ids up with /api/search.`,
			faults: [{ pointer, detail }],
		};
	}
	return undefined;
}
