/** The shipped data in a graph of their own, and what is in it as it stands in no query of ours. */
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { seed } from "../../../seed/seed.ts";
import { realSystem } from "../../../seed/system.ts";
import { connect, openLoadTarget, type Row } from "../../../server/graph/index.ts";
import { buildMembershipIndex, type DataAccess, type MembershipIndex } from "../../../server/memberships/index.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";
import { readInputs } from "../../../server/questions/inputs.ts";
import { defaults, type Question } from "../../../server/questions/question.ts";
import { temporaryStore } from "../../provision/graph.ts";

/** The derived days of something that lasts. */
export interface Days {
	certainFrom?: string;
	certainTo?: string;
	possibleFrom?: string;
	possibleTo?: string;
}

export interface Node extends Days {
	id: string;
	type: string;
	kind?: string;
	legalForm?: string;
	foundedOn?: string;
	population?: number;
	membersListed?: string;
	membersListedFrom?: string;
	membersCompleteFor?: string[];
}

export interface Edge extends Days {
	id: string;
	type: string;
	from: string;
	to: string;
	validFrom?: string;
}

export interface ShippedGraph extends DataAccess {
	nodes: Map<string, Node>;
	edges: Edge[];
	/** The rows of a question as the database gives them. */
	ask(name: string, given: Record<string, unknown>): Promise<Row[]>;
	close(): Promise<void>;
}

export async function openShipped(): Promise<ShippedGraph> {
	const store = await temporaryStore();
	const silent = { isTTY: false, write: () => undefined };
	const data = fileURLToPath(new URL("../../../seed/data", import.meta.url));
	const openTarget = () => openLoadTarget(store.config);
	expect(await seed({ data }, { ...realSystem, out: silent, err: silent, openTarget })).toBe(0);
	const graph = await connect(store.config);
	const found = await graph.read("MATCH (n:Entity) RETURN labels(n) AS labels, properties(n) AS props");
	const nodes = found.map(({ labels, props }) => {
		const type = (labels as string[]).find((label) => label !== "Entity");
		return { ...(props as object), type } as Node;
	});
	const facts = await graph.read(
		"MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS props",
	);
	let index: Promise<MembershipIndex> | undefined;
	const access: DataAccess = {
		graph,
		membershipIndex: () => {
			index ??= buildMembershipIndex(graph);
			return index;
		},
	};
	return {
		...access,
		nodes: new Map(nodes.map((node) => [node.id, node])),
		edges: facts.map(({ type, from, to, props }) => ({ ...(props as object), type, from, to })) as Edge[],
		async ask(name, given) {
			const question = QUESTIONS.get(name) as Question;
			const params = { ...defaults(question), ...given };
			const inputs = await readInputs(access, question, params as never);
			return graph.read(question.cypher, { ...params, ...inputs });
		},
		close: () => graph.close().then(store.remove),
	};
}

const within = (day: string | undefined, from = "0", to = "9") => day === undefined || (from <= day && day <= to);
export const holds = ({ certainFrom, certainTo }: Days, day?: string) => within(day, certainFrom, certainTo);
export const mayHold = (one: Days, day?: string) => holds(one, day) || within(day, one.possibleFrom, one.possibleTo);

/** What is no cooperation between communes leaves nobody in doubt. */
export const isCooperation = ({ type, kind = "" }: Node) =>
	type === "Network" && !["internal", "award_scheme", "statutory_body"].includes(kind);
