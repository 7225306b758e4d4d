/** How far a query may go, said before it is met. */

import { useApp } from "../../components/context.ts";
import { formatNumber, t } from "../../i18n/index.ts";

export function Limits() {
	const { schema } = useApp().state.console;
	const words = t.value.console;
	if (!schema.value) return null;
	const { timeoutMs, rows, memoryMb } = schema.value.console;
	const limits = [
		words.readsOnly,
		words.maxRows(rows),
		words.maxTime(formatNumber(timeoutMs / 1000)),
		...(memoryMb === null ? [] : [words.maxMemory(formatNumber(memoryMb))]),
	];
	return <p class="small muted console-limits">{limits.join(" · ")}</p>;
}
