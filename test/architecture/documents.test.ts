import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { NODE_TYPES } from "../../model/index.ts";
import { describeMeasures } from "../../server/analysis/files.ts";
import { FORMATS } from "../../server/export/formats.ts";
import { withFormats } from "./format-table.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
const readme = read("README.md");

describe("the documents", () => {
	it.each([
		"README.md",
		"ARCHITECTURE.md",
		"CONTRIBUTING.md",
		"seed/README.md",
		"docker-compose.yml",
		"Dockerfile",
		".ci/run",
		".github/workflows/ci.yml",
	])("%s calls commands that exist", (file) => {
		const called = [...read(file).matchAll(/npm run (?:--silent )?([a-z][a-z0-9:]*)/g)].map(([, name]) => name);
		for (const name of called) expect(scripts).toContain(name);
	});

	it("leaves no command for people unmentioned", () => {
		const inner = ["prestart", "types", "lint", "format", "deadcode", "start", "test"];
		for (const name of scripts) if (!inner.includes(name)) expect(readme).toContain(`npm run ${name}`);
		expect(readme).toContain("npm ci && npm start");
		expect(readme).toContain("npm ci && npm test");
	});

	it.each([
		"README.md",
		"ARCHITECTURE.md",
		"CONTRIBUTING.md",
		"SECURITY.md",
		"docs/decisions/README.md",
		"seed/README.md",
		"model/README.md",
	])("%s links to files that exist", (file) => {
		const base = new URL(file, root);
		const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target as string);
		for (const target of links) expect(existsSync(new URL(target, base)), target).toBe(true);
	});

	it("name files and folders in ARCHITECTURE.md that exist", () => {
		const paths = read("ARCHITECTURE.md").matchAll(/`((?:client|server|seed|cypher|model|test)\/[\w./-]+)`/g);
		for (const [, path = ""] of paths) expect(existsSync(new URL(path, root)), path).toBe(true);
	});

	it("name each export format: the table is written from the formats, `-u` writes it anew", async () => {
		await expect(withFormats(readme, FORMATS.values())).toMatchFileSnapshot(fileURLToPath(new URL("README.md", root)));
	});

	it("name each endpoint that answers GET", () => {
		const { paths } = JSON.parse(read("test/golden/openapi.json")) as { paths: Record<string, object> };
		const gets = Object.entries(paths).flatMap(([path, methods]) => ("get" in methods ? [path] : []));
		for (const path of gets.filter((path) => !path.startsWith("/api/questions/")))
			expect(readme).toMatch(new RegExp(`${path.replaceAll(/\{(\w+)\}/g, ":$1")}(?![\\w/-])`));
	});

	it("say of each measure how it counts and what it does not say, in both languages", () => {
		const [, list] = read("docs/explanation/measures.md").split(/<!-- \/?measures -->\n/);
		expect(list).toBe(`\n${describeMeasures("de")}\n\n${describeMeasures("en")}\n\n`);
	});

	it("name each label in the vocabulary", () => {
		for (const label of NODE_TYPES) expect(read("model/README.md")).toContain(`\`${label}\``);
	});

	it("call in the CI workflow what .ci/run calls", () => {
		const calls = (file: string) =>
			[...read(file).matchAll(/^(?:\s*- run: )?(npm (?:ci|run [a-z:]+|test))$/gm)].map(([, call]) => call);
		const workflow = read(".github/workflows/ci.yml");
		expect(workflow).toContain("bash .ci/run");
		expect(calls(".github/workflows/ci.yml")).toEqual(calls(".ci/run"));
		expect(calls(".ci/run")).toEqual(["npm ci", "npm run types", "npm run lint", "npm run deadcode", "npm test"]);
	});

	it("list each decision with its date and status", () => {
		const list = read("docs/decisions/README.md");
		const files = readdirSync(new URL("docs/decisions", root)).filter((file) => /^\d{4}-.*\.md$/.test(file));
		expect(files.length).toBeGreaterThan(15);
		for (const file of files) {
			const text = read(`docs/decisions/${file}`);
			const [, title, date, status] = /^# (.+)\n\n- Date: (\d{4}-\d\d-\d\d)\n- Status: (.+)\n/.exec(text) ?? [];
			expect(list, file).toContain(`[${title}](${file}) | ${date} | ${status} |`);
		}
	});
});
