/**
 * The day of every question: asked on a day, a graph answers as one that holds only the facts of that day. A condition that is
 * forgotten in any step of a path makes a difference, since a fifth of the shipped facts are made to end before or begin after.
 */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { holdsOn, type ParamValue } from "../../../model/index.ts";
import { seed } from "../../../seed/seed.ts";
import { realSystem } from "../../../seed/system.ts";
import { connect, type Graph, openLoadTarget } from "../../../server/graph/index.ts";
import { buildMembershipIndex } from "../../../server/memberships/index.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";
import { readInputs } from "../../../server/questions/inputs.ts";
import { defaults, type Question } from "../../../server/questions/question.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { loadRows, type Rows } from "../fixture.ts";

const DAY = "2024-01-01";

/** Columns that look at other days on purpose. */
const BEYOND: Record<string, readonly string[]> = {
	"list-vacant-roles": ["last", "until", "facts"],
	"list-interlocking-people": ["former"],
	"list-interlocking-members": ["former"],
};

const opened: { graph: Graph; remove(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map(({ graph, remove }) => graph.close().then(remove))));

let all: Graph;
let ofTheDay: Graph;

beforeAll(async () => {
	const rows = await readRows(await openShipped());
	const edges = rows.edges.map((edge) =>
		edge.type === "BROADER" ? edge : { ...edge, row: { ...edge.row, props: redate(edge.row.props) } },
	);
	const nodes = rows.nodes.map((node) => ({ ...node, row: { ...node.row, props: withoutAreas(node.row.props) } }));
	all = await openRows({ ...rows, nodes, edges });
	ofTheDay = await openRows({ ...rows, nodes, edges: edges.filter(({ row }) => holdsOn(row.props, DAY)) });
}, 120_000);

const CASES = [...QUESTIONS.values()]
	.filter(({ params }) => params.asOf)
	.flatMap((question): [string, Question, Record<string, ParamValue>][] => {
		const plain: [string, Question, Record<string, ParamValue>] = [question.name, question, defaults(question)];
		const given = question.example?.params as Record<string, ParamValue> | undefined;
		return given ? [plain, [`${question.name}, its example`, question, { ...plain[2], ...given }]] : [plain];
	});

test.each(CASES)("%s: only what holds on the day counts", async (_, question, values) => {
	expect(await ask(all, question, values)).toEqual(await ask(ofTheDay, question, values));
});

async function ask(graph: Graph, question: Question, values: Record<string, ParamValue>) {
	const params = { ...values, asOf: DAY };
	const inputs = await readInputs({ membershipIndex: () => buildMembershipIndex(graph) }, question, params);
	const rows = await graph.read(question.cypher, { ...params, ...inputs });
	const compared = ([column]: [string, unknown]) => !BEYOND[question.name]?.includes(column);
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row)
				.filter(compared)
				.map(([column, value]) => [column, sorted(value)]),
		),
	);
}

/** Facts are a set; the order of the rest counts. */
const sorted = (value: unknown) =>
	Array.isArray(value) && value.every((item) => typeof item === "string") ? [...new Set(value)].sort() : value;

type Properties = Record<string, unknown> & { id: string };
type DatedRows = Omit<Rows, "nodes" | "edges"> & {
	nodes: { type: string; row: { props: Properties } }[];
	edges: { type: string; row: { props: Properties } }[];
};

/** For which areas a list is complete does not depend on the day. */
function withoutAreas({ membersCompleteFor: _, ...props }: Record<string, unknown>): Record<string, unknown> {
	return props;
}

/** Some facts end before the day or begin after it, some on it; the others keep their dates. None is only possible. */
function redate({ possibleFrom: _, possibleTo: __, ...props }: Properties): Properties {
	const { certainFrom, certainTo, ...rest } = redateCertain(props);
	const days = { certainFrom, possibleFrom: certainFrom, certainTo, possibleTo: certainTo };
	return { ...rest, ...Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)) } as Properties;
}

function redateCertain({ certainFrom, certainTo, ...props }: Properties): Properties {
	switch (numberOf(props.id) % 16) {
		case 0:
			return { ...props, certainTo: "2023-12-31" };
		case 1:
			return { ...props, certainFrom: "2024-01-02" };
		case 2:
			return { ...props, certainTo: DAY };
		case 3:
			return { ...props, certainFrom: DAY };
		default:
			return {
				...props,
				...(certainFrom !== undefined && { certainFrom }),
				...(certainTo !== undefined && { certainTo }),
			};
	}
}

/** A number that follows from an id (FNV-1a). */
const numberOf = (id: string) =>
	[...id].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261) >>> 8;

async function openShipped(): Promise<Graph> {
	const store = await temporaryStore();
	const silent = { isTTY: false, write: () => undefined };
	const openTarget = () => openLoadTarget(store.config);
	const data = fileURLToPath(new URL("../../../seed/data", import.meta.url));
	expect(await seed({ data }, { ...realSystem, out: silent, err: silent, openTarget })).toBe(0);
	return remember(await connect(store.config), store.remove);
}

async function openRows(rows: Rows): Promise<Graph> {
	const store = await temporaryStore();
	const target = await openLoadTarget(store.config);
	await loadRows(target, rows);
	await target.close();
	return remember(await connect(store.config), store.remove);
}

function remember(graph: Graph, remove: () => Promise<void>): Graph {
	opened.push({ graph, remove });
	return graph;
}

async function readRows(graph: Graph): Promise<DatedRows> {
	const [nodes, edges, sources, evidence] = await Promise.all([
		graph.read("MATCH (n:Entity) RETURN [l IN labels(n) WHERE l <> 'Entity'][0] AS type, properties(n) AS props"),
		graph.read(
			"MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS props",
		),
		graph.read("MATCH (s:Source) RETURN properties(s) AS props"),
		graph.read("MATCH (e:Evidence)-[:FROM]->(s:Source) RETURN s.id AS source, properties(e) AS props"),
	]);
	const idOf = (props: unknown) => (props as Properties).id;
	return {
		nodes: nodes.map(({ type, props }) => ({
			type: String(type),
			row: { id: idOf(props), props: props as Properties },
		})),
		edges: edges.map(({ type, from, to, props }) => ({
			type: String(type),
			row: { id: idOf(props), from, to, props: props as Properties },
		})),
		sources: sources.map(({ props }) => ({ id: idOf(props), props })),
		evidence: evidence.map(({ source, props }) => ({ id: idOf(props), source, props })),
	};
}
