import { describe, expect, it } from "vitest";
import { edgesOfFolders, findCycles } from "./cycles.ts";
import { importsOf, sourceFiles } from "./imports.ts";
import { levelsOf, readLayers } from "./layers.ts";

const { modules } = readLayers();

describe.each(Object.entries(modules))("the module %s", (name, module) => {
	const files = sourceFiles(name);
	const imports = importsOf(files).filter(({ to }) => to.startsWith(`${name}/`));

	it("has no cycle of files", () => {
		expect(findCycles(imports.map(({ from, to }) => [from, to]))).toEqual([]);
	});

	it("has no cycle of folders", () => {
		expect(findCycles(edgesOfFolders(imports))).toEqual([]);
	});

	it("has a layer for each folder and file of its root", () => {
		if (module.layers.length === 0)
			return expect(new Set(files.map((file) => file.split("/").length))).toEqual(new Set([2]));
		expect([...levelsOf(module).keys()].sort()).toEqual([...new Set(files.map(rootEntry))].sort());
	});

	it("imports downwards only", () => {
		const levels = levelsOf(module);
		const level = (file: string) => levels.get(rootEntry(file)) ?? Number.NaN;
		const upwards = imports.filter(({ from, to }) => rootEntry(from) !== rootEntry(to) && level(to) <= level(from));
		expect(upwards).toEqual([]);
	});

	it("imports of other modules what it may", () => {
		const outside = importsOf(files).filter(({ to }) => !to.startsWith(`${name}/`));
		const allowed = (file: string) => module.imports.some((place) => file === place || file.startsWith(`${place}/`));
		expect(outside.filter(({ to }) => !allowed(to))).toEqual([]);
	});
});

describe("cycles", () => {
	it("are found in files and in folders", () => {
		const edges: [string, string][] = [
			["a", "b"],
			["b", "c"],
			["c", "a"],
			["c", "d"],
			["e", "e"],
		];
		expect(findCycles(edges)).toEqual([["a", "b", "c"]]);
		const imports = [
			{ from: "m/a/x.ts", to: "m/b/y.ts" },
			{ from: "m/b/z.ts", to: "m/a/w.ts" },
			{ from: "m/b/z.ts", to: "m/b/y.ts" },
		];
		expect(findCycles(edgesOfFolders(imports))).toEqual([["m/a", "m/b"]]);
	});
});

const rootEntry = (file: string): string => file.split("/")[1] ?? file;
