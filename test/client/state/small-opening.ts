/** The first picture of a small graph, chosen by the server's rule. */
import type { Api } from "../../../client/state/index.ts";
import { type GraphEdge, NODE_TYPES, type OpeningAnswer, standingOn } from "../../../model/index.ts";
import { chooseOpening, type Sources } from "../../../server/opening/choose.ts";

/** What the rule asks, answered by a small graph. */
export const smallSources = (api: Api, opening: readonly string[], asOf: string): Sources => ({
	opening,
	find: async (id) => (await api.entity(id).catch(() => undefined))?.entity,
	memberships: async (id) => (await api.neighbours(id, { types: ["MEMBER_OF"], direction: "out" })).edges,
	around: async (id, limit) => (await api.neighbours(id, { asOf, limit })).nodes.map((node) => node.id),
	overlaps: (networks) => api.overlaps({ networks, indirect: false, asOf }),
	first: async (type, limit) => {
		const { entities } = await api.entities({ type, limit });
		return entities.map(({ id, type, name }) => ({ id, type, name }));
	},
	firstType: async () => {
		const { labels } = await api.schema();
		return NODE_TYPES.find((type) => labels.some(({ name, count }) => name === type && count > 0));
	},
});

/** @param opening what it is about, then its cooperations */
export async function smallOpening(
	api: Api,
	edges: readonly GraphEdge[],
	opening: readonly string[],
	asOf: string,
): Promise<OpeningAnswer> {
	const choice = await chooseOpening(smallSources(api, opening, asOf), asOf);
	const maybe = edges.filter(
		(edge) => edge.type === "MEMBER_OF" && choice.sets.includes(edge.target) && standingOn(edge, asOf) === "possible",
	);
	const graph = await api.subgraph({ ids: choice.ids });
	return { asOf, ...choice, graph, maybe, ...(await api.networks()) };
}
