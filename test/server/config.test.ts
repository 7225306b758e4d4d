import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig, renderEnvExample, renderSettingsTable, SETTINGS } from "../../server/config.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");

describe("the table of settings", () => {
	test("makes .env.example", () => {
		expect(read(".env.example"), "write renderEnvExample() to .env.example").toBe(renderEnvExample());
	});

	test.runIf(existsSync(new URL("README.md", root)))("stands in the README", () => {
		const [, table] = read("README.md").match(/<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/) ?? [];
		expect(table?.trim(), "write renderSettingsTable() between the markers of README.md").toBe(renderSettingsTable());
	});

	test("has a default for everything, and takes an empty variable for an absent one", () => {
		const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ""]));
		expect(readConfig(empty)).toEqual(readConfig({}));
		expect(readConfig({})).toMatchObject({ port: 3000, host: "127.0.0.1", graph: { storeDir: ".data" } });
		expect(readConfig({}).graph).not.toHaveProperty("neo4j");
	});
});

describe("reading the environment", () => {
	test("makes typed values", () => {
		const neo4j = { NEO4J_URI: "neo4j+s://x.databases.neo4j.io", NEO4J_PASSWORD: "secret" };
		expect(readConfig({ PORT: "0", QUERY_TIMEOUT_MS: "50", ...neo4j })).toMatchObject({
			port: 0,
			graph: {
				queryTimeoutMs: 50,
				neo4j: { uri: neo4j.NEO4J_URI, username: "neo4j", password: "secret", database: "neo4j" },
			},
		});
	});

	test.each([
		["PORT", "http", "a whole number from 0 to 65535"],
		["PORT", "65536", "a whole number from 0 to 65535"],
		["PORT", "-1", "a whole number from 0 to 65535"],
		["LOG_LEVEL", "loud", "one of fatal, error, warn, info, debug, trace, silent"],
		["NEO4J_URI", "http://localhost:7474", "neo4j://localhost:7687"],
	])("%s=%s is refused with variable, value and remedy", (name, value, remedy) => {
		const reading = () => readConfig({ NEO4J_PASSWORD: "x", [name]: value });
		expect(reading).toThrow(ConfigError);
		expect(reading).toThrow(`${name}=${value}`);
		expect(reading).toThrow(remedy);
	});

	test.each([
		"neo4j://user:secret@host",
		"neo4j://user:secret",
		"bolt://user:sec@ret@host:7687",
		"bolt://user:secret @host",
		"user:secret@host",
		"https://host/?password=secret",
	])("NEO4J_URI=%s is refused, and nothing of it is shown that may be secret", (uri) => {
		const reading = () => readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: "x" });
		expect(reading).toThrow(/^NEO4J_URI=(\w+:\/\/)?… cannot be used: .*without user and password\.$/);
	});

	test("names all faults at once, and a password that is missing", () => {
		expect(() => readConfig({ PORT: "x", MAX_NODES: "0" })).toThrow(/PORT=x[\s\S]*MAX_NODES=0/);
		expect(() => readConfig({ NEO4J_URI: "neo4j://localhost" })).toThrow("NEO4J_PASSWORD");
	});
});
