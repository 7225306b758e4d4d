/** All questions, read and checked when this file is imported: a bad header stops the start and says where it is. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
	type CatalogueQuestion,
	compareText,
	QUESTION_GROUPS,
	type QuestionGroup,
	type QuestionParam,
	type QuestionsAnswer,
} from "../../model/index.ts";
import { entityIds } from "./entities.ts";
import { parseQuestion } from "./parse.ts";
import { defaults, type Question } from "./question.ts";

const FOLDER = fileURLToPath(new URL("../../cypher/questions", import.meta.url));
const ENDING = ".cypher";

/** By name. */
export const QUESTIONS: ReadonlyMap<string, Question> = readQuestions(FOLDER);

/**
 * Reads a folder of questions, a file each.
 * @throws Error that names every fault of every file, with its line
 */
export function readQuestions(folder: string): Map<string, Question> {
	const faults: string[] = [];
	const questions = new Map<string, Question>();
	for (const file of readdirSync(folder).sort()) {
		if (!file.endsWith(ENDING)) continue;
		const name = file.slice(0, -ENDING.length);
		try {
			questions.set(name, parseQuestion(name, readFileSync(`${folder}/${file}`, "utf8")));
		} catch (error) {
			faults.push(error instanceof Error ? error.message : String(error));
		}
	}
	if (faults.length > 0) throw new Error(`Questions that cannot be asked:\n${faults.join("\n")}`);
	return questions;
}

/**
 * The catalogue as people see it; groups without a question are left out.
 * @param isKnown whether an entity is in the graph: defaults are of the shipped data, and one that is not there is left out
 */
export function listGroups(
	questions: Iterable<Question>,
	isKnown: (id: string) => boolean = () => true,
): QuestionsAnswer["groups"] {
	const all = [...questions];
	return (Object.keys(QUESTION_GROUPS) as QuestionGroup[])
		.map((name) => ({
			name,
			title: QUESTION_GROUPS[name],
			questions: all
				.filter(({ group }) => group === name)
				.sort((a, b) => compareText(a.title.de, b.title.de))
				.map((question) => describe(question, isKnown)),
		}))
		.filter((group) => group.questions.length > 0);
}

function describe(question: Question, isKnown: (id: string) => boolean): CatalogueQuestion {
	const { name, title, explanation, params, columns, cypher, featured } = question;
	const listed = Object.entries(params).map(([param, declared]) => ({
		name: param,
		...knownDefault(declared, isKnown),
	}));
	return { name, title, explanation, params: listed, columns, cypher, ...(featured && { featured }) };
}

function knownDefault(param: QuestionParam, isKnown: (id: string) => boolean): QuestionParam {
	if ((param.type !== "entity" && param.type !== "entities") || param.default === undefined) return param;
	const { default: _, ...rest } = param;
	if (param.type === "entity") return isKnown(param.default) ? param : (rest as QuestionParam);
	const known = param.default.filter(isKnown);
	return { ...rest, ...(known.length > 0 && { default: known }) } as QuestionParam;
}

/** The ids that stand as defaults in some questions. */
export function defaultIds(questions: Iterable<Question>): string[] {
	return [...new Set([...questions].flatMap((question) => entityIds(question, defaults(question))))].sort();
}
