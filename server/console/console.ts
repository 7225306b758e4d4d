/**
 * Answers queries of users. Guards, one behind the other: the words of the query (`guard.ts`), a READ session, on Neo4j
 * what the database itself says the query does, and limits of time, rows, bytes, memory and queries at a time.
 */
import type { CypherAnswer } from "../../model/index.ts";
import type { ConsoleLimits } from "../config.ts";
import { type Graph, GraphError, type Table } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import { createSlots } from "../slots.ts";
import { positionIn } from "./error-position.ts";
import { allowReading } from "./guard.ts";
import { limitRows } from "./limit.ts";
import { drawRows } from "./picture.ts";

import { positionOf, Refusal } from "./tokens.ts";

const MAX_BYTES = 5_000_000;
/** For the start of a process, and for a database that is slow to notice its own limit. */
const GRACE_MS = 5_000;

type Parameters = Record<string, unknown>;

export interface Console {
	/**
	 * Whether a query could run now; asked before a request body is read.
	 * @throws ApiError `busy`
	 */
	check(): void;
	/**
	 * Answers a query.
	 * @throws ApiError `query-refused`, `query-failed`, `timeout`, `too-large`, `busy`
	 */
	ask(query: string, params: Parameters, signal?: AbortSignal): Promise<CypherAnswer>;
}

/**
 * Opens the console.
 * @param maxNodes entities that the graph of an answer shows at most
 */
export function openConsole(graph: Graph, { parallel, ...limits }: ConsoleLimits, maxNodes: number): Console {
	const slots = createSlots({ parallel, full: () => busy(parallel) });

	/** The slot is free again when the database is really done, which may be long after nobody waits any more. */
	async function explore(query: string, params: Parameters, signal: AbortSignal | undefined): Promise<Table> {
		const options = { ...limits, bytes: MAX_BYTES, ...(signal && { signal }) };
		const work = slots.run(() => graph.explore(query, params, options));
		return notLater(work, limits.timeoutMs + GRACE_MS).catch((error) => {
			throw explain(error, limits);
		});
	}

	return {
		check: slots.check,
		async ask(query, params, signal) {
			slots.check();
			const allowed = limitRows(allow(query, params), limits.rows + 1);
			const begun = performance.now();
			const table = await explore(allowed, params, signal);
			const ms = Math.round(performance.now() - begun);
			const picture = await drawRows(graph, table.rows, maxNodes, signal && { signal });
			return { ...(table as Pick<CypherAnswer, "columns" | "rows" | "truncated">), graph: picture, ms };
		},
	};
}

function allow(query: string, params: Parameters): string {
	try {
		return allowReading(query, params);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { line, column } = positionOf(query, error.offset);
		throw new ApiError("query-refused", `${error.reason} (line ${line}, column ${column}).`, [
			{ pointer: "query", detail: error.reason, line, column },
		]);
	}
}

function notLater<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new GraphError("timeout", "The database did not stop")), timeoutMs);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

function busy(parallel: number): ApiError {
	if (parallel === 0) return new ApiError("busy", "Ad-hoc queries are switched off here (CONSOLE_PARALLEL=0).");
	return new ApiError(
		"busy",
		`${parallel} queries of this kind are running, more may not (CONSOLE_PARALLEL). Try again in a moment.`,
	);
}

/** The database's own words help who has written the query; of everything else the usual ones. */
function explain(error: unknown, { timeoutMs, memoryMb }: { timeoutMs: number; memoryMb: number }): unknown {
	if (!(error instanceof GraphError)) return error;
	if (error.kind === "timeout") {
		const detail = `The query was stopped after ${timeoutMs} ms. Ask for less, or raise CONSOLE_TIMEOUT_MS.`;
		return new ApiError("timeout", detail);
	}
	if (error.kind === "memory") {
		const detail = `The query was stopped because it took more than ${memoryMb} MB. Ask for less, e.g. with LIMIT, or raise CONSOLE_MEMORY_MB.`;
		return new ApiError("too-large", detail);
	}
	const { code } = (error.cause ?? {}) as { code?: unknown };
	if (error.kind !== "query" || typeof code !== "string") return error;
	const kind = code.endsWith("AccessMode") ? "query-refused" : "query-failed";
	return new ApiError(kind, error.message, [{ pointer: "query", detail: error.message, ...positionIn(error.message) }]);
}
