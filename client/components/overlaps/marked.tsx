/** The members of the marked intersection by name, and how those who belong indirectly do so. */
import { compareText } from "../../../model/index.ts";
import { t } from "../../i18n/index.ts";
import { useApp } from "../context.ts";
import { NodeShape } from "../shapes.tsx";
import { boundOfExclusive, boundOfShared } from "./known.ts";
import { useLists } from "./lists.ts";
import { describeExactly, describeShared } from "./sentences.ts";

export function MarkedIntersection() {
	const { marks, graph } = useApp().state;
	const isComplete = useLists();
	const selection = marks.selection.value;
	const { overlaps } = graph.picture.value;
	if (selection.kind !== "intersection" || !overlaps) return null;
	const words = t.value.overlaps;
	const nameOf = (id: string) => overlaps.sets.find((set) => set.id === id)?.name ?? id;
	const members = overlaps.members
		.filter((member) => selection.members.includes(member.id))
		.sort((a, b) => compareText(a.name, b.name));
	const describe = selection.exactly ? describeExactly : describeShared;
	const { sets } = graph.picture.value;
	const bound = selection.exactly
		? boundOfExclusive(selection.sets, sets, isComplete)
		: boundOfShared(selection.sets, isComplete);
	return (
		<section class="marked" aria-live="polite">
			<p class="answer">{describe(selection.sets.map(nameOf), members, t.value, bound)}</p>
			<h3>{words.members}</h3>
			<ul class="rows">
				{members.map((member) => (
					<li key={member.id}>
						<button type="button" class="row" onClick={() => marks.select(member.id)}>
							<NodeShape type={member.type} />
							<span class="row-text">
								<span>{member.name}</span>
								<Through member={member} sets={selection.sets} />
							</span>
						</button>
					</li>
				))}
			</ul>
			<button type="button" class="button" onClick={() => marks.clear()}>
				{words.clear}
			</button>
		</section>
	);
}

type Member = { in: { set: string; via: string; through?: { id: string }[] | undefined }[] };

function Through({ member, sets }: { member: Member; sets: readonly string[] }) {
	const { graph } = useApp().state;
	const { nodes, overlaps } = graph.picture.value;
	const nameOf = (id: string) => nodes.get(id)?.node.name ?? overlaps?.members.find((one) => one.id === id)?.name ?? id;
	const ways = member.in
		.filter(({ set, via }) => via === "indirect" && sets.includes(set))
		.map(({ through = [] }) => through.map(({ id }) => nameOf(id)).join(" → "));
	if (ways.length === 0) return null;
	return <span class="small muted">{t.value.overlaps.via([...new Set(ways)].join(", "))}</span>;
}
