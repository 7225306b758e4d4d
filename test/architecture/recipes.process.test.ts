/** Plays the recipes of the architecture page in a copy of the repository: how many files a new concept takes. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const NEEDED = ["model", "cypher", "server", "package.json", "tsconfig.json", "README.md", "test/architecture"];

let copy: string;
beforeEach(() => {
	copy = mkdtempSync(join(tmpdir(), "recipe-"));
	for (const part of NEEDED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
	symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
});
afterEach(() => rmSync(copy, { recursive: true }));

/** What a module of the copy prints, as JSON. */
function run(code: string): unknown {
	writeFileSync(join(copy, "print.ts"), code);
	const args = ["--import", "tsx", "print.ts"];
	return JSON.parse(execFileSync(process.execPath, args, { cwd: copy, encoding: "utf8" }));
}

const DOT = `import type { Format } from "../format.ts";
export default {
	name: "dot",
	extension: "dot",
	mediaType: "text/vnd.graphviz",
	title: { de: "DOT", en: "DOT" },
	purpose: { de: "für Graphviz", en: "for Graphviz" },
	content: "A digraph.",
	*write({ graph }) {
		yield "digraph {" + graph.edges.map(({ source, target }) => \`"\${source}" -> "\${target}"\`).join("; ") + "}";
	},
} satisfies Format;
`;

const PRINT = `import { readFileSync } from "node:fs";
import { withFormats } from "./test/architecture/format-table.ts";
import { FORMATS } from "./server/export/formats.ts";
import { createOpenApi } from "./server/openapi/document.ts";
import { listFormats } from "./server/questions/files.ts";
import { exportRoutes } from "./server/routes/export.ts";
const operations = exportRoutes({} as never);
const list = { formats: [] as { name: string }[] };
const res = { setHeader() {}, once() {}, end: (text: string) => Object.assign(list, JSON.parse(text)) };
await operations[0]?.handle({ params: {}, query: {}, headers: {} } as never, res as never, () => {});
console.log(JSON.stringify({
	listed: list.formats.find(({ name }) => name === "dot"),
	operations: Object.keys(createOpenApi([{ base: "/api", limited: true, operations }], "0").paths?.["/api/export/dot"] ?? {}),
	question: listFormats().some(({ name }) => name === "dot"),
	readme: withFormats(readFileSync("README.md", "utf8"), FORMATS.values()).includes("| DOT | for Graphviz | \`/api/export/dot?…\` |"),
}));
`;

test("an export format is added by its own file", () => {
	writeFileSync(join(copy, "server/export/formats/dot.ts"), DOT);
	expect(run(PRINT)).toEqual({
		listed: {
			name: "dot",
			title: { de: "DOT", en: "DOT" },
			purpose: { de: "für Graphviz", en: "for Graphviz" },
			description: { de: "DOT, für Graphviz", en: "DOT, for Graphviz" },
			extension: "dot",
			mediaType: "text/vnd.graphviz",
		},
		operations: ["get", "post"],
		question: true,
		readme: true,
	});
});

test("a file that declares no format of its name stops the start and is named", () => {
	writeFileSync(join(copy, "server/export/formats/other.ts"), DOT);
	expect(() => run(PRINT)).toThrow(/server\/export\/formats\/other\.ts: export as default a format/);
});
