/** The first picture in one answer: what is chosen, with everything between it. */
import {
	frontOf,
	type Manifest,
	NODE_TYPES,
	type OpeningAnswer,
	type SubgraphAnswer,
	standingOn,
} from "../../model/index.ts";
import type { Config } from "../config.ts";
import { readEdges } from "../elements/read.ts";
import { readRefs } from "../elements/refs.ts";
import { listEntities } from "../entities/list.ts";
import type { ReadOptions } from "../graph/types.ts";
import { type DataAccess, listNetworks, type MembershipIndex } from "../memberships/index.ts";
import { answerOverlaps } from "../overlaps/answer.ts";
import { busiestCommune } from "../overlaps/busiest.ts";
import { selectSubgraph } from "../subgraph/select.ts";
import { type Choice, chooseOpening, type Sources } from "./choose.ts";

export interface Needs extends DataAccess {
	config: Pick<Config, "limits">;
	manifest(): Promise<Manifest>;
}

/** @param asOf the day that the picture shows */
export async function answerOpening(services: Needs, asOf: string, options: ReadOptions): Promise<OpeningAnswer> {
	const choice = await chooseOpening(await sourcesOf(services, asOf, options), asOf);
	const [graph, maybe, index] = await Promise.all([
		allBetween(services, choice, options),
		possibleMembers(services, choice, asOf, options),
		services.membershipIndex(),
	]);
	return { asOf, ...choice, graph, maybe, networks: listNetworks(index, asOf) };
}

/** Of all times, so that the day only decides what is shown. */
async function allBetween(services: Needs, { ids }: Choice, options: ReadOptions): Promise<SubgraphAnswer> {
	if (ids.length === 0) return { nodes: [], edges: [], truncated: false };
	const limit = services.config.limits.nodes;
	const whole = { networks: [], include: [], depth: 0, possible: false, indirect: false };
	return selectSubgraph(services, { ...whole, ids: [...ids], limit }, options);
}

/** The memberships in the chosen networks that only may hold on the day. */
async function possibleMembers({ graph }: Needs, { sets }: Choice, asOf: string, options: ReadOptions) {
	const edges = await readEdges(graph, sets, { types: ["MEMBER_OF"], direction: "in" }, options);
	return edges.filter((edge) => standingOn(edge, asOf) === "possible");
}

/** What the data name; else the commune that is in most cooperations on the day. */
function openingOf(manifest: Manifest, index: MembershipIndex, asOf: string): string[] {
	const { opening } = frontOf(manifest);
	const busiest = opening.length > 0 ? null : busiestCommune(index, asOf);
	return busiest === null ? opening : [busiest];
}

async function sourcesOf(services: Needs, asOf: string, options: ReadOptions): Promise<Sources> {
	const { graph } = services;
	const first: Sources["first"] = async (type, limit) => {
		const { entities } = await listEntities(graph, { type, sort: "name", limit }, options);
		return entities.map(({ id, type, name }) => ({ id, type, name }));
	};
	return {
		opening: openingOf(await services.manifest(), await services.membershipIndex(), asOf),
		first,
		find: async (id) => (await readRefs(graph, [id], options)).get(id),
		memberships: (id) => readEdges(graph, [id], { types: ["MEMBER_OF"], direction: "out" }, options),
		around: async (id, most) => {
			const edges = await readEdges(graph, [id], { asOf }, options);
			return [...new Set([id, ...edges.flatMap(({ source, target }) => [source, target])])].slice(0, most);
		},
		overlaps: (networks) => answerOverlaps(services, { networks, min: 1, indirect: false, asOf }, options),
		firstType: async () => {
			for (const type of NODE_TYPES) if ((await first(type, 1)).length > 0) return type;
			return undefined;
		},
	};
}
