/** What is a part of something is not, in the end, a part of itself. */
import type { RelationshipType } from "../../model/index.ts";
import type { Report } from "../problems.ts";
import type { Entity } from "./entities.ts";
import type { Fact, Settled } from "./facts.ts";

/** The types that make a hierarchy. */
const HIERARCHIES = ["BROADER", "PART_OF", "SUB_BODY_OF"] as const satisfies readonly RelationshipType[];

/** What is kept of a fact. */
type Step = Pick<Fact, "from" | "to" | "place">;

/** Reports every circle of broader topics, parts and sub-bodies once, at one of its facts, with the way around. */
export function checkCycles({ facts, inRows }: Settled, report: Report): void {
	const hierarchies = new Map<string, Map<Entity, Step[]>>(HIERARCHIES.map((type) => [type, new Map()]));
	for (const list of [facts, inRows()]) {
		for (const { type, from, to, place } of list) {
			const up = hierarchies.get(type);
			up?.set(from, [...(up.get(from) ?? []), { from, to, place }]);
		}
	}
	for (const [type, up] of hierarchies) {
		for (const circle of findCircles(up)) {
			const names = [...circle, circle[0]].map((fact) => fact?.from.values.name ?? fact?.from.id);
			const [{ place } = { place: undefined }] = circle;
			if (place)
				report(place, `${type} führt im Kreis: ${names.join(" → ")}`, "eine der Beziehungen umdrehen oder löschen");
		}
	}
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
