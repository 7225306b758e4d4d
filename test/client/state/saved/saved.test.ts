/** Named views and view files. */
import { describe, expect, it } from "vitest";
import { readViewFile, viewRecord, writeViewFile } from "../../../../client/state/saved/file.ts";
import { createSaved } from "../../../../client/state/saved/slice.ts";
import type { SavedView } from "../../../../client/state/saved/types.ts";
import { Snapshot } from "../../../../client/state/snapshot/types.ts";

const view = (name: string, page = "/"): SavedView => ({ name, page, view: Snapshot.parse({ v: 1, ids: ["a"] }) });

describe("a view file", () => {
	it("is readable, and is read as it was written", () => {
		const text = writeViewFile(view("Räte", "/frage/x?network=a"));
		expect(text.split("\n").slice(0, 4)).toEqual([
			"{",
			'\t"format": "kooperationsgraph-view",',
			'\t"version": 1,',
			'\t"name": "Räte",',
		]);
		expect(readViewFile("a.json", text)).toEqual(view("Räte", "/frage/x?network=a"));
	});

	const change = (more: object) => JSON.stringify({ ...viewRecord(view("a")), ...more });
	it.each([
		["that is cut off", change({}).slice(0, -3), "damaged", null],
		["of something else", '{"type":"FeatureCollection"}', "wrong", { place: "format", value: "–" }],
		["that is a list", "[1]", "wrong", { place: "/", value: "[1]" }],
		["of a later version", change({ version: 2 }), "newer", null],
		["that leads elsewhere", change({ page: "//example.org" }), "wrong", { place: "page", value: '"//example.org"' }],
		[
			"with a day that is none",
			change({ view: { v: 1, ids: [], asOf: "x" } }),
			"wrong",
			{ place: "view.asOf", value: '"x"' },
		],
	])("%s is refused with what is wrong", (_, text, reason, fault) => {
		expect(readViewFile("a.json", text)).toEqual({ file: "a.json", reason, fault });
	});
});

describe("named views", () => {
	const names = (saved: ReturnType<typeof createSaved>) => saved.views.value.map(({ name }) => name);

	it("are listed as they were saved; one of the same name takes the place of the other", () => {
		const saved = createSaved();
		for (const name of ["a", "b", "a"]) saved.save(view(name));
		expect(names(saved)).toEqual(["b", "a"]);
	});

	it("are renamed where they stand, and not to nothing", () => {
		const saved = createSaved();
		for (const name of ["a", "b", "c"]) saved.save(view(name));
		saved.rename("b", "");
		saved.rename("nobody", "x");
		expect(names(saved)).toEqual(["a", "b", "c"]);
		saved.rename("b", "c");
		expect(saved.views.value).toEqual([view("a"), { ...view("b"), name: "c" }]);
		saved.remove("a");
		expect(names(saved)).toEqual(["c"]);
	});

	it("are taken over from an earlier visit, without what is no view", () => {
		const saved = createSaved();
		saved.load([viewRecord(view("a")), null, { name: "b" }, viewRecord(view("c"))]);
		expect(saved.views.value).toEqual([view("a"), view("c")]);
		saved.load("nothing");
		expect(saved.views.value).toEqual([]);
	});
});

describe("opening", () => {
	it("asks the page, each time anew, and takes back what was said of another file", () => {
		const saved = createSaved();
		saved.openFile("a.json", "{");
		expect([saved.wanted.value, saved.unreadable.value?.reason]).toEqual([null, "damaged"]);
		saved.openFile("b.json", writeViewFile(view("b")));
		expect([saved.wanted.value, saved.unreadable.value]).toEqual([view("b"), null]);
		const { value } = saved.wanted;
		saved.open(view("b"));
		expect(saved.wanted.value).not.toBe(value);
	});
});
