// @vitest-environment happy-dom
/** The menus and keys round the picture: the day, the export, undo where text is written. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { notesNow } from "../../../client/components/notes.ts";
import { ToolButton } from "../../../client/components/tool-button.tsx";
import { DayBanner, DayMenu } from "../../../client/panels/picture/day.tsx";
import { ExportMenu } from "../../../client/panels/picture/export-menu.tsx";
import { legendNow } from "../../../client/panels/picture/imprint.ts";
import { Legend } from "../../../client/panels/picture/legend.tsx";
import { Toolbar } from "../../../client/panels/picture/toolbar.tsx";
import { away, openMenu, show, small } from "../render.tsx";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

beforeEach(() => {
	vi.stubGlobal("fetch", away);
});
afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name }) as HTMLButtonElement;
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;

describe("the menu of the day", () => {
	const menu = () => document.querySelector("details") as HTMLDetailsElement;
	const open = () => {
		menu().open = true;
	};

	it.each([
		["de", "Was galt an welchem Tag?", "Stichtag", "Anzeigen", ["heute", "alle Zeiten"]],
		["en", "What held on which day?", "Day", "Show", ["today", "all times"]],
	] as const)("offers a field, all times and today (%s)", async (speaking, heading, label, submit, choices) => {
		await show(<DayMenu />, { speaking });
		expect(screen.getByRole("heading", { name: heading })).toBeTruthy();
		expect([field(label).type, field(label).min, field(label).max]).toEqual(["date", "1800-01-01", "2100-12-31"]);
		expect(button(submit).type).toBe("submit");
		const pressed = choices.map((name) => button(name).getAttribute("aria-pressed"));
		expect(pressed).toEqual(["true", "false"]);
	});

	it("lists the years in which something begins or ends, once it is opened", async () => {
		const asked: unknown[] = [];
		const api = small();
		const { subgraph } = api;
		api.subgraph = (query, ...rest) => {
			asked.push(query);
			return subgraph(query, ...rest);
		};
		await show(<DayMenu />, { api, menus: false });
		asked.length = 0;
		expect(screen.queryByText("2004")).toBeNull();
		open();
		const year = await screen.findByRole("button", { name: "2004" });
		expect(asked).toEqual([{ networks: [REGION, CITIES], include: ["members"], types: ["MEMBER_OF"] }]);
		expect(year.title).toBe("31. Dezember 2004");
		fireEvent.click(year);
		await waitFor(() => expect(menu().querySelector("summary")?.textContent).toContain("31.12.2004"));
	});

	it("lists no years while they are not known", async () => {
		await show(<DayMenu />, { later: { subgraph: away } });
		open();
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(document.querySelector(".day-years")).toBeNull();
	});

	it("goes to all times and back to today, and marks where it is", async () => {
		const app = await show(<DayMenu />);
		/** The menu closes with the choice. */
		const choose = async (name: string) => {
			fireEvent.click(button(name));
			await waitFor(() => expect(screen.queryByRole("button", { name })).toBeNull());
			openMenu(menu());
			await waitFor(() => expect(button(name).getAttribute("aria-pressed")).toBe("true"));
		};
		await choose("alle Zeiten");
		expect(app.state.graph.asOf.value).toBeNull();
		await choose("heute");
		expect(app.state.graph.asOf.value).toBe("2026-01-01");
		expect(button("alle Zeiten").getAttribute("aria-pressed")).toBe("false");
	});

	it("closes with the choice; its button has the focus again and says the day", async () => {
		await show(<DayMenu />);
		open();
		fireEvent.input(field("Stichtag"), { target: { value: "2003-01-01" } });
		fireEvent.submit(field("Stichtag").form as HTMLFormElement);
		expect(menu().open).toBe(false);
		expect(document.activeElement).toBe(menu().querySelector("summary"));
		await waitFor(() => expect(menu().className).toContain("chosen"));
		expect(menu().querySelector("summary")?.getAttribute("aria-label")).toMatch(/^Stichtag: /);
	});

	it("shows all times when the field is emptied", async () => {
		const app = await show(<DayMenu />);
		await app.state.graph.setAsOf("2003-01-01");
		await waitFor(() => expect(field("Stichtag").value).toBe("2003-01-01"));
		fireEvent.input(field("Stichtag"), { target: { value: "" } });
		fireEvent.submit(field("Stichtag").form as HTMLFormElement);
		await waitFor(() => expect(app.state.graph.asOf.value).toBeNull());
		expect(app.announcement.value).toMatch(/^alle Zeiten: 5 Elemente/);
	});

	it("asks for nothing when the day is the same, and is no step to undo", async () => {
		const app = await show(<DayMenu />);
		fireEvent.click(button("heute"));
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(app.state.graph.canUndo.value).toBe(false);
		expect(app.announcement.value).toBe("");
	});

	it("reads nothing out when the server does not answer", async () => {
		const app = await show(<DayMenu />, { later: { subgraph: away, overlaps: away, neighbours: away } });
		fireEvent.click(button("alle Zeiten"));
		await waitFor(() => expect(app.state.tasks.failures.value.size).toBeGreaterThan(0));
		expect(app.state.graph.asOf.value).toBe("2026-01-01");
		expect(app.announcement.value).toBe("");
	});
});

