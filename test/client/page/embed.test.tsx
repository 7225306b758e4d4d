// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import type { Core } from "cytoscape";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { EmbeddedPage, isEmbedded } from "../../../client/page/embed.tsx";
import { frameOf } from "../../../client/panels/picture/export-menu.tsx";
import { readUrl } from "../../../client/state/index.ts";
import { SchemaAnswer } from "../../../model/index.ts";
import recordedSchema from "../../golden/api/schema.json";
import { stubDrawing, unstubDrawing } from "../canvas-stubs.ts";
import { show } from "../render.tsx";
import { MUENSTER } from "../state/small-graph.ts";
import { settle } from "../views/graph/small-canvas.ts";

beforeAll(stubDrawing);
afterEach(() => {
	cleanup();
	history.replaceState(null, "", "/");
});
afterAll(unstubDrawing);

async function embedded(speaking: "de" | "en" = "de") {
	const app = await show(null, { later: { schema: async () => SchemaAnswer.parse(recordedSchema) }, speaking });
	settle(app.state);
	render(<EmbeddedPage app={app} />);
	return app;
}

describe("the HTML of a frame", () => {
	it("shows the same address inside another page", () => {
		const html = frameOf('https://example.org/frage/x?a="1"&b=2#1.abc');
		document.body.innerHTML = html;
		const frame = document.querySelector("iframe");
		document.body.innerHTML = "";
		const { searchParams, hash, pathname } = new URL(frame?.getAttribute("src") ?? "");
		expect(Object.fromEntries(searchParams)).toEqual({ a: '"1"', b: "2", embed: "1" });
		expect([pathname, hash]).toEqual(["/frage/x", "#1.abc"]);
		expect(frame?.getAttribute("title")).toBe("Kooperationsgraph");
	});
});

describe("a view inside another page", () => {
	it("is asked for by the URL, which is no parameter of a question", () => {
		expect(isEmbedded()).toBe(false);
		history.replaceState(null, "", "/frage/x?embed=1&a=2");
		expect(isEmbedded()).toBe(true);
		expect(readUrl("/frage/x", new URLSearchParams(location.search))?.values).toEqual({ a: "2" });
	});

	it("has the canvas, the caption, the legend and whose data they are, and no panels", async () => {
		await embedded();
		expect(screen.getByRole("application")).toBeTruthy();
		expect(document.querySelector(".caption")?.textContent).toContain("Münster");
		expect(screen.getByRole("region", { name: /^Legende/ })).toBeTruthy();
		await waitFor(() =>
			expect(screen.getByRole("contentinfo").textContent).toMatch(/^Daten: Eine Region in klein \(CC0-1\.0\)niemand/),
		);
		expect(screen.queryAllByRole("tab")).toEqual([]);
		expect(screen.queryByRole("toolbar")).toBeNull();
	});

	it("leads to the same address of the whole page, as it is when it is followed", async () => {
		history.replaceState(null, "", "/frage/x?a=1&embed=1#1.abc");
		await embedded("en");
		const link = screen.getByRole("link", { name: /^Open this view/ }) as HTMLAnchorElement;
		expect(link.getAttribute("href")).toBe(`${location.origin}/frage/x?a=1#1.abc`);
		history.replaceState(null, "", "/frage/x?a=1&embed=1#1.def");
		fireEvent.focus(link);
		await waitFor(() => expect(link.getAttribute("href")).toMatch(/#1\.def$/));
	});

	it("is looked at only: the keys that take away and expand do nothing, a mark stands", async () => {
		const app = await embedded();
		const before = app.state.graph.visible.value;
		app.state.marks.hover(MUENSTER);
		const canvas = screen.getByRole("application");
		await waitFor(() => {
			fireEvent.keyDown(canvas, { key: "Enter" });
			expect(app.state.marks.sole.value).toBe(MUENSTER);
		});
		expect(document.getElementById("canvas-keys")?.textContent).not.toMatch(/Entf|erweitert|Tabelle/);
		for (const key of ["Delete", "e"]) fireEvent.keyDown(canvas, { key });
		expect(app.state.marks.sole.value).toBe(MUENSTER);
		expect(app.state.graph.visible.value).toBe(before);
		expect(app.state.tasks.busy.value.has("picture")).toBe(false);
	});

	it("has a menu of what can be done there: neighbours to select, the way to the whole page", async () => {
		const app = await embedded("en");
		app.state.marks.hover(MUENSTER);
		const canvas = screen.getByRole("application");
		const offered = () => screen.queryAllByRole("menuitem").map((one) => one.dataset.entry);
		await waitFor(() => {
			fireEvent.keyDown(canvas, { key: "F10", shiftKey: true });
			expect(offered()).toEqual(["neighbours", "open"]);
		});
		const opened = vi.spyOn(window, "open").mockReturnValue(null);
		fireEvent.click(screen.getByRole("menuitem", { name: /^Open this view/ }));
		expect(opened).toHaveBeenCalledWith(location.href.replace("embed=1", ""), "_blank", "noopener");
		opened.mockRestore();
	});

	it("lets no node be dragged", async () => {
		await embedded();
		type Container = HTMLElement & { _cyreg?: { cy: Core } };
		const core = () => (screen.getByRole("application") as Container)._cyreg?.cy;
		await waitFor(() => expect(core()?.nodes().length).toBeGreaterThan(2));
		expect(core()?.autoungrabify()).toBe(true);
	});
});
