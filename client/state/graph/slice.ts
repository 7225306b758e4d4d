/** The picture with its history: what is known about it, what changes it, what changes it once the server has answered. */
import { computed } from "@preact/signals-core";
import {
	holdsOn,
	NODE_TYPES,
	type OpeningAnswer,
	RELATIONSHIP_TYPES,
	type RelationshipType,
} from "../../../model/index.ts";
import { MOST_CHOSEN } from "../hulls/derived.ts";
import { apply, collapsible, EMPTY_PICTURE } from "../picture/actions.ts";
import { attributesIn } from "../picture/attributes.ts";
import { endedMemberships, heldOn, hiddenFacts, legendOf, possibleFacts, visibleOf } from "../picture/derived.ts";
import type { Cause, Change, Filter, Picture, SetsChoice, Sketch } from "../picture/types.ts";
import { createProposal } from "../proposal/slice.ts";
import type { Api, Call } from "../remote/types.ts";
import { restored, subjectOf, toSnapshot } from "../snapshot/derived.ts";
import type { Tasks } from "../tasks/types.ts";
import { askWithoutGone } from "./gone.ts";
import { askRestored, askSets, askSketch, complete } from "./requests.ts";
import { createStore, type Store } from "./store.ts";
import type { GraphChanges, GraphRequests, GraphSignals, GraphSlice } from "./types.ts";

/** @param today the day as an ISO date */
export function createGraph(api: Api, tasks: Tasks, today: () => string): GraphSlice {
	const store = createStore();
	const { picture } = store;
	const { decide, ...proposal } = createProposal(picture, (brought) => {
		store.act(brought);
		const { networks } = store;
		if (brought.gone?.length) networks.value = networks.peek().filter(({ id }) => !brought.gone?.includes(id));
	});
	const requests = createRequests(api, tasks, store, decide, today);
	return {
		...signalsOf(store, today),
		...proposal,
		...requests,
		...createChanges(store),
		leaveAnswer: () => {
			const { subject } = picture.peek();
			if (subject !== null && !store.returnTo((one) => one.subject === null)) void requests.start();
		},
		why: (id) => picture.value.nodes.get(id)?.steps[0] ?? picture.value.edges.get(id)?.step,
		snapshot: (selection) =>
			toSnapshot(picture.peek(), { network: store.viewpoint.peek(), map: store.onMap.peek() }, selection),
	};
}

function signalsOf(
	{ history, picture, viewpoint, onMap, about, memberships, networks, wanted, started }: Store,
	today: () => string,
): GraphSignals {
	const visible = computed(() => visibleOf(picture.value));
	return {
		picture,
		visible,
		viewpoint,
		onMap,
		asOf: computed(() => picture.value.asOf),
		day: computed(() => picture.value.asOf ?? today()),
		indirect: computed(() => picture.value.indirect),
		possible: computed(() => picture.value.possible),
		possibleFacts: computed(() => possibleFacts(picture.value)),
		sets: computed(() => picture.value.sets),
		filters: computed(() => picture.value.filters),
		attributes: computed(() => attributesIn(picture.value)),
		pins: computed(() => picture.value.pins),
		look: computed(() => picture.value.look),
		gone: computed(() => picture.value.gone),
		hiddenFacts: computed(() => hiddenFacts(picture.value)),
		legend: computed(() => legendOf(picture.value, NODE_TYPES, RELATIONSHIP_TYPES)),
		started,
		about,
		aboutIn: computed(() => memberships.value.filter((edge) => holdsOn(edge, picture.value.asOf))),
		ended: computed(() => {
			const { asOf, sets } = picture.value;
			return asOf === null ? endedMemberships(visible.value, sets, today()) : 0;
		}),
		networks,
		wantedSets: computed(() => wanted.value?.sets ?? picture.value.sets),
		canUndo: computed(() => history.value.past.length > 0),
		canRedo: computed(() => history.value.future.length > 0),
	};
}

function createChanges({ picture, act, ...store }: Store): Omit<GraphChanges, "leaveAnswer"> {
	const others = (attribute: Filter["attribute"]) =>
		picture.peek().filters.filter((one) => one.attribute !== attribute);
	return {
		remove: (...ids) => act({ kind: "remove", ids }),
		collapse: (id) => act({ kind: "collapse", id }),
		canCollapse: (id) => collapsible(picture.value, id).size > 0,
		toggleType: (type) => {
			const hidden = new Set(picture.peek().hidden);
			if (!hidden.delete(type)) hidden.add(type);
			act({ kind: "hide", types: [...hidden] });
		},
		setFilter: (filter) => act({ kind: "filter", filters: [...others(filter.attribute), filter] }),
		removeFilter: (attribute) => act({ kind: "filter", filters: others(attribute) }),
		showEverything: () => act({ kind: "hide", types: [] }, { kind: "filter", filters: [] }),
		pin: (...ids) => act({ kind: "pin", ids }),
		unpin: (...ids) => act({ kind: "unpin", ids }),
		setLook: (look) => act({ kind: "look", look }),
		layOut: (layout, positions) => act({ kind: "look", look: { layout } }, { kind: "move", positions }),
		place: (positions, asStep) => {
			const move = { kind: "move", positions } as const;
			if (asStep) act(move);
			else store.complete(move);
		},
		lookFrom: (viewpoint) => store.look({ viewpoint }),
		lookAtMap: (onMap) => store.look({ onMap }),
		undo: store.undo,
		redo: store.redo,
	};
}

