/** Runs the query, or lets go of it; says how long it runs and what came of it. */
import { useEffect, useState } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";

export function RunBar({ run }: { run(): void }) {
	const { console: queries } = useApp().state;
	const words = t.value.console;
	const running = queries.running.value;
	const isReady = queries.query.value.trim() !== "" && queries.values.value !== null;
	return (
		<div class="run-bar">
			{/* Not disabled while it runs: that would take the focus away. */}
			<button
				type="button"
				class="button primary"
				aria-disabled={running}
				disabled={!isReady}
				onClick={() => running || run()}
			>
				{words.run}
			</button>
			{running && (
				<button type="button" class="button" onClick={queries.cancel}>
					{words.cancel}
				</button>
			)}
			<p class="small muted" role="status">
				{running ? words.running : <Outcome />}
			</p>
			{running && <Clock />}
		</div>
	);
}

function Outcome() {
	const { answer, console: queries } = useApp().state;
	const shown = answer.shown.value;
	if (shown?.kind !== "cypher" || queries.fault.value) return null;
	const { rows, ms, truncated } = shown.answer;
	return <>{t.value.console.outcome(rows.length, ms, truncated)}</>;
}

/** Seconds since it appeared; not read out. */
function Clock() {
	const [seconds, setSeconds] = useState(0);
	useEffect(() => {
		const timer = setInterval(() => setSeconds((value) => value + 1), 1000);
		return () => clearInterval(timer);
	}, []);
	return (
		<span class="small number muted" aria-hidden="true">
			{seconds} s
		</span>
	);
}
