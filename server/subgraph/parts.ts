/** The parts of networks: their members, bodies, people, agreements, events, projects and topics. */
import type { NetworkPart, RelationshipType } from "../../model/index.ts";
import { type FactFilter, readEdges } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";

/**
 * One way from something that is already shown to a part of it. Steps are taken in this order, so that the roles of
 * bodies and the holders of roles are found; a repeated step goes on as long as it finds more.
 */
interface Step {
	part: NetworkPart;
	type: RelationshipType;
	direction: "in" | "out";
	repeat?: true;
}

const STEPS: readonly Step[] = [
	{ part: "members", type: "MEMBER_OF", direction: "in" },
	{ part: "bodies", type: "BODY_OF", direction: "in" },
	{ part: "bodies", type: "SUB_BODY_OF", direction: "in", repeat: true },
	{ part: "people", type: "ROLE_IN", direction: "in" },
	{ part: "people", type: "HOLDS", direction: "in" },
	{ part: "agreements", type: "BASED_ON", direction: "out" },
	{ part: "events", type: "EVENT_OF", direction: "in" },
	{ part: "projects", type: "RUNS", direction: "out" },
	{ part: "topics", type: "WORKS_ON", direction: "out" },
];

/** Bodies come with the people in them: a role without its body would hang in the air. */
const NEEDS: Partial<Record<NetworkPart, NetworkPart>> = { people: "bodies" };

/**
 * The ids of some networks and of their parts, the networks first.
 * Members are the start of no further step: the bodies of a member commune are not the network's.
 */
export async function readParts(
	graph: Graph,
	networks: readonly string[],
	parts: readonly NetworkPart[],
	{ types, asOf, possible }: FactFilter,
	options?: ReadOptions,
): Promise<string[]> {
	const wanted = new Set(parts.flatMap((part) => [part, NEEDS[part] ?? part]));
	const steps = STEPS.filter(({ part, type }) => wanted.has(part) && (!types || types.includes(type)));
	const from = new Set(networks);
	const found = new Set(networks);
	for (const { part, type, direction, repeat } of steps) {
		let frontier = [...from];
		do {
			const edges = await readEdges(graph, frontier, { types: [type], direction, asOf, possible }, options);
			const others = edges.map((edge) => (direction === "in" ? edge.source : edge.target));
			frontier = [...new Set(others)].filter((id) => !found.has(id));
			for (const id of frontier) {
				found.add(id);
				if (part !== "members") from.add(id);
			}
		} while (repeat && frontier.length > 0);
	}
	return [...found];
}
