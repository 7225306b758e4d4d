/** Plays the recipe for an export format in a copy of the repository: one file is all that it takes. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Copy, copyRepository } from "./recipes/copy.ts";

let copy: Copy;
beforeEach(() => {
	copy = copyRepository();
});
afterEach(() => copy.remove());

/** What a module of the copy prints, as JSON. */
async function run(code: string): Promise<unknown> {
	copy.write("print.ts", code);
	const { ok, output } = await copy.run("node", "--import", "tsx", "print.ts");
	if (!ok) throw new Error(output);
	return JSON.parse(output);
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

test("an export format is added by its own file", async () => {
	copy.write("server/export/formats/dot.ts", DOT);
	expect(await run(PRINT)).toEqual({
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
	expect(copy.changed()).toEqual(["print.ts", "server/export/formats/dot.ts"]);
});

test("a file that declares no format of its name stops the start and is named", async () => {
	copy.write("server/export/formats/other.ts", DOT);
	await expect(run(PRINT)).rejects.toThrow(/server\/export\/formats\/other\.ts: export as default a format/);
});
