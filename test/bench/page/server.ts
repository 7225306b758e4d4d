/** Our server with the bare page beside it, what it was asked, and how far away it seems to be. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express, { type RequestHandler } from "express";
import { build } from "vite";
import { seed } from "../../../seed/seed.ts";
import { realSystem } from "../../../seed/system.ts";
import { connect, openLoadTarget } from "../../../server/graph/index.ts";
import { oursAt } from "../servers.ts";
import type { View } from "./bare/view.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const QUERY_TIMEOUT_MS = 30_000;

export interface Asked {
	readonly path: string;
	/** In milliseconds since 1970, as the browser's clock has it. */
	readonly started: number;
	/** On the wire, headers included. */
	bytes: number;
}

export interface PageServer {
	readonly url: string;
	/** All requests since it was emptied. */
	readonly asked: Asked[];
	/** How long each request is on its way, in milliseconds. */
	latency: number;
	/** @returns the URL of the bare page that shows a view */
	tellBare(view: View): string;
	close(): Promise<void>;
}

/** The product's client, and the bare page. @param bare where the latter is built to */
export async function buildPages(bare: string): Promise<void> {
	await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
	const root = fileURLToPath(new URL("bare", import.meta.url));
	const options = { outDir: bare, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } };
	await build({ configFile: false, root, base: "/bare/", logLevel: "warn", build: options, worker: { format: "es" } });
}

/** Serves some data from an embedded store of their own. */
export async function serveData(data: string, storeDir: string, bare: string): Promise<PageServer> {
	const config = { storeDir, queryTimeoutMs: QUERY_TIMEOUT_MS };
	const said: string[] = [];
	const out = { isTTY: false, write: (text: string) => void said.push(text) };
	const code = await seed({ data }, { ...realSystem, out, err: out, openTarget: () => openLoadTarget(config) });
	if (code !== 0) throw new Error(`The data could not be loaded:\n${said.join("")}`);
	const graph = await connect(config);
	const asked: Asked[] = [];
	const views: View[] = [];
	const server = { asked, latency: 0 };
	const page = await readFile(join(bare, "index.html"), "utf8");
	const { url, close } = await oursAt(graph, config, (ours) =>
		express()
			.use(watch(server))
			.use("/bare", compression(), express.static(bare, { index: false }))
			.get("/bare/:n", ({ params }, res) => {
				res.send(page.replace("{}", () => JSON.stringify(views[Number(params.n)])));
			})
			.use(ours),
	);
	return Object.assign(server, {
		url,
		tellBare: (view: View) => `${url}/bare/${views.push(view) - 1}`,
		close: async () => {
			await close();
			await graph.close();
			await rm(storeDir, { recursive: true, force: true });
		},
	});
}

function watch(server: { asked: Asked[]; latency: number }): RequestHandler {
	return (req, res, next) => {
		const before = req.socket.bytesWritten;
		const started = performance.timeOrigin + performance.now();
		const one: Asked = { path: req.path, started, bytes: 0 };
		server.asked.push(one);
		res.on("finish", () => {
			one.bytes = req.socket.bytesWritten - before;
		});
		setTimeout(next, server.latency);
	};
}
