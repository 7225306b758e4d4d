/** Layouts are asked of a worker: here one in the same thread, which answers when it is told to. */
import { describe, expect, it } from "vitest";
import { connectLayout, layoutInput } from "../../../client/layout/index.ts";
import { layout } from "../../../client/layout/layout.ts";
import { createRunner } from "../../../client/layout/runner.ts";
import type { LayoutInput } from "../../../client/layout/types.ts";
import type { LayoutMessage } from "../../../client/layout/worker.ts";
import { createState } from "../../../client/state/index.ts";
import { BONN, CITIES, EDGES, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

class Thread extends EventTarget {
	readonly asked: LayoutMessage[] = [];
	terminated = false;
	postMessage(message: LayoutMessage): void {
		this.asked.push(structuredClone(message));
	}
	terminate(): void {
		this.terminated = true;
	}
	answer({ n, input }: LayoutMessage): void {
		this.dispatchEvent(new MessageEvent("message", { data: { n, output: layout(input) } }));
	}
	fail(message: string): void {
		this.dispatchEvent(Object.assign(new Event("error"), { message }));
	}
}

function threads() {
	const started: Thread[] = [];
	const start = () => {
		const thread = new Thread();
		started.push(thread);
		return thread as unknown as Worker;
	};
	return { started, runner: createRunner(start), at: (n: number) => started[n] as Thread };
}

const asking = (id: string): LayoutInput => ({
	...{ nodes: [{ id, width: 80, above: 15, below: 30 }], edges: [], groups: [], aspect: 1 },
});

describe("the worker", () => {
	it("is started with the first layout, and does the next ones, too", async () => {
		const { started, runner, at } = threads();
		expect(started).toHaveLength(0);
		const first = runner.run(asking("a"));
		const second = runner.run(asking("b"));
		expect(started).toHaveLength(1);
		for (const message of at(0).asked) at(0).answer(message);
		expect(Object.keys(await first)).toEqual(["a"]);
		expect(Object.keys(await second)).toEqual(["b"]);
	});

	it("may answer in any order: each layout gets its own", async () => {
		const { runner, at } = threads();
		const answers = [runner.run(asking("a")), runner.run(asking("b"))];
		for (const message of at(0).asked.toReversed()) at(0).answer(message);
		expect((await Promise.all(answers)).map((places) => Object.keys(places))).toEqual([["a"], ["b"]]);
	});

	it("that fails is let go, with its reason; the next layout has another", async () => {
		const { started, runner, at } = threads();
		const failing = runner.run(asking("a"));
		at(0).fail("out of memory");
		await expect(failing).rejects.toThrow("out of memory");
		expect(at(0).terminated).toBe(true);
		const next = runner.run(asking("b"));
		expect(started).toHaveLength(2);
		at(1).answer(at(1).asked[0] as LayoutMessage);
		expect(Object.keys(await next)).toEqual(["b"]);
	});

	it("that cannot be started says at least that", async () => {
		const { runner, at } = threads();
		const failing = runner.run(asking("a"));
		at(0).fail("");
		await expect(failing).rejects.toThrow("The worker could not be started.");
	});

	it("ends with its runner", () => {
		const { runner, at } = threads();
		void runner.run(asking("a"));
		runner.dispose();
		expect(at(0).terminated).toBe(true);
	});
});

describe("a picture that waits for its places", () => {
	async function waiting() {
		const state = createState(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
		const { started, runner, at } = threads();
		const stop = connectLayout(state, runner);
		await state.graph.start();
		const positions = () => [...state.drawing.elements.value.nodes.values()].map(({ position }) => position);
		const answered = () => new Promise((resolve) => setTimeout(resolve, 0));
		return { state, stop, started, at, positions, answered };
	}

	it("is asked in the same shape whatever the window, and placed by the answer", async () => {
		const { state, at, positions, answered } = await waiting();
		const message = at(0).asked.at(-1) as LayoutMessage;
		expect(message.input.aspect).toBe(1.5);
		expect(positions().every((position) => position === null)).toBe(true);
		at(0).answer(message);
		await answered();
		expect(positions().every((position) => position !== null)).toBe(true);
		expect(state.drawing.layout.value).toBeNull();
	});

	it("says why it has no places when the worker fails", async () => {
		const { state, at, answered } = await waiting();
		at(0).fail("no worker");
		await answered();
		expect(state.drawing.layoutFailure.value).toBe("no worker");
	});

	it("takes no answer to an earlier picture", async () => {
		const { state, at, positions, answered } = await waiting();
		const [early] = at(0).asked;
		state.graph.remove(BONN);
		at(0).answer(early as LayoutMessage);
		await answered();
		expect(positions().every((position) => position === null)).toBe(true);
	});

	it("asks no more after the end", async () => {
		const { state, stop, at } = await waiting();
		stop();
		const before = at(0).asked.length;
		state.graph.remove(BONN);
		expect(at(0).asked).toHaveLength(before);
		expect(at(0).terminated).toBe(true);
	});

	it("holds what has a place, or what is pinned when everything is laid out anew", async () => {
		const { state, at, answered } = await waiting();
		at(0).answer(at(0).asked.at(-1) as LayoutMessage);
		await answered();
		await state.graph.expand(REGION);
		const request = state.drawing.layout.value;
		if (!request) throw new Error("What was brought has no place yet.");
		const held = (fresh: boolean, ...pins: string[]) =>
			layoutInput({ ...request, fresh, pins: new Set(pins) })
				.nodes.filter(({ fixed }) => fixed)
				.map(({ id }) => id);
		expect(held(false)).toContain(MUENSTER);
		expect(held(false)).not.toContain("body-beirat");
		expect(held(true)).toEqual([]);
		expect(held(true, MUENSTER, "body-beirat")).toEqual([MUENSTER]);
	});

	it("is asked in the order of ids, so that the way to a picture does not matter", async () => {
		const { state } = await waiting();
		const request = state.drawing.layout.value;
		if (!request) throw new Error("The first picture waits.");
		const { nodes, edges } = request.elements;
		const elements = { nodes: new Map([...nodes].toReversed()), edges: new Map([...edges].toReversed()) };
		expect(layoutInput({ ...request, elements })).toEqual(layoutInput(request));
	});
});
