/** Paths between two entities. */
import { effect, signal } from "@preact/signals-core";
import {
	NODE_TYPES,
	type NodeType,
	type PathsAnswer,
	type RelationshipType,
	USUAL_TYPES,
} from "../../../model/index.ts";
import type { GraphSlice } from "../graph/types.ts";
import type { Marks } from "../marks/types.ts";
import type { Api } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import type { Paths } from "./types.ts";

/** Everybody is joined by a topic, a region or a meeting; that says little. */
const OFF_AT_FIRST: readonly NodeType[] = ["Event", "Topic", "Region"];

const isNodeType = (type: NodeType | RelationshipType): type is NodeType => NODE_TYPES.some((one) => one === type);

export function createPaths(api: Api, tasks: Tasks, graph: GraphSlice, marks: Marks, today: () => string): Paths {
	const ends = { from: signal(""), to: signal("") };
	const without = signal<ReadonlySet<NodeType | RelationshipType>>(new Set(OFF_AT_FIRST));
	const dissolved = signal(true);
	const answers = signal<readonly PathsAnswer[]>([]);
	const find = (known: readonly PathsAnswer[]) => {
		const { from, to } = { from: ends.from.peek(), to: ends.to.peek() };
		const [asOf, length] = [graph.asOf.peek(), known.at(-1)?.length ?? null];
		const off = without.peek();
		const withoutNodes = [...off].filter(isNodeType);
		const withoutTypes = USUAL_TYPES.filter((type) => off.has(type));
		const query = {
			...{ from, to, withoutNodes, possible: graph.possible.peek() },
			...(withoutTypes.length === 0 ? {} : { withoutTypes }),
			...(asOf === null ? {} : { asOf }),
			...(dissolved.peek() ? {} : { existingOn: today() }),
			...(length === null ? {} : { minLength: length + 1 }),
		};
		return tasks.run(
			"paths",
			(abort) => api.paths(query, { signal: abort }),
			(found) => {
				answers.value = [...known, found];
			},
		);
	};
	effect(() => {
		// Each of these asks another question.
		[without.value, dissolved.value, graph.asOf.value, graph.possible.value];
		answers.value = [];
		if (ends.from.value !== "" && ends.to.value !== "" && ends.from.value !== ends.to.value) void find([]);
		else tasks.forget("paths");
	});
	return {
		...ends,
		without,
		dissolved,
		answers,
		choose: (end, id) => {
			ends[end].value = id;
		},
		toggle: (type) => {
			const next = new Set(without.peek());
			if (!next.delete(type)) next.add(type);
			without.value = next;
		},
		toggleDissolved: () => {
			dissolved.value = !dissolved.peek();
		},
		longer: () => find(answers.peek()),
		show: async ({ paths, graph: { nodes } }, which) => {
			const shown = which.flatMap((n) => paths[n] ?? []);
			const ids = [...new Set(shown.flatMap((path) => path.nodes))];
			const edges = [...new Set(shown.flatMap((path) => path.edges))];
			const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
			const [from, to] = [ends.from.peek(), ends.to.peek()];
			await graph.addPaths(ids, { about: from, name: nameOf(from), to: nameOf(to) });
			const there = graph.picture.peek().nodes;
			if (ids.every((id) => there.has(id))) marks.selectPaths(ids, edges);
		},
	};
}
