/** Makes sure that what a request names is in the graph. */
import { cypher } from "../../cypher/index.ts";
import type { EntityRef } from "../../model/index.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { ApiError, type Fault } from "../http/errors.ts";
import { nodeType } from "./read.ts";

export type Refs = ReadonlyMap<string, EntityRef>;
/** Whatever knows entities by id. */
export type Lookup = Pick<Refs, "get">;

/** An entity as others mention it, from more that is known of it. */
export const refOf = ({
	id,
	type,
	name,
	nameEn,
}: EntityRef | (Omit<EntityRef, "nameEn"> & { nameEn?: unknown })): EntityRef => ({
	...{ id, type, name },
	...(typeof nameEn === "string" && { nameEn }),
});

/** Type and names of entities, by id; ids that nothing has are left out. */
export async function readRefs(graph: Graph, ids: readonly string[], options?: ReadOptions): Promise<Refs> {
	if (ids.length === 0) return new Map();
	const rows = await graph.read(cypher("graph/get-names"), { ids }, options);
	const refs = rows.map(({ id, labels, name, nameEn }) =>
		refOf({ id: String(id), type: nodeType(labels), name: String(name), nameEn }),
	);
	return new Map(refs.map((ref) => [ref.id, ref]));
}

export const missingEntity = (pointer: string, id: string): Fault => ({
	pointer,
	detail: `there is no entity ${id}`,
	id,
});

/** @throws ApiError `unknown-reference` that names every id of the parameter that no entity has */
export function requireIds(parameter: string, ids: readonly string[], refs: Refs): void {
	const unknown = ids.filter((id) => !refs.has(id));
	refuse(unknown.map((id) => missingEntity(parameter, id)));
}

/** @throws ApiError `unknown-reference` that names every id that is not a network's */
export function requireNetworks(networks: readonly string[], refs: Lookup, pointer = "networks"): void {
	refuse(
		networks
			.filter((id) => refs.get(id)?.type !== "Network")
			.map((id) => {
				const type = refs.get(id)?.type;
				const detail = type ? `${id} is a ${type}, not a network` : `there is no network ${id}`;
				return { pointer, detail, id };
			}),
	);
}

function refuse(faults: readonly Fault[]): void {
	if (faults.length === 0) return;
	const first = faults.slice(0, 3).map(({ detail }) => detail);
	throw new ApiError("unknown-reference", `${first.join("; ")}. Look ids up with /api/search.`, faults);
}
