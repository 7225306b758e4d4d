// @vitest-environment happy-dom
/** Choosing among very many cooperations. */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { Chooser } from "../../../client/panels/overlaps/chooser.tsx";
import { MOST_CHOSEN } from "../../../client/state/index.ts";
import type { GraphNode } from "../../../model/index.ts";
import { show } from "../render.tsx";
import { crowdedApi } from "../state/crowd.ts";
import { CITIES, EDGES, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

afterEach(cleanup);

/** Two with members, and as many more without. */
const many = (count: number) => {
	const more = Array.from(
		{ length: count },
		(_, n): GraphNode => ({ id: `network-${n}`, type: "Network", name: `Netz ${n}` }),
	);
	return smallApi([...more, ...NODES], EDGES, [MUENSTER, REGION, CITIES]);
};
const names = () =>
	screen.getAllByRole("checkbox").map((box) => box.closest("label")?.querySelector(".row-text > span")?.textContent);
const filter = (text: string) => fireEvent.input(screen.getByRole("searchbox"), { target: { value: text } });

describe("of very many cooperations", () => {
	it("only what is seen is drawn, the chosen ones first, and each is found by its name", async () => {
		const app = await show(<Chooser />, { api: many(2_000) });
		expect(screen.getByText("2.003 Kooperationen")).toBeTruthy();
		expect(names().length).toBeLessThan(100);
		expect(names().slice(0, 3)).toEqual(["Stadtregion Münster", "Städtekooperation NRW", "Netz 0"]);
		expect(screen.getAllByRole("checkbox")[2]?.closest("li")?.getAttribute("aria-setsize")).toBe("2003");
		// Of none of them a member is known, and of all on no other day than today.
		const row = (n: number) => screen.getAllByRole("checkbox")[n]?.closest("label")?.textContent;
		expect([row(1), row(2)]).toEqual([
			expect.stringMatching(/^Städtekooperation NRW2 Mitglieder/),
			"Netz 00 Mitglieder bekannt",
		]);
		filter("netz 1999");
		await waitFor(() => expect(names()).toEqual(["Netz 1999", "Stadtregion Münster", "Städtekooperation NRW"]));
		expect(screen.getByRole("status").textContent).toBe("1 von 2.003 Kooperationen");
		const box = screen.getByRole("checkbox", { name: /^Netz 1999/ });
		fireEvent.click(box);
		await waitFor(() => expect(app.state.graph.sets.value).toEqual([REGION, CITIES, "network-1999"]));
		// It stays where it is while the list is looked at.
		expect(names().indexOf("Netz 1999")).toBe(0);
	});

	it("arrow keys lead from one to the next", async () => {
		await show(<Chooser />, { api: many(2_000) });
		const [first, second] = screen.getAllByRole("checkbox");
		first?.focus();
		fireEvent.keyDown(first as HTMLElement, { key: "ArrowDown" });
		expect(document.activeElement).toBe(second);
	});

	it.each([
		["de", "3 gefundene dazunehmen"],
		["en", "add the 3 found"],
	] as const)("those found can be taken all at once (%s)", async (speaking, button) => {
		const app = await show(<Chooser />, { api: many(300), speaking });
		expect(screen.queryByRole("button", { name: button })).toBeNull();
		filter("netz 299");
		await waitFor(() => expect(names()).toContain("Netz 299"));
		expect(screen.queryByRole("button", { name: /gefundene|found/ })).toBeNull();
		filter("99");
		fireEvent.click(await screen.findByRole("button", { name: button }));
		await waitFor(() =>
			expect(app.state.graph.sets.value).toEqual([REGION, CITIES, "network-99", "network-199", "network-299"]),
		);
	});

	it("one that is not wanted in the end is not ticked", async () => {
		const app = await show(<Chooser />, { api: crowdedApi(600) });
		const box = screen.getByRole("checkbox", { name: /^Menge/ }) as HTMLInputElement;
		fireEvent.click(box);
		await waitFor(() => expect(app.state.graph.proposal.value).not.toBeNull());
		app.state.graph.decline();
		await waitFor(() => expect(box.checked).toBe(false));
	});

	it("says why no more can be chosen than are compared at once", async () => {
		const app = await show(<Chooser />, { api: many(600) });
		await app.state.graph.choose({ sets: Array.from({ length: MOST_CHOSEN }, (_, n) => `network-${n}`) });
		expect((await screen.findByText(/^Mehr als 500 Kooperationen/)).textContent).toContain("nehmen Sie welche heraus");
		filter("netz 599");
		const box = await screen.findByRole("checkbox", { name: /^Netz 599/ });
		expect((box as HTMLInputElement).disabled).toBe(true);
	});
});