describe("the banner of the day", () => {
	const banner = () => document.querySelector(".day-banner");

	it("is not there for today, and leads back to it from all times", async () => {
		const app = await show(<DayBanner />);
		expect(banner()).toBeNull();
		await app.state.graph.setAsOf(null);
		await screen.findByText("Alle Zeiten");
		fireEvent.click(button("Heute"));
		await waitFor(() => expect(banner()).toBeNull());
		expect(app.state.graph.asOf.value).toBe("2026-01-01");
	});

	it.each([
		["de", "Stichtag 29. Februar 2004", "Ein Jahr später", "28. Februar 2005"],
		["en", "As of 29 February 2004", "A year later", "28 February 2005"],
	] as const)(
		"goes to the same day of the next year, also where there is none (%s)",
		async (speaking, text, later, next) => {
			const app = await show(<DayBanner />, { speaking });
			await app.state.graph.setAsOf("2004-02-29");
			await screen.findByText(text);
			fireEvent.click(button(later));
			await screen.findByText(new RegExp(next));
		},
	);

	it("does not go beyond the latest day", async () => {
		const app = await show(<DayBanner />);
		await app.state.graph.setAsOf("2100-06-01");
		await waitFor(() => expect(button("Ein Jahr später").disabled).toBe(true));
		expect(button("Ein Jahr früher").disabled).toBe(false);
	});
});

