/** A page of another origin in a real browser: it reads what is shared, and nothing else. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { describeInChromium } from "./harness.ts";

describeInChromium("a page of another origin", (stage) => {
	it("reads answers, files and GraphQL, and cannot ask the console", async () => {
		const elsewhere = createServer((_req, res) => res.setHeader("content-type", "text/html").end("<!doctype html>"));
		elsewhere.listen(0, "127.0.0.1");
		await once(elsewhere, "listening");
		const page = await stage.browser.newPage();
		try {
			await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
			const ask = (path: string, body?: object) =>
				page.evaluate(
					async ([url, sent]) => {
						const init = { method: "POST", headers: { "content-type": "application/json" }, body: sent ?? null };
						try {
							const reply = await fetch(url as string, sent ? init : { headers: { "if-none-match": "none" } });
							return `${reply.status} ${reply.headers.get("content-disposition") ?? ""}`.trim();
						} catch {
							return "refused";
						}
					},
					[stage.address + path, body && JSON.stringify(body)],
				);
			expect(await ask("/api/schema")).toBe("200");
			expect(await ask("/api/entities/nobody-0")).toBe("404");
			expect(await ask("/api/export/graphml?networks=network-stadtregion-muenster&asOf=2026-11-28")).toBe(
				'200 attachment; filename="stadtregion-muenster_2026-11-28.graphml"',
			);
			expect(await ask("/graphql", { query: "{ __typename }" })).toBe("200");
			expect(await ask("/api/cypher", { query: "RETURN 1 AS x" })).toBe("refused");
		} finally {
			await page.close();
			elsewhere.close();
		}
	});
});
