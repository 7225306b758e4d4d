/** Reads a question's file: a header of `//` lines that read as YAML, below it the query. */
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { expandPredicates } from "../../cypher/predicates.ts";
import { type Bilingual, QuestionHeader } from "../../model/index.ts";
import { findFaults } from "./faults.ts";
import type { Question } from "./question.ts";

/** Nobody has to write down what the parameter of every second question is called. */
const AS_OF_TITLE = { de: "Stand am", en: "As of" };

/**
 * @param name the file's name without ending, as in `cypher/questions/<name>.cypher`
 * @throws Error that names file, line, what is wrong there and, of several faults, all of them
 */
export function parseQuestion(name: string, source: string): Question {
	const lines = source.split(/\r?\n/);
	const end = lines.findIndex((line) => !line.startsWith("//"));
	const comments = end === -1 ? lines : lines.slice(0, end);
	const lineCounter = new LineCounter();
	const document = parseDocument(comments.map((line) => line.slice(2)).join("\n"), { lineCounter });
	const lineOf = (path: readonly PropertyKey[]) => {
		for (let length = path.length; length > 0; length--) {
			const node = document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
		}
		return 1;
	};
	const file = `cypher/questions/${name}.cypher`;
	const broken = document.errors[0];
	if (broken)
		fail(file, [{ line: broken.linePos?.[0].line ?? 1, detail: (broken.message.split("\n")[0] ?? "").trim() }]);
	const cypher = end === -1 ? "" : readQuery(file, lines, end);
	const parsed = QuestionHeader.safeParse(fillIn(document.toJS()));
	if (!parsed.success)
		fail(
			file,
			parsed.error.issues.flatMap((issue) => describe(issue, lineOf)),
		);
	const compares = lines.some((line) => line.includes(" is comparable>>"));
	const explanation = compares ? withNote(parsed.data.explanation) : parsed.data.explanation;
	const question = { name, ...parsed.data, explanation, cypher };
	const faults = findFaults(question);
	if (faults.length > 0)
		fail(
			file,
			faults.map(({ path, detail }) => ({ line: lineOf(path), detail })),
		);
	return question;
}

/** What every question says that compares, ranks or misses cooperations. */
function withNote({ de, en }: Bilingual): Bilingual {
	return {
		de: `${de} Auszeichnungen, Verbände kraft Gesetzes und was innerhalb einer Kommune bleibt, zählen nicht.`,
		en: `${en} Award schemes, statutory bodies and what stays within one commune do not count.`,
	};
}

function readQuery(file: string, lines: readonly string[], start: number): string {
	try {
		return expandPredicates(lines.slice(start).join("\n").trim());
	} catch (error) {
		return fail(file, [{ line: start + 1, detail: error instanceof Error ? error.message : String(error) }]);
	}
}

function fillIn(header: unknown): unknown {
	const params = (header as { params?: Record<string, object> } | null)?.params;
	if (!params?.asOf) return header;
	return { ...(header as object), params: { ...params, asOf: { title: AS_OF_TITLE, ...params.asOf } } };
}

interface Located {
	line: number;
	detail: string;
}

function describe(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number): Located[] {
	const at = (path: readonly PropertyKey[], what: string) => ({
		line: lineOf(path),
		detail: `${path.map(String).join(".") || "the header"}: ${what}`,
	});
	if (issue.code !== "unrecognized_keys") return [at(issue.path, issue.message)];
	return issue.keys.map((key) => at([...issue.path, key], "there is no such key"));
}

function fail(file: string, faults: readonly Located[]): never {
	throw new Error(faults.map(({ line, detail }) => `${file}:${line}: ${detail}`).join("\n"));
}
