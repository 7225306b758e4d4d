/** The picture with its history: what is known about it, what changes it, what changes it once the server has answered. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import {
	type EntityRef,
	type GraphEdge,
	holdsOn,
	NODE_TYPES,
	RELATIONSHIP_TYPES,
	type RelationshipType,
} from "../../../model/index.ts";
import { amend, begin, commit, redo, undo } from "../history/actions.ts";
import type { History } from "../history/types.ts";
import { MAX_SETS } from "../hulls/derived.ts";
import { apply, collapsible, EMPTY_PICTURE } from "../picture/actions.ts";
import { endedMemberships, heldOn, legendOf, visibleOf } from "../picture/derived.ts";
import type { Action, Cause, Picture, SetsChoice, Sketch, Step } from "../picture/types.ts";
import type { Api, Call } from "../remote/types.ts";
import { positionsOf, toSnapshot } from "../snapshot/derived.ts";
import type { Snapshot } from "../snapshot/types.ts";
import { firstPicture } from "../start/requests.ts";
import type { Tasks } from "../tasks/types.ts";
import { askIds, askSets, askSketch, askWithNeighbours, knownNetworks } from "./requests.ts";
import type { GraphChanges, GraphRequests, GraphSignals, GraphSlice } from "./types.ts";

/** @param today the day as an ISO date */
export function createGraph(api: Api, tasks: Tasks, today: () => string): GraphSlice {
	const store = createStore();
	const { picture } = store;
	return {
		...signalsOf(store, today),
		...createRequests(api, tasks, store),
		...createChanges(store),
		why: (id) => (picture.value.nodes.get(id) ?? picture.value.edges.get(id))?.step,
		snapshot: (selected) => toSnapshot(picture.peek(), selected),
	};
}

/** What the slice holds; all else is derived from it. */
interface Store {
	readonly history: Signal<History<Picture>>;
	readonly picture: ReadonlySignal<Picture>;
	readonly about: Signal<EntityRef | null>;
	readonly memberships: Signal<readonly GraphEdge[]>;
	readonly networks: Signal<readonly EntityRef[]>;
	readonly started: Signal<boolean>;
	/** Gives a cause its number. */
	step<T extends Cause>(cause: T): T & Pick<Step, "id">;
	/** One step of the history. */
	act(action: Action): void;
	/** A picture with nothing to undo before it. */
	open(actions: readonly Action[]): void;
}

function createStore(): Store {
	const history = signal<History<Picture>>(begin(EMPTY_PICTURE));
	const started = signal(false);
	let steps = 0;
	return {
		history,
		picture: computed(() => history.value.present),
		about: signal<EntityRef | null>(null),
		memberships: signal<readonly GraphEdge[]>([]),
		networks: signal<readonly EntityRef[]>([]),
		started,
		step: (cause) => ({ ...cause, id: ++steps }),
		act: (action) => {
			const before = history.peek();
			history.value = commit(before, apply(before.present, action));
		},
		open: (actions) => {
			history.value = begin(actions.reduce(apply, EMPTY_PICTURE));
			started.value = true;
		},
	};
}

function signalsOf(
	{ history, picture, about, memberships, networks, started }: Store,
	today: () => string,
): GraphSignals {
	const visible = computed(() => visibleOf(picture.value));
	return {
		picture,
		visible,
		asOf: computed(() => picture.value.asOf),
		day: computed(() => picture.value.asOf ?? today()),
		indirect: computed(() => picture.value.indirect),
		sets: computed(() => picture.value.sets),
		legend: computed(() => legendOf(picture.value, NODE_TYPES, RELATIONSHIP_TYPES)),
		started,
		about,
		aboutIn: computed(() => memberships.value.filter((edge) => holdsOn(edge, picture.value.asOf))),
		ended: computed(() => {
			const { asOf, sets } = picture.value;
			return asOf === null ? endedMemberships(visible.value, sets, today()) : 0;
		}),
		networks,
		canUndo: computed(() => history.value.past.length > 0),
		canRedo: computed(() => history.value.future.length > 0),
	};
}

function createChanges({ history, picture, act }: Store): GraphChanges {
	return {
		remove: (...ids) => act({ kind: "remove", ids }),
		collapse: (id) => act({ kind: "collapse", id }),
		canCollapse: (id) => collapsible(picture.value, id).size > 0,
		toggleType: (type) => {
			const hidden = new Set(picture.peek().hidden);
			if (!hidden.delete(type)) hidden.add(type);
			act({ kind: "hide", types: [...hidden] });
		},
		leaveAnswer: () => {
			const before = history.peek().past.findLast((one) => one.subject === null);
			if (before && picture.peek().subject !== null) history.value = commit(history.peek(), before);
		},
		place: (positions, asStep) => {
			const next = apply(picture.peek(), { kind: "move", positions });
			history.value = asStep ? commit(history.peek(), next) : amend(history.peek(), next);
		},
		undo: () => {
			history.value = undo(history.peek());
		},
		redo: () => {
			history.value = redo(history.peek());
		},
	};
}

