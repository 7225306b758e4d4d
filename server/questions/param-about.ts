/** What people read about a parameter of a question. */
import type { QuestionParam } from "../../model/index.ts";
import { anEntity } from "../elements/examples.ts";
import type { Question } from "./question.ts";

/** What documents say of a parameter: its titles, what may stand there, and a value to try. */
export function aboutParam(param: QuestionParam) {
	const { title } = param;
	const { words, example } = kinds(param);
	const empty = param.optional ? " Empty: any." : "";
	return { description: `${title.en} (${title.de}).${words}${empty}`, examples: [example] };
}

/** The entities that a question is asked about in its example; everything else has a default value. */
export function entitiesToAsk({ params }: Pick<Question, "params">): Record<string, unknown> {
	const about = Object.entries(params).filter(
		([, param]) => /^entit/.test(param.type) && (!param.optional || param.default !== undefined),
	);
	return Object.fromEntries(about.map(([name, param]) => [name, kinds(param).example]));
}

function kinds(param: QuestionParam): { words: string; example: unknown } {
	switch (param.type) {
		case "entity":
		case "entities": {
			const [first = "Network"] = param.of;
			const ids = [param.default ?? ""].flat().map((id, n) => anEntity(first, n, String(id)));
			return {
				words: ` ${param.type === "entity" ? "Id" : "Ids"} of type ${param.of.join(" or ")}.`,
				example: param.type === "entity" ? ids[0] : ids,
			};
		}
		case "integer":
			return { words: "", example: param.default ?? param.min };
		case "choice":
			return {
				words: ` ${Object.entries(param.choices)
					.map(([key, { en }]) => `\`${key}\`: ${en}`)
					.join("; ")}.`,
				example: param.default ?? Object.keys(param.choices)[0],
			};
		case "text":
			return { words: "", example: param.default ?? "Münster" };
		case "date":
			return { words: "", example: param.default ?? "2020-01-01" };
	}
}
