import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientRoutes } from "../../server/routes/client.ts";

const HTML = { headers: { accept: "text/html,*/*;q=0.8" } };
let folder: string;
let close: () => void;
let url: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), ".kooperationsgraph-client-"));
	const server = createServer(express().use(clientRoutes(undefined, folder))).listen(0, "127.0.0.1");
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

test("a script that stands in the page is allowed by its hash, and no other", async () => {
	const policy = "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline'";
	const app = express().use((_req, res, next) => {
		res.set("Content-Security-Policy", policy);
		next();
	});
	const server = createServer(app.use(clientRoutes(undefined, folder))).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const policyOf = async (page: string) => {
		await writeFile(join(folder, "index.html"), page);
		return (await fetch(address, HTML)).headers.get("content-security-policy");
	};
	expect(await policyOf('<script src="/assets/page-abc.js"></script>')).toBe(policy);
	// The hash is the example of https://www.w3.org/TR/CSP3/#external-hash (alert('Hello, world.');)
	expect(await policyOf("<script type=\"module\">alert('Hello, world.');</script>")).toBe(
		policy.replace("'self';style", "'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';style"),
	);
	// `printf 'if(1<2)0' | openssl dgst -sha256 -binary | base64`
	expect(await policyOf("<script>if(1<2)0</script><script src='/assets/page-abc.js'></script>")).toBe(
		policy.replace("'self';style", "'self' 'sha256-l9N+MuG5ewEtF4/JNhr7KHWiNJzuqpJYg0bGUwm7W6A=';style"),
	);
	server.close();
	await writeFile(join(folder, "index.html"), "<p>page</p>");
});

test("the page at its plain address has the first page in it, in the browser's language, and its script is allowed", async () => {
	const policy = "script-src 'self'";
	const app = express().use((_req, res, next) => {
		res.set("Content-Security-Policy", policy);
		next();
	});
	const firstPage = async (language: string) => `<b>${language}</b><script>alert('Hello, world.');</script>`;
	const server = createServer(app.use(clientRoutes(firstPage, folder))).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await writeFile(join(folder, "index.html"), "<body><p>page</p></body>");
	const get = (path: string, more: Record<string, string> = {}) =>
		fetch(address + path, { headers: { ...HTML.headers, ...more } });

	const page = await get("/", { "accept-language": "de-DE,de;q=0.9,en;q=0.8" });
	expect(await page.text()).toBe("<body><p>page</p><b>de</b><script>alert('Hello, world.');</script></body>");
	// The hash of https://www.w3.org/TR/CSP3/#external-hash
	expect(page.headers.get("content-security-policy")).toBe(
		`${policy} 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='`,
	);
	expect(page.headers.get("vary")).toBe("Accept-Language");
	for (const [accepted, language] of [
		["en-GB,en;q=0.9,de;q=0.1", "en"],
		["de;q=0.3,en;q=0.9", "en"],
		["fr,en", "de"],
		["*", "de"],
	] as const)
		expect([accepted, await (await get("/", { "accept-language": accepted })).text()]).toEqual([
			...[accepted, expect.stringContaining(`<b>${language}</b>`)],
		]);
	for (const path of ["/?embed=1", "/?lang=en", "/vergleich", "/frage/rank-topics"])
		expect([path, await (await get(path)).text()]).toEqual([path, "<body><p>page</p></body>"]);

	const tag = (await get("/", { "accept-language": "de" })).headers.get("etag") ?? "";
	expect(tag).toMatch(/^W\/"/);
	// Else fetch asks for an answer that nothing has kept.
	const known = { "if-none-match": tag, "cache-control": "max-age=0" };
	expect((await get("/", { ...known, "accept-language": "de" })).status).toBe(304);
	expect((await get("/", { ...known, "accept-language": "en" })).status).toBe(200);
	server.close();
	await writeFile(join(folder, "index.html"), "<p>page</p>");
});

test("an asset that was built compressed too is sent so to whoever can read it, as what it is", async () => {
	const script = 'console.log("Münster");'.repeat(99);
	const path = join(folder, "assets", "page-abc.js");
	await writeFile(path, script);
	await writeFile(`${path}.br`, brotliCompressSync(script));
	await writeFile(`${path}.gz`, gzipSync(script));
	for (const [accepted, encoding] of [
		["gzip, deflate, br, zstd", "br"],
		["gzip", "gzip"],
		["br;q=0, gzip", "gzip"],
		["identity", null],
		["deflate", null],
	] as const) {
		const answer = await fetch(`${url}/assets/page-abc.js`, { headers: { "accept-encoding": accepted } });
		const { headers } = answer;
		expect([accepted, answer.status, headers.get("content-encoding"), await answer.text()]).toEqual([
			...[accepted, 200, encoding, script],
		]);
		expect(headers.get("content-type")).toMatch(/^text\/javascript; charset=utf-8$/i);
		expect([headers.get("vary"), headers.get("cache-control")]).toEqual([
			"Accept-Encoding",
			expect.stringContaining("immutable"),
		]);
	}
	const alone = await fetch(`${url}/assets/main-abc.js`, { headers: { "accept-encoding": "br" } });
	expect([alone.headers.get("content-encoding"), await alone.text()]).toEqual([null, "0"]);
	const range = await fetch(`${url}/assets/page-abc.js`, {
		headers: { "accept-encoding": "identity", range: "bytes=0-6" },
	});
	expect([range.status, await range.text()]).toEqual([206, "console"]);
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
