/** The answers of the HTTP interface. The server builds them, the client reads them, tests hold them to these schemas. */
import { z } from "zod";
import { CitedEvidence, Source } from "./evidence.ts";
import { Id } from "./ids.ts";
import { DatasetRef } from "./manifest.ts";
import { NodeTypeName } from "./nodes.ts";
import { RelationshipTypeName } from "./relationships/table.ts";
import { GraphEdge, GraphNode, PropertyValue, Subgraph } from "./subgraph.ts";
import { Edtf, IsoDate } from "./time.ts";
import { APPROXIMATIONS, LISTED } from "./vocabularies.ts";

/** How much of a list is known. */
const Listed = z.enum(Object.keys(LISTED) as [keyof typeof LISTED, ...(keyof typeof LISTED)[]]);
export type Listed = z.infer<typeof Listed>;

const Approximation = z.enum(Object.keys(APPROXIMATIONS) as [keyof typeof APPROXIMATIONS]);
export type Approximation = z.infer<typeof Approximation>;

const count = z.number().int().min(0);
const ratio = z.number().min(0).max(1);

/** Any value that JSON can hold. */
export const Json = z.json();

/** The day of an answer; null: of all times. */
const Day = IsoDate.nullable();

/** `GET /api/subgraph` and `GET /api/entities/:id/neighbours`. */
export const SubgraphAnswer = Subgraph.extend({
	asOf: Day.optional(),
	/** How many of the facts asked about only may hold on the day; they are among the edges when they were asked for. */
	possible: count.optional(),
});
export type SubgraphAnswer = z.infer<typeof SubgraphAnswer>;

/** What something is called: in German, and in English where the data say it. */
const names = { name: z.string(), nameEn: z.string().optional() };

/** An entity as other things mention it. */
export const EntityRef = z.object({ id: Id, type: NodeTypeName, ...names });
export type EntityRef = z.infer<typeof EntityRef>;

/** A network that can be chosen. */
export const NetworkRef = EntityRef.extend({
	/** Whether its kind is one of cooperations between communes. */
	comparable: z.boolean(),
	/** How many direct members are known on the day. */
	members: count,
});
export type NetworkRef = z.infer<typeof NetworkRef>;

/** `GET /api/networks`: all there are, in German order of names. */
export const NetworksAnswer = z.object({ networks: z.array(NetworkRef) });
export type NetworksAnswer = z.infer<typeof NetworksAnswer>;

/** `GET /api/entities`: one page; the next one is named by the `Link` header and by `next` (a cursor). */
export const EntitiesAnswer = z.object({
	asOf: Day.optional(),
	entities: z.array(GraphNode),
	next: z.string().nullable(),
});
export type EntitiesAnswer = z.infer<typeof EntitiesAnswer>;

/** A fact about an entity, seen from that entity. The fact block's and the type's own properties stand flat in it. */
export const EntityFact = z
	.object({
		id: Id,
		type: RelationshipTypeName,
		direction: z.enum(["out", "in"]),
		other: EntityRef,
		evidence: z.array(CitedEvidence),
	})
	.catchall(z.union([PropertyValue, z.array(CitedEvidence)]));
export type EntityFact = z.infer<typeof EntityFact>;

export const NeighbourCount = z.object({
	type: RelationshipTypeName,
	direction: z.enum(["out", "in"]),
	count,
});
export type NeighbourCount = z.infer<typeof NeighbourCount>;

/**
 * How many direct members of a network are known on the day, how many there are by a source (`totalIs`: as it puts a number
 * that is not exact), and whether all are listed.
 */
const KnownMembers = z.object({
	known: count,
	total: count.nullable(),
	totalIs: Approximation.nullable(),
	totalOn: Edtf.nullable(),
	listed: Listed,
});

/** A step of an indirect membership: what it leads to, and the fact by which. */
const Way = z.object({ id: Id, fact: Id });

/** A fact by itself, with its evidence and its own properties flat in it. */
export const CitedFact = z
	.object({
		id: Id,
		type: RelationshipTypeName,
		source: EntityRef,
		target: EntityRef,
		evidence: z.array(CitedEvidence),
	})
	.catchall(z.union([PropertyValue, z.array(CitedEvidence)]));
export type CitedFact = z.infer<typeof CitedFact>;

