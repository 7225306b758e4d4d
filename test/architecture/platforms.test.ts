/** Each module is compiled for where it runs: what that place does not have does not compile. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ROOT } from "./layers.ts";

const root = fileURLToPath(ROOT);
const DOM = 'document.createElement("p")';
const NODE = "process.exit()";
const WORKER = "new AbortController()";

/** Whether a statement compiles with the settings of a folder. The compiler looks for types from the place of its settings upwards. */
function compiles(folder: string, statement: string): boolean {
	const cache = join(root, "node_modules/.cache");
	mkdirSync(cache, { recursive: true });
	const place = mkdtempSync(join(cache, "platform-"));
	try {
		const settings = { extends: join(root, folder, "tsconfig.json"), include: ["tried.ts"] };
		writeFileSync(join(place, "tsconfig.json"), JSON.stringify(settings));
		writeFileSync(join(place, "tried.ts"), `export const tried = ${statement};\n`);
		const { status, stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", place], { encoding: "utf8" });
		if (status !== 0 && !/Cannot find name/.test(stdout)) throw new Error(stdout);
		return status === 0;
	} finally {
		rmSync(place, { recursive: true });
	}
}

it.each([
	["model", WORKER, false],
	["model", DOM, false],
	["model", NODE, false],
	["tables", WORKER, true],
	["tables", DOM, false],
	["tables", NODE, false],
	["measures", DOM, false],
	["measures", NODE, false],
	["cypher", DOM, false],
	["cypher", NODE, true],
	["seed", DOM, false],
	["seed", NODE, true],
	["server", DOM, false],
	["server", NODE, true],
	["client", DOM, true],
	["client", NODE, false],
	["client/state", DOM, false],
	["client/state", NODE, false],
	["client/state", WORKER, true],
	["client/layout", DOM, false],
	["client/layout", NODE, false],
	["client/analysis", DOM, false],
	["client/analysis", NODE, false],
])("%s: %s compiles: %s", (folder, statement, expected) => expect(compiles(folder, statement)).toBe(expected));
