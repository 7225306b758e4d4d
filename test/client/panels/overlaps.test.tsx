// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { panel } from "../../../client/panels/overlaps/index.tsx";
import type { GraphNode } from "../../../model/index.ts";
import { show } from "../render.tsx";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

afterEach(cleanup);

const { Content } = panel;
const box = (name: RegExp) => screen.getByRole("checkbox", { name });

describe("the overlaps", () => {
	it.each([
		["de", "Wählen Sie mindestens zwei Kooperationen"],
		["en", "Choose at least two cooperations"],
	] as const)("ask for two cooperations first (%s)", async (speaking, text) => {
		await show(<Content />, { api: smallApi(NODES, EDGES, [MUENSTER, REGION]), speaking });
		expect(screen.getByText(new RegExp(`^${text}`))).toBeTruthy();
		expect(screen.queryByRole("table")).toBeNull();
	});

	it("list nothing to choose before there is a picture", async () => {
		await show(<Content />, { started: false });
		expect(screen.queryAllByRole("checkbox")).toEqual([]);
	});

	it.each([
		["de", "Stadtregion Münster und Städtekooperation NRW teilen genau eine Kommune: Münster.", "Schnittmengen"],
		["en", "Stadtregion Münster and Städtekooperation NRW share exactly one commune: Münster.", "Intersections"],
	] as const)("say in words whom two share (%s)", async (speaking, sentence, heading) => {
		await show(<Content />, { speaking });
		expect(screen.getByText(sentence)).toBeTruthy();
		expect(screen.getByRole("heading", { name: heading })).toBeTruthy();
	});

	it("let go of all cooperations at once, so that others can be chosen", async () => {
		const app = await show(<Content />);
		fireEvent.click(screen.getByRole("button", { name: "Auswahl leeren" }));
		await waitFor(() => expect(app.state.graph.sets.value).toEqual([]));
		expect(screen.queryByRole("button", { name: "Auswahl leeren" })).toBeNull();
		expect(screen.queryAllByRole("checkbox", { checked: true })).toEqual([]);
	});

	it("take a cooperation in and out by its box, with its size", async () => {
		const app = await show(<Content />);
		expect((box(/^Stadtregion Münster/) as HTMLInputElement).checked).toBe(true);
		expect(screen.getByText("2 gewählt")).toBeTruthy();
		fireEvent.click(box(/^Informelle/));
		await screen.findByText("3 gewählt");
		expect(app.state.graph.sets.value).toEqual([REGION, CITIES, INFORMAL]);
		expect(box(/^Informelle/).closest("label")?.textContent).toContain("2 Mitglieder");
		fireEvent.click(box(/^Stadtregion Münster/));
		await screen.findByText("2 gewählt");
	});

	it("mark an intersection in the picture, name its members, and let go of it", async () => {
		const app = await show(<Content />);
		const row = screen.getByRole("button", { name: "Stadtregion Münster und Städtekooperation NRW: 1 Mitglied" });
		fireEvent.click(row);
		await waitFor(() => expect(row.getAttribute("aria-pressed")).toBe("true"));
		expect([...app.state.marks.nodes.value]).toEqual([MUENSTER]);
		expect(app.announcement.value).toBe("1 Mitglied markiert.");
		const marked = screen.getByRole("heading", { name: "Mitglieder dieser Schnittmenge" }).parentElement;
		if (!marked) throw new Error("The members have a section of their own.");
		expect(within(marked).getByRole("button", { name: "Münster" })).toBeTruthy();
		fireEvent.click(within(marked).getByRole("button", { name: "Markierung aufheben" }));
		await waitFor(() => expect(row.getAttribute("aria-pressed")).toBe("false"));
		expect(app.state.marks.nodes.value.size).toBe(0);
	});

	it("say which lists are cut, and mark the numbers that rest on them", async () => {
		const nodes = NODES.map((node) =>
			node.id === CITIES ? { ...node, membersListed: "partial", membersTotal: 9, membersTotalIs: "about" } : node,
		);
		await show(<Content />, { api: smallApi(nodes, EDGES, [MUENSTER, REGION, CITIES]) });
		expect(screen.getByText(/teilen mindestens eine Kommune: Münster/)).toBeTruthy();
		expect(screen.getByText(/^Nicht vollständig bekannt: Städtekooperation NRW\./)).toBeTruthy();
		expect(box(/^Städtekooperation/).closest("label")?.textContent).toContain("2 von rund 9 Mitgliedern bekannt");
		const row = (name: string | RegExp) => screen.getByRole("button", { name }).textContent;
		expect(row("Stadtregion Münster und Städtekooperation NRW: mindestens 1 Mitglied")).toBe("≥ 1");
		expect(row("Stadtregion Münster: 1 Mitglied von den bekannten")).toBe("1 *");
		expect(row(/: mindestens 1 Mitglied, Jaccard 33\s% von den bekannten$/)).toMatch(/bekannten≥ 133\s% \*$/);
	});

	it("count exactly these or at least these", async () => {
		await show(<Content />);
		const alone = (n: number) =>
			screen.findByRole("button", { name: `Stadtregion Münster: ${n} Mitglied${n > 1 ? "er" : ""}` });
		await alone(1);
		fireEvent.click(screen.getByRole("button", { name: "mindestens diese" }));
		await alone(2);
		expect(screen.getByText(/^Gezählt wird, wer in allen markierten/)).toBeTruthy();
	});

	it("show each pair with what it shares; one that shares nothing cannot be marked", async () => {
		const lonely: GraphNode = { id: "network-lonely", type: "Network", name: "Allein" };
		const app = await show(<Content />, {
			api: smallApi([...NODES, lonely], EDGES, [MUENSTER, REGION, CITIES, lonely.id]),
		});
		const cell = (a: string, b: string) =>
			within(screen.getByRole("table")).getByRole("button", { name: new RegExp(`^${a} und ${b}`) });
		const pair = cell("Stadtregion Münster", "Städtekooperation NRW");
		// One of three: Münster of Münster, Greven and Bonn.
		expect(pair.title).toMatch(/: 1 Mitglied, Jaccard 33\s%$/);
		expect((cell("Stadtregion Münster", "Allein") as HTMLButtonElement).disabled).toBe(true);
		fireEvent.click(pair);
		expect([...app.state.marks.nodes.value]).toEqual([MUENSTER]);
	});

	it("count those too who belong through their district, and say through whom", async () => {
		const app = await show(<Content />);
		fireEvent.click(box(/^Informelle/));
		await screen.findByText("3 gewählt");
		fireEvent.click(screen.getByRole("button", { name: "auch indirekt" }));
		await waitFor(() => expect(box(/^Informelle/).closest("label")?.textContent).toContain("3 Mitglieder"));
		app.state.marks.selectIntersection([REGION, INFORMAL], false);
		await screen.findByRole("button", { name: /^Greven/ });
		expect([...app.state.marks.nodes.value].sort()).toEqual([GREVEN, MUENSTER].sort());
	});

	it("filter a long list, but never what is chosen", async () => {
		const many = Array.from(
			{ length: 9 },
			(_, n): GraphNode => ({ id: `network-${n}`, type: "Network", name: `Verbund ${n}` }),
		);
		await show(<Content />, { api: smallApi([...NODES, ...many], EDGES, [MUENSTER, REGION, CITIES]) });
		expect(screen.getAllByRole("checkbox")).toHaveLength(12);
		fireEvent.input(screen.getByRole("searchbox"), { target: { value: "verbund 7" } });
		await waitFor(() => expect(screen.getAllByRole("checkbox")).toHaveLength(3));
		expect(box(/^Verbund 7/)).toBeTruthy();
	});

	it("offer an eleventh too, with a letter of its own", async () => {
		const many = Array.from(
			{ length: 9 },
			(_, n): GraphNode => ({ id: `network-${n}`, type: "Network", name: `Verbund ${n}` }),
		);
		const opening = [MUENSTER, REGION, ...many.map(({ id }) => id)];
		const app = await show(<Content />, { api: smallApi([...NODES, ...many], EDGES, opening) });
		await waitFor(() => expect(app.state.graph.sets.value).toHaveLength(10));
		expect((box(/^Städtekooperation/) as HTMLInputElement).disabled).toBe(false);
		fireEvent.click(box(/^Städtekooperation/));
		await waitFor(() => expect(app.state.graph.visible.value.nodes.has(BONN)).toBe(true));
		expect(
			box(/^Städtekooperation/)
				.closest("label")
				?.querySelector(".hull-badge")?.textContent,
		).toBe("K");
	});
});
