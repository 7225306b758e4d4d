import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectProblems } from "../../../seed/messages/problem.ts";
import { filesVersion, readFiles, readTexts } from "../../../seed/read/directory.ts";
import { realSystem } from "../../../seed/system.ts";
import { wholeText } from "../../../tables/text/text.ts";
import { DATASET, loadDirectory, SOURCES, writeFiles } from "../sandbox.ts";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "directory-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = () => readTexts(root, realSystem.disk);

describe("a data directory", () => {
	it("consists of its YAML and CSV files at any depth, sorted, without what is hidden or put aside", () => {
		writeFiles(root, {
			"b.yaml": "b: 1\n",
			"A.YML": "a: 1\n",
			"sub/deep/c.CSV": "c\n1\n",
			"notes.md": "# no data",
			".hidden/d.yaml": "d: 1\n",
			"_drafts/e.yaml": "e: 1\n",
			"sub/.f.csv": "f\n",
		});
		mkdirSync(join(root, "empty.yaml"));
		expect([...read()].map(([file, text]) => [file, wholeText(text)])).toEqual([
			["A.YML", "a: 1\n"],
			["b.yaml", "b: 1\n"],
			["sub/deep/c.CSV", "c\n1\n"],
		]);
	});

	it("has texts in the encodings of offices, each read anew as often as it is asked for", () => {
		writeFileSync(join(root, "w.csv"), Buffer.from("name\nM\xfcnster\n", "latin1"));
		writeFileSync(join(root, "u.yaml"), Buffer.from("\uFEFFname: Münster\n", "utf16le"));
		const texts = read();
		for (const _ of [1, 2]) {
			expect(wholeText(texts.get("w.csv") ?? "")).toBe("name\nMünster\n");
			expect(wholeText(texts.get("u.yaml") ?? "")).toBe("name: Münster\n");
		}
	});

	it.each(["ä", "€", "𝕏"])("may have CSV files longer than a piece, with %s across each seam", (letter) => {
		for (const shift of ["", "x", "xx", "xxx"]) {
			const text = shift + letter.repeat(200_000);
			writeFiles(root, { "x.csv": text });
			expect([...(read().get("x.csv") ?? "")].join("") === text).toBe(true);
		}
	});

	it("counts the lines of a CSV file across its pieces", () => {
		const rows = Array.from({ length: 30_000 }, (_, index) => `k${index},"ä€𝕏\n${index}"`);
		const text = `k,b\n${rows.join("\n")}\n`;
		writeFiles(root, { "x.csv": text });
		const pieces = [...(read().get("x.csv") ?? "")];
		expect(pieces.length).toBeGreaterThan(2);
		expect(pieces.join("")).toBe(text);
		const { report, all } = collectProblems();
		const csv = readFiles(read(), report).register({ file: "a.yaml", line: 1, column: 1, path: "" }, "x.csv", report);
		const lines = [...(csv?.rows(report) ?? [])].map(({ place }) => place.line);
		expect([lines.length, lines[0], lines.at(-1), all]).toEqual([30_000, 2, 60_000, []]);
	});

	it.each([
		["a YAML file", "x.yaml"],
		["a CSV file", "x.csv"],
	])("cannot be read with %s that leads nowhere or to a directory, and the file is named", async (_, name) => {
		writeFiles(root, { "dataset.yaml": DATASET, "a.yaml": `${SOURCES}registers: [{ file: x.csv, of: Commune }]\n` });
		mkdirSync(join(root, "target"));
		for (const target of ["nowhere", "target"]) {
			symlinkSync(join(root, target), join(root, name));
			const { code, out, err } = await loadDirectory(root, join(root, "store"));
			expect({ code, out }).toEqual({ code: 2, out: "" });
			expect(err).toMatch(new RegExp(`^\\S+ kann nicht gelesen werden: .*${name}`));
			rmSync(join(root, name));
		}
	});

	it("is no file", async () => {
		writeFiles(root, { "a.yaml": "" });
		const { code, err } = await loadDirectory(join(root, "a.yaml"), join(root, "store"));
		expect([code, err]).toEqual([2, expect.stringContaining("a.yaml kann nicht gelesen werden")]);
	});

	it("says what is missing when there is nothing in it", async () => {
		const { code, err } = await loadDirectory(root, join(root, "store"), {}, "en");
		expect(code).toBe(2);
		expect(err).toContain("dataset.yaml:1:1 — the file is missing — create it with id, title");
	});
});

describe("a CSV file", () => {
	const named = (at: string, name: string) => {
		const { all, report } = collectProblems();
		const files = readFiles(new Map(Object.entries({ "r.csv": "a\n1\n", "sub/r.csv": "b\n1\n" })), report);
		const csv = files.register({ file: at, line: 3, column: 5, path: "x" }, name, report);
		return csv?.columns ?? all.map(({ place, message }) => [place.line, place.column, ...message]);
	};

	it("lies beside the file that names it", () => {
		expect(named("n.yaml", "r.csv")).toEqual(["a"]);
		expect(named("sub/n.yaml", "r.csv")).toEqual(["b"]);
		expect(named("sub/n.yaml", "../r.csv")).toEqual(["a"]);
		expect(named("n.yaml", "./sub/r.csv")).toEqual(["b"]);
	});

	it("that is not there is reported where it is named, with what is called nearly so", () => {
		expect(named("sub/n.yaml", "s.csv")).toEqual([[3, 5, "noFile", "sub/s.csv", ["sub/r.csv"]]]);
		expect(named("n.yaml", "../../etc/passwd")).toEqual([[3, 5, "noFile", "../../etc/passwd", []]]);
	});
});

it("has another fingerprint when a file has another name, place or letter, but not when it lies elsewhere", () => {
	const version = (files: Record<string, string>) => {
		rmSync(root, { recursive: true });
		writeFiles(root, files);
		return filesVersion(read());
	};
	const files = { "a.yaml": "a: 1\n", "b.csv": "k\r\n1\r\n" };
	const first = version(files);
	expect(first).toMatch(/^[0-9a-f]{16}$/);
	expect(version({ ...files, "b.csv": "k\n1\n", "README.md": "x" })).toBe(first);
	const others = [
		{ "a.yml": "a: 1\n", "b.csv": "k\n1\n" },
		{ "a.yaml": "a: 1\n", "sub/b.csv": "k\n1\n" },
		{ "a.yaml": "a: 1\n", "b.csv": "k\n2\n" },
		{ "a.yaml": "a: 1\n" },
	].map(version);
	expect(new Set([first, ...others]).size).toBe(5);
	root = mkdtempSync(join(tmpdir(), "elsewhere-"));
	expect(version(files)).toBe(first);
});
