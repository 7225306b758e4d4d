/** What the picture of an answer is, and the entities that it names. Pure. */
import {
	type Bilingual,
	type EntityRef,
	type GraphNode,
	MAX_SETS,
	type OverlapsAnswer,
	type Subgraph,
} from "../../../model/index.ts";
import type { Sketch } from "../picture/types.ts";
import { changedNetworks, idsIn } from "../question/actions.ts";
import type { Answered } from "./types.ts";

const PLAIN = {
	full: 0,
	indirect: false,
	asOf: null,
	overlaps: null,
	title: null,
	sentence: null,
	hypothetical: false,
} as const;

export function sketchOf(answered: Answered): Sketch {
	if (answered.kind === "cypher")
		return { ...PLAIN, ids: idsOf(answered.answer.graph), sets: [], title: firstLine(answered.cypher) };
	const { title } = answered.description;
	if (answered.kind === "what-if")
		return { ...PLAIN, ...whatIfSketch(answered), title: withChanges(title, answered), hypothetical: true };
	const { sentence } = answered.answer;
	const sketch = answered.kind === "question" ? questionSketch(answered) : comparisonSketch(answered);
	return { ...PLAIN, ...sketch, title, sentence };
}

/** "Was wäre, wenn …? + Coesfeld → Stadtregion Münster" */
function withChanges({ de, en }: Bilingual, { answer, graph }: Extract<Answered, { kind: "what-if" }>): Bilingual {
	const names = new Map(graph.nodes.map((node) => [node.id, node.name]));
	const say = (sign: string) => (change: { member: string; network: string }) =>
		`${sign} ${names.get(change.member) ?? change.member} → ${names.get(change.network) ?? change.network}`;
	const changes = [...answer.added.map(say("+")), ...answer.removed.map(say("−"))].join(", ");
	return { de: `${de} ${changes}`, en: `${en} ${changes}` };
}

/** An ad-hoc query is called by its first line. */
function firstLine(cypher: string): Bilingual {
	const [line = ""] = cypher.trim().split("\n", 1);
	const title = line.length > 80 ? `${line.slice(0, 79)}…` : line;
	return { de: title, en: title };
}

/** Cooperations that are asked about become hulls with everyone in them; those in the rows, where they are few, too. */
function questionSketch({ answer, description }: Extract<Answered, { kind: "question" }>) {
	const asked = description.params.flatMap((param) =>
		param.type === "entity" || param.type === "entities" ? [answer.params[param.name] ?? []].flat().map(String) : [],
	);
	const isNetwork = new Set(answer.graph.nodes.filter((node) => node.type === "Network").map((node) => node.id));
	const named = asked.filter((id) => isNetwork.has(id));
	const found = answer.rows.flatMap((row) => row.flatMap((cell) => refsIn(cell).map((ref) => ref.id)));
	const all = [...new Set([...named, ...found.filter((id) => isNetwork.has(id))])];
	const sets = all.length <= MAX_SETS ? all : [...new Set(named)].slice(0, MAX_SETS);
	const { asOf } = answer.params;
	const full = Math.min(new Set(named).size, sets.length);
	const loose = new Set(asked.filter((id) => !sets.includes(id) && !found.includes(id)));
	return { ids: withoutLoose(answer.graph, loose), sets, full, asOf: typeof asOf === "string" ? asOf : null };
}

const idsOf = ({ nodes }: Subgraph): string[] => nodes.map(({ id }) => id);

/** Without those nodes that no fact connects with the rest: a topic that was asked about says nothing in a picture by itself. */
function withoutLoose(graph: Subgraph, candidates: ReadonlySet<string>): string[] {
	const connected = new Set(graph.edges.flatMap((edge) => [edge.source, edge.target]));
	const ids = idsOf(graph).filter((id) => !candidates.has(id) || connected.has(id));
	return ids.length > 0 ? ids : idsOf(graph);
}

function comparisonSketch({ answer, formState: { values } }: Extract<Answered, { kind: "comparison" }>) {
	const sets = [...new Set([...idsIn(values.network), ...idsIn(values.other)])].slice(0, MAX_SETS);
	return { ids: idsOf(answer.graph), sets, full: sets.length, indirect: values.indirect === "true" };
}

/** The changed networks as they would be. */
function whatIfSketch({ answer, graph, formState: { values } }: Extract<Answered, { kind: "what-if" }>) {
	const sets = changedNetworks(values).slice(0, MAX_SETS);
	const overlaps: OverlapsAnswer = { ...answer, sets: answer.sets.filter((set) => sets.includes(set.id)) };
	return { ids: idsOf(graph), sets, indirect: values.indirect === "true", asOf: values.asOf || null, overlaps };
}

/** The entities that a cell mentions, whether of a typed column or a value of an ad-hoc query. */
export function refsIn(cell: unknown): EntityRef[] {
	if (Array.isArray(cell)) return cell.flatMap(refsIn);
	if (typeof cell !== "object" || cell === null) return [];
	return isRef(cell) ? [cell] : Object.values(cell).flatMap(refsIn);
}

export const isRef = (cell: object): cell is EntityRef =>
	"id" in cell && "type" in cell && "name" in cell && typeof cell.name === "string";

/** Entities of an answer by id: names for what a form holds as an id. */
export const nodesOf = (answered: Answered): readonly GraphNode[] =>
	answered.kind === "what-if" ? answered.graph.nodes : answered.answer.graph.nodes;

/** The columns that say of a gap whether it is certain, and what makes it uncertain. */
export const CERTAIN = "known";
const UNCERTAIN_IN = "unknownIn";

/** Whether an answer says where something is missing. */
export const isGap = ({ columns }: { readonly columns: readonly { readonly name: string }[] }): boolean =>
	[CERTAIN, UNCERTAIN_IN].every((wanted) => columns.some(({ name }) => name === wanted));

/** Whether a cell of an answer is a commune. */
export const isCommune = (cell: unknown): cell is EntityRef =>
	typeof cell === "object" && cell !== null && isRef(cell) && cell.type === "Commune";

/** Whether an answer is best seen on the map: communes where something is missing. */
export const isOfPlaces = (answered: Answered): boolean =>
	answered.kind === "question" && isGap(answered.answer) && answered.answer.rows.some((row) => row.some(isCommune));

/** Whether there is anything to draw of it: sources and publishers stand in no picture. */
export const isDrawable = (answered: Answered): boolean => nodesOf(answered).length > 0;
