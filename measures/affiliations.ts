/** Memberships as two sides, and what they make of each: who shares what. */
import { compare, type MeasuredGraph } from "./graph.ts";

/** Who is in what, both ways; each membership once. */
export interface Affiliations {
	/** By network. */
	members: ReadonlyMap<string, ReadonlySet<string>>;
	/** By member. */
	networks: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The memberships of a graph, whether direct or indirect. */
export function affiliationsOf({ nodes, edges }: MeasuredGraph): Affiliations {
	const known = new Set(nodes.map(({ id }) => id));
	const members = new Map(nodes.flatMap(({ id, type }) => (type === "Network" ? [[id, new Set<string>()]] : [])));
	const networks = new Map<string, Set<string>>();
	for (const { source, target, type } of edges) {
		if (type !== "MEMBER_OF" || source === target || !known.has(source)) continue;
		members.get(target)?.add(source);
		if (members.has(target)) networks.set(source, (networks.get(source) ?? new Set()).add(target));
	}
	return { members, networks };
}

/**
 * By network with at least two members the share of their pairs that are together in another network too. Each pair is looked at once for
 * each network that it shares.
 */
export function densitiesOf({ members, networks }: Affiliations): Record<string, number> {
	const connected = new Map<string, number>();
	for (const [member, own] of networks) {
		const shared = new Map<string, number>();
		const eachPartner = (see: (partner: string, network: string) => void) => {
			for (const network of own)
				for (const partner of members.get(network) ?? []) if (partner > member) see(partner, network);
		};
		eachPartner((partner) => shared.set(partner, (shared.get(partner) ?? 0) + 1));
		eachPartner((partner, network) => {
			if ((shared.get(partner) ?? 0) > 1) connected.set(network, (connected.get(network) ?? 0) + 1);
		});
	}
	const several = [...members].filter(([, { size }]) => size > 1);
	return Object.fromEntries(
		several.map(([network, { size }]) => [network, (2 * (connected.get(network) ?? 0)) / (size * (size - 1))]),
	);
}

export interface ProjectedEdge {
	a: string;
	b: string;
	/** How many they share. */
	weight: number;
}

/**
 * A one-mode projection: who of one side shares at least so many of the other. By ids.
 * @param own one side, by what of the other it has
 * @param others the other side, by what of the first it has
 * @param most the edges to stop at; one more tells that there are more
 */
export function project(
	own: Affiliations["members"],
	others: Affiliations["networks"],
	{ minWeight, most }: { minWeight: number; most: number },
): ProjectedEdge[] {
	const edges: ProjectedEdge[] = [];
	for (const a of [...own.keys()].sort(compare)) {
		const shared = new Map<string, number>();
		for (const other of own.get(a) ?? [])
			for (const b of others.get(other) ?? []) if (b > a) shared.set(b, (shared.get(b) ?? 0) + 1);
		for (const [b, weight] of shared) if (weight >= minWeight) edges.push({ a, b, weight });
		if (edges.length > most) break;
	}
	return edges.sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}
