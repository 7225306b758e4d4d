import type { Manifest } from "../../model/index.ts";

/**
 * Refuses to load by a plan that was made for another graph than the one that is there now.
 * @throws Error that says so
 */
export function refuseStale(
	planned: Manifest | undefined,
	found: Pick<Manifest, "dataVersion" | "loadedAt"> | undefined,
): void {
	if (!planned && !found) return;
	if (planned?.dataVersion === found?.dataVersion && planned?.loadedAt === found?.loadedAt) return;
	throw new Error("The graph was loaded by someone else meanwhile, nothing was changed. Run the load again.");
}
