/** `npm run layers`: writes what follows from `layers.json`. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ROOT, readLayers } from "./layers.ts";
import { makeDocuments, read } from "./write.ts";

const { overrides, page } = makeDocuments(readLayers());
const settings = { ...JSON.parse(read("biome.json")), overrides };
writeFileSync(new URL("biome.json", ROOT), JSON.stringify(settings));
writeFileSync(new URL("ARCHITECTURE.md", ROOT), page);
const format = spawnSync("npx", ["biome", "format", "--write", "biome.json"], {
	cwd: fileURLToPath(ROOT),
	shell: true,
});
if (format.status !== 0) throw new Error(`biome.json could not be formatted: ${format.stderr}`);
console.log("biome.json and ARCHITECTURE.md follow layers.json.");
