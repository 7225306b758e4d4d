/** What is computed once and kept: by version of the data, or for a while. A failure is never kept. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { memoByVersion, memoFor } from "../../server/memo.ts";

/** Counts its calls; those that are listed fail. */
function counting(...failing: number[]) {
	let calls = 0;
	return async () => {
		const call = ++calls;
		await sleep(1);
		if (failing.includes(call)) throw new Error(`call ${call} fails`);
		return call;
	};
}

test("by version: once for each, shared while it runs", async () => {
	const ask = memoByVersion(counting());
	expect(await Promise.all([ask("a"), ask("a"), ask("a")])).toEqual([1, 1, 1]);
	expect(await ask("a")).toBe(1);
	expect(await ask("b")).toBe(2);
	expect(await ask("a")).toBe(3);
});

test("by version: who waited gets the failure, who comes later a new try", async () => {
	const ask = memoByVersion(counting(1, 3));
	expect((await Promise.allSettled([ask("a"), ask("a")])).map(({ status }) => status)).toEqual([
		"rejected",
		"rejected",
	]);
	expect(await ask("a")).toBe(2);
	expect(await ask("a")).toBe(2);
	await expect(ask("b")).rejects.toThrow("call 3 fails");
	expect(await ask("b")).toBe(4);
});

test("by version: the late failure of an old version leaves the new one kept", async () => {
	const ask = memoByVersion(counting(1));
	const old = ask("a");
	const current = ask("b");
	await expect(old).rejects.toThrow("call 1 fails");
	expect(await current).toBe(2);
	expect(await ask("b")).toBe(2);
});

test("for a while: shared until it is over, then asked again", async () => {
	const ask = memoFor(200, counting());
	expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
	expect(await ask()).toBe(1);
	await sleep(250);
	expect(await ask()).toBe(2);
});

test("for a while: a failure is not kept", async () => {
	const ask = memoFor(60_000, counting(1));
	expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
	expect(await ask()).toBe(2);
	expect(await ask()).toBe(2);
});

test("for no time at all: each call asks", async () => {
	const ask = memoFor(0, counting());
	expect([await ask(), await ask()]).toEqual([1, 2]);
});
