import { deflateRawSync, inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFragment, writeFragment } from "../../../client/page/fragment.ts";

const VIEW = { v: 1, ids: ["commune-05515000"], name: "Münster ≥ 3", at: [[-12, 900]] };

describe("the fragment of a view", () => {
	it("is what zlib makes of its JSON, in the letters of base64url", async () => {
		const fragment = await writeFragment(VIEW);
		const [, code = ""] = /^1\.([\w-]+)$/.exec(fragment) ?? [];
		expect(JSON.parse(inflateRawSync(Buffer.from(code, "base64url")).toString("utf8"))).toEqual(VIEW);
	});

	it("is read whoever has written it, whatever length base64 gives it", async () => {
		for (let length = 0; length < 12; length++) {
			const view = { ...VIEW, name: "ü".repeat(length) };
			const code = deflateRawSync(JSON.stringify(view)).toString("base64url");
			expect(await readFragment(`#1.${code}`)).toEqual({ value: view });
		}
	});

	it("of 500 things is shorter than what browsers and mail programs cut", async () => {
		const ids = Array.from({ length: 500 }, (_, n) => `commune-05${String(n * 7919).padStart(6, "0")}`);
		const at = ids.map((_, n) => [(n * 37) % 1900, (n * 91) % 1300]);
		expect((await writeFragment({ v: 1, ids, at })).length).toBeLessThan(8_000);
	});
});

describe("reading", () => {
	it.each(["", "#", "#search-field", "#1", "#table.1"])("of %j finds no view", async (hash) => {
		expect(await readFragment(hash)).toBeNull();
	});

	it.each([
		["#2.abc", "newer"],
		["#1.", "damaged"],
		["#1.%%%", "damaged"],
		["#1.AAAA", "damaged"],
		[`#1.${deflateRawSync("{").toString("base64url")}`, "damaged"],
		[`#1.${deflateRawSync(JSON.stringify(VIEW)).toString("base64url").slice(0, -9)}`, "damaged"],
	])("of %j says that it is %s", async (hash, reason) => {
		expect(await readFragment(hash)).toEqual({ reason });
	});
});
