// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import type { Core } from "cytoscape";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connectLayout } from "../../../client/layout/index.ts";
import { PicturePane } from "../../../client/panels/picture/index.tsx";
import type { ExportFormatsAnswer, GraphNode } from "../../../model/index.ts";
import { stubDrawing, unstubDrawing } from "../canvas-stubs.ts";
import { away, pending, show, small } from "../render.tsx";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

const both = (text: string) => ({ de: text, en: `${text} (en)` });
const FORMATS: ExportFormatsAnswer = {
	formats: [
		{
			name: "graphml",
			title: both("GraphML"),
			purpose: both("für Gephi"),
			extension: "graphml",
			mediaType: "application/graphml+xml",
			description: both("x"),
		},
	],
} as never;

beforeAll(stubDrawing);
afterAll(unstubDrawing);
beforeEach(() => {
	const headers = { "content-type": "application/json" };
	vi.stubGlobal("fetch", async () => new Response(JSON.stringify(FORMATS), { headers }));
});
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole("button", { name }) as HTMLButtonElement;
const canvas = () => screen.getByRole("application");
const caption = () => document.getElementById("caption")?.textContent;

describe("the picture", () => {
	it("waits for the first answer", async () => {
		await show(<PicturePane />, { started: false });
		expect(caption()).toBe("Wird geladen …");
		expect(screen.getByRole("status").textContent).toBe("Wird geladen …");
	});

	it.each([
		[
			"de",
			"Stand heute, 1. Januar 2026: Münster wirkt in 3 Kooperationen mit, 2 davon mit ihren Mitgliedern im Bild: Stadtregion Münster und Städtekooperation NRW. 3 Kommunen darin, davon eine in mehreren.",
		],
		["en", /^As of today, 1 January 2026: Münster takes part in 3 cooperations/],
	] as const)("is said in a sentence (%s)", async (speaking, sentence) => {
		connectLayout((await show(<PicturePane />, { speaking })).state);
		expect(caption()).toMatch(sentence);
		await waitFor(() =>
			expect(canvas().dataset).toMatchObject({ nodes: "5", edges: "4", hulls: "2", settled: "true" }),
		);
		expect(canvas().getAttribute("aria-describedby")).toBe("caption canvas-keys");
		const { cy } = (canvas() as HTMLElement & { _cyreg: { cy: Core } })._cyreg;
		expect([MUENSTER, REGION].map((id) => cy.getElementById(id).style("shape"))).toEqual([
			"ellipse",
			"round-rectangle",
		]);
	});

	it("says that the server is away, and begins when it is back", async () => {
		const api = small();
		const { opening } = api;
		const app = await show(<PicturePane />, { api, started: false, later: { opening: away } });
		await app.state.graph.start();
		expect((await screen.findByRole("alert")).textContent).toContain("Der Server antwortet nicht.");
		expect(screen.queryByRole("button", { name: "Meldung schließen" })).toBeNull();
		api.opening = opening;
		fireEvent.click(button("Erneut versuchen"));
		await waitFor(() => expect(caption()).toContain("Münster wirkt"));
		expect(screen.queryByRole("alert")).toBeNull();
	});

	it("stays when a later change fails, and the notice can be closed", async () => {
		const app = await show(<PicturePane />, { later: { neighbours: away } });
		await app.state.graph.expand(GREVEN);
		await screen.findByRole("alert");
		fireEvent.click(button("Meldung schließen"));
		await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
		expect(caption()).toContain("Münster wirkt");
	});

	it("says that it is working while the last picture stays", async () => {
		const app = await show(<PicturePane />, { later: { neighbours: pending } });
		void app.state.graph.expand(GREVEN);
		await screen.findByText("Wird geladen …");
		expect(canvas().dataset.nodes).toBe("5");
	});

	it("says that it is empty, and leads back to the first picture", async () => {
		const app = await show(<PicturePane />);
		app.state.graph.remove(MUENSTER, GREVEN, BONN, REGION, CITIES);
		await screen.findByText("Das Bild ist leer.");
		expect(caption()).toBe("Stand heute, 1. Januar 2026: Noch nichts im Bild.");
		expect(screen.queryByText("nach Kooperationen")).toBeNull();
		fireEvent.click(button("Zum Anfangsbild"));
		await waitFor(() => expect(canvas().dataset.nodes).toBe("5"));
	});

	it("of what is only supposed says so, and leads back to what is", async () => {
		const app = await show(<PicturePane />);
		await app.state.questions.load();
		const values = { add: `${BONN}~${REGION}`, remove: "", indirect: "false", asOf: "" };
		await app.state.questions.visit({ kind: "what-if", name: "", values });
		await waitFor(() => expect(caption()).toMatch(/^Alle Zeiten: Hypothetisch: Was wäre, wenn …\?/));
		expect(screen.getByText("gestrichelt: nur angenommen")).toBeTruthy();
		fireEvent.click(button("Zurück zur Wirklichkeit"));
		await waitFor(() => expect(caption()).toContain("Münster wirkt"));
	});
});

