/** A graph on Neo4j as readers see it. */
import type { Manifest } from "../../../model/index.ts";
import { compareCounts, countContents, readRecord, reloadAdvice } from "../contents.ts";
import { named, read } from "../read.ts";
import type { Graph, GraphConfig, GraphStatus, Run } from "../types.ts";
import { type Neo4jTarget, openDriver, unreachable } from "./connect.ts";
import { explore } from "./explore.ts";

/** One more question for each answer would cost as much as the answer. */
export const STATUS_TTL_MS = 250;

/** Connects lazily: a server may start before its database does. */
export async function connectNeo4j(target: Neo4jTarget, config: GraphConfig): Promise<Graph> {
	const driver = openDriver(target);
	const { database } = target;
	const run: Run = (query, parameters) =>
		read({ driver, database, queryTimeoutMs: config.queryTimeoutMs }, query, parameters);
	let counted: Manifest | undefined;
	let engineVersion: string | undefined;

	async function status(): Promise<GraphStatus> {
		try {
			const { manifest, unfinished } = await readRecord(run);
			if (unfinished)
				return {
					ready: false,
					reason: "loading",
					detail: `The dataset ${unfinished.dataset} is being loaded since ${unfinished.since}. Should the load have been broken off, run it again.`,
				};
			if (!manifest)
				return {
					ready: false,
					reason: "empty",
					detail: `${target.uri} holds no graph yet. Load one with \`npm run seed\`.`,
				};
			const problem = await difference(manifest);
			if (problem)
				return {
					ready: false,
					reason: "incomplete",
					detail: `${target.uri}: ${problem}. ${reloadAdvice(manifest)}`,
				};
			engineVersion ??= (await driver.getServerInfo(named(database))).agent?.replace("/", " ");
			return { ready: true, manifest, engineVersion: engineVersion ?? "Neo4j" };
		} catch (error) {
			return { ready: false, reason: "unreachable", detail: unreachable(target, error) };
		}
	}

	/** Counting takes a moment on a large graph: once for each load. */
	async function difference(manifest: Manifest): Promise<string | undefined> {
		if (counted?.dataVersion === manifest.dataVersion && counted.loadedAt === manifest.loadedAt) return undefined;
		const problem = compareCounts(await countContents(run), manifest);
		if (!problem) counted = manifest;
		return problem;
	}

	return {
		engine: "neo4j",
		driver,
		database,
		read: (query, parameters, options) =>
			read({ driver, database, queryTimeoutMs: config.queryTimeoutMs }, query, parameters, options),
		explore: (query, parameters, limits) => explore({ driver, database }, query, parameters, limits),
		status,
		statusTtlMs: STATUS_TTL_MS,
		close: () => driver.close(),
	};
}
