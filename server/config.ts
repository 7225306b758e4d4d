/**
 * One table of settings. It makes the configuration, `.env.example` and the table of the README, and a test holds them
 * equal. Nothing else in the project reads the environment.
 */
import { existsSync } from "node:fs";
import { z } from "zod";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export const EXIT_BAD_CONFIG = 2;

/** What the server is told from outside, complete and checked. */
export interface Config {
	host: string;
	/** 0 takes any free port. */
	port: number;
	logLevel: (typeof LOG_LEVELS)[number];
	graph: GraphConfig;
	/** Language in which the loader and the commands beside it report. */
	loaderLanguage: "de" | "en";
	limits: Limits;
	console: ConsoleLimits;
	/** GraphQL requests that are answered at the same time; 0 switches GraphQL off. */
	graphqlParallel: number;
	/** Requests that one client (IP address) may make in a minute; 0 switches the limit off. */
	requestsPerMinute: number;
	shutdown: Shutdown;
	/** How many proxies in front of the server may be believed about the client's IP address. */
	trustedProxies: number;
}

/** Where the graph is and how long a query may take. */
export interface GraphConfig {
	/** Present: real Neo4j. Absent: the embedded engine under `storeDir`. */
	neo4j?: { uri: string; username: string; password: string; database: string };
	storeDir: string;
	queryTimeoutMs: number;
	/** How many elements a load into Neo4j writes at most in one transaction; without it, any number. */
	rowsPerTransaction?: number;
}

/** How large an answer may become before it is cut or refused. */
export interface Limits {
	/** Entities of a list, results of a search. */
	page: number;
	nodes: number;
	/** Facts of one entity, and of one piece of evidence. */
	facts: number;
	networks: number;
	/** Entities of a graph that is measured. */
	measured: number;
	paths: number;
	pathLength: number;
	/** Entities and facts that a GraphQL query may be expected to read. */
	cost: number;
}

/** How far queries may go that are not ours. */
export interface ConsoleLimits {
	timeoutMs: number;
	rows: number;
	/** Of one query's process on the embedded engine. */
	memoryMb: number;
	/** Queries that run at the same time. */
	parallel: number;
}

/** How the server ends after SIGTERM; in milliseconds. */
export interface Shutdown {
	/** `/readyz` answers 503 and the listener stays open, so that a load balancer notices. */
	drainMs: number;
	/** After that, running requests may take so long to finish. */
	finishMs: number;
}

/** A value that the environment gives and that cannot be used. The message names variable, value and remedy. */
export class ConfigError extends Error {
	override name = "ConfigError";
}

interface Setting<T> {
	fallback: string;
	schema: z.ZodType<T, string>;
	/** What may stand there; ends the sentence of the error message. */
	expects: string;
	de: string;
	en: string;
}

const setting = <T>(fallback: string, [schema, expects]: Kind<T>, de: string, en: string): Setting<T> => ({
	fallback,
	schema,
	expects,
	de,
	en,
});

