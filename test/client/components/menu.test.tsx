// @vitest-environment happy-dom
/** Menus that hang below their button: how they close, and where the focus goes. */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { Menu } from "../../../client/panels/picture/menu.tsx";
import { show } from "../render.tsx";

afterEach(cleanup);

async function menu() {
	let opened = 0;
	await show(
		<>
			<Menu icon="calendar" text="Tag" label="Stichtag: heute" className="chosen" opened={() => opened++}>
				{(close) => (
					<button type="button" onClick={close}>
						innen
					</button>
				)}
			</Menu>
			<button type="button">außen</button>
		</>,
		{ menus: false },
	);
	const details = document.querySelector("details") as HTMLDetailsElement;
	const summary = details.querySelector("summary") as HTMLElement;
	const open = async () => {
		details.open = true;
		await screen.findByRole("button", { name: "innen" });
	};
	return { details, summary, open, opened: () => opened };
}

describe("a menu", () => {
	it("is called by what it is about, where its button shows less", async () => {
		const { summary } = await menu();
		expect(summary.textContent).toContain("Tag");
		expect(summary.getAttribute("aria-label")).toBe("Stichtag: heute");
		expect(summary.title).toBe("Stichtag: heute");
	});

	it("has nothing in it before it is opened, nor after it was closed", async () => {
		const { details, open } = await menu();
		expect(details.querySelector(".menu-body")?.childElementCount).toBe(0);
		await open();
		details.open = false;
		await waitFor(() => expect(details.querySelector(".menu-body")?.childElementCount).toBe(0));
	});

	it("says each time that it was opened, and not that it was closed", async () => {
		const { details, open, opened } = await menu();
		await open();
		await waitFor(() => expect(opened()).toBe(1));
		details.open = false;
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect(opened()).toBe(1);
		await open();
		await waitFor(() => expect(opened()).toBe(2));
	});

	it("closes when something in it is done, and gives the focus back to its button", async () => {
		const { details, summary, open } = await menu();
		await open();
		fireEvent.click(screen.getByRole("button", { name: "innen" }));
		expect(details.open).toBe(false);
		await waitFor(() => expect(document.activeElement).toBe(summary));
	});

	it("closes by Escape, and gives the focus back to its button", async () => {
		const { details, summary, open } = await menu();
		await open();
		screen.getByRole("button", { name: "innen" }).focus();
		fireEvent.keyDown(document.activeElement as Element, { key: "Escape" });
		expect(details.open).toBe(false);
		expect(document.activeElement).toBe(summary);
	});

	it("closes by a click beside it, which keeps the focus that it takes", async () => {
		const { details, summary, open } = await menu();
		await open();
		const outside = screen.getByRole("button", { name: "außen" });
		outside.focus();
		fireEvent.pointerDown(outside);
		expect(details.open).toBe(false);
		expect(document.activeElement).toBe(outside);
		expect(document.activeElement).not.toBe(summary);
	});

	it("stays open by a click into it, and by other keys", async () => {
		const { details, open } = await menu();
		await open();
		fireEvent.pointerDown(screen.getByRole("button", { name: "innen" }));
		for (const key of ["ArrowDown", "Enter", "a"]) fireEvent.keyDown(details, { key });
		expect(details.open).toBe(true);
	});

	it("that is closed takes no focus by Escape", async () => {
		const { summary } = await menu();
		const outside = screen.getByRole("button", { name: "außen" });
		outside.focus();
		fireEvent.keyDown(outside, { key: "Escape" });
		expect(document.activeElement).toBe(outside);
		expect(document.activeElement).not.toBe(summary);
	});

	it("hears nothing more of the page once it is gone", async () => {
		const { details, open } = await menu();
		await open();
		cleanup();
		fireEvent.keyDown(document.body, { key: "Escape" });
		expect(details.open).toBe(true);
	});
});
