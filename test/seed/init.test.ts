import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { init } from "../../seed/init.ts";
import { DICTIONARIES } from "../../seed/messages/dictionary.ts";
import { realSystem } from "../../seed/system.ts";
import { checkDirectory, expectContent, loadDirectory } from "./sandbox.ts";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "init-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function run(directory: string) {
	const said = { out: "", err: "" };
	const terminal = (name: "out" | "err") => ({
		isTTY: false,
		write(text: string) {
			said[name] += text;
		},
	});
	return {
		code: init(directory, { out: terminal("out"), err: terminal("err"), messages: realSystem.messages }),
		...said,
	};
}

const files = (directory: string) => readdirSync(directory, { recursive: true, encoding: "utf8" }).sort();

describe("--init", () => {
	it("writes a region that loads as it is", async () => {
		const data = join(root, "meine-region");
		expect(run(data)).toMatchObject({ code: 0, err: "" });
		const content = expectContent(checkDirectory(data));
		const members = content.relationships.filter(({ kind }) => kind === "MEMBER_OF");
		expect(members.map(({ from, props }) => [from, props.validFrom, props.validTo ?? ""])).toEqual([
			["commune-99001001", "2016-03-01", ""],
			["commune-99001002", "2016-03-01", ""],
			["commune-99001003", "2018-01-01", "2022-12-31"],
		]);
		const loaded = await loadDirectory(data, join(root, "store"));
		expect(loaded).toMatchObject({ code: 0, err: "" });
		expect(loaded.out).toContain(`relationships=${content.relationships.length}`);
	});

	it("is called after its folder, so that a second region is another", () => {
		expect(run(join(root, "Region Hannover")).code).toBe(0);
		expect(readFileSync(join(root, "Region Hannover", "dataset.yaml"), "utf8")).toMatch(/^id: region-hannover +#/m);
	});

	it("writes schemas where the files say they are", () => {
		expect(run(root).code).toBe(0);
		for (const file of files(root).filter((name) => name.endsWith(".yaml"))) {
			const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(root, file), "utf8"))?.[1];
			const schema = readFileSync(resolve(root, dirname(file), path ?? "none"), "utf8");
			expect(JSON.parse(schema)).toMatchObject({ type: "object" });
		}
		expect(files(join(root, ".schema"))).toEqual(["data.schema.json", "dataset.schema.json"]);
	});

	it("leaves a directory alone that is not empty", () => {
		writeFileSync(join(root, "mine.txt"), "mine");
		expect(run(root)).toEqual({ code: 2, out: "", err: expect.stringContaining("ist nicht leer") });
		expect(files(root)).toEqual(["mine.txt"]);
		expect(run(join(root, "mine.txt"))).toMatchObject({ code: 2, err: expect.stringContaining("kann nicht angelegt") });
	});

	it("makes the folders that lead to a new one, and takes one that is there and empty", () => {
		expect(run(join(root, "a", "b")).code).toBe(0);
		mkdirSync(join(root, "c"));
		expect(run(join(root, "c")).code).toBe(0);
		expect(files(join(root, "a", "b"))).toEqual(files(join(root, "c")));
	});

	it("says in the language of the reader what to do next", () => {
		const data = join(root, "x");
		const said: string[] = [];
		const terminal = { isTTY: false, write: (text: string) => void said.push(text) };
		const system = { out: terminal, err: terminal, messages: DICTIONARIES.en };
		expect([init(data, system), init(data, system)]).toEqual([0, 2]);
		expect(said[0]).toContain(`npm run seed -- --data ${data} --dry-run`);
		expect(said[1]).toBe(`${data} is not empty; nothing was written. Name a new folder.\n`);
	});
});
