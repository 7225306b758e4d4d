import type { Locator, Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { describeInChromium, findings } from "./harness.ts";

describeInChromium("the page of the interface", (stage) => {
	let page: Page;
	beforeEach(async () => {
		page = stage.page;
		await page.goto(`${stage.address}/api/docs`);
		await page.locator(".opblock").first().waitFor();
	});

	const operation = (path: string) => page.locator(".opblock", { has: page.locator(`[data-path="${path}"]`) });

	async function run(at: Locator): Promise<string | null> {
		await at.locator(".opblock-summary-control").click();
		await at.locator("button.execute").click();
		return at.locator(".live-responses-table .response .response-col_status").textContent();
	}

	it.each(["/api/overlaps", "/api/entities/{id}", "/api/questions/list-gaps-nearby", "/api/what-if", "/graphql"])(
		"tries %s out as it stands",
		async (path) => {
			const at = operation(path).last();
			expect(await run(at)).toContain("200");
			expect(await at.locator(".live-responses-table .response-col_description").first().textContent()).not.toContain(
				"problem+json",
			);
		},
	);

	it("has no serious findings of axe but that Swagger UI puts buttons into its buttons", async () => {
		const ours = (await findings(page)).filter((finding) => !finding.startsWith("nested-interactive: "));
		expect(ours).toEqual([]);
	});
});
