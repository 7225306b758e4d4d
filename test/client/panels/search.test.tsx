// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { panel } from "../../../client/panels/search/index.tsx";
import { away, pending, show, small } from "../render.tsx";
import { BONN, CITIES, EDGES, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

afterEach(cleanup);

const { Content } = panel;
const field = () => screen.getByRole("combobox");
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const options = async () => (await screen.findAllByRole("option")).map((one) => one.textContent);
/** Neither Bonn nor its cooperation are in the first picture. */
const regionOnly = () => smallApi(NODES, EDGES, [MUENSTER, REGION]);

describe("the search", () => {
	it.each([
		["de", "Ein Treffer kommt in das Bild und zeigt seine Fakten.", "Kooperationen im Bild"],
		["en", "A result is added to the picture and shows its facts.", "Cooperations in the picture"],
	] as const)("says what it does, and offers a way in (%s)", async (speaking, hint, heading) => {
		await show(<Content />, { speaking });
		expect(screen.getByText(hint)).toBeTruthy();
		expect(screen.getByRole("heading", { name: heading })).toBeTruthy();
		expect(field().getAttribute("aria-expanded")).toBe("false");
		expect(screen.queryAllByRole("option")).toEqual([]);
	});

	it("lists what it finds, says what is in the picture already, and brings what is chosen", async () => {
		const app = await show(<Content />, { api: regionOnly() });
		type("n");
		expect(await options()).toEqual(expect.arrayContaining([expect.stringMatching(/^MünsterKommune.*im Bild$/)]));
		type("Bonn");
		await waitFor(async () => expect(await options()).toEqual([expect.stringMatching(/^BonnKommune/)]));
		expect(screen.queryByText("im Bild", { exact: true })).toBeNull();
		fireEvent.click(screen.getByRole("option"));
		await waitFor(() => expect(app.state.marks.sole.value).toBe(BONN));
		expect(app.state.graph.visible.value.nodes.has(BONN)).toBe(true);
		expect(app.announcement.value).toBe("Bonn ist im Bild und ausgewählt.");
		expect((field() as HTMLInputElement).value).toBe("");
	});

	it("is used by keys alone", async () => {
		const app = await show(<Content />);
		type("Städte");
		await options();
		expect(field().getAttribute("aria-activedescendant")).toBe("search-option-0");
		fireEvent.keyDown(field(), { key: "ArrowDown" });
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.state.marks.sole.value).toBe(CITIES));
		type("Mü");
		await options();
		fireEvent.keyDown(field(), { key: "Escape" });
		await waitFor(() => expect(field().getAttribute("aria-expanded")).toBe("false"));
	});

	it("says what would help when it finds nothing", async () => {
		await show(<Content />);
		type("Atlantis");
		await screen.findByText(/^Nichts gefunden zu „Atlantis“\. Ein Wortanfang genügt/);
		fireEvent.click(screen.getByRole("button", { name: "Eingabe löschen" }));
		await waitFor(() => expect((field() as HTMLInputElement).value).toBe(""));
	});

	it("says that there is more than it lists", async () => {
		const api = small();
		const { search } = api;
		await show(<Content />, {
			later: { search: async (...asked) => ({ ...(await search(...asked)), truncated: true }) },
		});
		type("Mün");
		await screen.findByText("Es gibt weitere Treffer – bitte genauer eingeben.");
	});

	it("shows no list while it waits, and says when the server is away", async () => {
		const app = await show(<Content />, { later: { search: pending } });
		type("Mün");
		await waitFor(() => expect(app.state.tasks.busy.value.has("search")).toBe(true));
		expect(screen.queryAllByRole("option")).toEqual([]);
		app.api.search = away;
		type("Müns");
		expect((await screen.findByRole("alert")).textContent).toContain("Der Server antwortet nicht.");
	});
});

describe("the cooperations in the picture", () => {
	it("are listed with their members; a click selects one", async () => {
		const app = await show(<Content />);
		const row = screen.getByRole("button", { name: /^Stadtregion Münster ?2 Mitglieder im Bild$/ });
		expect(row.getAttribute("aria-pressed")).toBe("false");
		fireEvent.click(row);
		await waitFor(() => expect(row.getAttribute("aria-pressed")).toBe("true"));
		expect(app.state.marks.sole.value).toBe(REGION);
	});

	it("can be joined by the others of what the picture is about", async () => {
		const app = await show(<Content />);
		expect(screen.getByText("Eine weitere Kooperation von Münster")).toBeTruthy();
		fireEvent.click(screen.getByRole("button", { name: "Informelle Regionalentwicklung" }));
		await waitFor(() => expect(app.state.graph.sets.value).toContain(INFORMAL));
		await waitFor(() => expect(screen.queryByText("Eine weitere Kooperation von Münster")).toBeNull());
	});

	it("are not mentioned in an empty picture", async () => {
		await show(<Content />, { started: false });
		expect(screen.queryByText("Kooperationen im Bild")).toBeNull();
	});
});
