/** Keeps the address of the page and what is asked in step: asking makes an address, an address asks. */
import { effect } from "@preact/signals";
import type { App } from "../components/context.ts";
import { inquiryAddress, readAddress } from "../state/index.ts";

const here = () => readAddress(location.pathname, new URLSearchParams(location.search));

/** Begins with the address that the page was opened with. @param started when the first picture stands */
export function followAddress(app: App, started: Promise<void>): void {
	const { questions } = app.state;
	const visit = async () => {
		const inquiry = here();
		if (inquiry) app.tab.value = "questions";
		await started;
		await questions.visit(inquiry);
	};
	if (here()) void visit();
	addEventListener("popstate", () => void visit());
	let shown: string | null = null;
	effect(() => {
		const asked = questions.asked.value;
		const url = location.pathname + location.search;
		const next = asked ? inquiryAddress(asked) : null;
		if (next !== null && next !== url) history.pushState(null, "", next);
		// A closed answer takes its address with it; an address that could not be asked stays to be read.
		if (next === null && shown === url) history.pushState(null, "", "/");
		shown = next;
	});
}
