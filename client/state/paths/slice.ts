/** Paths between two entities. */
import { batch, computed, effect, signal } from "@preact/signals-core";
import {
	NODE_TYPES,
	type NodeType,
	type PathsAnswer,
	type RelationshipType,
	USUAL_TYPES,
} from "../../../model/index.ts";
import type { GraphSlice } from "../graph/types.ts";
import type { Marks } from "../marks/types.ts";
import type { Api, PathsQuery } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import type { Paths } from "./types.ts";

/** Everybody is joined by a topic, a region or a meeting; that says little. */
const OFF_AT_FIRST: readonly NodeType[] = ["Event", "Topic", "Region"];

const isNodeType = (type: NodeType | RelationshipType): type is NodeType => NODE_TYPES.some((one) => one === type);

export function createPaths(api: Api, tasks: Tasks, graph: GraphSlice, marks: Marks, today: () => string): Paths {
	const ends = { from: signal(""), to: signal("") };
	const without = signal<ReadonlySet<NodeType | RelationshipType>>(new Set(OFF_AT_FIRST));
	const dissolved = signal(true);
	/** How many lengths of paths are wanted. */
	const lengths = signal(1);
	const answers = signal<readonly PathsAnswer[]>([]);
	const queryFor = (): PathsQuery => {
		const { from, to } = { from: ends.from.peek(), to: ends.to.peek() };
		const [asOf, off] = [graph.asOf.peek(), without.peek()];
		const withoutTypes = USUAL_TYPES.filter((type) => off.has(type));
		return {
			...{ from, to, withoutNodes: [...off].filter(isNodeType), possible: graph.possible.peek() },
			...(withoutTypes.length === 0 ? {} : { withoutTypes }),
			...(asOf === null ? {} : { asOf }),
			...(dissolved.peek() ? {} : { existingOn: today() }),
		};
	};
	/** The wanted lengths after those that are known, until there are no longer paths. */
	const find = (known: readonly PathsAnswer[]) => {
		const [query, wanted] = [queryFor(), lengths.peek()];
		return tasks.run(
			"paths",
			async (signal) => {
				const all = [...known];
				while (all.length < wanted && all.at(-1)?.length !== null) {
					const longest = all.at(-1)?.length;
					const next = longest == null ? query : { ...query, minLength: longest + 1 };
					all.push(await api.paths(next, { signal }));
				}
				return all;
			},
			(found) => {
				answers.value = found;
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
		record: computed(() => {
			const [from, to, off] = [ends.from.value, ends.to.value, without.value];
			const isFirst = off.size === OFF_AT_FIRST.length && OFF_AT_FIRST.every((type) => off.has(type));
			return {
				...(from === "" ? {} : { from }),
				...(to === "" ? {} : { to }),
				...(isFirst ? {} : { without: [...off].sort() }),
				...(dissolved.value ? {} : { dissolved: false }),
				...(lengths.value === 1 ? {} : { lengths: lengths.value }),
			};
		}),
		choose: (end, id) => {
			if (id === ends[end].peek()) return;
			batch(() => {
				ends[end].value = id;
				lengths.value = 1;
			});
		},
		toggle: (type) => {
			const next = new Set(without.peek());
			if (!next.delete(type)) next.add(type);
			without.value = next;
		},
		toggleDissolved: () => {
			dissolved.value = !dissolved.peek();
		},
		longer: () => {
			lengths.value = answers.peek().length + 1;
			return find(answers.peek());
		},
		restore: (record) =>
			batch(() => {
				ends.from.value = record.from ?? "";
				ends.to.value = record.to ?? "";
				without.value = new Set(record.without ?? OFF_AT_FIRST);
				dissolved.value = record.dissolved ?? true;
				lengths.value = record.lengths ?? 1;
			}),
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
