/** Whether a page can be used by everyone, as far as a program can tell. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Violation {
	id: string;
	impact: string;
	nodes: { target: string[]; failureSummary: string }[];
}

/** What axe finds serious or critical. */
export async function findings(page: Page): Promise<string[]> {
	await page.evaluate(readFileSync(AXE, "utf8"));
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
		return (await axe.run()).violations;
	});
	return violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`));
}
