// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Footer } from "../../../client/page/footer.tsx";
import { Header } from "../../../client/page/header.tsx";
import { LeftPanel } from "../../../client/page/left.tsx";
import { Page } from "../../../client/page/page.tsx";
import { Imprint } from "../../../client/page/print.tsx";
import { SchemaAnswer, SourcesAnswer } from "../../../model/index.ts";
import recordedSchema from "../../golden/api/schema.json";
import recordedSources from "../../golden/api/sources.json";
import { stubDrawing, unstubDrawing } from "../canvas-stubs.ts";
import { away, pending, show } from "../render.tsx";
import { MUENSTER } from "../state/small-graph.ts";

afterEach(cleanup);

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const schema = async () => SchemaAnswer.parse(recordedSchema);
const sources = async () => SourcesAnswer.parse(recordedSources);

describe("the header", () => {
	it.each([
		["de", "Wer arbeitet mit wem, in welchem Gremium, an welchem Thema – und wer sagt das?", "Darstellung"],
		["en", /^Who works with whom/, "Appearance"],
	] as const)("says what this is (%s)", async (speaking, tagline, theme) => {
		await show(<Header />, { speaking });
		expect(screen.getByRole("heading", { name: "Kooperationsgraph" })).toBeTruthy();
		expect(screen.getByText(tagline)).toBeTruthy();
		expect(screen.getByLabelText(theme)).toBeTruthy();
	});

	it("changes language and appearance", async () => {
		const app = await show(<Header />);
		const english = await button("English");
		expect(english.getAttribute("aria-pressed")).toBe("false");
		fireEvent.click(english);
		await waitFor(() => expect(english.getAttribute("aria-pressed")).toBe("true"));
		expect(app.state.view.language.value).toBe("en");
		fireEvent.change(screen.getByLabelText("Darstellung"), { target: { value: "dark" } });
		expect(app.state.view.theme.value).toBe("dark");
	});
});

describe("the footer", () => {
	it("asks after the first picture, once for all that need it", async () => {
		let asked = 0;
		const counted = async () => {
			asked++;
			return schema();
		};
		const app = await show([<Footer />, <Imprint />], { started: false, later: { schema: counted } });
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(asked).toBe(0);
		await app.state.graph.start();
		await button("Quellen und Lizenz");
		expect(asked).toBe(1);
	});

	it("is empty until the server says what is in the graph, and when it does not", async () => {
		await show(<Footer />, { later: { schema: pending } });
		expect(screen.getByRole("contentinfo").textContent).toBe("");
		cleanup();
		await show(<Footer />, { later: { schema: away } });
		expect(screen.getByRole("contentinfo").textContent).toBe("");
		expect(screen.queryByRole("alert")).toBeNull();
	});

	it.each([
		["de", "Lizenz", "eingebettet", "Datenstand"],
		["en", "sources and licen", "embedded", "Data version"],
	] as const)("names version, license and engine (%s)", async (speaking, license, engine, version) => {
		await show(<Footer />, { later: { schema }, speaking });
		await button(speaking === "de" ? "Quellen und Lizenz" : /sources/i);
		const text = screen.getByRole("contentinfo").textContent?.toLowerCase();
		for (const part of [license, engine, version, "00000000000000aa"]) expect(text).toContain(part.toLowerCase());
	});
});

