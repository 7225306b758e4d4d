/** The picture with its history, and everything that changes it. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { EntityRef, GraphEdge, RelationshipType } from "../../../model/index.ts";
import { NODE_TYPES, RELATIONSHIP_TYPES } from "../../../model/index.ts";
import type { Sketch } from "../answer/derived.ts";
import type { Api, Call } from "../api/types.ts";
import { amend, begin, commit, type History, redo, undo } from "../history/actions.ts";
import { MAX_SETS } from "../hulls/derived.ts";
import {
	type Action,
	apply,
	type Cause,
	collapsible,
	EMPTY_PICTURE,
	type HideableType,
	type Picture,
	type Position,
	type SetsChoice,
	type Step,
} from "../picture/actions.ts";
import { endedMemberships, heldOn, holdsOn, legendOf, type Visible, visibleOf } from "../picture/derived.ts";
import { type Memento, positionsOf, toMemento } from "../snapshot/derived.ts";
import { firstPicture } from "../start/requests.ts";
import type { Tasks } from "../tasks/slice.ts";
import { askIds, askSets, askSketch, knownNetworks } from "./requests.ts";

/** Expanding to more than this many neighbours at once asks first. */
export const EXPAND_GUARD = 100;

/** How many neighbours expanding along one type in one direction would bring. */
export interface ExpandCount {
	readonly type: RelationshipType;
	readonly direction: "out" | "in";
	readonly count: number;
}

export type GraphSlice = ReturnType<typeof createGraph>;