type Decide = ReturnType<typeof createProposal>["decide"];

function createRequests(api: Api, tasks: Tasks, store: Store, decide: Decide, today: () => string): GraphRequests {
	const { picture, step, wanted } = store;
	const run: Run = (work, done) => tasks.run("picture", (signal) => work({ signal }), done);
	/** One step: what it brings, and everything between all that is shown then, unless the person does not want so much. */
	const bring = (ask: (call: Call) => Promise<Change>) =>
		run(async (call) => complete(api, () => picture.peek(), await ask(call), call), decide);
	const choose = async (change: Partial<SetsChoice>) => {
		// The next choice overtakes the request of one that is not answered yet, and takes it along.
		const all = { ...wanted.peek(), ...change };
		wanted.value = all;
		await bring(async (call) => {
			const asked = await askSets(api, chosen(picture.peek(), all), call);
			const names = asked.overlaps?.sets.map((set) => set.name) ?? [];
			return { kind: "sets", ...asked, step: step({ kind: "sets", names }) };
		});
		if (wanted.peek() === all) wanted.value = null;
	};
	return {
		...createOpenings(api, tasks, run, store, today),
		add: (id) =>
			bring(async (call) => {
				const { entity } = await api.entity(id, dated(picture.peek()), call);
				return { kind: "add", ids: [id], step: step({ kind: "search", about: id, name: entity.name }) };
			}),
		expand: (id, types: readonly RelationshipType[] = [], direction) =>
			bring(async (call) => {
				const ask = async ([one]: readonly string[]) =>
					one === undefined ? null : api.neighbours(one, types.length ? { types } : {}, call);
				const { answer: star } = await askWithoutGone([id], ask);
				const name = star?.nodes.find((node) => node.id === id)?.name ?? id;
				const ids = star ? heldOn(star, id, picture.peek(), direction) : [];
				return { kind: "add", ids, step: step({ kind: "expand", about: id, name, types }) };
			}),
		addPaths: (ids, ends) => bring(async () => ({ kind: "add", ids, step: step({ kind: "path", ...ends }) })),
		choose,
		toggleSet: (id) => {
			const sets = wanted.peek()?.sets ?? picture.peek().sets;
			return choose({ sets: sets.includes(id) ? sets.filter((one) => one !== id) : [...sets, id] });
		},
		setIndirect: (indirect) => choose({ indirect }),
		setAsOf: (asOf) => choose({ asOf }),
		setPossible: (possible) => choose({ possible }),
		draw: (sketch: Sketch) =>
			bring(async (call) => {
				const { title, sentence, hypothetical, map } = sketch;
				const cause = step({ kind: "answer", title, sentence, hypothetical });
				return { kind: "draw", ...(await askSketch(api, sketch, call)), step: cause, ...(map && { map }) };
			}),
	};
}

type Run = <T>(work: (call: Call) => Promise<T>, done: (answer: T) => void | Promise<void>) => Promise<void>;

/** Whole pictures. */
function createOpenings(
	api: Api,
	tasks: Tasks,
	run: Run,
	{ step, open, ...store }: Store,
	today: () => string,
): Pick<GraphRequests, "start" | "restore" | "learn"> {
	const fill = (change: Change, call: Call) => complete(api, () => EMPTY_PICTURE, change, call);
	const ask = (call: Call) => api.opening({ asOf: today() }, call);
	const note = ({ about, memberships, networks }: OpeningAnswer) => {
		store.about.value = about;
		store.memberships.value = memberships;
		store.networks.value = networks;
	};
	return {
		start: () =>
			run(ask, (opening) => {
				note(opening);
				const { about, sets, asOf, ...brought } = opening;
				const cause = step({ kind: "start", about: about?.id ?? "", name: about?.name ?? "" });
				const choice = { sets, indirect: false, asOf, possible: false };
				open(apply(EMPTY_PICTURE, { kind: "sets", ...brought, choice, step: cause }));
			}),
		learn: () => tasks.run("start", (signal) => ask({ signal }), note),
		restore: (snapshot, overlaps = null) =>
			run(
				async (call) => {
					const steps = snapshot.steps.map((cause) => step(cause as Cause));
					const other = step({ kind: "restore" });
					const change = { ids: snapshot.ids, ...(await askRestored(api, snapshot, overlaps, call)) };
					const subject = subjectOf(snapshot, steps);
					const whole: Change = subject
						? { ...change, kind: "draw", step: subject }
						: { ...change, kind: "sets", step: other };
					return { brought: await fill(whole, call), steps, other };
				},
				({ brought, steps, other }) =>
					store.enter({
						picture: restored(apply(EMPTY_PICTURE, brought), snapshot, steps, other),
						viewpoint: snapshot.camera,
						onMap: snapshot.map,
					}),
			),
	};
}

/** The choice of a picture with a change to it. */
function chosen({ sets, indirect, asOf, possible }: Picture, change: Partial<SetsChoice>): SetsChoice {
	const choice = { sets, indirect, asOf, possible, ...change };
	return { ...choice, sets: choice.sets.slice(0, MOST_CHOSEN) };
}

const dated = ({ asOf }: Picture) => (asOf === null ? {} : { asOf });
