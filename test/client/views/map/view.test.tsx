// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../../../client/state/index.ts";
import MapView from "../../../../client/views/map/index.tsx";
import { show, small } from "../../render.tsx";
import {
	BONN,
	CITIES,
	EDGES,
	GREVEN,
	INFORMAL,
	MUENSTER,
	NODES,
	REGION,
	STEINFURT,
	smallApi,
} from "../../state/small-graph.ts";

beforeEach(() => {
	// Without a layout nothing has a size.
	vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
	vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
});
afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

const list = () => screen.findByRole("listbox");
const options = async () => within(await list()).getAllByRole("option");
const option = async (name: RegExp) => within(await list()).findByRole("option", { name });
const spoken = (one: Element | null) => one?.getAttribute("aria-label");
const refused = (status: number) => async (): Promise<never> => {
	throw new ApiError({ type: "/errors/x", title: "x", status, detail: "x", instance: "" });
};

describe("the map", () => {
	it("says of each commune what its fill says, in the page's language", async () => {
		await show(<MapView />);
		expect((await options()).map(spoken).sort()).toEqual([
			"Greven: Mitglied: Stadtregion Münster",
			"Münster: Mitglied: Stadtregion Münster; Mitglied: Städtekooperation NRW",
			"Steinfurt: nicht im Bild, ein Klick holt sie ins Bild",
		]);
		cleanup();
		await show(<MapView />, { speaking: "en" });
		expect(spoken(await option(/^Greven/))).toBe("Greven: member of Stadtregion Münster");
	});

	it("names whose boundaries they are, and lists what has no place", async () => {
		await show(<MapView />);
		await screen.findByText("Grenzen: © Beispiel");
		fireEvent.click(screen.getByText("1 Kommune ohne Fläche und Ort"));
		expect(screen.getByRole("button", { name: "Bonn" })).toBeTruthy();
	});

	it("shows a district of the picture as what it is: a member, to be picked on its outline", async () => {
		const app = await show(<MapView />);
		await app.state.graph.choose({ sets: [INFORMAL] });
		const district = await option(/^Kreis Steinfurt/);
		expect(spoken(district)).toBe("Kreis Steinfurt: Mitglied: Informelle Regionalentwicklung");
		screen.getByText("umrandet: 1 Mitglied ist ein Kreis");
		app.state.marks.select(STEINFURT);
		await waitFor(() => expect(district.getAttribute("aria-selected")).toBe("true"));
		expect(document.querySelector(".map-mark.marked")?.getAttribute("d")).toBe(district.getAttribute("d"));
		app.state.graph.setLook({ map: "cooperations" });
		await waitFor(() => expect(document.querySelector(".map-tint")).toBeNull());
	});

	it("says who is a member and can be on no map", async () => {
		const api = smallApi(
			[...NODES, { id: "organization-verein", type: "Organization", name: "Verein" }],
			[...EDGES, { id: "m", type: "MEMBER_OF", source: "organization-verein", target: REGION }],
			[MUENSTER, REGION, CITIES, "organization-verein"],
		);
		await show(<MapView />, { api });
		await screen.findByText("1 weiteres Mitglied steht nicht auf der Karte: weder Kommune noch Kreis mit Grenzen.");
	});

	it("says in English whose boundaries they are, as the import of boundaries writes it", async () => {
		const api = small();
		const { boundaries } = api;
		api.boundaries = async () => {
			const answer = structuredClone(await boundaries());
			answer.objects.communes.properties.attribution = ["Gemeindegrenzen: © GeoBasis-DE / BKG (2016), Daten verändert"];
			return answer;
		};
		await show(<MapView />, { api, speaking: "en" });
		const said = await screen.findByText("Boundaries of communes: © GeoBasis-DE / BKG (2016), data changed");
		expect(said.lang).toBe("");
	});

	it("has what is chosen as text, too, for paper", async () => {
		const app = await show(<MapView />);
		const chosen = await screen.findByText("Mitgliedschaften", { selector: ".map-chosen" });
		app.state.graph.setLook({ map: "population" });
		await waitFor(() => expect(chosen.textContent).toBe("Einwohner"));
	});

	it("marks what is marked anywhere", async () => {
		const app = await show(<MapView />);
		app.state.marks.select(GREVEN, BONN);
		await waitFor(async () => expect((await option(/^Greven/)).getAttribute("aria-selected")).toBe("true"));
		expect((await option(/^Münster/)).getAttribute("aria-selected")).toBe("false");
	});

	it("is walked, marked and left by keyboard", async () => {
		const app = await show(<MapView />);
		const map = await list();
		// Once it has a size it listens.
		await waitFor(() => expect(map.parentElement?.getAttribute("transform")).not.toBe("translate(0 0) scale(1)"));
		fireEvent(map, new FocusEvent("focus"));
		const focused = () => spoken(document.getElementById(map.getAttribute("aria-activedescendant") ?? ""));
		await waitFor(() => expect(focused()).toMatch(/^(Münster|Greven)/));
		for (const key of ["ArrowLeft", "ArrowLeft", "Enter"]) fireEvent.keyDown(map, { key });
		expect([...app.state.marks.nodes.value]).toEqual([MUENSTER]);
		expect(app.state.marks.hovered.value).toBe(MUENSTER);
		for (const key of ["ArrowRight", " "]) fireEvent.keyDown(map, { key });
		expect([...app.state.marks.nodes.value].sort()).toEqual([MUENSTER, GREVEN].sort());
		fireEvent.keyDown(map, { key: "Escape" });
		expect(app.state.marks.nodes.value.size).toBe(0);
		fireEvent(map, new FocusEvent("blur"));
		expect(app.state.marks.hovered.value).toBeNull();
	});

	it("colours a number that is chosen, as a step that undo takes back", async () => {
		const app = await show(<MapView />);
		const choice: HTMLSelectElement = await screen.findByLabelText("Farbe zeigt");
		fireEvent.change(choice, { target: { value: "cooperations" } });
		await option(/^Münster: Kooperationen im Bild: 2/);
		expect(app.state.graph.look.value.map).toBe("cooperations");
		app.state.graph.undo();
		await option(/^Münster: Mitglied: Stadtregion Münster/);
		expect(choice.value).toBe("");
	});

	it("tells who is no member from who may be one", async () => {
		const api = small();
		const { overlaps } = api;
		api.overlaps = async (...asked) => {
			const answer = await overlaps(...asked);
			return { ...answer, sets: answer.sets.map((set) => ({ ...set, complete: !set.name.startsWith("Städte") })) };
		};
		await show(<MapView />, { api });
		expect(spoken(await option(/^Greven/))).toBe(
			"Greven: Mitglied: Stadtregion Münster; nicht bekannt, ob Mitglied: Städtekooperation NRW",
		);
		await screen.findByText("Nicht alle Mitglieder bekannt: Städtekooperation NRW.");
	});

	it("without boundaries says so; when the server is away it asks again on demand", async () => {
		await show(<MapView />, { later: { boundaries: refused(404) } });
		await screen.findByText("Ohne Gemeindegrenzen: die Daten haben keine.");
		cleanup();
		const app = await show(<MapView />, { later: { boundaries: refused(0) } });
		const retry = await screen.findByRole("button", { name: "Erneut versuchen" });
		app.api.boundaries = small().boundaries;
		fireEvent.click(retry);
		await option(/^Steinfurt/);
	});
});
