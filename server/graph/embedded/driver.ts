/** The embedded engine behind neo4j-driver's `Driver`. */
import type { Driver, QueryConfig, SessionConfig } from "neo4j-driver";
import { PRODUCT } from "./probe.ts";
import { type Mode, openSession, type StoreSource } from "./session.ts";

/**
 * Makes the driver.
 * @param source gives the store to run on, anew for each query or transaction
 * @param path where the store is, for `getServerInfo`
 */
export function embeddedDriver(source: StoreSource, path: string): Driver {
	const session = (config: SessionConfig = {}) => openSession(source, (config.defaultAccessMode ?? "WRITE") as Mode);

	async function executeQuery(
		query: string | { text: string },
		parameters: Record<string, unknown> = {},
		config: QueryConfig = {},
	) {
		const own = session({ defaultAccessMode: config.routing === "READ" ? "READ" : "WRITE" });
		try {
			const text = typeof query === "string" ? query : query.text;
			const run = config.routing === "READ" ? own.executeRead : own.executeWrite;
			const { records, summary } = await run((tx) => tx.run(text, parameters), config.transactionConfig);
			return { keys: records[0]?.keys ?? [], records, summary };
		} finally {
			await own.close();
		}
	}

	async function getServerInfo() {
		const { db } = await source();
		return { address: path, agent: `${PRODUCT}/${db.version()}` };
	}

	const facade = {
		session,
		executeQuery,
		getServerInfo,
		verifyConnectivity: getServerInfo,
		supportsMultiDb: async () => false,
		executeQueryBookmarkManager: undefined,
		close: async () => {},
	};
	// The part of the API that we and @neo4j/graphql use; what is missing is missing on purpose.
	return facade as unknown as Driver;
}
