/** The client's state: signals to read, functions that change it. No DOM, no Cytoscape. See README.md for the public API. */

import { computed, effect } from "@preact/signals-core";
import { today } from "../../model/index.ts";
import { createAnswer } from "./answer/slice.ts";
import { createCalendar } from "./calendar/slice.ts";
import { createCamera } from "./camera/slice.ts";
import { createConsole } from "./console/slice.ts";
import { createDetails } from "./details/slice.ts";
import { createDistricts } from "./districts/slice.ts";
import { createDrawing } from "./drawing/slice.ts";
import { createGraph } from "./graph/slice.ts";
import { createMarks } from "./marks/slice.ts";
import { createMeasures } from "./measures/slice.ts";
import { createPanes } from "./panes/slice.ts";
import { createPaths } from "./paths/slice.ts";
import { createQuestions } from "./questions/slice.ts";
import type { Api } from "./remote/types.ts";
import { createSaved } from "./saved/slice.ts";
import { createSearch } from "./search/slice.ts";
import { summaryOf } from "./summary/derived.ts";
import { createSwitches } from "./switches/slice.ts";
import { createTables } from "./tables/slice.ts";
import { createTasks } from "./tasks/slice.ts";
import { createView } from "./view/slice.ts";

export { MAX_SETS, MOST_UNASKED, today } from "../../model/index.ts";
export { CERTAIN, isCommune, isDrawable, isGap, isRef, refsIn } from "./answer/derived.ts";
export type { Answered } from "./answer/types.ts";
export { dayOfYear, shiftYear } from "./calendar/derived.ts";
export { isSameView } from "./camera/slice.ts";
export type { CameraMove, Viewpoint } from "./camera/types.ts";
export type { CypherText } from "./console/types.ts";
export type { EdgeElement, Elements, LayoutRequest, NodeElement } from "./drawing/types.ts";
export { LAYOUTS, type LayoutId } from "./drawing/types.ts";
export { MOST_CHOSEN } from "./hulls/derived.ts";
export type { Arc, Hull, Intersection } from "./hulls/types.ts";
export type { MeasuresRequest } from "./measures/types.ts";
export { LEAST } from "./panes/actions.ts";
export type { Division, PanelId, Panes, ViewId } from "./panes/types.ts";
export { POPULATION_CLASSES, type ValueCount, valuesIn } from "./picture/attributes.ts";
export { isOver, standingIn } from "./picture/derived.ts";
export {
	ANSWER,
	COLOURS,
	GROUPS,
	measureOf,
	SIZES,
	sizesOf,
	TINTS,
	type TintCount,
	tintsOf,
} from "./picture/look.ts";
export type {
	Attribute,
	Cause,
	Filter,
	HideableType,
	Look,
	Picture,
	PictureEdge,
	PictureNode,
	Position,
	Step,
	Visible,
} from "./picture/types.ts";
export { ATTRIBUTES } from "./picture/types.ts";
export type { Proposal } from "./proposal/types.ts";
export { idsIn, readMemberships, writeMemberships } from "./question/actions.ts";
export { formUrl, readUrl, writeQuery } from "./question/derived.ts";
export type { FormState, MembershipValue, Values } from "./question/types.ts";
export type { Form } from "./questions/types.ts";
export * from "./remote/types.ts";
export { viewRecord, writeViewFile } from "./saved/file.ts";
export type { SavedView, Unreadable } from "./saved/types.ts";
export type { Selection } from "./selection/types.ts";
export { readSnapshot } from "./snapshot/derived.ts";
export type { Snapshot } from "./snapshot/types.ts";
export { type Choice, SWITCHES } from "./switches/types.ts";
export type { TableSetup } from "./tables/types.ts";
export { problemOf } from "./tasks/actions.ts";
export type { Failure } from "./tasks/types.ts";
export type { Language, Theme } from "./view/types.ts";

export type State = ReturnType<typeof createState>;

/**
 * Everything the page knows.
 * @param api the only way to the world
 * @param day the present day as an ISO date
 */
export function createState(api: Api, day: () => string = today) {
	const tasks = createTasks();
	const graph = createGraph(api, tasks, day);
	const measures = createMeasures(graph);
	const drawing = createDrawing(graph, measures);
	const marks = createMarks(graph);
	const panes = createPanes();
	const answer = createAnswer(graph, panes);
	const details = createDetails(api, tasks, graph, marks);
	const state = {
		/** The present day as an ISO date. */
		today: day,
		tasks,
		graph,
		drawing,
		marks,
		answer,
		console: createConsole(api, tasks, (found, cypher) => answer.show({ kind: "cypher", answer: found, cypher })),
		questions: createQuestions(api, tasks, graph, answer, day),
		details,
		paths: createPaths(api, tasks, graph, marks, day),
		search: createSearch(api, tasks),
		districts: createDistricts(api, tasks, graph),
		measures,
		tables: createTables(),
		switches: createSwitches(),
		saved: createSaved(),
		calendar: createCalendar(api, tasks, graph),
		view: createView(),
		panes,
		camera: createCamera(),
		summary: computed(() => summaryOf(graph.visible.value, drawing.hulls.value)),
		/** Ends what runs by itself. */
		dispose: () => stop(),
	};
	const stop = effect(() => marks.keepTo(graph.visible.value, graph.picture.value));
	return state;
}