type Kind<T> = [schema: z.ZodType<T, string>, expects: string];
const TEXT: Kind<string> = [z.string(), "a text"];
const URI: Kind<string> = [
	z.string().regex(/^$|^(neo4j|bolt)(\+s|\+ssc)?:\/\/(\[[\da-f:.]+\]|[^\s@:/?#]+)(:\d{1,5})?\/?(\?[^\s@]*)?$/i),
	"a URI such as neo4j://localhost:7687, without user and password",
];
const LEVEL: Kind<Config["logLevel"]> = [z.enum(LOG_LEVELS), `one of ${LOG_LEVELS.join(", ")}`];
const LANGUAGE: Kind<Config["loaderLanguage"]> = [z.enum(["de", "en"]), "de or en"];
const whole = (least: number, most: number): Kind<number> => [
	z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most)),
	`a whole number from ${least} to ${most}`,
];

export const SETTINGS = {
	PORT: setting("3000", whole(0, 65535), "Port; 0 nimmt einen freien", "Port; 0 takes any free one"),
	HOST: setting(
		"127.0.0.1",
		TEXT,
		"IP-Adresse oder Rechnername, an dem gelauscht wird",
		"IP address or host name to listen on",
	),
	STORE_DIR: setting(".data", TEXT, "Ordner der eingebetteten Datenbank", "Folder of the embedded database"),
	NEO4J_URI: setting("", URI, "Neo4j statt der eingebetteten Datenbank", "Neo4j instead of the embedded database"),
	NEO4J_USERNAME: setting("neo4j", TEXT, "Benutzer von Neo4j", "User of Neo4j"),
	NEO4J_PASSWORD: setting("", TEXT, "Kennwort von Neo4j", "Password of Neo4j"),
	NEO4J_DATABASE: setting("neo4j", TEXT, "Name der Datenbank in Neo4j", "Name of the database in Neo4j"),
	QUERY_TIMEOUT_MS: setting(
		"10000",
		whole(1, 600_000),
		"Millisekunden, die eine Abfrage dauern darf",
		"Milliseconds that a query may take",
	),
	LOAD_ROWS: setting(
		"50000",
		whole(1000, 100_000_000),
		"Elemente, die eine Transaktion beim Laden in Neo4j höchstens schreibt",
		"Elements that one transaction of a load into Neo4j writes at most",
	),
	LOADER_LANGUAGE: setting(
		"de",
		LANGUAGE,
		"Sprache, in der der Lader und die Befehle neben ihm melden: de oder en",
		"Language of the messages of the loader and of the commands beside it: de or en",
	),
	LOG_LEVEL: setting("info", LEVEL, "Ausführlichkeit des Protokolls", "Verbosity of the log"),
	MAX_PAGE: setting("500", whole(1, 10_000), "Einträge einer Liste", "Entries of a list"),
	MAX_NODES: setting("5000", whole(1, 100_000), "Knoten eines Teilgraphen", "Nodes of a subgraph"),
	MAX_FACTS: setting("2000", whole(1, 100_000), "Fakten zu einem Eintrag", "Facts about one entity"),
	MAX_NETWORKS: setting("500", whole(1, 10_000), "Kooperationen eines Vergleichs", "Cooperations of one comparison"),
	MAX_MEASURED: setting(
		"5000",
		whole(1, 100_000),
		"Einträge, deren Maße auf einmal berechnet werden",
		"Entities whose measures are computed at once",
	),
	MAX_PATHS: setting("100", whole(1, 1000), "Wege einer Antwort", "Paths of one answer"),
	MAX_PATH_LENGTH: setting("10", whole(1, 20), "Kanten eines Weges", "Edges of a path"),
	MAX_COST: setting(
		"200000",
		whole(100_000, 100_000_000),
		"Einträge und Fakten, die eine GraphQL-Abfrage voraussichtlich liest",
		"Entities and facts that a GraphQL query is expected to read",
	),
	CONSOLE_TIMEOUT_MS: setting(
		"10000",
		whole(1, 600_000),
		"Millisekunden, die eine eigene Cypher-Abfrage dauern darf",
		"Milliseconds that an ad-hoc Cypher query may take",
	),
	CONSOLE_ROWS: setting("1000", whole(1, 100_000), "Zeilen ihrer Antwort", "Rows of its answer"),
	CONSOLE_MEMORY_MB: setting(
		"512",
		whole(256, 65_536),
		"Megabyte, die sie oder eine GraphQL-Abfrage belegen darf (nicht bei Neo4j)",
		"Megabytes that it or a GraphQL query may take (not on Neo4j)",
	),
	CONSOLE_PARALLEL: setting(
		"4",
		whole(0, 64),
		"Solche Abfragen zur selben Zeit; 0 schaltet sie ab",
		"Such queries at the same time; 0 switches them off",
	),
	GRAPHQL_PARALLEL: setting(
		"4",
		whole(0, 64),
		"GraphQL-Abfragen zur selben Zeit, weitere warten kurz; 0 schaltet GraphQL ab",
		"GraphQL queries at the same time, further ones wait briefly; 0 switches GraphQL off",
	),
	REQUESTS_PER_MINUTE: setting(
		"1200",
		whole(0, 1_000_000),
		"Anfragen je Client (IP-Adresse) und Minute; 0 hebt die Grenze auf",
		"Requests per client (IP address) and minute; 0 lifts the limit",
	),
	DRAIN_MS: setting(
		"2000",
		whole(0, 600_000),
		"Millisekunden nach SIGTERM, in denen /readyz 503 antwortet und noch Anfragen angenommen werden",
		"Milliseconds after SIGTERM in which /readyz answers 503 and requests are still accepted",
	),
	SHUTDOWN_MS: setting(
		"7000",
		whole(0, 600_000),
		"Millisekunden, die laufende Anfragen danach noch haben",
		"Milliseconds that running requests have after that",
	),
	TRUSTED_PROXIES: setting("0", whole(0, 10), "Proxys vor dem Server", "Proxies in front of the server"),
} as const;

type Values = { [K in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[K]["schema"]> };
type Environment = Record<string, string | undefined>;

/**
 * Reads the configuration. A variable that is absent or empty takes its default.
 * @param env the process's environment, completed from a file `.env` in the working directory, unless given
 * @throws ConfigError that names every variable that cannot be used
 */
export function readConfig(env: Environment = environment()): Config {
	const values = readValues(env);
	return {
		host: values.HOST,
		port: values.PORT,
		logLevel: values.LOG_LEVEL,
		graph: graphConfig(values),
		loaderLanguage: values.LOADER_LANGUAGE,
		limits: {
			page: values.MAX_PAGE,
			nodes: values.MAX_NODES,
			facts: values.MAX_FACTS,
			networks: values.MAX_NETWORKS,
			measured: values.MAX_MEASURED,
			paths: values.MAX_PATHS,
			pathLength: values.MAX_PATH_LENGTH,
			cost: values.MAX_COST,
		},
		console: {
			timeoutMs: values.CONSOLE_TIMEOUT_MS,
			rows: values.CONSOLE_ROWS,
			memoryMb: values.CONSOLE_MEMORY_MB,
			parallel: values.CONSOLE_PARALLEL,
		},
		graphqlParallel: values.GRAPHQL_PARALLEL,
		requestsPerMinute: values.REQUESTS_PER_MINUTE,
		shutdown: { drainMs: values.DRAIN_MS, finishMs: values.SHUTDOWN_MS },
		trustedProxies: values.TRUSTED_PROXIES,
	};
}

/** The one setting that commands without a database need. @throws ConfigError */
export function readLoaderLanguage({ LOADER_LANGUAGE }: Environment = environment()): Config["loaderLanguage"] {
	return readConfig({ LOADER_LANGUAGE }).loaderLanguage;
}

function environment(): Environment {
	if (existsSync(".env")) process.loadEnvFile(".env");
	return process.env;
}

function readValues(env: Environment): Values {
	const wrong: string[] = [];
	const entries = Object.entries<Setting<unknown>>(SETTINGS).map(([name, { fallback, schema, expects }]) => {
		const result = schema.safeParse(env[name] || fallback);
		if (!result.success) wrong.push(`${name}=${shown(name, env[name])} cannot be used: ${name} is ${expects}.`);
		return [name, result.data];
	});
	if (wrong.length > 0) throw new ConfigError(wrong.join("\n"));
	return Object.fromEntries(entries) as Values;
}

/** A value as messages show it: of a URI that is more than scheme, host and port the scheme, since the rest may be secret. */
function shown(name: string, value = ""): string {
	if (name !== "NEO4J_URI" || /^[a-z+]+:\/\/[\w.-]+(:\d+)?\/?$/i.test(value)) return value;
	return `${/^[a-z+]+:\/\//i.exec(value)?.[0] ?? ""}…`;
}

function graphConfig(values: Values): GraphConfig {
	const config: GraphConfig = {
		storeDir: values.STORE_DIR,
		queryTimeoutMs: values.QUERY_TIMEOUT_MS,
		rowsPerTransaction: values.LOAD_ROWS,
	};
	if (!values.NEO4J_URI) return config;
	if (!values.NEO4J_PASSWORD) {
		throw new ConfigError(
			`NEO4J_URI=${shown("NEO4J_URI", values.NEO4J_URI)} needs NEO4J_PASSWORD as well: set it, or unset NEO4J_URI to use the embedded database.`,
		);
	}
	config.neo4j = {
		uri: values.NEO4J_URI,
		username: values.NEO4J_USERNAME,
		password: values.NEO4J_PASSWORD,
		database: values.NEO4J_DATABASE,
	};
	return config;
}

/** The table of settings as it stands in the README between `<!-- settings -->` and `<!-- /settings -->`. */
export function renderSettingsTable(): string {
	const rows = Object.entries(SETTINGS).map(
		([name, { fallback, de, en }]) => `| \`${name}\` | ${fallback && `\`${fallback}\``} | ${de} | ${en} |`,
	);
	return ["| Variable | Vorgabe / default | | |", "|---|---|---|---|", ...rows].join("\n");
}

/** The text of `.env.example`: every setting with its default, commented out. */
export function renderEnvExample(): string {
	const head =
		"# Kopie als .env anlegen und ändern, was anders sein soll.\n# Copy to .env and change what shall differ.\n";
	const entries = Object.entries(SETTINGS).map(
		([name, { fallback, de, en }]) => `# ${de}\n# ${en}\n#${name}=${fallback}`,
	);
	return `${[head, ...entries].join("\n\n").replace("\n\n\n", "\n\n")}\n`;
}
