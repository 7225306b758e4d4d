/** The embedded graph as readers see it. */
import { read } from "../read.ts";
import type { Graph, GraphConfig, GraphStatus } from "../types.ts";
import { embeddedDriver } from "./driver.ts";
import { PRODUCT } from "./probe.ts";
import { followPointer, NotServed } from "./served.ts";

/** Serves what `storeDir` points to, also when that changes. Nothing is opened before the first question. */
export async function connectEmbedded(config: GraphConfig): Promise<Graph> {
	const follower = followPointer(config.storeDir);
	const driver = embeddedDriver(follower.source, config.storeDir);
	const reader = { driver, database: undefined, queryTimeoutMs: config.queryTimeoutMs };

	async function status(): Promise<GraphStatus> {
		try {
			const { manifest, db } = await follower.current();
			return { ready: true, manifest, engineVersion: `${PRODUCT} ${db.version()}` };
		} catch (error) {
			const reason = error instanceof NotServed ? error.reason : "unreachable";
			return { ready: false, reason, detail: error instanceof Error ? error.message : String(error) };
		}
	}

	return {
		engine: "embedded",
		driver,
		database: undefined,
		read: (query, parameters, options) => read(reader, query, parameters, options),
		status,
		close: () => follower.close(),
	};
}
