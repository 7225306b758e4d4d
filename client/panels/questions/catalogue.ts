/** The catalogue as it is listed: entry questions, and groups of what a filter lets through. Pure. */
import { type CatalogueQuestion, fold, type QuestionsAnswer } from "../../../model/index.ts";
import type { Language } from "../../i18n/index.ts";

/** For those who do not know yet what can be asked, in the order that the question files give. */
export const entryQuestions = ({ groups }: QuestionsAnswer): CatalogueQuestion[] =>
	groups
		.flatMap((group) => group.questions)
		.filter((question) => question.featured !== undefined)
		.sort((a, b) => (a.featured ?? 0) - (b.featured ?? 0));

/** Groups with the questions whose title or explanation has all words of the filter. */
export function filterGroups(
	{ groups }: QuestionsAnswer,
	filter: string,
	language: Language,
): QuestionsAnswer["groups"] {
	const words = fold(filter).split(" ").filter(Boolean);
	const matches = ({ title, explanation }: CatalogueQuestion) => {
		const text = fold(`${title[language]} ${explanation[language]}`);
		return words.every((word) => text.includes(word));
	};
	return groups
		.map((group) => ({ ...group, questions: group.questions.filter(matches) }))
		.filter((group) => group.questions.length > 0);
}
