import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BIOME = join(ROOT, "node_modules/.bin/biome");

/** Whether the project's lint rules refuse one import in `place`; tried in an empty house of its own. */
function forbids(place: string, target: string): boolean {
	const house = mkdtempSync(join(tmpdir(), "arrows-"));
	try {
		copyFileSync(join(ROOT, "biome.json"), join(house, "biome.json"));
		mkdirSync(dirname(join(house, place)), { recursive: true });
		writeFileSync(join(house, place), `import * as it from "${target}";\n\nexport default it;\n`);
		const lint = spawnSync(BIOME, ["lint", "--vcs-enabled=false", "."], { cwd: house, encoding: "utf8" });
		const output = `${lint.stdout}${lint.stderr}`;
		if (!output.includes("Checked 2 files")) throw new Error(`the file was not looked at: ${output}`);
		return output.includes("noRestrictedImports");
	} finally {
		rmSync(house, { recursive: true });
	}
}

describe("the arrows between the rooms", () => {
	it.each([
		["model/nodes.ts", "../server/config.ts"],
		["model/nodes.ts", "node:fs"],
		["cypher/index.ts", "../server/graph/index.ts"],
		["seed/cli.ts", "../server/app.ts"],
		["seed/cli.ts", "../server/errors.ts"],
		["seed/load/load.ts", "neo4j-driver"],
		["server/app.ts", "../seed/cli.ts"],
		["server/app.ts", "neo4j-driver"],
		["server/routes/search.ts", "cypher-query-builder"],
		["server/routes/search.ts", "@grafeo-db/js"],
		["server/graph/connect.ts", "cypher-query-builder"],
		["server/graph/connect.ts", "../routes/search.ts"],
		["client/main.tsx", "../server/app.ts"],
		["client/panels/search.tsx", "cytoscape"],
		["client/state/graph.ts", "../../seed/cli.ts"],
		["client/views/graph/hulls.ts", "../../server/config.ts"],
	])("%s must not import %s", (place, target) => expect(forbids(place, target)).toBe(true));

	it.each([
		["server/routes/search.ts", "../../model/index.ts"],
		["server/routes/search.ts", "../../cypher/index.ts"],
		["seed/cli.ts", "../server/graph/index.ts"],
		["seed/cli.ts", "../server/config.ts"],
		["server/graph/connect.ts", "neo4j-driver"],
		["server/graph/builder.ts", "cypher-query-builder"],
		["client/views/graph/hulls.ts", "cytoscape"],
		["client/main.tsx", "../model/index.ts"],
	])("%s may import %s", (place, target) => expect(forbids(place, target)).toBe(false));
});
