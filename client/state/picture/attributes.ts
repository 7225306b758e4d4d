/** What nodes are filtered by: of which nodes each attribute is said, and its values. Pure. */
import type { GraphNode, NodeType } from "../../../model/index.ts";
import { ATTRIBUTES, type Attribute, type Filter, type Picture } from "./types.ts";

type Looked = Pick<Picture, "nodes" | "edges">;

/** Classes of size of the BBSR, each by its least number of inhabitants: rural commune, small, middle-sized and large town. */
export const POPULATION_CLASSES = [0, 5_000, 20_000, 100_000] as const;

interface AttributeRecord {
	readonly of: readonly NodeType[];
	/** @returns none where it is not known */
	values(node: GraphNode, topicsOf: TopicsOf): readonly string[];
}

/** The topics in the picture that a node works on. */
type TopicsOf = (id: string) => readonly string[];

const property = (name: string) => (node: GraphNode) => (typeof node[name] === "string" ? [node[name]] : []);

/** The district's part of the official key: `05558` of `05558020`; towns that are their own district have one too. */
const districtOf = ({ ags }: GraphNode) => (typeof ags === "string" ? [ags.slice(0, 5)] : []);

const RECORDS: Record<Attribute, AttributeRecord> = {
	kind: { of: ["Network"], values: property("kind") },
	legalForm: { of: ["Network", "Organization"], values: property("legalForm") },
	district: { of: ["Commune"], values: districtOf },
	topic: { of: ["Network"], values: ({ id }, topicsOf) => topicsOf(id) },
	population: { of: ["Commune"], values: ({ population }) => classOf(population) },
};

function classOf(population: unknown): string[] {
	if (typeof population !== "number") return [];
	return [String(POPULATION_CLASSES.findLast((least) => population >= least) ?? 0)];
}

function topicsIn({ edges }: Looked): TopicsOf {
	const topics = new Map<string, string[]>();
	for (const { edge } of edges.values())
		if (edge.type === "WORKS_ON") topics.set(edge.source, [...(topics.get(edge.source) ?? []), edge.target]);
	return (id) => topics.get(id) ?? [];
}

/** Whether a node passes all filters. A node that an attribute is not said of passes its filter. */
export function passes(picture: Looked & Pick<Picture, "filters">): (node: GraphNode) => boolean {
	const { filters } = picture;
	if (filters.length === 0) return () => true;
	const topicsOf = topicsIn(picture);
	const passesOne = (node: GraphNode, { attribute, values }: Filter) => {
		const { of, values: valuesOf } = RECORDS[attribute];
		if (!of.includes(node.type)) return true;
		const own = valuesOf(node, topicsOf);
		return own.length === 0 ? values.includes("") : own.some((value) => values.includes(value));
	};
	return (node) => filters.every((filter) => passesOne(node, filter));
}

/** The value of each node that the attribute is said of, the first of several; "" where it is not known. */
export function valuesIn(picture: Looked, attribute: Attribute): ReadonlyMap<string, string> {
	const { of, values } = RECORDS[attribute];
	const topicsOf = topicsIn(picture);
	const said = [...picture.nodes.values()].filter(({ node }) => of.includes(node.type));
	return new Map(said.map(({ node }) => [node.id, values(node, topicsOf)[0] ?? ""]));
}

/** A value that nodes of the picture have, and how many. */
export interface ValueCount {
	readonly value: string;
	readonly count: number;
}

/** What the picture can be filtered by: of each attribute the values that its nodes have, filtered or not; most first. */
export function attributesIn(picture: Looked): ReadonlyMap<Attribute, readonly ValueCount[]> {
	const topicsOf = topicsIn(picture);
	const found = ATTRIBUTES.map((attribute): [Attribute, ValueCount[]] => {
		const { of, values } = RECORDS[attribute];
		const counts = new Map<string, number>();
		for (const { node } of picture.nodes.values()) {
			if (!of.includes(node.type)) continue;
			const own = values(node, topicsOf);
			for (const value of own.length > 0 ? own : [""]) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
		return [attribute, sorted.map(([value, count]) => ({ value, count }))];
	});
	return new Map(found.filter(([, values]) => values.some(({ value }) => value !== "")));
}
