/** `npm run mutation -- [areas]`: one run of Stryker for each area of areas.json, with the tests beside it. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import AREAS from "./areas.json" with { type: "json" };

const known = Object.keys(AREAS);
const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !known.includes(area));
if (unknown.length > 0) throw new Error(`no such area: ${unknown.join(", ")}. There are ${known.join(", ")}.`);

for (const area of asked.length > 0 ? asked : known) {
	console.log(`\n${area}`);
	const { status } = spawnSync("npx", ["stryker", "run"], {
		cwd: fileURLToPath(new URL("../..", import.meta.url)),
		env: { ...process.env, MUTATION_AREA: area },
		stdio: "inherit",
		shell: true,
	});
	if (status !== 0) process.exitCode = 1;
}
