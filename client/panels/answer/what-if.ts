/** What would be if: in a sentence, and as tables of what changes. Pure. */
import { compareText, type Subgraph, type WhatIfAnswer } from "../../../model/index.ts";
import type { ViewTable, Words } from "./types.ts";

type Pair = WhatIfAnswer["pairs"][number];

interface Change {
	readonly a: string;
	readonly b: string;
	readonly before: Pair | undefined;
	readonly after: Pair | undefined;
}

/** The pairs of cooperations that would share more members or fewer; the largest change first. */
export function changedPairs({ before, pairs }: WhatIfAnswer): Change[] {
	const were = new Map(before.pairs.map((pair) => [keyOf(pair), pair]));
	const are = new Map(pairs.map((pair) => [keyOf(pair), pair]));
	const changes = [...new Set([...were.keys(), ...are.keys()])].flatMap((key): Change[] => {
		const [was, is] = [were.get(key), are.get(key)];
		const { a, b } = is ?? was ?? { a: "", b: "" };
		return shared(was) === shared(is) ? [] : [{ a, b, before: was, after: is }];
	});
	const size = ({ before: was, after: is }: Change) => Math.abs(shared(is) - shared(was));
	return changes.sort((x, y) => size(y) - size(x) || shared(y.after) - shared(x.after));
}

const keyOf = ({ a, b }: Pair) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const shared = (pair: Pair | undefined) => pair?.shared.length ?? 0;

export function whatIfTables(answer: WhatIfAnswer, { dictionary }: Words): ViewTable[] {
	const words = dictionary.whatIf;
	const names = new Map([...answer.before.sets, ...answer.sets].map((set) => [set.id, set.name]));
	const network = (id: string) => ({ id, type: "Network", name: names.get(id) ?? id });
	const pairs = changedPairs(answer).map(({ a, b, before, after }) => [
		network(a),
		network(b),
		shared(before),
		shared(after),
		before?.jaccard ?? 0,
		after?.jaccard ?? 0,
	]);
	const topics = [...answer.topics].sort((x, y) => compareText(x.member.name, y.member.name));
	return [
		{
			title: words.overlaps(pairs.length),
			columns: [
				{ name: "a", type: "entity", label: words.a },
				{ name: "b", type: "entity", label: words.b },
				{ name: "before", type: "integer", label: words.sharedBefore },
				{ name: "after", type: "integer", label: words.sharedAfter },
				{ name: "jaccardBefore", type: "ratio", label: words.jaccardBefore },
				{ name: "jaccardAfter", type: "ratio", label: words.jaccardAfter },
			],
			rows: pairs,
		},
		{
			title: words.topics,
			columns: [
				{ name: "member", type: "entity", label: words.member },
				{ name: "gained", type: "entities", label: words.gained },
				{ name: "lost", type: "entities", label: words.lost },
			],
			rows: topics.map(({ member, gained, lost }) => [member, gained, lost]),
		},
	];
}

/** "Angenommen, Coesfeld tritt Stadtregion Münster bei: 4 Überschneidungen ändern sich; Coesfeld gewinnt 2 Themen …" */
export function describeWhatIf(answer: WhatIfAnswer, { nodes }: Subgraph, { dictionary }: Words): string {
	const words = dictionary.whatIf;
	const names = new Map(nodes.map((node) => [node.id, node.name]));
	const nameOf = (id: string) => names.get(id) ?? id;
	const say = (change: { member: string; network: string }) => [nameOf(change.member), nameOf(change.network)] as const;
	const changes = [
		...answer.added.map((one) => words.joins(...say(one))),
		...answer.removed.map((one) => words.leaves(...say(one))),
	];
	const gains = answer.topics.flatMap(({ member, gained, lost }) => [
		...(gained.length > 0 ? [words.gains(member.name, gained.length)] : []),
		...(lost.length > 0 ? [words.loses(member.name, lost.length)] : []),
	]);
	const pairs = changedPairs(answer);
	const affected = new Set(pairs.flatMap(({ a, b }) => [a, b]));
	const cut = answer.sets.filter(({ id, complete }) => affected.has(id) && complete === false);
	const lists = cut.map(({ name, members }) => words.list(name, members?.known ?? 0, members?.total ?? null));
	const { incomparable, tooFew } = answer.leftOut ?? { incomparable: 0, tooFew: 0 };
	return [
		words.sentence(changes, pairs.length, gains),
		...(lists.length > 0 ? [words.incomplete(lists)] : []),
		...(incomparable + tooFew > 0 ? [words.leftOut(incomparable, tooFew)] : []),
	].join(" ");
}
