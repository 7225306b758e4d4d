/** What the small graph answers when it is asked: one question, a comparison, a what-if scenario. */
import { type Api, ApiError } from "../../../client/state/index.ts";
import type { CatalogueQuestion, EntityRef, GraphNode, QuestionAnswer, Subgraph } from "../../../model/index.ts";

const both = (text: string) => ({ de: text, en: `${text} (en)` });

export const SHARED: CatalogueQuestion = {
	name: "list-shared-members",
	title: both("Gemeinsame Mitglieder"),
	explanation: both("Wer in beiden ist."),
	params: [
		{ name: "a", type: "entity", of: ["Network"], title: both("eine"), default: "network-stadtregion-muenster" },
		{ name: "b", type: "entity", of: ["Network"], title: both("andere") },
		{ name: "k", type: "integer", min: 1, max: 9, title: both("mindestens"), default: 1 },
		{ name: "asOf", type: "date", title: both("Stand am") },
	],
	columns: [{ name: "member", type: "entity", title: both("Mitglied") }],
	cypher: "MATCH (m) RETURN m AS member",
	featured: 1,
};

type Asking = Pick<Api, "questions" | "question" | "compare" | "whatIf">;

const ref = ({ id, type, name }: GraphNode): EntityRef => ({ id, type, name });

/** @param membersOf the direct members of a network */
export function smallQuestions(
	membersOf: (network: string) => GraphNode[],
	among: (ids: ReadonlySet<string>) => Subgraph,
	at: (id: string) => GraphNode,
): Asking {
	return {
		questions: async () => ({
			groups: [{ name: "memberships", title: both("Mitgliedschaften"), questions: [SHARED] }],
			entities: [ref(at("network-stadtregion-muenster"))],
			formats: [{ name: "csv", extension: "csv", mediaType: "text/csv", description: both("Tabelle") }],
		}),
		question: async (name, { a = "", b = "", k = "1", asOf = "" }): Promise<QuestionAnswer> => {
			if (k === "0") throw refused("k", "a whole number from 1 to 9");
			const others = new Set(membersOf(b).map((one) => one.id));
			const shared = membersOf(a).filter((one) => others.has(one.id));
			return {
				name,
				columns: SHARED.columns,
				rows: shared.map((one) => [ref(one)]),
				evidence: shared.map(() => ({ facts: [], certainty: null, sources: [] })),
				sources: [],
				graph: among(new Set([a, b, ...shared.map((one) => one.id)])),
				sentence: both(`${shared.length} gemeinsame`),
				cypher: SHARED.cypher,
				params: { a, b, k: Number(k), asOf: asOf || null },
				truncated: false,
			};
		},
		compare: async ({ network = "", other = "" }) => {
			const [were, are] = [membersOf(network), membersOf(other || network)];
			const ids = (all: GraphNode[]) => new Set(all.map((one) => one.id));
			const joined = are.filter((one) => !ids(were).has(one.id)).map(ref);
			const left = were.filter((one) => !ids(are).has(one.id)).map(ref);
			return {
				joined,
				left,
				stayed: are.filter((one) => ids(were).has(one.id)).map(ref),
				columns: [{ name: "member", type: "entity", title: both("Mitglied") }],
				rows: [...joined, ...left].map((one) => [one]),
				sentence: both(`${joined.length} kommen hinzu`),
				graph: among(new Set([network, other || network, ...ids(were), ...ids(are)])),
			};
		},
		whatIf: async ({ add = [], remove = [] }) => {
			const networks = [...new Set([...add, ...remove].map((change) => change.network))];
			const sets = networks.map((id) => ({ id, name: at(id).name, size: membersOf(id).length }));
			const real = networks.flatMap((set) => membersOf(set).map((one) => ({ id: one.id, set })));
			const gone = new Set(remove.map(({ member, network }) => `${member} ${network}`));
			const kept = real.filter(({ id, set }) => !gone.has(`${id} ${set}`));
			const all = [
				...kept.map((one) => ({ ...one, hypothetical: undefined })),
				...add.map(({ member, network }) => ({ id: member, set: network, hypothetical: true as const })),
			];
			return {
				sets,
				intersections: [],
				pairs: [],
				members: [...new Set(all.map((one) => one.id))].map((id) => ({
					...ref(at(id)),
					in: all
						.filter((one) => one.id === id)
						.map(({ set, hypothetical }) => ({
							set,
							via: "direct" as const,
							fact: `member_of.${id}.${set}${hypothetical ? ".hypothetical" : ""}`,
							...(hypothetical && { hypothetical }),
						})),
				})),
				added: add,
				removed: remove,
				before: { sets, pairs: [] },
				topics: [],
			};
		},
	};
}

function refused(pointer: string, detail: string): ApiError {
	const type = "/errors/invalid-parameters";
	return new ApiError({ type, title: "t", status: 400, detail, instance: "/", errors: [{ pointer, detail }] });
}