describe("the sources", () => {
	const open = async (later: object) => {
		const app = await show(<Footer />, { later: { schema, ...later } });
		fireEvent.click(await button("Quellen und Lizenz"));
		await screen.findByRole("dialog");
		return app;
	};

	it("are listed by publisher, each with its license and how often it is cited", async () => {
		await open({ sources });
		const dialog = screen.getByRole("dialog");
		await within(dialog).findByRole("link", { name: /^Die Stadtregion/ });
		const list = [...dialog.querySelectorAll(".source-list li")].map((item) => item.textContent);
		expect(list.map((text) => text?.replace(/ ?\(neues Fenster\)/, ""))).toEqual([
			expect.stringMatching(/^Nie zitiertAmt · 0 Belege$/),
			expect.stringMatching(/^RegisterAmt · Stand: 1\. Januar 2023 · Beleg$/),
			expect.stringMatching(/^Die StadtregionStadt Münster · 2 Belege$/),
		]);
	});

	it("stand below the license and attribution of every data set", async () => {
		const ours = { id: "a", title: "Unsere Region", license: "CC BY 4.0", attribution: ["Amt A"], version: "2024-06" };
		const theirs = { ...ours, id: "b", title: "Nachbarn", license: "CC0 1.0", attribution: ["Amt B", "Amt C"] };
		const datasets = [ours, { ...theirs, homepage: "https://example.org/b" }];
		await open({ sources, schema: async () => ({ ...recordedSchema, datasets }) });
		const [first, second] = [...screen.getByRole("dialog").querySelectorAll("section")].map((one) => one.textContent);
		expect(first).toBe("Unsere RegionFassung 2024-06. Lizenz: CC BY 4.0. Nennung:Amt A");
		expect(second).toMatch(/^Nachbarn.*Lizenz: CC0 1\.0\. Nennung:Amt BAmt C$/);
		expect(screen.getByRole("link", { name: /^Nachbarn/ }).getAttribute("href")).toBe("https://example.org/b");
		expect(screen.getByRole("contentinfo").textContent).toContain("Lizenz: CC BY 4.0; CC0 1.0");
	});

	it("wait, and are asked for again when the server was away", async () => {
		await open({ sources: pending });
		expect(within(screen.getByRole("dialog")).getByRole("status").textContent).toBe("Wird geladen …");
		cleanup();
		const app = await open({ sources: away });
		await screen.findByRole("alert");
		app.api.sources = sources;
		fireEvent.click(await button("Erneut versuchen"));
		await screen.findByText("Nie zitiert");
	});

	it("are closed again", async () => {
		await open({ sources });
		fireEvent.click(await button("Schließen"));
		await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	});
});

describe("the left side", () => {
	it.each([
		["de", ["Im Bild", "Fragen", "Überschneidungen", "Wege", "Cypher"]],
		["en", ["In the picture", "Questions", "Overlaps", "Paths", "Cypher"]],
	] as const)("has a tab for each panel (%s)", async (speaking, names) => {
		const app = await show(<LeftPanel />, { speaking });
		expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(names);
		fireEvent.click(screen.getByRole("tab", { name: names[2] }));
		await waitFor(() => expect(app.tab.value).toBe("overlaps"));
		expect(screen.getByRole("tabpanel", { name: names[2] }).querySelector(".chooser")).not.toBeNull();
		fireEvent.keyDown(screen.getByRole("tab", { name: names[2] }), { key: "ArrowLeft" });
		await waitFor(() => expect(screen.getByRole("tab", { selected: true }).textContent).toBe(names[1]));
	});
});

describe("the page", () => {
	beforeAll(() => {
		stubDrawing();
		// Formats of files are asked for past the state.
		vi.stubGlobal("fetch", away);
	});
	afterAll(unstubDrawing);

	it("holds everything; on a narrow screen one sheet at a time, the details after a selection", async () => {
		const app = await show(null);
		render(<Page app={app} />);
		const page = () => document.querySelector<HTMLElement>(".page")?.dataset.sheet;
		for (const name of ["Finden und vergleichen", "Bild des Netzes", "Details"])
			expect(screen.getByRole("region", { name })).toBeTruthy();
		expect(page()).toBe("picture");
		const bar = within(screen.getByRole("navigation", { name: "Bereiche" }));
		fireEvent.click(bar.getByRole("button", { name: "Finden" }));
		await waitFor(() => expect(page()).toBe("find"));
		app.state.marks.select(MUENSTER);
		await waitFor(() => expect(page()).toBe("details"));
		fireEvent.click(bar.getByRole("button", { name: "Bild" }));
		await waitFor(() => expect(page()).toBe("picture"));
		expect(bar.queryByRole("button", { name: "Antwort" })).toBeNull();
	});

	it("says aloud what happens", async () => {
		const app = await show(null);
		render(<Page app={app} />);
		app.announcement.value = "1 Mitglied markiert.";
		await waitFor(() => expect(document.querySelector("[aria-live=polite]")?.textContent).toBe("1 Mitglied markiert."));
	});
});
