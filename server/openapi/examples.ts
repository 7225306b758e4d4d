/**
 * Puts ids of the data that are served into the document's examples: those that the data set names (`examples` in its
 * `dataset.yaml`), else some that are there. An example for which there is nothing is left out.
 */
import { cypher } from "../../cypher/index.ts";
import { frontOf, type Manifest, NODE_TYPES } from "../../model/index.ts";
import { PLACEHOLDER } from "../elements/examples.ts";
import { readEdges, readNodes } from "../elements/read.ts";
import { readRefs } from "../elements/refs.ts";
import type { Graph } from "../graph/types.ts";

/** The ids to show: by type, the best first, and those that are there of the ones that examples prefer. */
export interface ExampleIds {
	byType: ReadonlyMap<string, readonly string[]>;
	preferred: ReadonlySet<string>;
}

/** Without a graph there is nothing to show. */
export const NO_EXAMPLES: ExampleIds = { byType: new Map(), preferred: new Set() };

/** @param document with placeholders, which name the ids that they prefer */
export async function readExampleIds(
	graph: Graph,
	manifest: Pick<Manifest, "datasets">,
	document: object,
): Promise<ExampleIds> {
	const { examples } = frontOf(manifest);
	const wanted = [...JSON.stringify(document).matchAll(PLACEHOLDER)].flatMap(([, , , id]) => (id ? [id] : []));
	const refs = await readRefs(graph, [...new Set([...examples, ...wanted])]);
	const byType = new Map<string, readonly string[]>();
	for (const type of NODE_TYPES) {
		const named = examples.filter((id) => refs.get(id)?.type === type);
		const others = await graph.read(cypher("graph/list-example-ids"), { label: type });
		byType.set(type, [...new Set([...named, ...others.map(({ id }) => String(id))])]);
	}
	const [first = ""] = byType.get("Network") ?? [];
	const [shown] = await readNodes(graph, [first]);
	byType.set("Evidence", [shown?.evidence ?? []].flat().map(String).slice(0, 1));
	const [fact] = await readEdges(graph, [first]);
	byType.set("Fact", fact ? [fact.id] : []);
	byType.set(
		"Bounded",
		manifest.datasets.flatMap(({ id, boundaries }) => (boundaries === undefined ? [] : [id])),
	);
	return { byType, preferred: new Set(refs.keys()) };
}

/** The document with ids instead of placeholders. */
export function fillExamples<T extends object>(document: T, { byType, preferred }: ExampleIds): T {
	const text = JSON.stringify(document).replace(PLACEHOLDER, (placeholder, type: string, n: string, id: string) => {
		if (preferred.has(id)) return id;
		return byType.get(type)?.[Number(n)] ?? placeholder;
	});
	return withoutPlaceholders(JSON.parse(text)) as T;
}

/** Without the values under `example` and `examples` that still hold a placeholder. */
function withoutPlaceholders(value: unknown, key = ""): unknown {
	if (Array.isArray(value)) {
		const complete = key === "examples" ? value.filter((item) => !isOpen(item)) : value;
		return complete.map((item) => withoutPlaceholders(item));
	}
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).filter(
		([name, inner]) => !((name === "example" || key === "examples") && isOpen(inner)),
	);
	return Object.fromEntries(entries.map(([name, inner]) => [name, withoutPlaceholders(inner, name)]));
}

const isOpen = (value: unknown) => JSON.stringify(value).search(PLACEHOLDER) >= 0;
