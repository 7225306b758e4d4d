/** An error as people read it: what happened, what helps, and a button that does the same again. */
import type { Problem } from "../../model/index.ts";
import { type Dictionary, t } from "../i18n/index.ts";

type Code = keyof Dictionary["errors"]["codes"];

/** The text for a problem, made from its `type`; an unknown type gets the general one. */
export function explain(problem: Problem, dictionary: Dictionary): { what: string; remedy: string } {
	const code = problem.type.replace(/^.*\//, "");
	const { codes } = dictionary.errors;
	return Object.hasOwn(codes, code) ? codes[code as Code] : codes.other;
}

interface FailureNoticeProps {
	problem: Problem;
	retry(): void;
	/** Without it the notice stays: there is nothing else to show. */
	dismiss?(): void;
}

export function FailureNotice({ problem, retry, dismiss }: FailureNoticeProps) {
	const { what, remedy } = explain(problem, t.value);
	return (
		<div class="notice error" role="alert">
			<strong>{what}</strong>
			<p>{remedy}</p>
			{problem.status > 0 && (
				<p class="small muted" lang="en">
					{problem.detail}
				</p>
			)}
			<div class="notice-buttons">
				<button type="button" class="button" onClick={retry}>
					{t.value.retry}
				</button>
				{dismiss && (
					<button type="button" class="button quiet" onClick={dismiss}>
						{t.value.dismiss}
					</button>
				)}
			</div>
		</div>
	);
}

/** Stands where content will be. `lines` should be about as many as will come. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
	return (
		<div class="skeleton" role="status">
			<p class="visually-hidden">{t.value.loading}</p>
			{Array.from({ length: lines }, (_, n) => (
				<span key={n} />
			))}
		</div>
	);
}