describe("the toolbar", () => {
	it("undoes and redoes, by button and by key", async () => {
		const app = await show(<PicturePane />);
		expect(button("Rückgängig").disabled).toBe(true);
		app.state.graph.remove(BONN);
		await waitFor(() => expect(button("Rückgängig").disabled).toBe(false));
		fireEvent.click(button("Rückgängig"));
		await waitFor(() => expect(canvas().dataset.nodes).toBe("5"));
		fireEvent.click(button("Wiederholen"));
		await waitFor(() => expect(canvas().dataset.nodes).toBe("4"));
		fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
		await waitFor(() => expect(canvas().dataset.nodes).toBe("5"));
		fireEvent.keyDown(document.body, { key: "Z", ctrlKey: true, shiftKey: true });
		await waitFor(() => expect(canvas().dataset.nodes).toBe("4"));
	});

	it("expands and removes what is selected", async () => {
		const app = await show(<PicturePane />);
		expect(button("Auswahl erweitern").disabled).toBe(true);
		expect(button("Auswahl entfernen").disabled).toBe(true);
		app.state.marks.select(REGION);
		await waitFor(() => expect(button("Auswahl erweitern").disabled).toBe(false));
		fireEvent.click(button("Auswahl erweitern"));
		await waitFor(() => expect(app.state.graph.visible.value.nodes.has("body-beirat")).toBe(true));
		app.state.marks.select("body-beirat", "topic-mobilitaet");
		await waitFor(() => expect(button("Auswahl erweitern").disabled).toBe(true));
		fireEvent.click(button("Auswahl entfernen"));
		await waitFor(() => expect(canvas().dataset.nodes).toBe("5"));
	});

	it("lays out anew, as a step", async () => {
		const app = await show(<PicturePane />);
		connectLayout(app.state);
		await waitFor(() => expect(canvas().dataset.settled).toBe("true"));
		const place = () => app.state.drawing.elements.value.nodes.get(BONN)?.position;
		const elsewhere = { x: 3000, y: 3000 };
		app.state.graph.place(new Map([[BONN, elsewhere]]), false);
		fireEvent.click(button("nach Kooperationen"));
		await waitFor(() => expect(place()).not.toEqual(elsewhere));
		fireEvent.click(button("Rückgängig"));
		expect(place()).toEqual(elsewhere);
	});

	it("counts memberships through districts when asked to, and says so", async () => {
		const app = await show(<PicturePane />);
		fireEvent.click(button("auch indirekt"));
		await waitFor(() => expect(button("auch indirekt").getAttribute("aria-pressed")).toBe("true"));
		expect(caption()).toContain("(indirekte Mitgliedschaften mitgezählt)");
		expect(app.announcement.value).toBe("Mitgliedschaften: auch indirekt");
		expect(screen.getByText("hohler Ring: indirekt, über den Kreis")).toBeTruthy();
	});

	it("moves the camera by its buttons", async () => {
		const app = await show(<PicturePane />);
		fireEvent.click(button("Vergrößern"));
		expect(app.state.camera.move.value).toMatchObject({ kind: "zoom", by: "in" });
		fireEvent.click(button("Verkleinern"));
		expect(app.state.camera.move.value).toMatchObject({ kind: "zoom", by: "out" });
		fireEvent.click(button("Alles zeigen"));
		expect(app.state.camera.move.value).toMatchObject({ kind: "fit" });
	});
});

