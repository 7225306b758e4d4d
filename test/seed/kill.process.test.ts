import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATASET, makeSandbox, readStatus, SOURCES, writeFiles } from "./sandbox.ts";

let box: ReturnType<typeof makeSandbox>;
beforeEach(() => {
	box = makeSandbox();
});
afterEach(() => box.remove());

/** So many communes that the load is still on its way when the first stage is reported. */
function writeLargeDirectory(directory: string, size: number): void {
	const rows = Array.from({ length: size }, (_, index) => `${String(10_000_000 + index)},Ort ${index}`);
	writeFiles(directory, {
		"dataset.yaml": DATASET,
		"register.csv": `ags,name\n${rows.join("\n")}\n`,
		"register.yaml": `${SOURCES}registers: [{ file: register.csv, of: Commune }]\n`,
	});
}

function startLoader(data: string) {
	const env = { ...process.env, STORE_DIR: box.config.storeDir, NEO4J_URI: "" };
	return spawn(process.execPath, ["--import", "tsx", "seed/cli.ts", "--data", data, "--replace"], { env });
}

describe("kill -9 in the middle of a load", () => {
	it("leaves the old graph, complete, and the next load works", async () => {
		await box.run();
		const before = await readStatus(box.config);
		const large = join(box.data, "..", "large");
		writeLargeDirectory(large, 20_000);

		const loader = startLoader(large);
		loader.stdout.on("data", (text) => String(text).includes("Quellen und Belege") && loader.kill("SIGKILL"));
		expect(await once(loader, "exit")).toEqual([null, "SIGKILL"]);

		expect(await readStatus(box.config)).toEqual(before);
		expect((await box.run()).out).toContain("Nichts zu tun");
		box.edit("stadtregion.yaml", "size: 3", "size: 4");
		expect((await box.run()).out).toContain("Geladen");
		expect(await box.query("MATCH (n:Body) WHERE n.size = 4 RETURN n.id AS id")).toEqual([
			{ id: "body-geschaeftsstelle" },
		]);
	});
});

it("ends with 2 and says how to call it when it is called wrongly", async () => {
	const loader = spawn(process.execPath, ["--import", "tsx", "seed/cli.ts", "--nonsense"]);
	const said: string[] = [];
	loader.stderr.on("data", (text) => said.push(String(text)));
	expect(await once(loader, "close")).toEqual([2, null]);
	expect(said.join("")).toContain("--nonsense");
});
