// @vitest-environment happy-dom
/** The console by keys alone, what it sends, and what it remembers in this browser. */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { language } from "../../../client/i18n/index.ts";
import { EXAMPLES } from "../../../client/panels/console/examples.ts";
import { panel } from "../../../client/panels/console/index.tsx";
import { keepHistory } from "../../../client/panels/console/memory.ts";
import { type Api, ApiError } from "../../../client/state/index.ts";
import { pending, show, small } from "../render.tsx";
import { wired } from "./wire.ts";

beforeEach(() => localStorage.clear());
afterEach(() => {
	cleanup();
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const { Content } = panel;
const editor = () =>
	waitFor(() => {
		const found = document.querySelector<HTMLElement>(".editor[data-ready=true] .cm-content");
		if (!found) throw new Error("The editor is not there yet.");
		return found;
	});
const written = async () => (await editor()).textContent;
const press = async (key: string, more: KeyboardEventInit = {}) =>
	fireEvent.keyDown(await editor(), { key, code: key, ...more });
const run = () => screen.getByRole("button", { name: "Ausführen" }) as HTMLButtonElement;

describe("the query", () => {
	it("is labelled and described for those who do not see the page", async () => {
		await show(<Content />);
		const content = await editor();
		expect(content.getAttribute("aria-labelledby")).toBe("console-label");
		expect(content.getAttribute("aria-describedby")).toBe("console-keys");
		expect(document.getElementById("console-keys")?.textContent).toContain("Strg+Eingabe führt aus");
	});

	it("is run by Ctrl and Enter", async () => {
		const app = await show(<Content />);
		app.state.console.write({ query: "RETURN 1" });
		await waitFor(async () => expect(await written()).toBe("RETURN 1"));
		await press("Enter", { ctrlKey: true });
		await waitFor(() => expect(app.state.answer.shown.value?.kind).toBe("cypher"));
		expect(app.sheet.value).toBe("answer");
	});

	it("is a line longer by Enter alone, and nothing is run", async () => {
		const { api, sent } = wired();
		const app = await show(<Content />, { api });
		app.state.console.write({ query: "RETURN 1" });
		await waitFor(async () => expect(await written()).toBe("RETURN 1"));
		await press("Enter");
		await waitFor(() => expect(app.state.console.query.value).toContain("\n"));
		expect(sent).toEqual([]);
	});

	it("that was asked before comes back by Alt and the arrow up, and the one after by the arrow down", async () => {
		const app = await show(<Content />);
		app.state.console.remember([
			{ query: "RETURN 2", params: "" },
			{ query: "RETURN 1", params: '{"day":"2020-12-31"}' },
		]);
		await press("ArrowUp", { altKey: true });
		await waitFor(async () => expect(await written()).toBe("RETURN 2"));
		await press("ArrowUp", { altKey: true });
		await waitFor(async () => expect(await written()).toBe("RETURN 1"));
		expect(app.state.console.values.value).toEqual({ day: "2020-12-31" });
		await press("ArrowDown", { altKey: true });
		await waitFor(async () => expect(await written()).toBe("RETURN 2"));
	});

	it("stays in the field when the language of the page changes", async () => {
		const app = await show(<Content />);
		app.state.console.write({ query: "RETURN 7" });
		await waitFor(async () => expect(await written()).toBe("RETURN 7"));
		language.value = "en";
		await screen.findByRole("button", { name: "Run" });
		expect(await written()).toBe("RETURN 7");
	});

	it("is marked where the database says that it is wrong, until it is another", async () => {
		const errors = [{ pointer: "query", detail: "Undefined variable 'm'", line: 1, column: 8 }];
		const cypher: Api["cypher"] = async () => {
			throw new ApiError({
				type: "/errors/query-refused",
				title: "t",
				status: 422,
				detail: "d",
				instance: "/",
				errors,
			});
		};
		const app = await show(<Content />, { later: { cypher } });
		app.state.console.write({ query: "RETURN m" });
		await waitFor(async () => expect(await written()).toBe("RETURN m"));
		fireEvent.click(run());
		await waitFor(() => expect(document.querySelector(".cm-lintRange-error")?.textContent).toBe("m"));
		app.state.console.write({ query: "RETURN 1" });
		await waitFor(() => expect(document.querySelector(".cm-lintRange-error")).toBeNull());
	});
});

describe("what is sent", () => {
	it("is the query with its parameters, by POST", async () => {
		const { api, sent } = wired();
		const app = await show(<Content />, { api });
		app.state.console.write({ query: "RETURN $day", params: '{ "day": "2020-12-31" }' });
		await waitFor(() => expect(run().disabled).toBe(false));
		fireEvent.click(run());
		await waitFor(() => expect(sent).toHaveLength(1));
		expect(sent[0]).toMatchObject({
			method: "POST",
			url: "/api/cypher",
			body: { query: "RETURN $day", params: { day: "2020-12-31" } },
		});
	});

	it("is sent once, however often one clicks while it runs", async () => {
		let asked = 0;
		const cypher: Api["cypher"] = () => {
			asked++;
			return pending();
		};
		const app = await show(<Content />, { later: { cypher } });
		app.state.console.write({ query: "RETURN 1" });
		await waitFor(() => expect(run().disabled).toBe(false));
		fireEvent.click(run());
		await waitFor(() => expect(run().getAttribute("aria-disabled")).toBe("true"));
		fireEvent.click(run());
		fireEvent.click(run());
		expect(asked).toBe(1);
	});

	it("is let go of at the server, too, when it is cancelled", async () => {
		let signal: AbortSignal | undefined;
		const cypher: Api["cypher"] = (_query, _params, call) => {
			signal = call?.signal;
			return pending();
		};
		const app = await show(<Content />, { later: { cypher } });
		app.state.console.write({ query: "RETURN 1" });
		await waitFor(() => expect(run().disabled).toBe(false));
		fireEvent.click(run());
		fireEvent.click(await screen.findByRole("button", { name: "Abbrechen" }));
		expect(signal?.aborted).toBe(true);
		await waitFor(() => expect(run().getAttribute("aria-disabled")).toBe("false"));
	});

	it("is nothing while the query is empty or its parameters are none", async () => {
		const app = await show(<Content />);
		for (const [query, params, disabled] of [
			["", "", true],
			["  \n", "", true],
			["RETURN 1", "[1]", true],
			["RETURN 1", "{", true],
			["RETURN 1", "{}", false],
			["RETURN 1", "", false],
		] as const) {
			app.state.console.write({ query, params });
			await waitFor(() => expect(run().disabled, `${query} ${params}`).toBe(disabled));
		}
	});
});

describe("a query that runs", () => {
	it("says for how many seconds, not aloud", async () => {
		const app = await show(<Content />, { later: { cypher: pending } });
		app.state.console.write({ query: "RETURN 1" });
		await editor();
		await waitFor(() => expect(run().disabled).toBe(false));
		vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
		fireEvent.click(run());
		const clock = () => document.querySelector(".run-bar .number");
		await vi.waitFor(() => expect(clock()?.textContent).toBe("0 s"));
		await vi.advanceTimersByTimeAsync(3_000);
		await vi.waitFor(() => expect(clock()?.textContent).toBe("3 s"));
		expect(clock()?.getAttribute("aria-hidden")).toBe("true");
	});
});

describe("queries to begin with", () => {
	it.each(["de", "en"] as const)("have a name each, and are written when it is clicked (%s)", async (speaking) => {
		const app = await show(<Content />, { speaking });
		await editor();
		const list = screen.getByRole("heading", { name: speaking === "de" ? "Beispiele" : "Examples" }).parentElement;
		const buttons = [...(list?.querySelectorAll("button") ?? [])];
		expect(buttons).toHaveLength(EXAMPLES.length);
		expect(new Set(buttons.map((one) => one.textContent)).size).toBe(EXAMPLES.length);
		for (const [n, { query, params = {} }] of EXAMPLES.entries()) {
			fireEvent.click(buttons[n] as HTMLElement);
			expect(app.state.console.query.value).toBe(query);
			expect(app.state.console.values.value).toEqual(params);
		}
	});

	it("show their parameters where they have some", async () => {
		await show(<Content />);
		await editor();
		const details = screen.getByLabelText("Parameter als JSON").closest("details") as HTMLDetailsElement;
		expect(details.open).toBe(false);
		const withDay = EXAMPLES.findIndex(({ params }) => params);
		const list = screen.getByRole("heading", { name: "Beispiele" }).parentElement;
		fireEvent.click(list?.querySelectorAll("button")[withDay] as HTMLElement);
		await waitFor(() => expect(details.open).toBe(true));
	});
});

describe("limits", () => {
	const limited = async (memoryMb: number | null) => {
		const api = small();
		const { schema } = api;
		const console = { enabled: true, timeoutMs: 2_500, rows: 1, memoryMb, parallel: 1 };
		await show(<Content />, { api, later: { schema: async () => ({ ...(await schema()), console }) } });
	};

	it("of memory are not spoken of where there are none", async () => {
		await limited(null);
		await screen.findByText("nur lesend · höchstens 1 Zeile · 2,5 Sekunden");
	});

	it("of memory are said where there are some", async () => {
		await limited(1024);
		await screen.findByText("nur lesend · höchstens 1 Zeile · 2,5 Sekunden · 1.024 MB");
	});
});

describe("what was asked in this browser", () => {
	const KEY = "kooperationsgraph.queries";
	const asked = { query: "RETURN 42", params: "" };

	it("is there again at the next visit", async () => {
		localStorage.setItem(KEY, JSON.stringify([asked]));
		const app = await show(null);
		const stop = keepHistory(app.state);
		expect(app.state.console.history.value).toEqual([asked]);
		stop();
	});

	it("is kept when it has been asked", async () => {
		const app = await show(null);
		const stop = keepHistory(app.state);
		app.state.console.write({ query: "RETURN 43" });
		await app.state.console.run();
		expect(JSON.parse(localStorage.getItem(KEY) ?? "")).toEqual([{ query: "RETURN 43", params: "" }]);
		app.state.console.remember([]);
		expect(localStorage.getItem(KEY)).toBe("[]");
		stop();
	});

	it.each(["nonsense", "{}", '[{"query":1}]', "null"])("is nothing where %s is kept", async (text) => {
		localStorage.setItem(KEY, text);
		const app = await show(null);
		keepHistory(app.state)();
		expect(app.state.console.history.value).toEqual([]);
	});

	it("is forgotten where the browser forbids keeping it; the page works on", async () => {
		vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
			throw new Error("forbidden");
		});
		vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
			throw new Error("forbidden");
		});
		const app = await show(null);
		const stop = keepHistory(app.state);
		app.state.console.write({ query: "RETURN 1" });
		await app.state.console.run();
		expect(app.state.console.history.value).toHaveLength(1);
		stop();
	});
});
