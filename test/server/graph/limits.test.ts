/** How long one waits for the engine, which cannot be interrupted: the answer comes at the deadline, the end when it is done. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { within } from "../../../server/graph/embedded/session.ts";
import { retry } from "../../../server/graph/retry.ts";

/** Work of the engine that ends when it is told to. */
function work() {
	let end = (_value: string) => {};
	let fail = (_error: Error) => {};
	const running = new Promise<string>((resolve, reject) => {
		[end, fail] = [resolve, reject];
	});
	return { running, end, fail };
}

/** What `call` returns, and how many of the timers that it set are not cleared. Other code of the worker sets its own meanwhile. */
function watched<T>(call: () => T): { result: T; left: () => number } {
	const setters = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "setInterval")];
	const result = call();
	const own = setters.flatMap((setter) => setter.mock.results.map(({ value }) => value));
	for (const setter of setters) setter.mockRestore();
	const clearers = [vi.spyOn(globalThis, "clearTimeout"), vi.spyOn(globalThis, "clearInterval")];
	const cleared = () => new Set(clearers.flatMap(({ mock }) => mock.calls.map(([timer]) => timer)));
	return { result, left: () => own.filter((timer) => !cleared().has(timer)).length };
}

const NO_LIMITS = { timeout: 0, signal: undefined };
const codeOf = (promise: Promise<unknown>) =>
	promise.then(
		() => "no error",
		(error: { code?: string; message: string }) => error.code ?? error.message,
	);

describe("waiting for the engine", () => {
	beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] }));
	afterEach(() => {
		vi.restoreAllMocks();
		vi.useRealTimers();
	});

	test("gives its result, and says once that it has ended", async () => {
		const { running, end } = work();
		const ended = vi.fn();
		const limits = { timeout: 100, signal: new AbortController().signal };
		const { result: answer, left } = watched(() => within(running, limits, ended));
		expect(left()).toBe(2);
		end("rows");
		expect(await answer).toBe("rows");
		expect(ended).toHaveBeenCalledTimes(1);
		expect(left()).toBe(0);
	});

	test("fails as it fails, and leaves no timer behind", async () => {
		const { running, fail } = work();
		const ended = vi.fn();
		const limits = { timeout: 100, signal: new AbortController().signal };
		const { result: answer, left } = watched(() => codeOf(within(running, limits, ended)));
		expect(left()).toBe(2);
		fail(new Error("no such function"));
		expect(await answer).toBe("no such function");
		expect(ended).toHaveBeenCalledTimes(1);
		expect(left()).toBe(0);
	});

	test("fails at the deadline, while the engine still holds the store", async () => {
		const { running, end } = work();
		const ended = vi.fn();
		const answered = vi.fn();
		const answer = codeOf(within(running, { timeout: 100, signal: undefined }, ended)).finally(answered);
		await vi.advanceTimersByTimeAsync(99);
		expect(answered).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(await answer).toBe("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration");
		expect(ended).not.toHaveBeenCalled();
		end("too late");
		await vi.advanceTimersByTimeAsync(0);
		expect(ended).toHaveBeenCalledTimes(1);
	});

	test("a failure after the deadline disturbs nobody", async () => {
		const { running, fail } = work();
		const answer = codeOf(within(running, { timeout: 10, signal: undefined }, () => {}));
		await vi.advanceTimersByTimeAsync(10);
		fail(new Error("too late"));
		await vi.advanceTimersByTimeAsync(0);
		expect(await answer).toContain("TimedOut");
	});

	test("0 is no limit", async () => {
		const { running, end } = work();
		const answer = within(running, NO_LIMITS, () => {});
		await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
		end("rows");
		expect(await answer).toBe("rows");
	});

	test("fails soon after the client has gone, before or meanwhile", async () => {
		const gone = work();
		expect(await codeOf(within(gone.running, { timeout: 0, signal: AbortSignal.abort() }, () => {}))).toBe(
			"Neo.ClientError.Transaction.Terminated",
		);
		const client = new AbortController();
		const { running, end } = work();
		const ended = vi.fn();
		const { result: answer, left } = watched(() =>
			codeOf(within(running, { timeout: 0, signal: client.signal }, ended)),
		);
		await vi.advanceTimersByTimeAsync(1000);
		client.abort();
		await vi.advanceTimersByTimeAsync(100);
		expect(await answer).toBe("Neo.ClientError.Transaction.Terminated");
		expect(ended).not.toHaveBeenCalled();
		end("too late");
		gone.end("too late");
		await vi.advanceTimersByTimeAsync(0);
		expect(left()).toBe(0);
	});
});

describe("trying again", () => {
	test("takes the first answer, also one that is false, and asks no more", async () => {
		const answers = [undefined, undefined, false, true];
		expect(await retry(() => answers.shift())).toBe(false);
		expect(answers).toEqual([true]);
	});

	test("gives up after some two seconds", async () => {
		const began = performance.now();
		expect(await retry(() => undefined)).toBeUndefined();
		const took = performance.now() - began;
		expect(took).toBeGreaterThan(1800);
		expect(took).toBeLessThan(6000);
	});

	test("a failure is no missing answer: it is passed on at once", async () => {
		let asked = 0;
		const ask = () => {
			asked++;
			throw new Error("not locked, but broken");
		};
		await expect(retry(ask)).rejects.toThrow("not locked, but broken");
		expect(asked).toBe(1);
	});
});
