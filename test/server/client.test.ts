import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientRoutes } from "../../server/routes/client.ts";

const HTML = { headers: { accept: "text/html,*/*;q=0.8" } };
let folder: string;
let close: () => void;
let url: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), ".kooperationsgraph-client-"));
	const server = createServer(express().use(clientRoutes(folder))).listen(0, "127.0.0.1");
	await once(server, "listening");
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	close = () => server.close();
});
afterAll(async () => {
	close();
	await rm(folder, { recursive: true });
});

test("the page stands at every address of the client; before the build another one says what to do", async () => {
	const early = await fetch(`${url}/`, HTML);
	expect([early.status, await early.text()]).toEqual([503, expect.stringContaining("npm run build")]);

	await mkdir(join(folder, "assets"));
	await writeFile(join(folder, "index.html"), "<p>page</p>");
	await writeFile(join(folder, "assets", "main-abc.js"), "0");
	for (const path of ["/", "/?network=a", "/somewhere/else"]) {
		const page = await fetch(url + path, HTML);
		expect([page.status, await page.text(), page.headers.get("cache-control")]).toEqual([
			200,
			"<p>page</p>",
			"no-cache",
		]);
	}
	const asset = await fetch(`${url}/assets/main-abc.js`);
	expect(asset.headers.get("cache-control")).toContain("immutable");
});

test("who takes anything gets the page where the client gives out addresses, as for the preview of a link", async () => {
	const statusOf = async (path: string) => (await fetch(url + path, { headers: { accept: "*/*" } })).status;
	for (const path of ["/", "/frage/rank-topics?asOf=2024-01-01", "/vergleich", "/was-waere-wenn"])
		expect([path, await statusOf(path)]).toEqual([path, 200]);
	expect(await statusOf("/somewhere/else")).toBe(404);
});

test("a page that was built beside it has a path without an ending, for programs too", async () => {
	await writeFile(join(folder, "how-we-know.html"), "<p>methods</p>");
	const page = await fetch(`${url}/how-we-know`, { headers: { accept: "*/*" } });
	expect([page.status, page.headers.get("content-type"), await page.text(), page.headers.get("cache-control")]).toEqual(
		[200, "text/html; charset=utf-8", "<p>methods</p>", "no-cache"],
	);
});

test("programs, missing files and the interface's own addresses get no page", async () => {
	for (const path of ["/api/x", "/graphql", "/assets/gone.js"])
		expect((await fetch(url + path, HTML)).status).toBe(404);
	expect((await fetch(`${url}/`, { headers: { accept: "application/json" } })).status).toBe(404);
	expect((await fetch(`${url}/`, { ...HTML, method: "POST" })).status).toBe(404);
});
