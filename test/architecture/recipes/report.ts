/**
 * Run in a copy of the repository: loads a directory of data into a store of its own, serves it, and prints as JSON what
 * the paths given answer and what the page knows of the vocabulary.
 *
 *     tsx test/architecture/recipes/report.ts DIRECTORY PATH…
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { colourRules, NODE_STYLES } from "../../../client/style/node-types.ts";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { connect } from "../../../server/graph/index.ts";
import { createServices } from "../../../server/services.ts";
import { loadDirectory } from "../../seed/sandbox.ts";

const [data = "", ...paths] = process.argv.slice(2);
const storeDir = mkdtempSync(join(tmpdir(), "recipe-store-"));
try {
	const load = await loadDirectory(data, storeDir);
	const config = readConfig({ LOG_LEVEL: "silent", REQUESTS_PER_MINUTE: "0" });
	const graph = await connect({ ...config.graph, storeDir });
	const server = createServer(createApp(createServices(config, graph, pino({ level: "silent" }))));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const answers = await Promise.all(paths.map((path) => fetch(`http://127.0.0.1:${port}${path}`).then(readReply)));
	server.closeAllConnections();
	server.close();
	await graph.close();
	console.log(JSON.stringify({ load, answers, dictionaries: DICTIONARIES, styles: NODE_STYLES, rules: colourRules() }));
} finally {
	rmSync(storeDir, { recursive: true, force: true });
}

async function readReply(response: Response) {
	return { status: response.status, body: await response.json() };
}
