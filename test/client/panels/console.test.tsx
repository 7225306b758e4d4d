// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { panel } from "../../../client/panels/console/index.tsx";
import { ApiError } from "../../../client/state/index.ts";
import { away, pending, show, small } from "../render.tsx";

afterEach(cleanup);

const { Content } = panel;
const button = (name: string | RegExp) => screen.findByRole("button", { name }) as Promise<HTMLButtonElement>;
const editor = () =>
	waitFor(() => {
		const found = document.querySelector<HTMLElement>(".editor[data-ready=true] .cm-content");
		if (!found) throw new Error("The editor is not there yet.");
		return found;
	});
const written = async () => (await editor()).textContent;

const refusal =
	(status: number, type: string, detail: string, more: object = {}) =>
	async (): Promise<never> => {
		throw new ApiError({ type: `/errors/${type}`, title: "t", status, detail, instance: "/api/cypher", ...more });
	};

describe("the console", () => {
	it.each([
		["de", "Eigene Abfrage in Cypher", "Ausführen", "nur lesend · höchstens 1.000 Zeilen · 10 Sekunden · 512 MB"],
		["en", "Ad-hoc query in Cypher", "Run", "only reads · at most 1,000 rows · 10 seconds · 512 MB"],
	] as const)(
		"says what it is and how far a query may go; without one there is nothing to run (%s)",
		async (speaking, heading, run, limits) => {
			await show(<Content />, { speaking });
			expect(screen.getByRole("heading", { name: heading })).toBeTruthy();
			await screen.findByText(limits);
			expect((await button(run)).disabled).toBe(true);
			expect(await editor()).toBeTruthy();
		},
	);

	it("says when it is switched off, and who can switch it on", async () => {
		const api = small();
		const { schema } = api;
		await show(<Content />, {
			api,
			later: {
				schema: async () => ({
					...(await schema()),
					console: { enabled: false, timeoutMs: 0, rows: 0, memoryMb: null, parallel: 0 },
				}),
			},
		});
		await screen.findByText("Eigene Abfragen sind auf diesem Server abgeschaltet.");
		expect(screen.getByText(/CONSOLE_PARALLEL/)).toBeTruthy();
		expect(screen.queryByRole("button", { name: "Ausführen" })).toBeNull();
	});

	it("stays usable while its limits are not known, and asks again for them", async () => {
		const api = small();
		const { schema } = api;
		await show(<Content />, { api, later: { schema: away } });
		expect((await screen.findByRole("alert")).textContent).toContain("Der Server antwortet nicht.");
		expect(screen.queryByText(/nur lesend/)).toBeNull();
		api.schema = schema;
		fireEvent.click(await button("Erneut versuchen"));
		await screen.findByText(/^nur lesend/);
	});

	it("runs an example, says what came of it, and remembers it", async () => {
		const app = await show(<Content />);
		fireEvent.click(await button("Die größten Kooperationen"));
		expect(await written()).toContain("ORDER BY members DESC");
		fireEvent.click(await button("Ausführen"));
		await screen.findByText("1 Zeile in 1 ms");
		expect(app.state.answer.shown.value?.kind).toBe("cypher");
		expect(app.sheet.value).toBe("answer");
		const earlier = screen.getByText("Frühere Abfragen (1)").closest("details") as HTMLElement;
		fireEvent.click(within(earlier).getByRole("button", { name: "Liste leeren" }));
		await waitFor(() => expect(screen.queryByText("Frühere Abfragen (1)")).toBeNull());
	});

	it("says that the rows were cut", async () => {
		const api = small();
		const { cypher } = api;
		const app = await show(<Content />, {
			api,
			later: { cypher: async (...asked) => ({ ...(await cypher(...asked)), truncated: true }) },
		});
		app.state.console.write({ query: "RETURN 1" });
		fireEvent.click(await button("Ausführen"));
		await screen.findByText("Die ersten 1 Zeile in 1 ms");
	});

	it("takes up an earlier query again", async () => {
		const app = await show(<Content />);
		app.state.console.remember([{ query: "RETURN 42", params: "" }]);
		fireEvent.click(await button("RETURN 42"));
		expect(await written()).toBe("RETURN 42");
	});

	it("says that a query runs, and lets go of it", async () => {
		const app = await show(<Content />, { later: { cypher: pending } });
		app.state.console.write({ query: "RETURN 1" });
		fireEvent.click(await button("Ausführen"));
		await screen.findByText("Die Abfrage läuft …");
		expect((await button("Ausführen")).getAttribute("aria-disabled")).toBe("true");
		fireEvent.click(await button("Abbrechen"));
		await waitFor(() => expect(screen.queryByText("Die Abfrage läuft …")).toBeNull());
	});

	it("says what is wrong with a query and where, and leads there", async () => {
		const errors = [{ pointer: "query", detail: "DELETE changes the graph", line: 2, column: 1 }];
		const app = await show(<Content />, { later: { cypher: refusal(422, "query-refused", "d", { errors }) } });
		app.state.console.write({ query: "MATCH (n)\nDELETE n" });
		fireEvent.click(await button("Ausführen"));
		const alert = await screen.findByRole("alert");
		expect(alert.textContent).toContain("So wird diese Abfrage nicht angenommen.");
		expect(alert.textContent).toContain("Zeile 2, Spalte 1: DELETE changes the graph");
		fireEvent.click(await button("Zur Stelle"));
		app.state.console.write({ query: "MATCH (n) RETURN n" });
		await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
	});

	it.each([
		[429, "busy", "Es laufen so viele Abfragen, wie laufen dürfen."],
		[504, "timeout", "Die Abfrage hat zu lange gedauert."],
		[503, "graph-unavailable", "Die Datenbank antwortet nicht."],
	])("says why the server did not answer: %i %s", async (status, type, text) => {
		const app = await show(<Content />, { later: { cypher: refusal(status, type, "d") } });
		app.state.console.write({ query: "RETURN 1" });
		fireEvent.click(await button("Ausführen"));
		expect((await screen.findByRole("alert")).textContent).toContain(text);
	});

	it("says that nobody answers; the notice can be closed", async () => {
		const app = await show(<Content />, { later: { cypher: async () => Promise.reject(new Error("no network")) } });
		app.state.console.write({ query: "RETURN 1" });
		fireEvent.click(await button("Ausführen"));
		await screen.findByRole("alert");
		fireEvent.click(await button("Meldung schließen"));
		await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
	});

	it("takes parameters as JSON, counts them, and says when they are none", async () => {
		const app = await show(<Content />);
		app.state.console.write({ query: "RETURN $day" });
		const field = screen.getByLabelText("Parameter als JSON");
		fireEvent.input(field, { target: { value: '{ "day": "2020-12-31" }' } });
		await screen.findByText("Parameter (1)");
		fireEvent.input(field, { target: { value: "{ day" } });
		await screen.findByText(/^Das ist kein JSON-Objekt\./);
		expect(field.getAttribute("aria-invalid")).toBe("true");
		expect((await button("Ausführen")).disabled).toBe(true);
	});
});
