/** What people read about a parameter of a question. */
import type { QuestionParam } from "../../model/index.ts";
import { exampleOf } from "../http/examples.ts";

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
			const id = exampleOf(first);
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
