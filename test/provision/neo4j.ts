/**
 * A real Neo4j without Docker. As a program (`npm run neo4j`) it keeps its data in `.neo4j/data` and prints the variables
 * to start the server with; for tests `startNeo4j()` gives an empty one on a free port.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installNeo4j, NEO4J_HOME, NEO4J_VERSION, Unavailable } from "./maven.ts";

export interface RunningNeo4j {
	uri: string;
	username: string;
	password: string;
	database: string;
	/** Ends it; a temporary one takes its data along. */
	stop(): Promise<void>;
	/** Settles when the process has ended, by itself or not. */
	ended: Promise<void>;
}

export interface Neo4jOptions {
	version?: string;
	/** Where the data stay. Absent: a temporary directory, removed by `stop()`. */
	home?: string;
	password?: string;
	/** Taken when it is free, otherwise any free one. */
	port?: number;
}

const START_TIMEOUT_MS = 120_000;
/** A command of two seconds, in which Java would compile more than it gains by it; a server of minutes gains. */
const COMMAND = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
const OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
	(name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/**
 * Installs Neo4j when needed and starts it.
 * @throws Unavailable when Java, Maven or the network is missing; it says what to do
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<RunningNeo4j> {
	const version = options.version ?? NEO4J_VERSION;
	const lib = await installNeo4j(version);
	const home = options.home ?? (await mkdtemp(join(tmpdir(), "kooperationsgraph-neo4j-")));
	const password = options.password ?? randomBytes(12).toString("hex");
	const port = await freePort(options.port);
	await furnish(home, lib, port, password);
	const main = version.startsWith("5.") ? "org.neo4j.server.CommunityEntryPoint" : "org.neo4j.server.Neo4jCommunity";
	const args = [
		...OPENED,
		"-Xmx512m",
		"-XX:+UseSerialGC",
		"-cp",
		join(lib, "*"),
		main,
		`--home-dir=${home}`,
		`--config-dir=${join(home, "conf")}`,
		"--console-mode",
	];
	const child = spawn("java", args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const killed = () => child.kill("SIGKILL");
	process.once("exit", killed);
	const remove = () => (options.home ? undefined : rm(home, { recursive: true, force: true, maxRetries: 3 }));
	try {
		await started(child);
	} catch (error) {
		child.kill("SIGKILL");
		await remove();
		throw error;
	}
	const stop = async () => {
		// Data that nobody wants need no orderly end, which takes ten seconds.
		child.kill(options.home ? "SIGTERM" : "SIGKILL");
		await ended;
		process.off("exit", killed);
		await remove();
	};
	return { uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password, database: "neo4j", stop, ended };
}

async function furnish(home: string, lib: string, port: number, password: string): Promise<void> {
	for (const folder of ["conf", "data", "logs", "import", "plugins", "run"])
		await mkdir(join(home, folder), { recursive: true });
	if (!existsSync(join(home, "lib"))) await symlink(lib, join(home, "lib"));
	await writeFile(join(home, "conf", "neo4j.conf"), configuration(port));
	if (existsSync(join(home, "data", "dbms"))) return;
	const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
	const args = [...COMMAND, "-cp", join(lib, "*"), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password];
	const { status, stdout, stderr } = spawnSync("java", args, { env, encoding: "utf8" });
	if (status !== 0) throw new Error(`Neo4j takes no password: ${stderr || stdout}`);
}

const configuration = (port: number) => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
server.memory.heap.max_size=512m
server.memory.pagecache.size=128m
db.transaction.timeout=30s
`;

/** Waits until the server says that it is there. */
function started(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = "";
		const fail = (why: string) => reject(new Error(`Neo4j did not start: ${why}\n${output.slice(-2000)}`));
		const timer = setTimeout(() => fail(`nothing after ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
		const listen = (chunk: Buffer) => {
			output = (output + chunk).slice(-20_000);
			if (!/\bStarted\./.test(output)) return;
			clearTimeout(timer);
			resolve();
		};
		child.stdout?.on("data", listen);
		child.stderr?.on("data", listen);
		child.once("exit", (code) => {
			clearTimeout(timer);
			fail(`it ended with code ${code}`);
		});
	});
}

async function freePort(wanted = 0): Promise<number> {
	try {
		return await listenOnce(wanted);
	} catch {
		return listenOnce(0);
	}
}

function listenOnce(port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}

/** Made once and kept where only the user can read it. */
async function keptPassword(): Promise<string> {
	const file = join(NEO4J_HOME, "password");
	await mkdir(NEO4J_HOME, { recursive: true });
	if (existsSync(file)) return (await readFile(file, "utf8")).trim();
	const password = randomBytes(12).toString("hex");
	await writeFile(file, `${password}\n`, { mode: 0o600 });
	return password;
}

async function main(): Promise<void> {
	console.log(`Neo4j ${NEO4J_VERSION} startet …`);
	const neo4j = await startNeo4j({ home: join(NEO4J_HOME, "data"), password: await keptPassword(), port: 7687 });
	const lines = Object.entries({
		URI: neo4j.uri,
		USERNAME: neo4j.username,
		PASSWORD: neo4j.password,
		DATABASE: neo4j.database,
	});
	console.log(
		`Neo4j läuft. In einem anderen Terminal:\n\n${lines.map(([name, value]) => `export NEO4J_${name}=${value}`).join("\n")}\nnpm start\n\nStrg-C beendet.`,
	);
	let stopping = false;
	const stop = () => {
		if (stopping) return;
		stopping = true;
		console.log("Neo4j wird beendet …");
		void neo4j.stop();
	};
	process.on("SIGINT", stop);
	process.on("SIGTERM", stop);
	await neo4j.ended;
	if (!stopping) throw new Error(`Neo4j has ended by itself; see ${join(NEO4J_HOME, "data", "logs")}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	main().catch((error: unknown) => {
		console.error(error instanceof Unavailable ? error.message : error);
		process.exitCode = 1;
	});
}
