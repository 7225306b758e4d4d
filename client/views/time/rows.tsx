/** The bars in their groups. A row is a button that says its fact as a sentence; what does not hold on the day leads to a day on which it does. */

import { type GraphEdge, validity } from "../../../model/index.ts";
import { lookAt } from "../../components/actions.ts";
import { type App, useApp } from "../../components/context.ts";
import { factInWords } from "../../components/derivation.ts";
import { Name } from "../../components/name.tsx";
import { HullBadge } from "../../components/shapes.tsx";
import { formatDate, language, t } from "../../i18n/index.ts";
import type { Choice } from "../../state/index.ts";
import type { Axis } from "./axis.ts";
import { type Bar, barOf, dayToShow, type Group, type Row, type Stretch } from "./timeline.ts";

export function Rows({
	groups,
	grouping,
	axis,
}: {
	groups: readonly Group[];
	grouping: Choice<"grouping">;
	axis: Axis;
}) {
	const { drawing, marks } = useApp().state;
	const hulls = new Map(drawing.hulls.value.map((hull) => [hull.id, hull]));
	return (
		<>
			{groups.map(({ node, rows }) => {
				const hull = hulls.get(node.id);
				return (
					<section key={node.id} class="time-group" style={{ "--rows": rows.length }} aria-label={node.name}>
						<h3>
							{hull && <HullBadge {...hull} />}
							<button type="button" class="link-button" onClick={() => marks.select(node.id)}>
								<Name of={node} />
							</button>{" "}
							<span class="small muted">{t.value.time.size(rows.length)}</span>
						</h3>
						<ul>
							{rows.map((row) => (
								<TimeRow
									key={row.edge.id}
									row={row}
									name={grouping === "whole" ? [row.other.name, node.name] : [node.name, row.other.name]}
									colour={hulls.get(row.edge.target)?.colour}
									axis={axis}
								/>
							))}
						</ul>
					</section>
				);
			})}
		</>
	);
}

interface TimeRowProps {
	row: Row;
	/** Who, and in what. */
	name: readonly [string, string];
	colour: number | undefined;
	axis: Axis;
}

function TimeRow({ row: { edge, other, shown }, name: [who, what], colour, axis }: TimeRowProps) {
	const app = useApp();
	const { marks } = app.state;
	const selection = marks.selection.value;
	// A node on a path has other facts too, which are not on it.
	const marked = marks.facts.value.has(edge.id) || (selection.kind !== "paths" && marks.nodes.value.has(other.id));
	const sentence = t.value.time.row(factInWords(who, edge.type, what, t.value), validity(edge, language.value));
	const elsewhere = shown ? "" : t.value.time.showOn(formatDate(dayToShow(edge, axis)));
	return (
		<li>
			<button
				type="button"
				class={`time-row ${colour === undefined ? "" : `hull-colour-${colour}`}`}
				data-shown={shown}
				aria-pressed={marked}
				aria-label={[sentence, elsewhere].filter(Boolean).join(". ")}
				title={[sentence, elsewhere].filter(Boolean).join("\n")}
				onClick={() => void choose(app, edge, shown, axis)}
				onPointerEnter={() => marks.hover(shown ? edge.id : null)}
				onPointerLeave={() => marks.hover(null)}
			>
				<span class="time-name">
					<Name of={other} />
				</span>
				<BarView bar={barOf(edge, axis)} />
			</button>
		</li>
	);
}

/** Marks a fact; one that does not hold on the day comes into the picture with a day on which it does. */
async function choose(app: App, edge: GraphEdge, shown: boolean, axis: Axis): Promise<void> {
	if (!shown) await lookAt(app, dayToShow(edge, axis));
	app.state.marks.selectEdge(edge.id);
}

function BarView({ bar: { certain, possible, attested, earlier } }: { bar: Bar }) {
	return (
		<span class="time-track" data-earlier={earlier}>
			<span class="time-bar possible" style={placed(possible)} />
			{certain && <span class="time-bar certain" style={placed(certain)} />}
			{attested.map((at) => (
				<span key={at} class="time-tick" style={{ "--at": at }} />
			))}
		</span>
	);
}

const placed = ({ from, to }: Stretch) => ({ "--from": from, "--to": to });