describe("the export", () => {
	const graphml = {
		name: "graphml",
		title: { de: "GraphML", en: "GraphML" },
		purpose: { de: "für Gephi", en: "for Gephi" },
	};
	const rest = { extension: "graphml", mediaType: "application/xml", description: { de: "x", en: "x" } };
	const answering = (respond: (url: string, init?: RequestInit) => Response) =>
		vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => respond(url, init));
	const formats = () => new Response(JSON.stringify({ formats: [{ ...graphml, ...rest }] }));

	it("names in its link the day and how memberships are counted", async () => {
		answering(formats);
		const app = await show(<ExportMenu />);
		await app.state.graph.setIndirect(true);
		await app.state.graph.setAsOf("2020-01-01");
		const link = await screen.findByRole("link", { name: /^GraphML/ });
		const url = () => new URL(link.getAttribute("href") ?? "", "http://localhost").searchParams;
		await waitFor(() => expect(url().get("asOf")).toBe("2020-01-01"));
		expect(url().get("indirect")).toBe("true");
	});

	it("closes with a click on a link, which is read out", async () => {
		answering(formats);
		const app = await show(<ExportMenu />);
		const details = document.querySelector("details") as HTMLDetailsElement;
		details.open = true;
		const link = await screen.findByRole("link", { name: /^GraphML/ });
		link.addEventListener("click", (event) => event.preventDefault());
		fireEvent.click(link);
		expect(details.open).toBe(false);
		expect(app.announcement.value).toBe("Die Datei wird heruntergeladen.");
	});

	it("sends a selection that no URL can hold, and saves what comes under the server's name", async () => {
		const sent: unknown[] = [];
		answering((url, init) => {
			if (init?.method !== "POST") return formats();
			sent.push(url, JSON.parse(String(init.body)));
			return new Response("<graphml/>", {
				headers: { "content-disposition": 'attachment; filename="region.graphml"' },
			});
		});
		const saved: string[] = [];
		vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
			saved.push(this.download);
		});
		const many = Array.from({ length: 900 }, (_, n) => ({
			id: `commune-${n}`,
			type: "Commune" as const,
			name: `O ${n}`,
		}));
		const members = many.map(({ id }) => ({
			...{ id: `member_of.${id}`, type: "MEMBER_OF" as const, source: id, target: REGION },
		}));
		const api = smallApi([...NODES, ...many], [...EDGES, ...members], [MUENSTER, REGION]);
		const app = await show(<ExportMenu />, { api });
		const { graph } = app.state;
		const chosen = graph.choose({ sets: [REGION] });
		await waitFor(() => expect(graph.proposal.value).not.toBeNull());
		graph.accept();
		await chosen;
		fireEvent.click(await screen.findByRole("button", { name: /^GraphML/ }));
		await waitFor(() => expect(saved).toEqual(["region.graphml"]));
		expect(sent[0]).toBe("/api/export/graphml");
		expect((sent[1] as { ids: string[] }).ids).toHaveLength(903);
		expect(app.announcement.value).toBe("Die Datei wird heruntergeladen.");
	});

	it.each([
		["de", "Die Datei kam nicht zustande. Bitte noch einmal versuchen."],
		["en", "The file could not be made. Please try again."],
	] as const)("says when the image could not be made, and stays open (%s)", async (speaking, text) => {
		await show(<ExportMenu />, { speaking, later: { schema: away } });
		const details = document.querySelector("details") as HTMLDetailsElement;
		details.open = true;
		fireEvent.click(button(/\(PNG\)/));
		expect((await screen.findByText(text)).getAttribute("role")).toBe("alert");
		expect(details.open).toBe(true);
	});
});

describe("the images of the export", () => {
	const offered = () => screen.queryAllByRole("button", { name: /PNG/ }).map(({ textContent }) => textContent);

	it("are of the views that are open, in their order", async () => {
		const app = await show(<ExportMenu />);
		expect(offered()).toEqual([expect.stringContaining("Bild (PNG): Netz")]);
		document.body.insertAdjacentHTML("beforeend", '<div id="views-map-panel"><div class="map"></div></div>');
		app.state.panes.show("map");
		await waitFor(() => expect(offered()).toEqual([expect.stringContaining("Bild (PNG): Karte")]));
		app.state.panes.beside("graph");
		await waitFor(() => expect(offered()).toHaveLength(2));
		document.querySelector("#views-map-panel")?.remove();
	});

	it("are none of the table, which says where its files are", async () => {
		const app = await show(<ExportMenu />);
		app.state.panes.show("table");
		expect(await screen.findByText(/^Tabelle: kein Bild\. .*CSV, XLSX/)).toBeTruthy();
		expect(offered()).toEqual([]);
	});

	it("are none of a view that shows nothing, which says so", async () => {
		const app = await show(<ExportMenu />, { speaking: "en" });
		app.state.panes.show("sets");
		expect(await screen.findByText(/^Intersections: this view shows nothing/)).toBeTruthy();
		expect(offered()).toEqual([]);
	});
});

