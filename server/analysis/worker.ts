/** The process that measures: one question after the other, an answer to each. It ends with its parent. */
import { type Answer, figuresOf, type Question } from "./figures.ts";

process.on("disconnect", () => process.exit());
process.on("message", (question: Question) => process.send?.(answer(question)));

function answer({ n, graph, names }: Question): Answer {
	try {
		return { n, figures: figuresOf(graph, names) };
	} catch (error) {
		return { n, failure: String(error) };
	}
}
