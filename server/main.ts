/** Starts the server: configuration, database, listen; and stops it again. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { destination, type Logger, pino } from "pino";
import { createApp } from "./app.ts";
import { type Config, ConfigError, EXIT_BAD_CONFIG, readConfig, type Shutdown } from "./config.ts";
import { connect, type Graph } from "./graph/index.ts";
import { createServices, type Services } from "./services.ts";

const STDERR = 2;
/** Longer than the minute for which proxies keep idle connections: were the server the first to close, it would lose requests on their way. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = KEEP_ALIVE_MS + 5000;
/** Before anybody has opened the address. */
const FIRST_PAGE_AFTER_MS = 1000;
/** After the first page, which is asked for as soon as the server says where it is. */
const WARM_UP_AFTER_MS = 5000;

await start().catch((error: unknown) => {
	console.error(error instanceof ConfigError ? error.message : explain(error));
	process.exit(error instanceof ConfigError ? EXIT_BAD_CONFIG : 1);
});

async function start(): Promise<void> {
	const config = readConfig();
	const log = pino({ level: config.logLevel }, destination({ fd: STDERR, sync: true }));
	const graph = await connect(config.graph);
	const stopping = new AbortController();
	const services = createServices(config, graph, log, stopping.signal);
	const server = createServer(createApp(services));
	server.keepAliveTimeout = KEEP_ALIVE_MS;
	server.headersTimeout = HEADERS_MS;
	server.listen(config.port, config.host);
	await once(server, "listening");
	console.log(await describe(server, config, graph));
	process.once("SIGINT", () => stop(server, graph, { ...config.shutdown, drainMs: 0 }, stopping));
	process.once("SIGTERM", () => stop(server, graph, config.shutdown, stopping));
	renderFirstPages(services, stopping.signal).catch(() => undefined);
	// What goes wrong is answered to the first request for GraphQL.
	if (config.graphqlParallel > 0) makeSchema(log, stopping.signal).catch(() => undefined);
}

/** The first visitor is not to wait for it, nor a process that ends soon to begin with it. */
async function renderFirstPages({ firstPage }: Services, stopping: AbortSignal): Promise<void> {
	await sleep(FIRST_PAGE_AFTER_MS, undefined, { signal: stopping, ref: false });
	for (const language of ["de", "en"] as const) await firstPage(language);
}

/** The schema of GraphQL takes seconds in which nothing else is answered: better before the first request for it than then. */
async function makeSchema(log: Logger, stopping: AbortSignal): Promise<void> {
	await sleep(WARM_UP_AFTER_MS, undefined, { signal: stopping, ref: false });
	const { graphqlSchema } = await import("./graphql/schema.ts");
	await graphqlSchema();
	log.debug("The GraphQL schema is made");
}

/** The one line that a person and a script wait for. */
async function describe(server: Server, { host }: Config, graph: Graph): Promise<string> {
	const { port } = server.address() as AddressInfo;
	const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
	const status = await graph.status();
	const content = status.ready
		? `Engine ${graph.engine} ${status.engineVersion}, ${status.manifest.entities} Entitäten, ` +
			`${status.manifest.relationships} Beziehungen, Datenstand ${status.manifest.dataVersion}`
		: `Engine ${graph.engine}, noch kein Graph: ${status.detail}`;
	return `Kooperationsgraph läuft: ${url} (${content})`;
}

/**
 * Shuts down: says so at `/readyz` while the listener is still open, closes it, lets running requests finish, exits with 0.
 * A second signal ends at once.
 */
async function stop(server: Server, graph: Graph, { drainMs, finishMs }: Shutdown, stopping: AbortController) {
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
	stopping.abort();
	server.prependListener("request", (_req, res) => res.setHeader("Connection", "close"));
	await sleep(drainMs);
	const closed = new Promise((resolve) => server.close(resolve));
	await Promise.race([closed, sleep(finishMs)]);
	await graph.close().catch(() => undefined);
	process.exit(0);
}

function explain(error: unknown): string {
	const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
	if (code === "EADDRINUSE")
		return `PORT=${port} is in use already: stop what listens there, or set PORT (0 takes any).`;
	if (code === "EACCES" && port !== undefined) return `PORT=${port} may not be used: set PORT to 1024 or more.`;
	if (code === "EADDRNOTAVAIL") return `HOST=${address} is no address of this machine: set HOST, e.g. to 127.0.0.1.`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
