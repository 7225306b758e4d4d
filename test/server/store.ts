/** Stores for tests, without a server: whoever only reads need not load one. */
import { openLoadTarget } from "../../server/graph/index.ts";
import { temporaryStore } from "../provision/graph.ts";
import { loadRegion } from "./fixture.ts";

/** A temporary store with the small region in it, or what `load` writes. */
export async function regionStore(load = loadRegion): ReturnType<typeof temporaryStore> {
	const store = await temporaryStore();
	const target = await openLoadTarget(store.config);
	await load(target);
	await target.close();
	return store;
}