/** `GET /api/facts`: facts by id, in the order of the ids; what there is no fact for is left out. */
export const FactsAnswer = z.object({ facts: z.array(CitedFact) });
export type FactsAnswer = z.infer<typeof FactsAnswer>;

/** A network that the entity belongs to through others: the steps up to the direct member, and every fact in order. */
export const IndirectOf = z.object({
	network: EntityRef,
	through: z.array(Way),
	facts: z.array(CitedFact),
	/** It does not hold for certain on the day. */
	possible: z.literal(true).optional(),
});
export type IndirectOf = z.infer<typeof IndirectOf>;

/**
 * `GET /api/entities/:id`. `evidence` is that of the entity itself; `counts` are of neighbours, by type and direction. Each fact
 * says in `standing` how it stands on the day; `indirect` holds what the entity belongs to through others.
 */
export const EntityAnswer = z.object({
	asOf: Day.optional(),
	entity: GraphNode,
	indirect: z.array(IndirectOf).optional(),
	evidence: z.array(CitedEvidence),
	facts: z.array(EntityFact),
	counts: z.array(NeighbourCount),
	truncated: z.boolean(),
});
export type EntityAnswer = z.infer<typeof EntityAnswer>;

/** How many networks are not compared since nobody named them: no cooperations between communes; fewer than two known members. */
export const LeftOut = z.object({ incomparable: count, tooFew: count });
export type LeftOut = z.infer<typeof LeftOut>;

/**
 * `GET /api/overlaps`. `exclusive`: members that are in exactly these sets; `inclusive`: how many are in at least these.
 * Only non-empty intersections of one or more sets are listed, largest number of sets first.
 */
export const OverlapsAnswer = z.object({
	asOf: Day.optional(),
	/** Only where the networks were not named. */
	leftOut: LeftOut.optional(),
	/** `possible`: how many only may be members on the day; `size` counts them when they were asked for. */
	sets: z.array(
		z.object({
			...{ id: Id, ...names, size: count, possible: count.optional(), members: KnownMembers.optional() },
			/** Whether all its members on the day are known; else `size` is the least there can be. */
			complete: z.boolean().optional(),
			/** False of what is no cooperation between communes, such as an award scheme. */
			comparable: z.boolean().optional(),
		}),
	),
	intersections: z.array(
		z.object({
			sets: z.array(Id).min(1),
			exclusive: z.array(Id),
			inclusive: count,
			/** Whether `exclusive` is certain: the list of every compared network is complete. Else it is of what is known. */
			complete: z.boolean().optional(),
			/** Whether `inclusive` is the least there can be: the list of one of these networks is not complete. */
			lowerBound: z.boolean().optional(),
		}),
	),
	pairs: z.array(
		z.object({
			a: Id,
			b: Id,
			shared: z.array(Id),
			/** Whether both lists of members are complete. Else `shared` is the least there can be, and the ratios are of what is known. */
			complete: z.boolean().optional(),
			/** |A ∩ B| / |A ∪ B| */
			jaccard: ratio,
			/** |A ∩ B| / |A| */
			containmentA: ratio,
			/** |A ∩ B| / |B| */
			containmentB: ratio,
		}),
	),
	members: z.array(
		EntityRef.extend({
			in: z.array(
				z.object({
					set: Id,
					via: z.enum(["direct", "indirect"]),
					/** Only of an indirect member: each step from it to the direct member, and the fact that leads there. */
					through: z.array(Way).optional(),
					/** The MEMBER_OF relationship that it rests on. */
					fact: Id,
					/** It does not hold for certain on the day. */
					possible: z.literal(true).optional(),
				}),
			),
		}),
	),
});
export type OverlapsAnswer = z.infer<typeof OverlapsAnswer>;

/**
 * `GET /api/overlaps/pairs`: the pairs of networks that share most members, best first. `total`: how many pairs share as
 * many as was asked for; the measures are those of `OverlapsAnswer`.
 */
export const OverlapPairsAnswer = z.object({
	pairs: z.array(
		z.object({
			a: z.object({ id: Id, ...names, size: count }),
			b: z.object({ id: Id, ...names, size: count }),
			shared: count,
			/** As in `OverlapsAnswer`. */
			complete: z.boolean().optional(),
			jaccard: ratio,
			containmentA: ratio,
			containmentB: ratio,
		}),
	),
	total: count,
	asOf: Day.optional(),
	leftOut: LeftOut.optional(),
	truncated: z.boolean(),
});
export type OverlapPairsAnswer = z.infer<typeof OverlapPairsAnswer>;

