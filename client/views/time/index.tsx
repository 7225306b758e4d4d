/** Memberships and offices on one axis: when each holds for certain, when it may hold, and the day that all views look at. */
import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { FailureNotice } from "../../components/failure.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { formatDate, t } from "../../i18n/index.ts";
import { SWITCHES } from "../../state/index.ts";
import { type Axis, axisOf, shareOf } from "./axis.ts";
import { DayLine } from "./day-line.tsx";
import { Rows } from "./rows.tsx";
import { daysOf, eventsOf, factsOf, groupsOf } from "./timeline.ts";
import "./time.css";

const NOTHING = { nodes: [], edges: [] };

export default function TimeView() {
	const { state } = useApp();
	const { graph, calendar, tasks, today } = state;
	const { grouping } = state.switches;
	const facts = useComputed(() => factsOf(graph.picture.value, graph.visible.value, calendar.history.value ?? NOTHING));
	const axis = useComputed(() => axisOf(daysOf(facts.value.edges), today()));
	const groups = useComputed(() =>
		groupsOf(facts.value, grouping.value, graph.picture.value.sets, graph.visible.value),
	);
	// What is chosen has another history.
	useEffect(() => {
		if (calendar.history.value === null) void calendar.ask();
	}, [calendar.history.value, graph.sets.value]);
	const failure = tasks.failures.value.get("years");
	return (
		<section class="time-view" aria-label={t.value.time.label}>
			<Head />
			{failure && <FailureNotice {...failure} />}
			{groups.value.length === 0 ? (
				<p class="notice">{t.value.time.none}</p>
			) : (
				<div class="time-scroll">
					<div class="time-top">
						<Years axis={axis.value} />
						<DayLine axis={axis.value} />
					</div>
					<Events axis={axis.value} />
					<Rows groups={groups.value} grouping={grouping.value} axis={axis.value} />
				</div>
			)}
		</section>
	);
}

function Head() {
	const { grouping } = useApp().state.switches;
	const words = t.value.time;
	return (
		<div class="time-head">
			<Segmented
				label={words.group}
				options={SWITCHES.grouping.map((id) => ({ id, text: words[id] }))}
				chosen={grouping.value}
				choose={(one) => {
					grouping.value = one;
				}}
			/>
			<ul class="time-key small muted">
				{(["certain", "possible", "attested"] as const).map((one) => (
					<li key={one}>
						<span class={`time-sign ${one}`} aria-hidden="true" /> {words.key[one]}
					</li>
				))}
			</ul>
		</div>
	);
}

function Years({ axis }: { axis: Axis }) {
	return (
		<div class="time-years" aria-hidden="true">
			{axis.years.map((year) => (
				<span key={year} style={{ "--at": shareOfYear(year, axis) }}>
					{year}
				</span>
			))}
		</div>
	);
}

const shareOfYear = (year: number, axis: Axis) => shareOf(`${String(year).padStart(4, "0")}-01-01`, axis);

function Events({ axis }: { axis: Axis }) {
	const { graph, marks } = useApp().state;
	const events = eventsOf(graph.visible.value);
	if (events.length === 0) return null;
	return (
		<div class="time-row time-events">
			<span class="time-name">{t.value.time.events}</span>
			<div class="time-track">
				{events.map(({ node, day }) => (
					<button
						key={node.id}
						type="button"
						class="time-event"
						style={{ "--at": shareOf(day, axis) }}
						aria-pressed={marks.nodes.value.has(node.id)}
						title={`${node.name}, ${formatDate(day)}`}
						aria-label={`${node.name}, ${formatDate(day)}`}
						onClick={() => marks.select(node.id)}
					/>
				))}
			</div>
		</div>
	);
}
