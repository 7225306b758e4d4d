import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath } from "../provision/chromium.ts";
import { launch, type Product, startProduct } from "./harness.ts";

const executable = chromiumPath();

describe.skipIf(!executable)("the page of the interface in a real Chromium", () => {
	let product: Product;
	let browser: Browser;
	let page: Page;
	const complaints: string[] = [];

	beforeAll(async () => {
		product = await startProduct();
		browser = await launch(executable ?? "");
		page = await browser.newPage();
		page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
		page.on("pageerror", (error) => complaints.push(String(error)));
		page.on("request", (request) => {
			if (!request.url().startsWith("data:") && new URL(request.url()).origin !== product.address)
				complaints.push(`leaves the origin: ${request.url()}`);
		});
		await page.goto(`${product.address}/api/docs`);
		await page.locator(".opblock").first().waitFor();
	});
	afterAll(async () => {
		await browser?.close();
		await product?.stop();
		expect(complaints).toEqual([]);
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
});