describe("what stands below an exported image", () => {
	it("is the legend of what is shown, without what is hidden", async () => {
		const app = await show(null);
		expect(legendNow(app.state).map(({ text }) => text)).toEqual([
			"Stadtregion Münster 2",
			"Städtekooperation NRW 2",
			"Kommunen 3",
			"Kooperationen 2",
		]);
		app.state.graph.toggleType("Commune");
		expect(legendNow(app.state).map(({ text }) => text)).not.toContain("Kommunen 3");
		app.state.graph.remove(CITIES);
		expect(legendNow(app.state).map(({ text }) => text)).toContain("Kooperation 1");
	});

	it("is the day, the license of each data set and the page", async () => {
		await show(null);
		const ours = { id: "a", title: "A", license: "CC-BY-4.0", attribution: ["Land A", "Stadt B"], version: "1" };
		const theirs = { id: "b", title: "B", license: "CC0-1.0", attribution: ["Amt C"], version: "2" };
		const data = { datasets: [ours, theirs], dataVersion: "7", loadedAt: "2026-01-02" };
		const [when, license, other, page] = notesNow(data, "Stichtag 31. Dezember 2020", "http://localhost/x");
		expect(when).toMatch(/^Stichtag 31\. Dezember 2020\. /);
		expect(when).toContain("7");
		expect(when).toContain("2. Januar 2026");
		expect(license).toContain("CC-BY-4.0");
		expect(license).toContain("Land A; Stadt B");
		expect(other).toBe("B. Lizenz: CC0-1.0. Nennung: Amt C");
		expect(page).toBe("Kooperationsgraph, http://localhost/x");
	});
});

describe("the keys of undo", () => {
	const removed = async () => {
		const app = await show(
			<>
				<Toolbar />
				<input aria-label="Text" />
				<textarea aria-label="Langer Text" />
				<input type="checkbox" aria-label="Haken" />
			</>,
		);
		app.state.graph.remove(BONN);
		return { app, there: () => app.state.graph.visible.value.nodes.has(BONN) };
	};

	it.each(["Text", "Langer Text"])("belong to the text where one is written: %s", async (label) => {
		const { there } = await removed();
		fireEvent.keyDown(field(label), { key: "z", ctrlKey: true });
		expect(there()).toBe(false);
	});

	it("take back a step where no text is written, also on a box to be ticked", async () => {
		const { there } = await removed();
		fireEvent.keyDown(field("Haken"), { key: "z", ctrlKey: true });
		expect(there()).toBe(true);
	});

	it("are Cmd and Z, too, and keep the browser from its own", async () => {
		const { there } = await removed();
		const event = new KeyboardEvent("keydown", { key: "z", metaKey: true, bubbles: true, cancelable: true });
		document.body.dispatchEvent(event);
		expect(there()).toBe(true);
		expect(event.defaultPrevented).toBe(true);
	});

	it("are not Z alone, nor another letter", async () => {
		const { there } = await removed();
		fireEvent.keyDown(document.body, { key: "z" });
		fireEvent.keyDown(document.body, { key: "y", ctrlKey: true });
		expect(there()).toBe(false);
	});
});

describe("a tool", () => {
	it("says its name and its keys", async () => {
		await show(<ToolButton icon="undo" label="Rückgängig" shortcut="Control+Z" act={() => {}} />);
		expect(button("Rückgängig").title).toBe("Rückgängig (Ctrl+Z)");
		expect(button("Rückgängig").getAttribute("aria-keyshortcuts")).toBe("Control+Z");
	});
});

describe("the legend", () => {
	it("is not there without anything to explain", async () => {
		await show(<Legend />, { started: false });
		expect(screen.queryByRole("region")).toBeNull();
	});

	it.each([
		["de", "Kreis", "Gremium"],
		["en", "District", "Body"],
	] as const)("names one in the singular (%s)", async (speaking, district, body) => {
		const app = await show(<Legend />, { speaking });
		await app.state.graph.expand(REGION);
		await app.state.graph.expand(GREVEN);
		await waitFor(() => {
			const names = [...document.querySelectorAll(".legend-types button span:nth-of-type(1)")].map(
				(one) => one.textContent,
			);
			expect(names).toEqual(expect.arrayContaining([district, body]));
		});
	});

	it("says what a click would do, both ways", async () => {
		await show(<Legend />, { speaking: "en" });
		const communes = within(screen.getByRole("region")).getByRole("button", { name: /^Communes/ });
		expect(communes.title).toBe("Hide Communes");
		fireEvent.click(communes);
		await waitFor(() => expect(communes.title).toBe("Show Communes"));
	});
});