/** `GET /api/opening`: the first picture, whole. */
export const OpeningAnswer = z.object({
	asOf: IsoDate,
	/** Null when the graph is empty. */
	about: EntityRef.nullable(),
	/** Its memberships in networks, in the picture or not. */
	memberships: z.array(GraphEdge),
	/** The networks that are compared, the largest first. */
	sets: z.array(Id),
	/** All that is shown. */
	ids: z.array(Id),
	overlaps: OverlapsAnswer.nullable(),
	/** What is shown with all facts between it, of all times. */
	graph: SubgraphAnswer,
	/** The memberships in the networks that only may hold on the day. */
	maybe: z.array(GraphEdge),
	/** All that can be chosen, in German order of names. */
	networks: z.array(NetworkRef),
});
export type OpeningAnswer = z.infer<typeof OpeningAnswer>;

/** `GET /api/paths`: all shortest paths. Without a path `length` is null and `paths` empty; that is not an error. */
export const PathsAnswer = z.object({
	asOf: Day.optional(),
	/** Further facts between the entities of the paths that only may hold on the day. */
	possible: count.optional(),
	length: count.nullable(),
	paths: z.array(z.object({ nodes: z.array(Id), edges: z.array(Id) })),
	graph: Subgraph,
	truncated: z.boolean(),
});
export type PathsAnswer = z.infer<typeof PathsAnswer>;

/** `GET /api/evidence/:id`: one piece of evidence with its source and what it is evidence for. */
export const EvidenceAnswer = CitedEvidence.extend({
	evidenceFor: z.array(
		z.object({ id: Id, kind: z.enum(["node", "relationship"]), type: z.string(), name: z.string() }),
	),
	truncated: z.boolean(),
});
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;

/** `GET /api/sources`: every source with the number of pieces of evidence taken from it. */
export const SourcesAnswer = z.object({ sources: z.array(Source.extend({ evidenceCount: count })) });
export type SourcesAnswer = z.infer<typeof SourcesAnswer>;

/** `GET /api/schema`: what is in the graph, from which data sets, under which licenses. */
export const SchemaAnswer = z.object({
	dataVersion: z.string(),
	engine: z.enum(["embedded", "neo4j"]),
	engineVersion: z.string(),
	labels: z.array(z.object({ name: NodeTypeName, count })),
	relationshipTypes: z.array(z.object({ name: RelationshipTypeName, count })),
	sources: count,
	evidence: count,
	/** In the order in which they were first loaded. */
	datasets: z.array(DatasetRef),
	loadedAt: z.string(),
	/** How far a query at `POST /api/cypher` may go; `memoryMb` is null where the database itself sets that limit. */
	console: z.object({
		enabled: z.boolean(),
		timeoutMs: count,
		rows: count,
		memoryMb: count.nullable(),
		/** So many at the same time. */
		parallel: count,
	}),
});
export type SchemaAnswer = z.infer<typeof SchemaAnswer>;

/**
 * `POST /api/cypher`: the rows of a query, in the order of the columns. A node stands there as `{id, type, name}`, a
 * relationship as `{id, type}`, a path as `{nodes, relationships}`. `graph` shows the entities and facts among them.
 */
export const CypherAnswer = z.object({
	columns: z.array(z.string()),
	rows: z.array(z.array(Json)),
	graph: Subgraph,
	truncated: z.boolean(),
	ms: count,
});
export type CypherAnswer = z.infer<typeof CypherAnswer>;

/**
 * The one error shape (RFC 9457 problem details). `errors[].pointer` names the parameter or the place in the body, `id` what is
 * named there and not in the graph, or not of the type that is wanted; line and column are the place in a query.
 */
export const Problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.number().int(),
	detail: z.string(),
	instance: z.string(),
	errors: z
		.array(
			z.object({
				pointer: z.string(),
				detail: z.string(),
				id: z.string().optional(),
				line: z.number().int().min(1).optional(),
				column: z.number().int().min(1).optional(),
			}),
		)
		.optional(),
});
export type Problem = z.infer<typeof Problem>;
