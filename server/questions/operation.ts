/** The OpenAPI operation of a question's endpoint, from the header of its file. */
import { QuestionAnswer } from "../../model/index.ts";
import { NOWHERE } from "../elements/examples.ts";
import type { Operation, Provoked } from "../http/operation.ts";
import { ANSWER_FORMATS } from "./files.ts";
import { entitiesToAsk } from "./param-about.ts";
import type { Question } from "./question.ts";

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
		example: entitiesToAsk(question),
		...(nobody && { errors: { "unknown-reference": nobody } }),
	};
}

function unknownEntity({ params }: Question): Provoked | undefined {
	for (const [pointer, param] of Object.entries(params)) {
		if (param.type !== "entity" && param.type !== "entities") continue;
		const detail = `there is no ${param.of.join(" or ")} ${NOWHERE}`;
		return {
			given: { [pointer]: NOWHERE },
			detail: `${pointer}: ${detail}. Look ids up with /api/search.`,
			faults: [{ pointer, detail, id: NOWHERE }],
		};
	}
	return undefined;
}
