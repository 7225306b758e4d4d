/** Why a query was not answered: what and what helps in the page's words, then the database's own, and where. */

import { useApp } from "../../components/context.ts";
import { explain } from "../../components/failure.tsx";
import { t } from "../../i18n/index.ts";
import { firstLine, marksOf } from "./marks.ts";

export function FaultNotice({ goTo }: { goTo(at: number): void }) {
	const queries = useApp().state.console;
	const fault = queries.fault.value;
	const words = t.value.console;
	if (!fault) return null;
	const { what, remedy } = explain(fault, t.value);
	const [mark] = marksOf(fault, queries.query.value);
	const [error] = fault.errors ?? [];
	return (
		<div class="notice error" role="alert">
			<strong>{what}</strong>
			<p class="small" lang="en">
				{error?.line && <span lang={document.documentElement.lang}>{words.line(error.line, error.column ?? 1)} </span>}
				{firstLine(error?.detail ?? fault.detail)}
			</p>
			<p class="small">{remedy}</p>
			{mark && (
				<button type="button" class="button small" onClick={() => goTo(mark.from)}>
					{words.goTo}
				</button>
			)}
		</div>
	);
}
