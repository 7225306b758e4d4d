// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Edge } from "../../../client/page/edge.tsx";
import { Page } from "../../../client/page/page.tsx";
import { keepPanes } from "../../../client/page/panes.ts";
import { stubDrawing, unstubDrawing } from "../canvas-stubs.ts";
import { away, show } from "../render.tsx";
import { MUENSTER } from "../state/small-graph.ts";

beforeAll(() => {
	stubDrawing();
	vi.stubGlobal("fetch", away);
});
afterEach(() => {
	cleanup();
	localStorage.clear();
});
afterAll(unstubDrawing);

async function page(speaking: "de" | "en" = "de") {
	const app = await show(null, { speaking });
	render(<Page app={app} />);
	return app;
}
const views = () => within(screen.getByRole("tablist", { name: /^(Ansichten|Views)$/ }));

describe("the views", () => {
	it("each have a tab; the chosen one fills the frame, and the canvas stays as it was", async () => {
		await page();
		const canvas = await screen.findByRole("application");
		expect(document.getElementById("canvas-keys")?.textContent).toContain("in der Ansicht Tabelle");
		fireEvent.click(views().getByRole("tab", { name: "Tabelle" }));
		const frame = await screen.findByRole("tabpanel", { name: "Tabelle" });
		await within(frame).findByRole("table");
		expect(document.querySelector("#canvas")).toBe(canvas);
		expect(canvas.closest("[inert]")).not.toBeNull();
		fireEvent.keyDown(views().getByRole("tab", { name: "Tabelle" }), { key: "Home" });
		await waitFor(() => expect(canvas.closest("[inert]")).toBeNull());
		expect(screen.queryByRole("table")).toBeNull();
	});

	it("stand side by side, and one alone again", async () => {
		await page("en");
		fireEvent.click(screen.getByText("Beside"));
		fireEvent.click(screen.getByRole("button", { name: "Table" }));
		const second = await screen.findByRole("region", { name: "Table" });
		await within(second).findByRole("table");
		expect(screen.getByRole("application").closest("[inert]")).toBeNull();
		fireEvent.click(screen.getByRole("button", { name: "Close Table beside" }));
		await waitFor(() => expect(screen.queryByRole("region", { name: "Table" })).toBeNull());
	});

	it("take the whole window, until Escape", async () => {
		await page();
		fireEvent.click(screen.getByRole("button", { name: "Ansicht im ganzen Fenster" }));
		const full = () => document.querySelector<HTMLElement>(".page")?.dataset.full;
		await waitFor(() => expect(full()).toBe("true"));
		fireEvent.keyDown(document.body, { key: "Escape" });
		await waitFor(() => expect(full()).toBe("false"));
	});
});

describe("an edge", () => {
	const edge = () => screen.getByRole("separator");

	it.each([
		["left", "ArrowRight", "ArrowLeft", 236],
		["right", "ArrowLeft", "ArrowRight", 256],
		["bottom", "ArrowUp", "ArrowDown", 136],
	] as const)("moves by the arrow keys (%s)", async (panel, more, less, larger) => {
		const app = await show(<Edge panel={panel} />);
		fireEvent.keyDown(edge(), { key: more });
		await waitFor(() => expect(app.state.panes.division.value.sizes[panel]).toBe(larger));
		fireEvent.keyDown(edge(), { key: less });
		await waitFor(() => expect(app.state.panes.division.value.sizes[panel]).toBe(larger - 16));
	});

	it("says how far it can go, goes there by End, and folds by Enter", async () => {
		const app = await show(<Edge panel="left" />);
		const most = Number(edge().getAttribute("aria-valuemax"));
		expect(most).toBe(Math.round(innerWidth * 0.6));
		fireEvent.keyDown(edge(), { key: "End" });
		expect(app.state.panes.division.value.sizes.left).toBe(most);
		fireEvent.keyDown(edge(), { key: "Enter" });
		expect(app.state.panes.division.value.folded).toEqual(["left"]);
	});
});

describe("the panels", () => {
	it("are folded by a button in the bar, which then brings them back", async () => {
		await page();
		const folded = () => document.querySelector<HTMLElement>(".page")?.dataset.folded;
		fireEvent.click(screen.getByRole("button", { name: "Details einklappen" }));
		await waitFor(() => expect(folded()).toBe("right"));
		fireEvent.click(screen.getByRole("button", { name: "Details ausklappen" }));
		await waitFor(() => expect(folded()).toBe(""));
	});

	it("are as they were at the next visit; the open views are the address's", async () => {
		const { state } = await show(null);
		keepPanes(state);
		state.panes.resize("left", 400);
		state.panes.fold("right", true);
		state.panes.beside("table");
		const next = (await show(null)).state;
		keepPanes(next);
		expect(next.panes.division.value).toEqual({
			views: ["graph"],
			sizes: { left: 400 },
			folded: ["right"],
			full: false,
		});
	});

	it("are as at first where what was kept cannot be read", async () => {
		localStorage.setItem("kooperationsgraph.panes", "{");
		const { state } = await show(null);
		keepPanes(state);
		expect(state.panes.division.value.sizes).toEqual({});
	});
});

describe("the skip links", () => {
	it("move the focus to the parts of the page, and leave the address alone", async () => {
		await page();
		const before = location.href;
		for (const [name, id] of [
			["Zu Suche und Fragen springen", "search-field"],
			["Zum Bild springen", "canvas"],
			["Zu den Details springen", "details"],
		] as const) {
			fireEvent.click(screen.getByRole("link", { name }));
			expect(document.activeElement?.id).toBe(id);
		}
		expect(location.href).toBe(before);
		expect(screen.queryByRole("link", { name: "Zur Antwort springen" })).toBeNull();
	});
});

describe("an answer", () => {
	const asked = async () => {
		const app = await page();
		app.state.console.write({ query: "RETURN 1" });
		await app.state.console.run();
		return { app, dock: await screen.findByRole("region", { name: "Antwort" }) };
	};

	it("comes under the views, on a narrow screen to the front, and goes when it is closed", async () => {
		const { app, dock } = await asked();
		await waitFor(() => expect(app.sheet.value).toBe("answer"));
		app.state.marks.select(MUENSTER);
		expect(app.sheet.value).toBe("answer");
		fireEvent.click(within(dock).getByRole("button", { name: "Antwort schließen" }));
		await waitFor(() => expect(screen.queryByRole("region", { name: "Antwort" })).toBeNull());
		expect(app.sheet.value).toBe("picture");
	});

	it("is folded to its first line, and unfolded by the next answer", async () => {
		const { app, dock } = await asked();
		fireEvent.click(within(dock).getByRole("button", { name: "Antwort einklappen" }));
		await waitFor(() => expect(dock.dataset.folded).toBe("true"));
		expect(within(dock).queryByRole("separator")).toBeNull();
		await app.state.console.run();
		await waitFor(() => expect(dock.dataset.folded).toBe("false"));
	});
});