function createRequests(api: Api, tasks: Tasks, store: Store): GraphRequests {
	const { picture, act, step } = store;
	const run = <T>(work: (call: Call) => Promise<T>, done: (answer: T) => void) =>
		tasks.run("picture", (signal) => work({ signal }), done);
	const choose = (change: Partial<SetsChoice>) => {
		const choice = chosen(picture.peek(), change);
		return run(
			(call) => askSets(api, choice, call),
			([graph, overlaps]) => {
				const names = overlaps?.sets.map((set) => set.name) ?? [];
				act({ kind: "sets", choice, graph, overlaps, step: step({ kind: "sets", names }) });
			},
		);
	};
	return {
		...createOpenings(api, run, store),
		add: (id) =>
			run(
				(call) => askWithNeighbours(api, id, dated(picture.peek()), call),
				({ entity, star }) => {
					const present = picture.peek().nodes;
					const edges = star.edges.filter((edge) => present.has(edge.source === id ? edge.target : edge.source));
					const cause = step({ kind: "search", about: id, name: entity.name });
					act({ kind: "add", graph: { nodes: [entity], edges, truncated: false }, step: cause });
				},
			),
		expand: (id, types: readonly RelationshipType[] = []) =>
			run(
				(call) => api.neighbours(id, types.length ? { types } : {}, call),
				(star) => {
					const { nodes, asOf } = picture.peek();
					const name = nodes.get(id)?.node.name ?? id;
					act({ kind: "add", graph: heldOn(star, id, asOf), step: step({ kind: "expand", about: id, name, types }) });
				},
			),
		expandCounts: async (id, call = {}) => (await api.entity(id, dated(picture.peek()), call)).counts,
		choose,
		toggleSet: (id) => {
			const { sets } = picture.peek();
			return choose({ sets: sets.includes(id) ? sets.filter((one) => one !== id) : [...sets, id] });
		},
		setIndirect: (indirect) => choose({ indirect }),
		setAsOf: (asOf) => choose({ asOf }),
	};
}

type Run = <T>(work: (call: Call) => Promise<T>, done: (answer: T) => void) => Promise<void>;

/** Whole pictures in place of the present one. */
function createOpenings(api: Api, run: Run, store: Store): Pick<GraphRequests, "start" | "draw" | "restore"> {
	const { step } = store;
	return {
		start: () =>
			run(
				async (call) => ({ first: await firstPicture(api, call), known: await knownNetworks(api, call) }),
				({ first: { about, memberships, sets, graph, overlaps }, known }) => {
					const cause = step({ kind: "start", about: about?.id ?? "", name: about?.name ?? "" });
					store.about.value = about;
					store.memberships.value = memberships;
					store.networks.value = known;
					store.open([{ kind: "sets", choice: { sets, indirect: false, asOf: null }, graph, overlaps, step: cause }]);
				},
			),
		draw: (sketch: Sketch) =>
			run(
				(call) => askSketch(api, sketch, call),
				({ graph, overlaps, sets }) => {
					const { indirect, asOf, title, sentence, hypothetical } = sketch;
					const cause = step({ kind: "answer", title, sentence, hypothetical });
					store.act({ kind: "draw", choice: { sets, indirect, asOf }, graph, overlaps, step: cause });
				},
			),
		restore: (snapshot: Snapshot) =>
			run(
				(call) => Promise.all([askIds(api, snapshot, call), askSets(api, snapshot, call)]),
				([graph, [members, overlaps]]) => {
					const cause = step({ kind: "restore" });
					const { sets, indirect, asOf, hidden } = snapshot;
					store.open([
						{ kind: "add", graph, step: cause },
						{ kind: "sets", choice: { sets, indirect, asOf }, graph: members, overlaps, step: cause },
						{ kind: "hide", types: hidden },
						{ kind: "move", positions: positionsOf(snapshot) },
					]);
				},
			),
	};
}

/** The choice of a picture with a change to it. */
function chosen({ sets, indirect, asOf }: Picture, change: Partial<SetsChoice>): SetsChoice {
	const choice = { sets, indirect, asOf, ...change };
	return { ...choice, sets: choice.sets.slice(0, MAX_SETS) };
}

const dated = ({ asOf }: Picture) => (asOf === null ? {} : { asOf });
