/** Which graph is loaded: what the settings say. */
import { readConfig } from "../server/config.ts";
import { openLoadTarget } from "../server/graph/index.ts";
import type { LoadTarget } from "../server/graph/types.ts";

/** @throws ConfigError or an error of the database, both with a remedy */
export function openTarget(): Promise<LoadTarget> {
	return openLoadTarget(readConfig().graph);
}
