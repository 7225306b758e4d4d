/** Who joined, left and stayed between two sides: networks on a day. */
import {
	type CompareAnswer,
	compareNamed,
	dateInWords,
	type EntityRef,
	nameIn,
	type QuestionColumn,
} from "../../model/index.ts";
import { readEdgesById } from "../elements/read.ts";
import { type Refs, readRefs, requireNetworks } from "../elements/refs.ts";
import type { ReadOptions } from "../graph/types.ts";
import {
	type DataAccess,
	isComplete,
	listOf,
	type Membership,
	type MembershipIndex,
	membershipsOf,
} from "../memberships/index.ts";
import { type Language, type ListOfMembers, writeList, writeLists, writeNumber, writeSome } from "../prose.ts";
import { drawPicture } from "../subgraph/picture.ts";

/** The members of some networks together, on a day or of all times. */
export interface Side {
	networks: readonly string[];
	asOf?: string | undefined;
}

export interface Comparison {
	before: Side;
	after: Side;
	indirect: boolean;
	/** Whether those count who only may be members on the day. */
	possible?: boolean | undefined;
	/** At most so many entities in the picture. */
	limit: number;
}

const COLUMNS: QuestionColumn[] = [
	{ name: "member", type: "entity", title: { de: "Mitglied", en: "Member" } },
	{ name: "change", type: "text", title: { de: "Veränderung", en: "Change" } },
];

/** @throws ApiError `unknown-reference` for an id that is not a network's */
export async function answerComparison(
	{ graph, membershipIndex }: DataAccess,
	{ before, after, indirect, possible, limit }: Comparison,
	options?: ReadOptions,
): Promise<CompareAnswer> {
	const networks = [...new Set([...before.networks, ...after.networks])];
	const index = await membershipIndex();
	const [were, are] = [before, after].map((side) => membershipsOf(index, { ...side, indirect, possible })) as [
		Membership[],
		Membership[],
	];
	const members = [...new Set([...were, ...are].map(({ member }) => member))];
	const refs = await readRefs(graph, [...networks, ...members], options);
	requireNetworks(before.networks, refs, "network");
	requireNetworks(after.networks, refs, "other");
	const groups = compare(were, are, refs);
	const facts = [...were, ...are].flatMap(({ fact, through }) => [fact, ...(through ?? []).map((step) => step.fact)]);
	const shown = { ids: [...networks, ...members], edges: await readEdgesById(graph, facts, options), limit };
	const lists = cutLists(index, [before, after], refs);
	const said = { groups, sides: { before, after }, lists, refs };
	return {
		...groups,
		columns: COLUMNS,
		rows: (["joined", "left", "stayed"] as const).flatMap((change) => groups[change].map((ref) => [ref, change])),
		sentence: { de: write(said, "de"), en: write(said, "en") },
		complete: lists.length === 0,
		graph: await drawPicture(graph, shown, options),
	};
}

/** The networks whose members are not all known on the day of their side, each once. */
function cutLists(index: MembershipIndex, sides: readonly Side[], refs: Refs): ListOfMembers[] {
	const cut = sides.flatMap(({ networks, asOf }) =>
		networks
			.filter((id) => !isComplete(index, id, asOf))
			.map((id): [string, ListOfMembers] => {
				const { total, totalIs, listed, from } = listOf(index, id);
				const direct = membershipsOf(index, { networks: [id], indirect: false, asOf });
				const known = new Set(direct.map(({ member }) => member)).size;
				return [
					id,
					{
						...(refs.get(id) ?? { name: id }),
						listed: known,
						total,
						totalIs,
						from: listed === "complete" ? from : null,
					},
				];
			}),
	);
	return [...new Map(cut).values()];
}

type Groups = Pick<CompareAnswer, "joined" | "left" | "stayed">;

function compare(were: readonly Membership[], are: readonly Membership[], refs: Refs): Groups {
	const [earlier, later] = [were, are].map((side) => new Set(side.map(({ member }) => member)));
	const refsOf = (ids: Iterable<string> = [], keep: (id: string) => boolean) =>
		[...ids]
			.filter(keep)
			.flatMap((id) => refs.get(id) ?? [])
			.sort(compareNamed);
	return {
		joined: refsOf(later, (id) => !earlier?.has(id)),
		left: refsOf(earlier, (id) => !later?.has(id)),
		stayed: refsOf(later, (id) => earlier?.has(id) === true),
	};
}

interface Phrases {
	nobody: string;
	asFarAsKnown: string;
	cut(lists: string): string;
	verbs: Record<keyof Groups, [one: string, many: string]>;
	from(a: string, b: string): string;
	on(networks: string, day: string): string;
	ever: string;
}

const PHRASES: Record<Language, Phrases> = {
	de: {
		nobody: "niemand",
		asFarAsKnown: ", soweit bekannt",
		cut: (lists) => ` Nicht alle Mitglieder sind bekannt: ${lists}.`,
		verbs: {
			joined: ["kommt hinzu", "kommen hinzu"],
			left: ["fällt weg", "fallen weg"],
			stayed: ["bleibt", "bleiben"],
		},
		from: (a, b) => `Von ${a} zu ${b}`,
		on: (networks, day) => `${networks} (${day})`,
		ever: "alle Zeiten",
	},
	en: {
		nobody: "nobody",
		asFarAsKnown: ", as far as is known",
		cut: (lists) => ` Not all members are known: ${lists}.`,
		verbs: { joined: ["joins", "join"], left: ["leaves", "leave"], stayed: ["stays", "stay"] },
		from: (a, b) => `From ${a} to ${b}`,
		on: (networks, day) => `${networks} (${day})`,
		ever: "all times",
	},
};

/** What a sentence is made from. */
interface Said {
	groups: Groups;
	sides: Pick<Comparison, "before" | "after">;
	lists: readonly ListOfMembers[];
	refs: Refs;
}

/** "Von Stadtregion (1. Januar 2015) zu Stadtregion (1. Januar 2020): 2 kommen hinzu (A und B), niemand fällt weg, 9 bleiben." */
function write({ groups, sides: { before, after }, lists, refs }: Said, language: Language) {
	const { from, on, ever, asFarAsKnown, cut } = PHRASES[language];
	const side = ({ networks, asOf }: Side) => {
		const names = networks.map((id) => nameIn(refs.get(id) ?? { name: id }, language));
		return on(writeList(names, language), asOf ? dateInWords(asOf, language) : ever);
	};
	const parts = (["joined", "left", "stayed"] as const).map((change) => phrase(groups[change], change, language));
	const compared = from(side(before), side(after));
	const [known, open] = lists.length > 0 ? [asFarAsKnown, cut(writeLists(lists, language))] : ["", ""];
	return `${compared}${known}: ${parts.join(", ")}.${open}`;
}

function phrase(members: readonly EntityRef[], change: keyof Groups, language: Language): string {
	const { nobody, verbs } = PHRASES[language];
	const [one, many] = verbs[change];
	if (members.length === 0) return `${nobody} ${one}`;
	const counted = `${writeNumber(members.length, language)} ${members.length === 1 ? one : many}`;
	if (change === "stayed") return counted;
	return `${counted} (${writeSome(
		members.map((member) => nameIn(member, language)),
		false,
		language,
	)})`;
}
