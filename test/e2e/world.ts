/** All that the server has, read as anybody can, for tests that work out themselves what must be shown. */
import type { EntitiesAnswer, Subgraph } from "../../model/index.ts";
import { NODE_TYPES } from "../../model/index.ts";
import type { World } from "../reference/world.ts";

export async function readWorld(address: string): Promise<World> {
	const read = async <T>(path: string, body?: object): Promise<T> => {
		const init = body && {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		};
		return (await fetch(address + path, init)).json() as Promise<T>;
	};
	const ids: string[] = [];
	for (const type of NODE_TYPES)
		for (let cursor: string | null | undefined = ""; cursor !== null && cursor !== undefined; ) {
			const from: string = cursor && `&cursor=${cursor}`;
			const page: EntitiesAnswer = await read(`/api/entities?type=${type}&limit=500${from}`);
			ids.push(...page.entities.map(({ id }) => id));
			cursor = page.next;
		}
	const { nodes, edges } = await read<Subgraph>("/api/subgraph", { ids });
	return { entities: nodes, facts: edges, evidence: [], sources: [] } as unknown as World;
}
