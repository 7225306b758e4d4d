/** The reference's region behind a server, and what tests ask of it. */
import fc from "fast-check";
import { expect } from "vitest";
import { RELATIONSHIP_TYPES } from "../../../model/index.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import type { World } from "../../reference/world.ts";
import { serveRegion, type TestServer } from "../start.ts";
import { loadWorld } from "../world.ts";

/** Serves a world from a store of its own. */
export const serveWorld = (world: World = REGION): ReturnType<typeof serveRegion> =>
	serveRegion((target) => loadWorld(target, world));

type Params = Record<string, unknown>;

/** Lists joined by commas, what is undefined left out. */
export function pathOf(path: string, params: Params = {}): string {
	const given = Object.entries(params).filter(([, value]) => value !== undefined);
	const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
	return given.length > 0 ? `${path}?${query}` : path;
}

/** The body of an answer that must be a good one. */
export async function ask(server: TestServer, path: string, params?: Params) {
	const address = pathOf(path, params);
	const reply = await server.get(address);
	expect(reply.status, `${address}: ${reply.text}`).toBe(200);
	return reply.body;
}

export const someDay = fc.constantFrom(...DAYS);
export const idsOf = (type: World["entities"][number]["type"]): string[] =>
	REGION.entities.filter((entity) => entity.type === type).map(({ id }) => id);
export const someIds = (ids: string[], minLength = 1) => fc.shuffledSubarray(ids, { minLength });
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
export const someTypes = fc.shuffledSubarray([...RELATIONSHIP_TYPES], { minLength: 1 });
