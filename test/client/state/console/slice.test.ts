/** The console's texts, schema and history. */
import { describe, expect, it } from "vitest";
import { type Api, ApiError, createState } from "../../../../client/state/index.ts";
import { recorded } from "../recorded.ts";
import { smallApi } from "../small-graph.ts";

const problem = { type: "/errors/query-refused", title: "", status: 422, detail: "no", instance: "" };

describe("what is written", () => {
	it("is opened with its parameters as JSON, or none", () => {
		const { console } = createState(smallApi());
		const text = () => [console.query.value, console.params.value];
		expect(text()).toEqual(["", ""]);
		console.open("one", { a: 1 });
		expect(text()).toEqual(["one", '{\n  "a": 1\n}']);
		console.open("two", {});
		expect(text()).toEqual(["two", ""]);
	});

	it("again as it is leaves a refusal and the place in the history", async () => {
		const api: Api = { ...smallApi(), cypher: () => Promise.reject(new ApiError(problem)) };
		const { console } = createState(api);
		console.write({ query: "one" });
		await console.run();
		console.write({ query: "one", params: "" });
		expect(console.fault.value).toBe(problem);
		console.write({ params: "{}" });
		expect(console.fault.value).toBeNull();
		console.recall(1);
		console.write({ query: "one" });
		console.recall(-1);
		expect(console.params.value).toBe("{}");
	});

	it("is not asked when it is blank", async () => {
		const { console } = createState(smallApi());
		console.write({ query: " \n" });
		await console.run();
		expect(console.history.value).toEqual([]);
	});
});

it("a refusal of what is no longer written is dropped", async () => {
	let refuse = () => {};
	const api: Api = {
		...smallApi(),
		cypher: () =>
			new Promise((_, reject) => {
				refuse = () => reject(new ApiError(problem));
			}),
	};
	const { console } = createState(api);
	console.write({ query: "one" });
	const run = console.run();
	console.write({ query: "two" });
	refuse();
	await run;
	expect(console.fault.value).toBeNull();
});

it("what is no answer of the server is a failure, not a fault of the query", async () => {
	const api: Api = { ...smallApi(), cypher: () => Promise.reject(new TypeError("broken")) };
	const { console, tasks } = createState(api);
	console.write({ query: "one" });
	await console.run();
	expect(console.fault.value).toBeNull();
	expect(tasks.failures.value.get("console")?.problem.detail).toBe("broken");
});

it("the schema is fetched once, however many want it at once; again where that failed", async () => {
	const { api, asked } = recorded();
	const { console } = createState(api);
	expect(console.schema.value).toBeNull();
	await Promise.all([console.load(), console.load(), console.load()]);
	await console.load();
	expect(console.schema.value?.engine).toBe("embedded");
	expect(asked.map(([name]) => name)).toEqual(["schema"]);

	let tries = 0;
	const failing: Api = {
		...smallApi(),
		schema: () => (++tries === 1 ? Promise.reject(new TypeError("away")) : smallApi().schema()),
	};
	const again = createState(failing).console;
	await Promise.all([again.load(), again.load()]);
	expect([tries, again.schema.value]).toEqual([1, null]);
	await again.load();
	expect([tries, again.schema.value?.engine]).toEqual([2, "embedded"]);
});

describe("earlier queries", () => {
	it("are taken over, fifty at most, and gone through", () => {
		const { console } = createState(smallApi());
		console.remember(Array.from({ length: 60 }, (_, n) => ({ query: `q${n}`, params: "" })));
		expect(console.history.value).toHaveLength(50);
		console.recall(1);
		console.recall(1);
		expect(console.query.value).toBe("q1");
		console.write({ query: "other" });
		console.recall(1);
		expect(console.query.value).toBe("q0");
		console.recall(-1);
		expect(console.query.value).toBe("other");
	});

	it("with other parameters are others", async () => {
		const { console } = createState(smallApi());
		for (const params of ["", "{}", ""]) {
			console.write({ query: "one", params });
			await console.run();
		}
		expect(console.history.value).toEqual([
			{ query: "one", params: "" },
			{ query: "one", params: "{}" },
		]);
	});
});
