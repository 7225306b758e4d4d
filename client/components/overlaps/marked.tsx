/** The members of the marked intersection by name, how those who belong indirectly do so, and who says so. */

import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { compareText } from "../../../model/index.ts";
import { t } from "../../i18n/index.ts";
import type { Selection } from "../../state/index.ts";
import { useApp } from "../context.ts";
import { RowEvidence } from "../evidence/row.tsx";
import { Name } from "../name.tsx";
import { NodeShape } from "../shapes.tsx";
import { boundOfExclusive, boundOfShared } from "./known.ts";
import { useLists } from "./lists.ts";
import { describeExactly, describeShared } from "./sentences.ts";

/** More members are shown when asked for. */
const MEMBERS_SHOWN = 100;

export function MarkedIntersection() {
	const { marks, graph } = useApp().state;
	const isComplete = useLists();
	const selection = marks.selection.value;
	const { overlaps } = graph.picture.value;
	const all = useSignal(false);
	const factsOf = useMemberships(selection);
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
	const shown = all.value ? members : members.slice(0, MEMBERS_SHOWN);
	return (
		<section class="marked" aria-live="polite">
			<p class="answer">{describe(selection.sets.map(nameOf), members, t.value, bound)}</p>
			<h3>{words.members}</h3>
			<ul class="rows">
				{shown.map((member) => (
					<li key={member.id} class="marked-member">
						<button type="button" class="row" onClick={() => marks.select(member.id)}>
							<NodeShape type={member.type} />
							<span class="row-text">
								<span>
									<Name of={member} />
								</span>
								<Through member={member} sets={selection.sets} />
							</span>
						</button>
						<RowEvidence basis={{ facts: factsOf(member.id), entity: null }} />
					</li>
				))}
			</ul>
			{shown.length < members.length && (
				<button
					type="button"
					class="link-button small"
					onClick={() => {
						all.value = true;
					}}
				>
					{t.value.details.showAll(members.length)}
				</button>
			)}
			<button type="button" class="button" onClick={() => marks.clear()}>
				{words.clear}
			</button>
		</section>
	);
}

/** The facts by which someone belongs to the marked cooperations, also those that an indirect membership was computed from. */
function useMemberships(selection: Selection): (member: string) => readonly string[] {
	const { edges } = useApp().state.graph.visible.value;
	const facts = useMemo(() => {
		const found = new Map<string, string[]>();
		if (selection.kind !== "intersection") return found;
		for (const { edge } of edges.values()) {
			if (edge.type !== "MEMBER_OF" || edge.hypothetical || !selection.sets.includes(edge.target)) continue;
			const own = edge.derived ? (edge.through ?? []) : [edge.id];
			found.set(edge.source, [...(found.get(edge.source) ?? []), ...own]);
		}
		return found;
	}, [edges, selection]);
	return (member) => [...new Set(facts.get(member))];
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
