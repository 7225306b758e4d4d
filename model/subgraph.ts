/** The one shape in which a picture travels: from the database to the canvas, the table and every export format. */
import { z } from "zod";
import { Id } from "./ids.ts";
import { NodeTypeName } from "./nodes.ts";
import { RelationshipTypeName } from "./relationships/table.ts";

/** A property value as both engines store it. */
export const PropertyValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type PropertyValue = z.infer<typeof PropertyValue>;

/** An entity with its properties beside `id`, `type` and `name`, flat. */
export const GraphNode = z.object({ id: Id, type: NodeTypeName, name: z.string() }).catchall(PropertyValue);
export type GraphNode = z.infer<typeof GraphNode>;

/**
 * A fact with its properties, flat. `derived` marks an edge that stands in no file: an indirect membership, computed from
 * the facts named in `through` (relationship ids, from the member to the network).
 */
export const GraphEdge = z
	.object({
		id: Id,
		type: RelationshipTypeName,
		source: Id,
		target: Id,
		derived: z.boolean().optional(),
		through: z.array(Id).optional(),
	})
	.catchall(PropertyValue);
export type GraphEdge = z.infer<typeof GraphEdge>;

/**
 * A piece of the graph. Every edge's ends are among the nodes, no id occurs twice, nodes and edges are sorted by id.
 * `truncated` is true when a limit cut it.
 */
export const Subgraph = z.object({ nodes: z.array(GraphNode), edges: z.array(GraphEdge), truncated: z.boolean() });
export type Subgraph = z.infer<typeof Subgraph>;

/** As many hulls as are drawn at once, each in a colour of its own: of more only those that are marked or pointed at. */
export const MAX_SETS = 10;

/** More new nodes than this are drawn only when the person has said so, whatever brings them. */
export const MOST_UNASKED = 500;

/** Parts of a network that can be asked for beside the network itself. */
export const NETWORK_PARTS = ["members", "bodies", "people", "topics", "agreements", "events", "projects"] as const;
export type NetworkPart = (typeof NETWORK_PARTS)[number];
