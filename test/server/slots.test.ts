import { expect, test } from "vitest";
import { createSlots } from "../../server/slots.ts";

const full = () => new Error("full");

/** A task that ends when told to. */
function task() {
	let end = () => {};
	const ended = new Promise<string>((resolve) => {
		end = () => resolve("done");
	});
	return { run: () => ended, end: () => end() };
}

test("so many tasks run at the same time, and a further one is rejected at once", async () => {
	const slots = createSlots({ parallel: 2, full });
	const [a, b] = [task(), task()];
	const running = [slots.run(a.run), slots.run(b.run)];
	expect(slots.check).toThrow("full");
	await expect(slots.run(async () => "never")).rejects.toThrow("full");
	a.end();
	expect(await running[0]).toBe("done");
	slots.check();
	expect(await slots.run(async () => "next")).toBe("next");
	b.end();
	await running[1];
});

test("without a slot nothing runs", () => {
	expect(createSlots({ parallel: 0, full }).check).toThrow("full");
});

test("a bounded queue waits in order, a task beyond it is rejected", async () => {
	const slots = createSlots({ parallel: 1, queue: 2, waitMs: 60_000, full });
	const first = task();
	const order: string[] = [];
	const note = (name: string) => slots.run(async () => void order.push(name));
	const all = [slots.run(first.run), note("second"), note("third")];
	expect(slots.check).toThrow("full");
	await expect(note("fourth")).rejects.toThrow("full");
	first.end();
	await Promise.all(all);
	expect(order).toEqual(["second", "third"]);
	slots.check();
});

test("who waits too long leaves the queue, and the slot goes to the next", async () => {
	const slots = createSlots({ parallel: 1, queue: 1, waitMs: 10, full });
	const first = task();
	const running = slots.run(first.run);
	await expect(slots.run(async () => "never")).rejects.toThrow("full");
	first.end();
	await running;
	expect(await slots.run(async () => "next")).toBe("next");
});

test("a task that fails frees its slot", async () => {
	const slots = createSlots({ parallel: 1, full });
	await expect(slots.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
	expect(await slots.run(async () => "next")).toBe("next");
});