export function createGraph(api: Api, tasks: Tasks) {
	const history = signal<History<Picture>>(begin(EMPTY_PICTURE));
	const about = signal<EntityRef | null>(null);
	const memberships = signal<readonly GraphEdge[]>([]);
	const networks = signal<readonly EntityRef[]>([]);
	const started = signal(false);
	let steps = 0;

	const picture = computed(() => history.value.present);
	const visible = computed((): Visible => visibleOf(picture.value));
	const now = () => history.peek().present;
	const step = (cause: Cause): Step => ({ ...cause, id: ++steps });
	const act = (action: Action) => {
		history.value = commit(history.peek(), apply(now(), action));
	};
	const fetchInto = <T>(work: (call: Call) => Promise<T>, done: (answer: T) => void) =>
		tasks.run("picture", (signal) => work({ signal }), done);
	const dated = () => {
		const { asOf } = now();
		return asOf === null ? {} : { asOf };
	};

	/** The first screen; see `firstPicture`. It is where undo ends. */
	const start = () =>
		fetchInto(
			async (call) => ({ first: await firstPicture(api, call), known: await knownNetworks(api, call) }),
			({ first, known }) => {
				const cause: Cause = { kind: "start", about: first.about?.id ?? "", name: first.about?.name ?? "" };
				const choice = { sets: first.sets, indirect: false, asOf: null };
				const { graph, overlaps } = first;
				about.value = first.about;
				memberships.value = first.memberships;
				networks.value = known;
				history.value = begin(apply(EMPTY_PICTURE, { kind: "sets", choice, graph, overlaps, step: step(cause) }));
				started.value = true;
			},
		);

	/** Puts an entity on the canvas with its ties to what is there, of all times: the day only decides which are shown. */
	const add = (id: string) =>
		fetchInto(
			async (call) => {
				const [answer, graph] = await Promise.all([api.entity(id, dated(), call), api.neighbours(id, {}, call)]);
				return { answer, graph };
			},
			({ answer: { entity }, graph }) => {
				const present = now().nodes;
				const edges = graph.edges.filter((edge) => {
					const other = edge.source === id ? edge.target : edge.source;
					return present.has(other);
				});
				const cause: Cause = { kind: "search", about: id, name: entity.name };
				act({ kind: "add", graph: { nodes: [entity], edges, truncated: false }, step: step(cause) });
			},
		);

	/** Brings the neighbours that a node has on the day, along some relationship types or all. What is placed does not move. */
	const expand = (id: string, types: readonly RelationshipType[] = []) =>
		fetchInto(
			(call) => api.neighbours(id, types.length ? { types } : {}, call),
			(star) => {
				const { nodes, asOf } = now();
				const graph = heldOn(star, id, asOf);
				const name = nodes.get(id)?.node.name ?? id;
				act({ kind: "add", graph, step: step({ kind: "expand", about: id, name, types }) });
			},
		);

	/** How much expanding would bring. Rejects with an `ApiError`. */
	const expandCounts = async (id: string, call: Call = {}): Promise<readonly ExpandCount[]> =>
		(await api.entity(id, dated(), call)).counts;

	/** Chooses networks, direct or indirect, or the day; the rest stays. At most `MAX_SETS` networks. */
	const choose = (change: Partial<SetsChoice>) => {
		const { sets, indirect, asOf } = now();
		const choice = { sets, indirect, asOf, ...change };
		const chosen = { ...choice, sets: choice.sets.slice(0, MAX_SETS) };
		return fetchInto(
			(call) => askSets(api, chosen, call),
			([graph, overlaps]) => {
				const names = overlaps?.sets.map((set) => set.name) ?? [];
				act({ kind: "sets", choice: chosen, graph, overlaps, step: step({ kind: "sets", names }) });
			},
		);
	};

	/** The picture of an answer, in place of the present one. */
	const draw = (sketch: Sketch) =>
		fetchInto(
			(call) => askSketch(api, sketch, call),
			({ graph, overlaps, sets }) => {
				const { indirect, asOf, title, sentence, hypothetical } = sketch;
				const cause = { kind: "answer", title, sentence, hypothetical, id: ++steps } as const;
				act({ kind: "draw", choice: { sets, indirect, asOf }, graph, overlaps, step: cause });
			},
		);

	/** Back to the last picture that was no answer, as a step. */
	const leaveAnswer = () => {
		const before = history.peek().past.findLast((one) => one.subject === null);
		if (before && now().subject !== null) history.value = commit(history.peek(), before);
	};

	/** The picture a memento describes. It is where undo ends. */
	const restore = (memento: Memento) =>
		fetchInto(
			(call) => Promise.all([askIds(api, memento, call), askSets(api, memento, call)]),
			([graph, [members, overlaps]]) => {
				const cause = step({ kind: "restore" });
				const actions: Action[] = [
					{ kind: "add", graph, step: cause },
					{ kind: "sets", choice: pick(memento), graph: members, overlaps, step: cause },
					{ kind: "hide", types: memento.hidden },
					{ kind: "move", positions: positionsOf(memento) },
				];
				history.value = begin(actions.reduce(apply, EMPTY_PICTURE));
				started.value = true;
			},
		);

	return {
		picture,
		/** What of it is shown. */
		visible,
		asOf: computed(() => picture.value.asOf),
		/** The day that "ended" is said of: the one looked at, else today. */
		day: computed(() => picture.value.asOf ?? today()),
		indirect: computed(() => picture.value.indirect),
		sets: computed(() => picture.value.sets),
		/** Types in the picture with counts, for the legend. */
		legend: computed(() => legendOf(picture.value, NODE_TYPES, RELATIONSHIP_TYPES)),
		/** Whether the first screen is there (it may be empty). */
		started: started as ReadonlySignal<boolean>,
		/** What the first screen is about. */
		about: about as ReadonlySignal<EntityRef | null>,
		/** Its memberships in networks at the time, in the picture or not. */
		aboutIn: computed(() => memberships.value.filter((edge) => holdsOn(edge, picture.value.asOf))),
		/** How many memberships of the hulls have ended; none on a day, since then they are not shown. */
		ended: computed(() => {
			const { asOf, sets } = picture.value;
			return asOf === null ? endedMemberships(visible.value, sets, today()) : 0;
		}),
		/** All networks one can choose, by name. */
		networks: networks as ReadonlySignal<readonly EntityRef[]>,
		canUndo: computed(() => history.value.past.length > 0),
		canRedo: computed(() => history.value.future.length > 0),
		start,
		add,
		expand,
		expandCounts,
		choose,
		draw,
		leaveAnswer,
		restore,
		toggleSet: (id: string) => {
			const { sets } = now();
			return choose({ sets: sets.includes(id) ? sets.filter((one) => one !== id) : [...sets, id] });
		},
		setIndirect: (indirect: boolean) => choose({ indirect }),
		/** `day` is an ISO date; null means all times. */
		setAsOf: (day: string | null) => choose({ asOf: day }),
		/** Takes nodes off the canvas. The facts stay in the graph. */
		remove: (...ids: string[]) => act({ kind: "remove", ids }),
		/** Takes back what expanding a node brought. */
		collapse: (id: string) => act({ kind: "collapse", id }),
		canCollapse: (id: string) => collapsible(picture.value, id).size > 0,
		/** Shows or hides a node type or a relationship type. */
		toggleType: (type: HideableType) => {
			const hidden = new Set(now().hidden);
			if (!hidden.delete(type)) hidden.add(type);
			act({ kind: "hide", types: [...hidden] });
		},
		/** Why a node is on the canvas: the step that brought it. */
		why: (id: string): Step | undefined => (picture.value.nodes.get(id) ?? picture.value.edges.get(id))?.step,
		/** New places: as a step of its own (a drag, a new layout), or as part of the step that brought the nodes. */
		place: (positions: ReadonlyMap<string, Position>, asStep: boolean) => {
			const next = apply(now(), { kind: "move", positions });
			history.value = asStep ? commit(history.peek(), next) : amend(history.peek(), next);
		},
		undo: () => {
			history.value = undo(history.peek());
		},
		redo: () => {
			history.value = redo(history.peek());
		},
		memento: (selected: readonly string[]) => toMemento(now(), selected),
	};
}

/** ISO, UTC. */
export const today = () => new Date().toISOString().slice(0, 10);

const pick = ({ sets, indirect, asOf }: SetsChoice): SetsChoice => ({ sets, indirect, asOf });
