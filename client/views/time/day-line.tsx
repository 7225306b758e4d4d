/** The day that is looked at, as a line that can be dragged; it is taken when it is let go. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { lookAt } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { formatDate, t } from "../../i18n/index.ts";
import { shiftYear } from "../../state/index.ts";
import { type Axis, dayAt, shareOf } from "./axis.ts";

/** Years that a key moves the day by. */
const STEPS: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -10,
	PageUp: 10,
};

export function DayLine({ axis }: { axis: Axis }) {
	const app = useApp();
	const { graph, today } = app.state;
	const track = useRef<HTMLDivElement>(null);
	/** Where it is dragged to; null while it is not. */
	const dragged = useSignal<string | null>(null);
	const day = dragged.value ?? graph.day.value;
	const dayUnder = (x: number) => {
		const box = track.current?.getBoundingClientRect();
		return box ? dayAt((x - box.left) / box.width, axis) : day;
	};
	const look = (next: string) => {
		const last = next > axis.to ? axis.to : next;
		void lookAt(app, last < axis.from ? axis.from : last);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const by = STEPS[event.key];
		const next = { Home: axis.from, End: today() }[event.key] ?? (by === undefined ? undefined : shiftYear(day, by));
		if (next === undefined) return;
		event.preventDefault();
		look(next);
	};
	return (
		<div
			class="time-track time-days"
			ref={track}
			onPointerDown={(event) => {
				track.current?.setPointerCapture(event.pointerId);
				dragged.value = dayUnder(event.clientX);
			}}
			onPointerMove={(event) => {
				if (dragged.value !== null) dragged.value = dayUnder(event.clientX);
			}}
			onPointerUp={() => {
				const chosen = dragged.value;
				dragged.value = null;
				if (chosen !== null) look(chosen);
			}}
			onPointerCancel={() => {
				dragged.value = null;
			}}
		>
			<div
				class="time-day"
				role="slider"
				tabIndex={0}
				style={{ "--at": shareOf(day, axis) }}
				aria-label={t.value.time.day}
				aria-valuemin={Number(axis.from.slice(0, 4))}
				aria-valuemax={Number(axis.to.slice(0, 4))}
				aria-valuenow={Number(day.slice(0, 4))}
				aria-valuetext={formatDate(day)}
				title={t.value.time.dayHint}
				onKeyDown={onKeyDown}
			>
				<span>{formatDate(day, true)}</span>
				<i />
			</div>
		</div>
	);
}
