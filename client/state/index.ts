/** The client's state: signals to read, functions that change it. No DOM, no Cytoscape. See README.md for the public API. */
import { computed, effect } from "@preact/signals";
import { createAnswer } from "./answer.ts";
import type { Api } from "./api-type.ts";
import { createCalendar } from "./calendar.ts";
import { createCamera } from "./camera.ts";
import { createConsole } from "./console.ts";
import { createDetails } from "./details.ts";
import { createDrawing } from "./drawing.ts";
import { createExpansion } from "./expansion.ts";
import { createGraph } from "./graph.ts";
import { createMarks } from "./marks.ts";
import { createQuestions } from "./questions.ts";
import { createSearch } from "./search.ts";
import { summaryOf } from "./summary.ts";
import { createTasks } from "./tasks.ts";
import { createView } from "./view.ts";

export { type Answered, isDrawable, isRef, refsIn } from "./answers.ts";
export * from "./api-type.ts";
export { dayOfYear, shiftYear } from "./calendar.ts";
export type { CameraMove } from "./camera.ts";
export type { CypherText } from "./console.ts";
export type { Details } from "./details.ts";
export type { LayoutRequest } from "./drawing.ts";
export type { EdgeElement, Elements, NodeElement } from "./elements.ts";
export type { Expansion, ExpansionQuestion } from "./expansion.ts";
export type { ExpandCount } from "./graph.ts";
export { EXPAND_GUARD, today } from "./graph.ts";
export type { Arc, Hull, Intersection } from "./hulls.ts";
export { hullLetter, MAX_SETS } from "./hulls.ts";
export type { Inquiry, MembershipValue, Values } from "./inquiry.ts";
export { idsIn, inquiryAddress, readAddress, readMemberships, writeMemberships, writeQuery } from "./inquiry.ts";
export type { Memento } from "./memento.ts";
export type { Cause, HideableType, Picture, PictureEdge, PictureNode, Position, Step } from "./picture.ts";
export type { Form } from "./questions.ts";
export type { Selection } from "./selection.ts";
export type { Summary } from "./summary.ts";
export type { Failure, TaskKind } from "./tasks.ts";
export type { Language, Theme } from "./view.ts";
export type { TypeCount, Visible } from "./visible.ts";
export { isOver } from "./visible.ts";

export type State = ReturnType<typeof createState>;

/** Everything the page knows; `api` is its only way to the world. */
export function createState(api: Api) {
	const tasks = createTasks();
	const graph = createGraph(api, tasks);
	const drawing = createDrawing(graph);
	const marks = createMarks(graph);
	const answer = createAnswer(graph);
	const details = createDetails(api, tasks, graph, marks);
	const state = {
		tasks,
		graph,
		drawing,
		marks,
		answer,
		console: createConsole(api, tasks, (found, cypher) => answer.show({ kind: "cypher", answer: found, cypher })),
		questions: createQuestions(api, tasks, graph, answer),
		details,
		expansion: createExpansion(tasks, graph),
		search: createSearch(api, tasks),
		calendar: createCalendar(api, tasks, graph),
		view: createView(),
		camera: createCamera(),
		summary: computed(() => summaryOf(graph.visible.value, drawing.hulls.value)),
		/** Ends what runs by itself. */
		dispose: () => stop(),
	};
	const stop = effect(() => marks.keepTo(graph.visible.value, graph.picture.value));
	return state;
}
