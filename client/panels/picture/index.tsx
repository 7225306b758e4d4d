/** The middle of the page: the open views, with what they have in common: tabs, tools, caption and legend. */
import { useApp } from "../../components/context.ts";
import { FailureNotice, Skeleton } from "../../components/failure.tsx";
import { Later } from "../../components/later.tsx";
import { t } from "../../i18n/index.ts";
import { captionNow } from "./caption.ts";
import { DayBanner } from "./day.tsx";
import { FilterChips } from "./filters.tsx";
import { Frames } from "./frames.tsx";
import { Legend } from "./legend.tsx";
import { Toolbar } from "./toolbar.tsx";
import { ViewBar } from "./view-bar.tsx";

export function PicturePane() {
	const hypothetical = useApp().state.graph.picture.value.subject?.hypothetical === true;
	return (
		<section class="picture" aria-label={t.value.canvas.label}>
			<ViewBar />
			<div class="picture-head">
				<Toolbar />
				<Later>
					<FilterChips />
					<Caption />
					<LeaveHypothetical />
				</Later>
			</div>
			<DayBanner />
			<Gone />
			<div class="stage" data-hypothetical={hypothetical}>
				<Later>
					<Frames />
				</Later>
				<StageState />
			</div>
			<Later>
				<Legend />
			</Later>
		</section>
	);
}

/** The views without what changes them: what another page shows of this one. */
export function PictureAlone() {
	return (
		<section class="picture" aria-label={t.value.canvas.label}>
			<div class="picture-head">
				<Caption />
			</div>
			<div class="stage">
				<Frames />
				<StageState />
			</div>
			<Legend />
		</section>
	);
}

function Caption() {
	const { state } = useApp();
	const waiting = !state.graph.started.value;
	const text = waiting
		? state.tasks.failures.value.has("picture")
			? ""
			: t.value.loading
		: captionNow(state, t.value.caption);
	return (
		<p class="caption" id="caption">
			{text}
		</p>
	);
}

/** What is not in the data any more has left the picture, and is not left unsaid. */
function Gone() {
	const { gone } = useApp().state.graph;
	return gone.value.length > 0 ? (
		<p class="day-banner" role="status">
			{t.value.gone(gone.value.length)}
		</p>
	) : null;
}

/** Loading, failed or empty: each says so in the middle of the stage. */
function StageState() {
	const { tasks, graph } = useApp().state;
	const failure = tasks.failures.value.get("picture");
	if (failure) {
		const dismiss = () => tasks.forget("picture");
		return (
			<div class="stage-state">
				<FailureNotice {...failure} {...(graph.started.value ? { dismiss } : {})} />
			</div>
		);
	}
	if (!graph.started.value)
		return (
			<div class="stage-state">
				<Skeleton lines={4} />
			</div>
		);
	if (graph.picture.value.nodes.size > 0)
		return tasks.busy.value.has("picture") ? <p class="stage-busy">{t.value.loading}</p> : null;
	return (
		<div class="stage-state">
			<div class="notice">
				<strong>{t.value.canvas.empty}</strong>
				<p>{t.value.canvas.emptyHint}</p>
				<button type="button" class="button primary" onClick={() => void graph.start()}>
					{t.value.toolbar.reset}
				</button>
			</div>
		</div>
	);
}

/** What is only hypothetical is never mistaken for what is: the caption says so, and here is the way out. */
function LeaveHypothetical() {
	const { graph } = useApp().state;
	if (!graph.picture.value.subject?.hypothetical) return null;
	return (
		<button type="button" class="button hypothetical" title={t.value.canvas.hypothetical} onClick={graph.leaveAnswer}>
			{t.value.canvas.leaveHypothetical}
		</button>
	);
}
