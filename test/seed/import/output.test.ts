import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { writeNew } from "../../../seed/import/output.ts";
import { toCsv, toYaml } from "../../../tables/write.ts";
import { makeImportBox } from "./sandbox.ts";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "output-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("files of an import", () => {
	it("are written into a directory that is made, at any depth", () => {
		const out = join(root, "a", "b");
		expect(writeNew(out, { "x.yaml": "x", "sub/y.csv": "y" })).toEqual([]);
		expect(readFileSync(join(out, "sub", "y.csv"), "utf8")).toBe("y");
		expect(readdirSync(out).sort()).toEqual(["sub", "x.yaml"]);
	});

	it("are all left unwritten when one of them is there already", () => {
		writeFileSync(join(root, "y.yaml"), "mine");
		expect(writeNew(root, { "x.yaml": "x", "y.yaml": "y", "z.yaml": "z" })).toEqual(["y.yaml"]);
		expect(readdirSync(root)).toEqual(["y.yaml"]);
		expect(readFileSync(join(root, "y.yaml"), "utf8")).toBe("mine");
	});

	it("have the columns that any row has, in the order that was asked for", () => {
		const rows = [{ b: "1" }, { a: "x,y", c: "" }, { b: 2 }];
		expect(toCsv(["c", "a", "b"], rows)).toBe('a,b\n,1\n"x,y",\n,2\n');
	});

	it("hold as CSV and as YAML what was put into them", () => {
		const text = fc.string({
			unit: fc.constantFrom("a", "ü", ",", '"', "\n", "'", ":", "#", "0", "-", "~", "{", "*"),
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(fc.array(fc.record({ a: text, b: text }), { minLength: 1, maxLength: 4 }), (rows) => {
				expect(parseCsv(toCsv(["a", "b"], rows), { columns: true })).toEqual(rows);
				expect(parseYaml(toYaml("a comment", { rows }))).toEqual({ rows });
			}),
		);
	});

	it("begin with a comment and never fold a line", () => {
		expect(toYaml("from there", { a: "word ".repeat(60).trim() }).split("\n")).toHaveLength(3);
	});
});

describe("an import", () => {
	it("names the file or the folder that it cannot use, and ends with 2", () => {
		const box = makeImportBox();
		try {
			const translate = () => ({ files: { "x.yaml": "x" }, notices: [] });
			for (const path of [join(root, "nowhere.txt"), root]) {
				expect(box.run([path], translate)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(path) });
			}
			mkdirSync(join(box.data, "imported"));
			expect(box.run([], () => ({ files: { "x.yaml/y.yaml": "y", "x.yaml": "x" }, notices: [] }))).toMatchObject({
				code: 2,
			});
		} finally {
			box.remove();
		}
	});

	it("with anything to complain about writes nothing", () => {
		const box = makeImportBox();
		try {
			const place = { file: "x.txt", line: 2, column: 3, path: "" };
			const { code, out, err } = box.run([], (_, report) => {
				report(place, "badName");
				return { files: { "x.yaml": "x" }, notices: [] };
			});
			expect([code, out]).toEqual([2, ""]);
			expect(err).toMatch(/^x\.txt:2:3 — .+ — .+\n1 Problem; es wurde nichts geschrieben\.\n$/);
			expect(box.written()).toEqual({});
		} finally {
			box.remove();
		}
	});
});
