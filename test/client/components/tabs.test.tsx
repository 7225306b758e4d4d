// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { Tabs } from "../../../client/components/tabs.tsx";
import { show } from "../render.tsx";

afterEach(cleanup);

const TABS = [
	{ id: "a", label: "Eins" },
	{ id: "b", label: "Zwei" },
	{ id: "c", label: "Drei" },
] as const;

async function tabs(first: "a" | "b" | "c" = "a") {
	const chosen = signal<"a" | "b" | "c">(first);
	await show(<Tabs name="x" label="Bereiche" tabs={TABS} chosen={chosen} />);
	const tab = (name: string) => screen.getByRole("tab", { name });
	const press = (key: string) => fireEvent.keyDown(screen.getByRole("tab", { selected: true }), { key });
	return { chosen, tab, press };
}

describe("tabs", () => {
	it("say which of them is chosen, and which panel is its own", async () => {
		const { tab } = await tabs("b");
		expect(screen.getByRole("tablist", { name: "Bereiche" })).toBeTruthy();
		expect(tab("Zwei").getAttribute("aria-selected")).toBe("true");
		expect(tab("Zwei").getAttribute("aria-controls")).toBe("x-b-panel");
		expect(tab("Zwei").id).toBe("x-b-tab");
		// What is not shown has no panel to point at.
		expect(tab("Eins").getAttribute("aria-selected")).toBe("false");
		expect(tab("Eins").getAttribute("aria-controls")).toBeNull();
	});

	it("are one stop for the tab key: the chosen one", async () => {
		const { tab, press } = await tabs();
		const stops = () => ["Eins", "Zwei", "Drei"].map((name) => tab(name).tabIndex);
		expect(stops()).toEqual([0, -1, -1]);
		press("ArrowRight");
		await waitFor(() => expect(stops()).toEqual([-1, 0, -1]));
	});

	it("are chosen by a click", async () => {
		const { chosen, tab } = await tabs();
		fireEvent.click(tab("Drei"));
		expect(chosen.value).toBe("c");
	});

	it("are walked round by the arrows, with the focus", async () => {
		const { chosen, press, tab } = await tabs();
		for (const [key, id, name] of [
			["ArrowRight", "b", "Zwei"],
			["ArrowRight", "c", "Drei"],
			["ArrowRight", "a", "Eins"],
			["ArrowLeft", "c", "Drei"],
			["ArrowLeft", "b", "Zwei"],
		] as const) {
			press(key);
			expect(chosen.value, key).toBe(id);
			await waitFor(() => expect(document.activeElement).toBe(tab(name)));
		}
	});

	it("leave other keys to the page", async () => {
		const { chosen, press } = await tabs();
		for (const key of ["ArrowDown", "Tab", "Enter", "x"]) press(key);
		expect(chosen.value).toBe("a");
	});
});
