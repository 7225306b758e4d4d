// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { ProposalDialog } from "../../../client/page/proposal.tsx";
import { show } from "../render.tsx";
import { CROWD, crowdedApi } from "../state/crowd.ts";

afterEach(cleanup);

const button = (name: string | RegExp) => screen.findByRole("button", { name });

describe("what brings very much", () => {
	const api = () => crowdedApi(1_200);
	it.each([
		["de", "1.201 neue Elemente zeichnen?", ["1.200 Kommunen", "1 Kooperation"], "Abbrechen"],
		["en", "Draw 1,201 new elements?", ["1,200 Communes", "1 Cooperation"], "Cancel"],
	] as const)(
		"is asked about first with what would come, and can be left (%s)",
		async (speaking, heading, counts, no) => {
			const app = await show(<ProposalDialog />, { api: api(), speaking });
			expect(screen.queryByRole("dialog")).toBeNull();
			void app.state.graph.toggleSet(CROWD);
			const dialog = await screen.findByRole("dialog", { name: heading });
			expect([...dialog.querySelectorAll(".proposal-counts li")].map((one) => one.textContent)).toEqual(counts);
			expect(dialog.textContent).toContain("Menge");
			fireEvent.click(await button(no));
			await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
			expect(app.state.graph.picture.value.nodes.has(CROWD)).toBe(false);
		},
	);

	it("comes when that is wanted", async () => {
		const app = await show(<ProposalDialog />, { api: api() });
		void app.state.graph.toggleSet(CROWD);
		fireEvent.click(await button("Alle zeichnen"));
		await waitFor(() => expect(app.state.graph.sets.value).toContain(CROWD));
		expect(screen.queryByRole("dialog")).toBeNull();
	});

	it("is a table instead, from which one of it can be brought", async () => {
		const app = await show(<ProposalDialog />, { api: api() });
		void app.state.graph.expand(CROWD);
		fireEvent.click(await button("Als Tabelle zeigen"));
		const table = await screen.findByRole("table");
		expect(table.getAttribute("aria-rowcount")).toBe("1202");
		const [row] = within(table).getAllByRole("button", { name: "Ort 7" });
		expect(row?.closest("tr")?.textContent).toContain("Menge");
		expect(app.state.graph.picture.value.nodes.has(CROWD)).toBe(false);
		fireEvent.click(row as HTMLElement);
		await waitFor(() => expect(app.state.graph.picture.value.nodes.has("commune-90000007")).toBe(true));
		expect(app.state.graph.picture.value.nodes.has(CROWD)).toBe(false);
		expect(screen.queryByRole("dialog")).toBeNull();
	});
});
