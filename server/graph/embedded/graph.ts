/** The embedded graph as readers see it. */
import { toGraphError } from "../errors.ts";
import { FOR_EMBEDDED, toParameters } from "../parameters.ts";
import type { ExploreLimits, Graph, GraphConfig, GraphStatus, Table } from "../types.ts";
import { embeddedDriver } from "./driver.ts";
import { answerProbe } from "./probe.ts";
import { readServed } from "./read.ts";
import { followPointer, NotServed } from "./served.ts";
import { sweepUnlessLoading } from "./store.ts";
import { openWorkerPool } from "./worker-pool.ts";

/** Serves what `storeDir` points to, also when that changes. Nothing is opened before the first question. */
export async function connectEmbedded(config: GraphConfig): Promise<Graph> {
	const workers = openWorkerPool(() => sweepUnlessLoading(config.storeDir));
	const follower = followPointer(config.storeDir, (file) => workers.serve(file));
	const driver = embeddedDriver(follower.source, config.storeDir);

	async function status(): Promise<GraphStatus> {
		try {
			const { manifest, engineVersion } = await follower.current();
			return { ready: true, manifest, engineVersion };
		} catch (error) {
			const reason = error instanceof NotServed ? error.reason : "unreachable";
			return { ready: false, reason, detail: error instanceof Error ? error.message : String(error) };
		}
	}

	async function explore(query: string, parameters: Record<string, unknown>, limits: ExploreLimits): Promise<Table> {
		const { rows, bytes, memoryMb, signal } = limits;
		const probe = answerProbe(query);
		if (probe) return { columns: probe.keys, rows: probe.rows, truncated: false };
		try {
			const { file, hold } = await follower.source();
			const question = { query, parameters: toParameters(parameters, FOR_EMBEDDED), rows, bytes, memoryMb };
			const release = hold();
			return await workers.ask(file, question, limits).finally(release);
		} catch (error) {
			throw toGraphError(error, signal);
		}
	}

	return {
		engine: "embedded",
		driver,
		database: undefined,
		read: (query, parameters, options) =>
			readServed(follower.source, config.queryTimeoutMs, query, parameters, options),
		explore,
		status,
		statusTtlMs: 0,
		async close() {
			await workers.close();
			await follower.close();
		},
	};
}
