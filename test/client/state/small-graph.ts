/** A small graph and an `Api` that answers from it, as the server would: three communes, a district, three networks. */

import { type Api, ApiError } from "../../../client/state/index.ts";
import type {
	Approximation,
	CitedFact,
	GraphEdge,
	GraphNode,
	Listed,
	RelationshipType,
	Subgraph,
} from "../../../model/index.ts";
import { BOUNDARIES } from "./small-boundaries.ts";
import { smallOpening } from "./small-opening.ts";
import { smallQuestions } from "./small-questions.ts";

const node = (type: GraphNode["type"], key: string, name: string): GraphNode => ({
	id: `${type.toLowerCase()}-${key}`,
	type,
	name,
});
/** One whose members are all known. */
const network = (key: string, name: string): GraphNode => ({
	...node("Network", key, name),
	membersListed: "complete",
});
const edge = (
	type: RelationshipType,
	source: string,
	target: string,
	more: Record<string, string> = {},
): GraphEdge => ({
	id: `${type.toLowerCase()}.${source}.${target}`,
	type,
	source,
	target,
	...more,
});

export const MUENSTER = "commune-05515000";
export const GREVEN = "commune-05566012";
export const BONN = "commune-05314000";
export const REGION = "network-stadtregion-muenster";
export const CITIES = "network-staedtekooperation-nrw";
export const INFORMAL = "network-informelle-regionalentwicklung";
export const STEINFURT = "district-05566";

export const NODES: readonly GraphNode[] = [
	node("Commune", "05515000", "Münster"),
	node("Commune", "05566012", "Greven"),
	node("Commune", "05314000", "Bonn"),
	node("District", "05566", "Kreis Steinfurt"),
	network("stadtregion-muenster", "Stadtregion Münster"),
	network("staedtekooperation-nrw", "Städtekooperation NRW"),
	network("informelle-regionalentwicklung", "Informelle Regionalentwicklung"),
	node("Body", "beirat", "Beirat Stadtregion"),
	node("Topic", "mobilitaet", "Mobilität"),
];

export const EDGES: readonly GraphEdge[] = [
	edge("MEMBER_OF", MUENSTER, REGION),
	edge("MEMBER_OF", GREVEN, REGION, {
		validFrom: "2004-01-01",
		certainFrom: "2004-01-01",
		possibleFrom: "2004-01-01",
	}),
	edge("MEMBER_OF", MUENSTER, CITIES),
	edge("MEMBER_OF", BONN, CITIES),
	edge("MEMBER_OF", MUENSTER, INFORMAL),
	edge("MEMBER_OF", STEINFURT, INFORMAL),
	edge("PART_OF", GREVEN, STEINFURT),
	edge("BODY_OF", "body-beirat", REGION),
	edge("REPRESENTED_IN", GREVEN, "body-beirat"),
	edge("WORKS_ON", REGION, "topic-mobilitaet"),
];

interface Membership {
	readonly id: string;
	readonly set: string;
	readonly via: "direct" | "indirect";
	readonly fact: string;
}

