/** Work in several tasks of the browser. */

import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { inNextTask, inTasks, nextTask, once } from "../../../client/components/tasks.ts";

it("comes after all that follows from the present task, and before a timer of a few milliseconds", async () => {
	const order: string[] = [];
	inNextTask(() => order.push("task"));
	const timer = new Promise((resolve) => setTimeout(resolve, 20)).then(() => order.push("timer"));
	await Promise.resolve().then(() => order.push("microtask"));
	order.push("present");
	await timer;
	expect(order).toEqual(["microtask", "present", "task", "timer"]);
});

it("does one piece of work after the other, and lets others come between", async () => {
	const order: string[] = [];
	inTasks(
		() => {
			order.push("1");
			inNextTask(() => order.push("between"));
		},
		() => order.push("2"),
	);
	for (let n = 0; n < 4; n++) await nextTask();
	expect(order).toEqual(["1", "between", "2"]);
});

it("does nothing more once it is ended, before the first piece or between two", async () => {
	const order: string[] = [];
	inTasks(() => order.push("never"))();
	const end = inTasks(
		() => order.push("1"),
		() => order.push("2"),
		() => order.push("3"),
	);
	await nextTask();
	end();
	for (let n = 0; n < 4; n++) await nextTask();
	expect(order[0]).toBe("1");
	expect(order).not.toContain("3");
	expect(order).not.toContain("never");
});

it("is done once, as soon as the condition holds, and not any more when the waiting was ended", async () => {
	const [ready, other] = [signal(false), signal(0)];
	const done: string[] = [];
	once(
		() => ready.value && other.value >= 0,
		() => done.push("first"),
	);
	once(
		() => ready.value,
		() => done.push("never"),
	)();
	expect(done).toEqual([]);
	ready.value = true;
	expect(done).toEqual(["first"]);
	await nextTask();
	other.value = 1;
	expect(done).toEqual(["first"]);
});
