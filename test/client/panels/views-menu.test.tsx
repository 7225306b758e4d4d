// @vitest-environment happy-dom
/** Named views in their menu, and what is said of one that cannot be opened. */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { UnreadableView } from "../../../client/page/unreadable.tsx";
import { ViewsMenu } from "../../../client/panels/picture/views-menu.tsx";
import { openMenu, show } from "../render.tsx";
import { BONN, REGION } from "../state/small-graph.ts";

afterEach(cleanup);

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const names = () => [...document.querySelectorAll(".view-list strong")].map((one) => one.textContent);

describe("the menu of views", () => {
	async function saved() {
		const app = await show(<ViewsMenu />);
		app.state.marks.select(BONN);
		app.tab.value = "overlaps";
		fireEvent.input(field("Die Ansicht merken als"), { target: { value: "  Unsere  " } });
		fireEvent.click(await screen.findByRole("button", { name: "Merken" }));
		await waitFor(() => expect(names()).toEqual(["Unsere"]));
		return app;
	}

	it("saves what is shown, marked and open, and says so", async () => {
		const app = await saved();
		const [view] = app.state.saved.views.value;
		expect(view?.view).toMatchObject({
			selection: { kind: "nodes", ids: [BONN] },
			panel: "overlaps",
			views: ["graph"],
		});
		expect(view?.view.sets).toContain(REGION);
		expect(app.announcement.value).toBe("Ansicht „Unsere“ ist gemerkt.");
		expect(field("Die Ansicht merken als").value).toBe("");
	});

	it("does not save without a name", async () => {
		const app = await show(<ViewsMenu />);
		const button = screen.getByRole("button", { name: "Merken" }) as HTMLButtonElement;
		expect(button.disabled).toBe(true);
		fireEvent.submit(button.form as HTMLFormElement);
		expect(app.state.saved.views.value).toEqual([]);
	});

	it("renames, opens and deletes", async () => {
		const app = await saved();
		fireEvent.click(screen.getByRole("button", { name: "Umbenennen Unsere" }));
		fireEvent.input(await waitFor(() => field("Umbenennen")), { target: { value: "Andere" } });
		fireEvent.submit(field("Umbenennen").form as HTMLFormElement);
		await waitFor(() => expect(names()).toEqual(["Andere"]));
		fireEvent.click(screen.getByRole("button", { name: /^Andere/ }));
		expect(app.state.saved.wanted.value?.name).toBe("Andere");
		openMenu(document.querySelector("details") as HTMLDetailsElement);
		fireEvent.click(await screen.findByRole("button", { name: "Löschen Andere" }));
		await waitFor(() => expect(names()).toEqual([]));
	});
});

describe("a view that cannot be opened", () => {
	it.each([
		[
			"de",
			/Die Datei x\.json lässt sich nicht.*Stelle: view\.asOf; dort steht "gestern"\..*berichtigen Sie die Stelle/,
		],
		["en", /The file x\.json cannot be opened.*Place: view\.asOf; there stands "gestern"\..*correct that place/],
	] as const)("is named with place, value and remedy (%s)", async (speaking, said) => {
		const app = await show(<UnreadableView />, { speaking });
		expect(screen.queryByRole("alert")).toBeNull();
		const fault = { place: "view.asOf", value: '"gestern"' };
		app.state.saved.complain({ file: "x.json", reason: "wrong", fault });
		expect((await screen.findByRole("alert")).textContent).toMatch(said);
		fireEvent.click(screen.getByRole("button"));
		await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
	});
});