describe("the day", () => {
	const menu = () => document.querySelector<HTMLDetailsElement>(".picture-head details.menu:not(.exports)");

	it("is chosen in a menu, said above the picture, and left again", async () => {
		const app = await show(<PicturePane />);
		expect(menu()?.querySelector("summary")?.getAttribute("aria-label")).toBe("Stichtag: heute");
		fireEvent.input(screen.getByLabelText("Stichtag"), { target: { value: "2003-01-01" } });
		fireEvent.submit(screen.getByLabelText("Stichtag").closest("form") as HTMLFormElement);
		await screen.findByText("Stichtag 1. Januar 2003");
		expect(caption()).toMatch(/^Stichtag 1\. Januar 2003: /);
		expect(app.state.graph.asOf.value).toBe("2003-01-01");
		await waitFor(() => expect(app.announcement.value).toMatch(/^Stichtag 1\. Januar 2003: \d Elemente, \d Fakten$/));
		fireEvent.click(button("Ein Jahr später"));
		await screen.findByText("Stichtag 1. Januar 2004");
		fireEvent.click(button("Ein Jahr früher"));
		await screen.findByText("Stichtag 1. Januar 2003");
		fireEvent.click(button("Alle Zeiten"));
		await waitFor(() => expect(screen.queryByText("Stichtag 1. Januar 2003")).toBeNull());
	});

	it("cannot be moved beyond what there can be", async () => {
		const app = await show(<PicturePane />);
		await app.state.graph.setAsOf("1800-06-01");
		await waitFor(() => expect(button("Ein Jahr früher").disabled).toBe(true));
		expect(button("Ein Jahr später").disabled).toBe(false);
	});
});

describe("what only may hold on the day", () => {
	const edges = EDGES.map((edge) =>
		edge.source === GREVEN && edge.target === REGION ? { ...edge, certainTo: "2025-06-30" } : edge,
	);
	const uncertain = () => show(<PicturePane />, { api: smallApi(NODES, edges, [MUENSTER, REGION, CITIES]) });

	it("is counted and not shown, until it is wanted; then it has a sign in the legend", async () => {
		const app = await uncertain();
		const shown = () => [...app.state.graph.visible.value.edges.keys()];
		const greven = `member_of.${GREVEN}.${REGION}`;
		expect(shown()).not.toContain(greven);
		expect(screen.queryByText(/nur möglich$/)).toBeNull();
		fireEvent.click(button("1 weiterer Fakt möglicherweise"));
		await screen.findByText("fein gestrichelt, blass: nur möglich");
		expect(shown()).toContain(greven);
		expect(app.state.drawing.elements.value.edges.get(greven)?.possible).toBe(true);
		expect(button("1 Fakt davon nur möglich").getAttribute("aria-pressed")).toBe("true");
		fireEvent.click(button("1 Fakt davon nur möglich"));
		await waitFor(() => expect(shown()).not.toContain(greven));
		expect([...app.state.graph.visible.value.nodes.keys()]).not.toContain(GREVEN);
	});
});

describe("the legend", () => {
	const legend = (name = "Legende und Filter") => within(screen.getByRole("region", { name }));

	it.each([
		["de", "Legende und Filter", ["ist Mitglied in4", "Kommunen3", "Kooperationen2"], "4 Fakten"],
		["en", "Legend and filter", ["is a member of4", "Communes3", "Cooperations2"], "4 facts"],
	] as const)("counts each type and each cooperation (%s)", async (speaking, name, types, facts) => {
		await show(<PicturePane />, { speaking });
		const items = legend(name)
			.getAllByRole("button")
			.map((one) => one.textContent);
		const [ofFacts, ...ofNodes] = types;
		expect(items).toEqual([ofFacts, "AStadtregion Münster2", "BStädtekooperation NRW2", ...ofNodes]);
		expect(legend(name).getByText(facts)).toBeTruthy();
	});

	it("hides a type and shows it again", async () => {
		await show(<PicturePane />);
		const communes = legend().getByRole("button", { name: /^Kommunen/ });
		fireEvent.click(communes);
		await waitFor(() => expect(canvas().dataset.nodes).toBe("2"));
		expect(communes.getAttribute("aria-pressed")).toBe("false");
		expect(communes.getAttribute("title")).toBe("Kommunen einblenden");
		fireEvent.click(communes);
		await waitFor(() => expect(canvas().dataset.nodes).toBe("5"));
	});

	it.each([
		["de", "Legende und Filter", /^2 weitere Fakten ausgeblendet$/],
		["en", "Legend and filter", /^2 further facts hidden$/],
	] as const)("counts the facts that are hidden, and shows them in one click (%s)", async (speaking, name, hidden) => {
		const app = await show(<PicturePane />, { speaking });
		expect(screen.queryByText(hidden)).toBeNull();
		app.state.graph.remove(REGION);
		app.state.graph.toggleType("Network");
		fireEvent.click(await legend(name).findByRole("button", { name: hidden }));
		await waitFor(() => expect(canvas().dataset.edges).toBe("2"));
		expect(screen.queryByText(hidden)).toBeNull();
	});

	it("hides a type of fact and counts one in the singular", async () => {
		const app = await show(<PicturePane />);
		app.state.graph.remove(REGION, BONN);
		fireEvent.click(await legend().findByRole("button", { name: "ist Mitglied in 1" }));
		await screen.findByRole("button", { name: "1 weiterer Fakt ausgeblendet" });
		expect(canvas().dataset).toMatchObject({ nodes: "3", edges: "0" });
	});

	it("marks the members of a cooperation", async () => {
		const app = await show(<PicturePane />);
		const region = legend().getByRole("button", { name: /Stadtregion Münster/ });
		fireEvent.click(region);
		expect([...app.state.marks.nodes.value].sort()).toEqual([GREVEN, MUENSTER].sort());
		await waitFor(() => expect(region.getAttribute("aria-pressed")).toBe("true"));
		fireEvent.click(region);
		expect(app.state.marks.nodes.value.size).toBe(0);
	});

	it("says how many memberships have ended", async () => {
		const edges = EDGES.map((edge) =>
			edge.source === GREVEN && edge.target === REGION
				? { ...edge, certainTo: "2020-12-31", possibleTo: "2020-12-31" }
				: edge,
		);
		const app = await show(<PicturePane />, { api: smallApi(NODES, edges, [MUENSTER, REGION, CITIES]) });
		expect(screen.queryByText(/davon beendet/)).toBeNull();
		await app.state.graph.setAsOf(null);
		expect(await screen.findByText("alle Zeiten: 1 Mitgliedschaft davon beendet")).toBeTruthy();
	});
});

