/** What the rest of the project sees of a database: one interface for readers, one for the loader, on either engine. */
import type { Driver } from "neo4j-driver";
import type { LoadedDataset, Manifest } from "../../model/index.ts";

export type { GraphConfig } from "../config.ts";

export type Engine = "embedded" | "neo4j";

/** A row as a plain object: strings, numbers, booleans, null, lists and maps of them. Queries return no raw nodes. */
export type Row = Record<string, unknown>;

export interface ReadOptions {
	/** Instead of the configured limit. */
	timeoutMs?: number;
	/** Cancels the query, e.g. when the client has gone. */
	signal?: AbortSignal;
}

/** How far a query that is not ours may go. */
export interface ExploreLimits extends ReadOptions {
	/** From when the engine begins; a query is stopped then wherever it runs. */
	timeoutMs: number;
	/** Rows of an answer; what goes beyond them, or beyond `bytes` as JSON, is left out. */
	rows: number;
	bytes: number;
	/** Megabytes that the process of a query may take. On Neo4j the database has a setting of its own. */
	memoryMb: number;
}

/**
 * The answer to a query that is not ours: JSON values by column. A node is `{id, type, name}`, a relationship `{id, type}`,
 * a path `{nodes, relationships}`.
 */
export interface Table {
	columns: string[];
	rows: unknown[][];
	truncated: boolean;
}

export type GraphStatus =
	| { ready: true; manifest: Manifest; engineVersion: string }
	/** `detail` is for whoever runs the server: it names paths and hosts. Clients read the reason; of `loading` the detail. */
	| { ready: false; reason: "empty" | "unreachable" | "incomplete" | "loading"; detail: string };

/** The graph as readers see it. */
export interface Graph {
	readonly engine: Engine;
	/** neo4j-driver's own interface on either engine; `@neo4j/graphql` takes it. */
	readonly driver: Driver;
	/** Always given to sessions; undefined on the embedded engine. */
	readonly database: string | undefined;
	/**
	 * Runs one read query in a READ session under the time limit.
	 * @throws GraphError `timeout`, `unavailable`, `cancelled` or `query`
	 */
	read(query: string, parameters?: Record<string, unknown>, options?: ReadOptions): Promise<Row[]>;
	/**
	 * Runs a query that is not ours where it can be stopped and harms nobody else: on the embedded engine in a process of
	 * its own. Refuses writes, but for what else must not be let through the caller has looked.
	 * @throws GraphError as `read` does, and `memory`
	 */
	explore(query: string, parameters: Record<string, unknown>, limits: ExploreLimits): Promise<Table>;
	/** Whether the database answers and holds a complete graph, and which. Never throws. */
	status(): Promise<GraphStatus>;
	/** Time to live of what `status()` says, in milliseconds; loads wait so long. 0: asking costs nothing. */
	readonly statusTtlMs: number;
	close(): Promise<void>;
}

/** Runs one writing statement inside the load. */
export type Run = (query: string, parameters?: Record<string, unknown>) => Promise<Row[]>;

/** What is known of a load before it begins. */
export interface LoadSize {
	/** How many elements it writes and removes. */
	rows: number;
	/** Ids of the data sets that it is about, joined by commas. */
	dataset: string;
}

/** A load that goes on, or that was broken off. */
export interface UnfinishedLoad {
	/** As in `LoadSize`. */
	dataset: string;
	/** ISO 8601 date-time, UTC. */
	since: string;
	/** The data sets that the graph held before it. */
	before: readonly LoadedDataset[];
}

/** The graph as the loader sees it. */
export interface LoadTarget {
	readonly engine: Engine;
	/** Where it is, for people: a path or a URI without credentials. */
	readonly location: string;
	/** What the graph holds now; undefined when it is empty, or when a load of it was broken off. */
	readonly manifest: Manifest | undefined;
	/** The load that left its work half done; the next one that comes to its end puts that right. */
	readonly unfinished?: UnfinishedLoad | undefined;
	/** Reads the graph as it is served now. */
	read: Run;
	/**
	 * All or nothing: `work` writes into a copy (embedded) or a transaction (Neo4j) that readers see only when it has
	 * returned its manifest and the counts of the store agree with it. When it throws, or the process is killed, the
	 * old graph stays. Only what `size` says to be too much for one transaction of Neo4j is written in several: meanwhile,
	 * and after a failure, the graph says that it is being loaded and readers get nothing at all; a load after that
	 * completes it.
	 */
	apply(work: (run: Run) => Promise<Manifest>, size?: LoadSize): Promise<void>;
	close(): Promise<void>;
}

/** Why a query gave no rows. */
export class GraphError extends Error {
	constructor(
		readonly kind: "timeout" | "memory" | "unavailable" | "cancelled" | "query",
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
		this.name = "GraphError";
	}
}
