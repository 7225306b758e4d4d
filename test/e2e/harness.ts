/** The whole product as a person meets it: the client built, the data loaded, the server running, Chromium in front of it. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const ADDRESS = /Kooperationsgraph läuft: (http:\/\/\S+)/;

export interface Product {
	address: string;
	stop(): Promise<void>;
}

/** Builds, loads the shipped data into a store of its own and serves on a free port. */
export async function startProduct(): Promise<Product> {
	const store = mkdtempSync(join(tmpdir(), "kooperationsgraph-e2e-"));
	const env = {
		...process.env,
		STORE_DIR: store,
		PORT: "0",
		LOG_LEVEL: "error",
		NEO4J_URI: "",
		NODE_ENV: "production",
	};
	await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
	await run(process.execPath, ["--import", "tsx", "seed/cli.ts"], { cwd: ROOT, env });
	const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], { cwd: ROOT, env });
	const stop = async () => {
		server.kill();
		if (server.exitCode === null) await new Promise((resolve) => server.once("exit", resolve));
		rmSync(store, { recursive: true, force: true });
	};
	try {
		return { address: await printedAddress(server), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

function printedAddress(server: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = "";
		const listen = (chunk: Buffer) => {
			output += chunk.toString();
			const [, address] = ADDRESS.exec(output) ?? [];
			if (address) resolve(address);
		};
		server.stdout?.on("data", listen);
		server.stderr?.on("data", listen);
		server.once("exit", (code) => reject(new Error(`The server ended with code ${code}:\n${output}`)));
	});
}

export const launch = (executablePath: string): Promise<Browser> =>
	chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking", "--disable-gpu"] });

export interface Visit {
	page: Page;
	/** What must not happen: errors in the console, failed requests, requests that leave the origin. */
	complaints: string[];
	close(): Promise<void>;
}

/** Opens the page, or a path of it, in a browser profile of its own and waits until the first picture stands. */
export async function visit(
	browser: Browser,
	address: string,
	options: BrowserContextOptions = {},
	path = "",
): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "de-DE", ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
	page.on("pageerror", (error) => complaints.push(`error: ${error.stack}`));
	page.on(
		"response",
		(response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
	);
	page.on("request", (request) => {
		if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== address)
			complaints.push(`leaves the origin: ${request.url()}`);
	});
	await page.goto(address + path);
	await settled(page);
	return { page, complaints, close: () => context.close() };
}

/** Until there is a picture and every node of it has its place. */
export const settled = (page: Page) => page.locator('#canvas[data-settled="true"]:not([data-nodes="0"])').waitFor();

/** What the canvas says about itself. */
export async function picture(
	page: Page,
): Promise<{ nodes: number; edges: number; hulls: number; busiestHulls: number }> {
	const said = await page.locator("#canvas").evaluate((element) => ({ ...element.dataset }));
	const number = (name: string) => Number(said[name]);
	return {
		nodes: number("nodes"),
		edges: number("edges"),
		hulls: number("hulls"),
		busiestHulls: number("busiestHulls"),
	};
}

/** Tabs on until the focus is on the first match. */
export async function tabTo(page: Page, selector: string): Promise<void> {
	for (let steps = 0; steps < 80; steps++) {
		await page.keyboard.press("Tab");
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`The focus never came to ${selector}`);
}

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