/** Everything in `nodes` and `edges` can be asked for. */
export function smallApi(
	nodes: readonly GraphNode[] = NODES,
	edges: readonly GraphEdge[] = EDGES,
	opening: readonly string[] = [],
): Api {
	const known = new Map(nodes.map((one) => [one.id, one]));
	const at = (id: string): GraphNode => {
		const found = known.get(id);
		if (found) return found;
		const problem = {
			type: "/errors/unknown-id",
			title: "Unknown id",
			status: 404,
			detail: `There is no entity ${id}. Look ids up with /api/search.`,
			instance: "",
			errors: [{ pointer: "id", detail: `there is no entity ${id}`, id }],
		};
		throw new ApiError(problem);
	};
	const touching = (id: string) => edges.filter((one) => one.source === id || one.target === id);
	const holds = ({ certainFrom, certainTo }: GraphEdge, day?: string) =>
		day === undefined || (String(certainFrom ?? "") <= day && String(certainTo ?? "9999") >= day);
	const members = (set: string, indirect = false, day?: string): Membership[] =>
		edges
			.filter((one) => one.type === "MEMBER_OF" && one.target === set && holds(one, day))
			.flatMap((one): Membership[] => {
				const direct: Membership = { id: one.source, set, via: "direct", fact: one.id };
				const parts = edges.filter((part) => indirect && part.type === "PART_OF" && part.target === one.source);
				return [direct, ...parts.map((part): Membership => ({ id: part.source, set, via: "indirect", fact: one.id }))];
			});
	/** As the server does it: all that is not there, at once. */
	const refuseUnknown = (pointer: string, ids: Iterable<string>) => {
		const errors = [...ids]
			.filter((id) => !known.has(id))
			.map((id) => ({ pointer, detail: `there is no entity ${id}`, id }));
		if (errors.length === 0) return;
		const detail = `${errors.map((one) => one.detail).join("; ")}. Look ids up with /api/search.`;
		const problem = { type: "/errors/unknown-reference", title: "Unknown reference", status: 422, instance: "" };
		throw new ApiError({ ...problem, detail, errors });
	};
	const among = (ids: ReadonlySet<string>, day?: string): Subgraph => ({
		nodes: [...ids].sort().map(at),
		edges: edges.filter((one) => ids.has(one.source) && ids.has(one.target) && holds(one, day)),
		truncated: false,
	});
	/** As the server does it: the commune that is in most networks. */
	const busiest = () => {
		const communes = nodes.filter(({ type }) => type === "Commune").map(({ id }) => id);
		const held = (id: string) => edges.filter(({ type, source }) => type === "MEMBER_OF" && source === id).length;
		const [first] = communes.sort((a, b) => held(b) - held(a) || (a < b ? -1 : 1));
		return first !== undefined && held(first) > 0 ? [first] : [];
	};
	/** Every way between two that comes nowhere twice. */
	const waysBetween = (
		from: string,
		to: string,
		isLeftOut: (id: string) => boolean,
		leads: (edge: GraphEdge) => boolean,
	) => {
		const go = (way: string[], used: string[]): { nodes: string[]; edges: string[] }[] => {
			const here = way.at(-1) ?? "";
			if (here === to) return [{ nodes: way, edges: used }];
			return touching(here)
				.filter(leads)
				.flatMap((one) => {
					const next = one.source === here ? one.target : one.source;
					const isOff = way.includes(next) || (next !== to && isLeftOut(next));
					return isOff ? [] : go([...way, next], [...used, one.id]);
				});
		};
		return go([from], []);
	};
	const api: Api = {
		search: async (q) => ({
			results: nodes
				.filter((one) => one.name.includes(q))
				.map(({ id, type, name }) => ({ kind: "entity" as const, id, type, name, context: type, contextEn: type })),
			truncated: false,
		}),
		entity: async (id, { asOf } = {}) => ({
			entity: at(id),
			evidence: [],
			facts: [],
			counts: touching(id)
				.filter((one) => holds(one, asOf))
				.map((one) => ({ type: one.type, direction: one.source === id ? "out" : "in", count: 1 })),
			truncated: false,
		}),
		neighbours: async (id, { types, direction, asOf } = {}) => {
			const touched = touching(id).filter(
				(one) =>
					(!types?.length || types.includes(one.type)) &&
					(direction !== "out" || one.source === id) &&
					holds(one, asOf),
			);
			const ids = new Set([id, ...touched.flatMap((one) => [one.source, one.target])]);
			return { ...among(ids), edges: touched };
		},
		subgraph: async ({ ids = [], networks = [], types, indirect, asOf }) => {
			refuseUnknown("ids", [...ids, ...networks]);
			const all = networks.flatMap((set) => members(set, indirect, asOf));
			const shown = new Set([...ids, ...networks, ...all.map((one) => one.id)]);
			const graph = among(shown, asOf);
			const derived = [...shown]
				.flatMap((set) => (indirect ? members(set, true, asOf) : []))
				.filter((one) => one.via === "indirect" && shown.has(one.id))
				.map((one): GraphEdge => {
					const id = `indirect.${one.id}.${one.set}`;
					return { id, type: "MEMBER_OF", source: one.id, target: one.set, derived: true };
				});
			const edges = [...graph.edges, ...derived].filter((edge) => !types || types.includes(edge.type));
			return { ...graph, edges };
		},
		paths: async ({ from, to, withoutNodes = [], withoutTypes = [], minLength, asOf = null }) => {
			const ways = waysBetween(
				from,
				to,
				(id) => withoutNodes.includes(at(id).type),
				({ type }) => !withoutTypes.includes(type),
			);
			const fits = ways.filter((way) => way.edges.length >= (minLength ?? 0));
			const length = fits.length === 0 ? null : Math.min(...fits.map((way) => way.edges.length));
			const paths = fits.filter((way) => way.edges.length === length);
			return { asOf, length, paths, graph: among(new Set(paths.flatMap((way) => way.nodes))), truncated: false };
		},
		overlaps: async ({ networks, indirect, asOf }) => {
			refuseUnknown("networks", networks);
			const all = networks.flatMap((set) => members(set, indirect, asOf));
			const ids = [...new Set(all.map((one) => one.id))].sort();
			const size = (set: string) => new Set(all.filter((one) => one.set === set).map((one) => one.id)).size;
			return {
				sets: networks.map((id) => {
					const its = listOf(at(id), size(id));
					return { id, name: at(id).name, size: size(id), complete: its.listed === "complete", members: its };
				}),
				intersections: [],
				pairs: pairsOf(networks, all),
				members: ids.map((id) => {
					const { type, name } = at(id);
					const mine = all.filter((one) => one.id === id).map(({ set, via, fact }) => ({ set, via, fact }));
					return { id, type, name, in: mine };
				}),
			};
		},
		facts: async (ids) => ({
			facts: ids.flatMap((id) => {
				const found = edges.find((one) => one.id === id);
				if (!found) return [];
				const { source, target, type } = found;
				const fact = { id, type, source: refOf(at(source)), target: refOf(at(target)), evidence: [] };
				return [fact as unknown as CitedFact];
			}),
		}),
		cypher: async (query, params) => ({
			columns: ["query", "n"],
			rows: [[query, JSON.stringify(params)]],
			graph: { nodes: [at(MUENSTER)], edges: [], truncated: false },
			truncated: false,
			ms: 1,
		}),
		schema: async () => ({
			dataVersion: "0",
			engine: "embedded",
			engineVersion: "0",
			labels: [...new Set(nodes.map((one) => one.type))].map((name) => ({ name, count: 1 })),
			relationshipTypes: [],
			sources: 0,
			evidence: 0,
			datasets: [],
			loadedAt: "",
			console: { enabled: true, timeoutMs: 10_000, rows: 1000, memoryMb: 512, parallel: 4 },
		}),
		sources: async () => ({ sources: [] }),
		networks: async () => ({
			networks: nodes
				.filter((one) => one.type === "Network")
				.map(({ id, type, name, kind }) => ({
					...{ id, type, name, comparable: kind !== "award_scheme" },
					members: new Set(members(id).map((one) => one.id)).size,
				})),
		}),
		opening: (query) => smallOpening(api, edges, opening.length > 0 ? opening : busiest(), query.asOf),
		entities: async ({ type, limit = 100, cursor = "0" }) => {
			const [all, from] = [nodes.filter((one) => one.type === type), Number(cursor)];
			const next = from + limit < all.length ? String(from + limit) : null;
			return { entities: all.slice(from, from + limit), next };
		},
		boundaries: async () => BOUNDARIES,
		...smallQuestions((set) => members(set).map((one) => at(one.id)), among, at),
	};
	return api;
}

const refOf = ({ id, type, name }: GraphNode) => ({ id, type, name });

/** How much of its members is known. */
const listOf = ({ membersTotal, membersTotalIs, membersListed }: GraphNode, known: number) => ({
	known,
	total: typeof membersTotal === "number" ? membersTotal : null,
	totalIs: (membersTotalIs ?? null) as Approximation | null,
	totalOn: null,
	listed: (membersListed ?? "unknown") as Listed,
});

/** What each two of the sets share, as the server counts it. */
function pairsOf(networks: readonly string[], all: readonly Membership[]) {
	const sets = networks.map((id) => ({
		id,
		members: new Set(all.filter((one) => one.set === id).map((one) => one.id)),
	}));
	return sets.flatMap((a, n) =>
		sets.slice(n + 1).flatMap((b) => {
			const shared = [...a.members].filter((id) => b.members.has(id)).sort();
			if (shared.length === 0) return [];
			const union = a.members.size + b.members.size - shared.length;
			const containmentA = shared.length / a.members.size;
			return [
				{
					a: a.id,
					b: b.id,
					shared,
					jaccard: shared.length / union,
					containmentA,
					containmentB: shared.length / b.members.size,
				},
			];
		}),
	);
}
