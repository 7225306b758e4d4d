/** The client's state: signals to read, functions that change it. No DOM, no Cytoscape. See README.md for the public API. */
import { computed, effect } from "@preact/signals";
import { createAnswer } from "./answer/slice.ts";
import type { Api } from "./api/types.ts";
import { createCalendar } from "./calendar/slice.ts";
import { createCamera } from "./camera/slice.ts";
import { createConsole } from "./console/slice.ts";
import { createDetails } from "./details/slice.ts";
import { createDrawing } from "./drawing/slice.ts";
import { createExpansion } from "./expansion/slice.ts";
import { createGraph } from "./graph/slice.ts";
import { createMarks } from "./marks/slice.ts";
import { createQuestions } from "./questions/slice.ts";
import { createSearch } from "./search/slice.ts";
import { summaryOf } from "./summary/derived.ts";
import { createTasks } from "./tasks/slice.ts";
import { createView } from "./view/slice.ts";

export { type Answered, isDrawable, isRef, refsIn } from "./answer/derived.ts";
export * from "./api/types.ts";
export { dayOfYear, shiftYear } from "./calendar/slice.ts";
export type { CameraMove } from "./camera/slice.ts";
export type { CypherText } from "./console/slice.ts";
export type { Details } from "./details/slice.ts";
export type { EdgeElement, Elements, NodeElement } from "./drawing/derived.ts";
export type { LayoutRequest } from "./drawing/slice.ts";
export type { Expansion, ExpansionQuestion } from "./expansion/slice.ts";
export type { ExpandCount } from "./graph/slice.ts";
export { EXPAND_GUARD, today } from "./graph/slice.ts";
export type { Arc, Hull, Intersection } from "./hulls/derived.ts";
export { hullLetter, MAX_SETS } from "./hulls/derived.ts";
export type { Selection } from "./marks/actions.ts";
export type { Cause, HideableType, Picture, PictureEdge, PictureNode, Position, Step } from "./picture/actions.ts";
export type { TypeCount, Visible } from "./picture/derived.ts";
export { isOver } from "./picture/derived.ts";
export type { Inquiry, MembershipValue, Values } from "./question/actions.ts";
export {
	idsIn,
	inquiryAddress,
	readAddress,
	readMemberships,
	writeMemberships,
	writeQuery,
} from "./question/actions.ts";
export type { Form } from "./questions/slice.ts";
export type { Memento } from "./snapshot/derived.ts";
export type { Summary } from "./summary/derived.ts";
export type { Failure, TaskKind } from "./tasks/slice.ts";
export type { Language, Theme } from "./view/slice.ts";

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
