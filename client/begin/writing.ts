/** Writing and sorting as a language does. */
import { compareText } from "../../model/index.ts";
import { nextTask } from "../components/tasks.ts";
import { formatDate, formatNumber } from "../i18n/index.ts";

/** Has the browser read the rules of the language, one after the other: the first use of each takes as long as a part of the page. */
export async function readRules(): Promise<void> {
	for (const use of [() => formatNumber(1), () => formatDate("2000-01-01"), () => compareText("a", "b")]) {
		await nextTask();
		use();
	}
}
