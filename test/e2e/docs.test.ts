import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { findings } from "./axe.ts";
import { describeInChromium } from "./harness.ts";

const TRIED = ["/api/overlaps", "/api/entities/{id}", "/api/questions/list-gaps-nearby", "/api/what-if", "/graphql"];
const shown = (page: Page) => page.locator(".opblock").first().waitFor();

describeInChromium(
	"the page of the interface",
	(stage) => {
		const operation = (path: string) =>
			stage.page.locator(".opblock", { has: stage.page.locator(`[data-path="${path}"]`) }).last();

		async function run(at: Locator): Promise<string | null> {
			await at.locator(".opblock-summary-control").click();
			await at.locator("button.execute").click();
			return at.locator(".live-responses-table .response .response-col_status").textContent();
		}

		it("tries operations out as they stand", async () => {
			for (const path of TRIED) {
				const at = operation(path);
				expect(await run(at), path).toContain("200");
				const answer = at.locator(".live-responses-table .response-col_description").first();
				expect(await answer.textContent(), path).not.toContain("problem+json");
			}
		});

		it("has no serious findings of axe but that Swagger UI puts buttons into its buttons", async () => {
			const ours = (await findings(stage.page)).filter((finding) => !finding.startsWith("nested-interactive: "));
			expect(ours).toEqual([]);
		});
	},
	{ path: "/api/docs", until: shown },
);
