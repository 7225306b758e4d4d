/** Names of districts by their official key: those of the picture, and all once somebody wants to read them. */
import { computed, signal } from "@preact/signals-core";
import type { GraphNode } from "../../../model/index.ts";
import type { GraphSlice } from "../graph/types.ts";
import type { Api } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import type { Districts } from "./types.ts";

/** Germany has some four hundred. */
const MOST = 500;

export function createDistricts(api: Api, tasks: Tasks, graph: GraphSlice): Districts {
	const listed = signal<readonly GraphNode[]>([]);
	const names = computed(() => {
		const shown = [...graph.picture.value.nodes.values()].map(({ node }) => node);
		return new Map([...listed.value, ...shown].flatMap(nameByKey));
	});
	const ask = async () => {
		if (listed.peek().length > 0 || tasks.busy.peek().has("districts")) return;
		await tasks.run(
			"districts",
			(signal) => api.entities({ type: "District", limit: MOST }, { signal }),
			({ entities }) => {
				listed.value = entities;
			},
		);
	};
	return { names, ask };
}

/** The district itself, or the town that is its own: theirs is the key that begins all others. */
function nameByKey({ type, ags, name }: GraphNode): [string, string][] {
	if (typeof ags !== "string") return [];
	if (type === "District") return [[ags, name]];
	return type === "Commune" && ags.endsWith("000") ? [[ags.slice(0, 5), name]] : [];
}
