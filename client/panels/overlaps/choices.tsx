/** The list of cooperations with a box each; of a long one only those are drawn that are seen. */
import { useCallback, useEffect, useMemo } from "preact/hooks";
import type { NetworkRef, OverlapsAnswer } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { useWindow } from "../../components/data-table/use-window.ts";
import { rowAfter } from "../../components/data-table/window.ts";
import { useLists } from "../../components/overlaps/lists.ts";
import { HullBadge } from "../../components/shapes.tsx";
import { formatDate, formatNumber, t } from "../../i18n/index.ts";
import { MOST_CHOSEN } from "../../state/index.ts";
import { totalInWords } from "../details/completeness.tsx";

/** @param networks stay the same list while they are the same */
export function Choices({ networks }: { networks: readonly NetworkRef[] }) {
	const ids = useMemo(() => networks.map(({ id }) => id), [networks]);
	const drawn = useWindow(ids);
	const scroller = useCallback((list: HTMLUListElement | null) => {
		drawn.scroller.current = list;
	}, []);
	// Another list is read from its beginning.
	useEffect(() => drawn.reveal(0), [networks]);
	const chosen = new Set(useApp().state.graph.wantedSets.value);
	const onKeyDown = (event: KeyboardEvent) => {
		const { place } = (event.target as HTMLElement).closest("li")?.dataset ?? {};
		const to = place === undefined ? null : rowAfter(event.key, Number(place), ids.length, drawn.page());
		if (to === null) return;
		event.preventDefault();
		drawn.focus(to);
	};
	return (
		<ul class="rows choices" ref={scroller} onScroll={drawn.onScroll} onKeyDown={onKeyDown}>
			<Space height={drawn.before} />
			{networks.slice(drawn.from, drawn.to).map((network, n) => (
				<li
					key={network.id}
					data-id={network.id}
					data-place={drawn.from + n}
					aria-setsize={drawn.cut ? ids.length : undefined}
					aria-posinset={drawn.cut ? drawn.from + n + 1 : undefined}
				>
					<Choice network={network} chosen={chosen.has(network.id)} />
				</li>
			))}
			<Space height={drawn.after} />
		</ul>
	);
}

/** In place of what is not drawn. */
const Space = ({ height }: { height: number }) =>
	height > 0 ? <li aria-hidden="true" style={{ height: `${height}px` }} /> : null;

/** "13 Mitglieder", "60 von 106 Mitgliedern bekannt (Stand April 2024)", "9 Mitglieder bekannt" */
function sizeInWords({ size, members }: OverlapsAnswer["sets"][number], complete: boolean): string {
	const { overlaps, completeness } = t.value;
	const all = overlaps.size(size);
	if (complete) return all;
	if (!members || members.total === null) return completeness.size(all);
	const { known, total, totalIs, totalOn } = members;
	const of = totalInWords(total, totalIs, t.value);
	const listed = completeness.known(formatNumber(known), of, totalOn && formatDate(totalOn));
	return size === known ? listed : `${all} · ${listed}`;
}

function Choice({ network: { id, name, comparable, members }, chosen }: { network: NetworkRef; chosen: boolean }) {
	const { graph, drawing, today } = useApp().state;
	const { overlaps, completeness } = t.value;
	// Those of other days are not known of all.
	const isToday = graph.asOf.value === today();
	const hull = drawing.hulls.value.find((one) => one.id === id);
	const set = graph.picture.value.overlaps?.sets.find((one) => one.id === id);
	const isComplete = useLists();
	const full = graph.wantedSets.value.length >= MOST_CHOSEN;
	return (
		<label class="row">
			<input type="checkbox" checked={chosen} disabled={!chosen && full} onChange={() => void graph.toggleSet(id)} />
			<span class="row-text">
				<span>{name}</span>
				{!comparable && <span class="small muted">{t.value.details.notComparable}</span>}
				{chosen && set && <span class="small muted">{sizeInWords(set, isComplete(id))}</span>}
				{!set && isToday && <span class="small muted">{completeness.size(overlaps.size(members))}</span>}
			</span>
			{hull && <HullBadge {...hull} />}
		</label>
	);
}