describe("the export", () => {
	it.each([
		["de", "GraphML", "Bild (PNG): Netz"],
		["en", "GraphML (en)", "Image (PNG): Network"],
	] as const)("offers the server's formats as links, and the image (%s)", async (speaking, title, png) => {
		await show(<PicturePane />, { speaking });
		const link = await screen.findByRole("link", { name: new RegExp(`^${title.replace(/[()]/g, "\\$&")}`) });
		const url = new URL(link.getAttribute("href") ?? "", "http://localhost");
		expect(url.pathname).toBe("/api/export/graphml");
		expect(url.searchParams.get("ids")?.split(",").sort()).toEqual([BONN, GREVEN, MUENSTER, REGION, CITIES].sort());
		expect(screen.getByText(png)).toBeTruthy();
	});

	it("has nothing to offer for an empty picture", async () => {
		await show(<PicturePane />, { started: false });
		expect(screen.getByText("Das Bild ist leer – es gibt nichts zu exportieren.")).toBeTruthy();
		expect(screen.queryByText(/\(PNG\)/)).toBeNull();
	});

	it("offers the image alone while the formats are not known", async () => {
		vi.stubGlobal("fetch", away);
		await show(<PicturePane />);
		expect(screen.getByText("Bild (PNG): Netz")).toBeTruthy();
		expect(screen.queryByRole("link")).toBeNull();
	});

	it("sends what no URL can hold, and says when the file could not be made", async () => {
		const many = Array.from(
			{ length: 900 },
			(_, n): GraphNode => ({ id: `commune-${10_000_000 + n}`, type: "Commune", name: `Ort ${n}` }),
		);
		const members = many.map(({ id }) => ({
			id: `member_of.${id}.${REGION}`,
			type: "MEMBER_OF" as const,
			source: id,
			target: REGION,
		}));
		const app = await show(<PicturePane />, {
			started: false,
			api: smallApi([...NODES, ...many], [...EDGES, ...members], [MUENSTER, REGION]),
		});
		await screen.findByText("Das Bild ist leer – es gibt nichts zu exportieren.");
		const { graph } = app.state;
		await graph.start();
		const chosen = graph.choose({ sets: [REGION] });
		await waitFor(() => expect(graph.proposal.value).not.toBeNull());
		graph.accept();
		await chosen;
		const graphml = await screen.findByRole("button", { name: /^GraphML/ });
		vi.stubGlobal("fetch", away);
		fireEvent.click(graphml);
		expect(
			(await screen.findByText("Die Datei kam nicht zustande. Bitte noch einmal versuchen.")).getAttribute("role"),
		).toBe("alert");
	});
});
