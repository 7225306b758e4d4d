/** The page as axe sees it: nothing serious, and no contrast that it cannot decide. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Result {
	id: string;
	impact: string;
	nodes: { target: string[]; html: string; failureSummary: string; any: { message: string }[] }[];
}

interface Part {
	include: string;
	exclude?: string;
}

interface Results {
	violations: Result[];
	incomplete: Result[];
}

/**
 * What axe finds serious or critical, and every contrast that it cannot decide.
 * @param at what is looked at, by selectors
 * @param rules all by default
 */
export async function findings(
	page: Page,
	at: Part = { include: "body" },
	rules?: readonly string[],
): Promise<string[]> {
	if (await page.evaluate(() => !("axe" in window))) await page.evaluate(readFileSync(AXE, "utf8"));
	const { violations, incomplete } = await page.evaluate(
		([part, runOnly]) => {
			const { axe } = window as unknown as { axe: { run(at: Part, options: object): Promise<Results> } };
			const options = { preload: false, resultTypes: ["violations", "incomplete"], ...(runOnly && { runOnly }) };
			return axe.run(part, options);
		},
		[at, rules] as const,
	);
	const wrong = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
	const undecided = incomplete.filter(({ id }) => id === "color-contrast");
	return [
		...wrong.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
		),
		...undecided.flatMap(({ nodes }) =>
			nodes.map(({ target, html, any }) => `undecided: ${target.join(" ")} ${any[0]?.message} ${html.slice(0, 160)}`),
		),
	];
}

/** What another theme may change. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Looks at what a page shows now, in both themes. `screen` is what a finding is said to be of. */
export interface Eyes {
	/** @param exclude what is looked at on its own */
	look(screen: string, include?: string, exclude?: string): Promise<void>;
	/** At what lies over the page on a ground of its own. */
	lookAbove(screen: string, part: string): Promise<void>;
	lookAtMap(screen: string, include?: string): Promise<void>;
}

export function eyesOn(page: Page): Eyes {
	/**
	 * All rules in the light theme, and what depends on colours in the dark one as well.
	 * @param exclude what is looked at on its own
	 */
	async function look(screen: string, include = "body", exclude?: string): Promise<void> {
		const at = { include, ...(exclude && { exclude }) };
		for (const theme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
			await page.waitForFunction(
				(wanted: string) => [undefined, wanted].includes(document.documentElement.dataset.theme),
				theme,
			);
			await page.evaluate(scrollBack);
			const found = await findings(page, at, theme === "dark" ? OF_COLOURS : undefined);
			expect.soft(found, `${screen}, ${theme}`).toEqual([]);
		}
	}

	/**
	 * What lies over the page on a ground of its own. axe takes what is under an opaque ground to be part of it, so it is put
	 * out of sight for a moment.
	 */
	async function lookAbove(screen: string, part: string): Promise<void> {
		const above = page.locator(part).first();
		await above.waitFor();
		const ground = await above.evaluate((element) => getComputedStyle(element).backgroundColor);
		expect.soft(ground, `${screen} has an opaque ground`).toMatch(/^(rgb|color)\([^,/]+(,[^,/]+)*\)$/);
		const style = await page.addStyleTag({ content: `body { visibility: hidden } ${part} { visibility: visible }` });
		await look(screen, part);
		await style.evaluate((element) => (element as HTMLElement).remove());
	}

	async function lookAtMap(screen: string, include = ".picture"): Promise<void> {
		await page.locator(".map-names span").first().waitFor();
		await look(screen, include, ".map-legend");
		await lookAbove(`legend: ${screen}`, ".map-legend");
	}

	return { look, lookAbove, lookAtMap };
}

/** axe takes for covered what has been scrolled out at the top; runs in the page. */
function scrollBack(): void {
	for (const element of document.querySelectorAll("*")) if (element.scrollTop > 0) element.scrollTop = 0;
}
