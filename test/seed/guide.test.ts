import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkDirectory, expectContent, loadDirectory, queryGraph, writeFiles } from "./sandbox.ts";

/** The files of the guide: fenced blocks that name a path. */
const blocks = [...readFileSync("seed/README.md", "utf8").matchAll(/^```(?:yaml|csv) (\S+\/\S+)\n(.*?)^```$/gms)];
const files = Object.fromEntries(blocks.map(([, path = "", text = ""]) => [path, text]));

it("takes a planner from an empty folder to a loaded cooperation", async () => {
	expect(Object.keys(files)).toHaveLength(blocks.length);
	const root = mkdtempSync(join(tmpdir(), "guide-"));
	try {
		writeFiles(root, files);
		const data = join(root, "meine-region");
		const content = expectContent(checkDirectory(data));
		const members = content.relationships.filter(({ kind }) => kind === "MEMBER_OF");
		expect(members.map(({ from, props }) => [from, props.validFrom, props.validTo])).toEqual([
			["commune-99001001", "2018-05-01", undefined],
			["commune-99001002", "2018-05-01", "2022-12-31"],
			["commune-99001003", "2020", undefined],
		]);
		const storeDir = join(root, "store");
		expect(await loadDirectory(data, storeDir)).toMatchObject({ code: 0, err: "" });
		const query = "MATCH (c:Commune)-[:MEMBER_OF]->(n:Network) RETURN n.name AS name, count(c) AS members";
		expect(await queryGraph({ storeDir, queryTimeoutMs: 10_000 }, query)).toEqual([
			{ name: "Klimabündnis Mustertal", members: 3 },
		]);
	} finally {
		rmSync(root, { recursive: true });
	}
});

it("shows the message that its mistake gets", () => {
	const mistaken = files["meine-region/klimabuendnis.yaml"]?.replace("members:", "memebrs:") ?? "";
	const root = mkdtempSync(join(tmpdir(), "guide-"));
	try {
		writeFiles(root, { ...files, "meine-region/klimabuendnis.yaml": mistaken });
		const shown = /^meine-region\/(\S+:\d+:\d+ .*)$/m.exec(readFileSync("seed/README.md", "utf8"))?.[1];
		expect(checkDirectory(join(root, "meine-region"))).toContain(shown);
	} finally {
		rmSync(root, { recursive: true });
	}
});
