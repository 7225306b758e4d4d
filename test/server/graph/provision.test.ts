/** What a machine says that lacks something. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { chromiumPath } from "../../provision/chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "kooperationsgraph-bin-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

function runNeo4j(): { status: number | null; stderr: string } {
	const script = fileURLToPath(new URL("../../provision/neo4j.ts", import.meta.url));
	const env = { ...process.env, PATH: folder };
	return spawnSync(process.execPath, ["--import", "tsx", script], { env, encoding: "utf8" });
}

test("npm run neo4j without Java names what is missing and what to do", () => {
	const { status, stderr } = runNeo4j();
	expect(status).toBe(1);
	expect(stderr).toMatch(/^Java is missing .*apt-get install .*docker compose up/);
	expect(stderr).not.toContain("    at ");
});

test("npm run neo4j with an old Java says so", () => {
	writeFileSync(join(folder, "java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n", { mode: 0o755 });
	expect(runNeo4j().stderr).toMatch(/^Java 11 is too old .* needs 17/);
	rmSync(join(folder, "java"));
});

test("Chromium is taken from where it is named, or looked for", () => {
	writeFileSync(join(folder, "chromium"), "#!/bin/sh\n", { mode: 0o755 });
	vi.stubEnv("CHROMIUM_PATH", undefined);
	vi.stubEnv("PATH", folder);
	expect(chromiumPath()).toBe(join(folder, "chromium"));
	vi.stubEnv("CHROMIUM_PATH", join(folder, "nothing"));
	expect(() => chromiumPath()).toThrow(/CHROMIUM_PATH=.*nothing is not an executable file.*apt-get install chromium/);
});
