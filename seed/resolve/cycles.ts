/** What is a part of something is not, in the end, a part of itself. */
import { RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import type { Entity } from "./entity.ts";
import type { Fact } from "./facts.ts";

/** The types that make a hierarchy. */
const HIERARCHIES = RELATIONSHIP_TYPES.filter((type) => RELATIONSHIPS[type].hierarchy);

/** What is kept of a fact. */
type Step = Pick<Fact, "from" | "to" | "place">;

/** Takes facts one by one, of which it keeps those that make a hierarchy. */
export interface Hierarchies {
	add(fact: Fact): void;
	/** Reports every circle of broader topics, parts and sub-bodies once, at one of its facts, with the way around. */
	check(report: Report): void;
}

export function createHierarchies(): Hierarchies {
	const hierarchies = new Map<string, Map<Entity, Step[]>>(HIERARCHIES.map((type) => [type, new Map()]));
	const add = ({ type, from, to, place }: Fact) => {
		const up = hierarchies.get(type);
		const steps = up?.get(from) ?? [];
		if (!steps.some((step) => step.to === to)) up?.set(from, [...steps, { from, to, place }]);
	};
	const check = (report: Report) => {
		for (const [type, up] of hierarchies) for (const circle of findCircles(up)) reportCircle(type, circle, report);
	};
	return { add, check };
}

function reportCircle(type: string, circle: Step[], report: Report): void {
	const [first] = circle;
	if (!first) return;
	const names = [...circle, first].map(({ from }) => String(from.values.name ?? from.id));
	report(first.place, "cycle", type, names);
}

/** Circles as the steps along them; walks up from every node once, without recursion. */
function findCircles(up: ReadonlyMap<Entity, Step[]>): Step[][] {
	const circles: Step[][] = [];
	const finished = new Set<Entity>();
	for (const start of up.keys()) {
		const path: { node: Entity; next: number }[] = finished.has(start) ? [] : [{ node: start, next: 0 }];
		const onPath = new Map<Entity, number>([[start, 0]]);
		for (let top = path.at(-1); top; top = path.at(-1)) {
			const fact = up.get(top.node)?.[top.next++];
			if (!fact) {
				finished.add(top.node);
				onPath.delete(top.node);
				path.pop();
			} else if (onPath.has(fact.to)) {
				const around = path.slice(onPath.get(fact.to));
				circles.push(around.flatMap(({ node, next }) => up.get(node)?.[next - 1] ?? []));
			} else if (!finished.has(fact.to)) {
				onPath.set(fact.to, path.length);
				path.push({ node: fact.to, next: 0 });
			}
		}
	}
	return circles;
}
