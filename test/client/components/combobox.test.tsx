// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, describe, expect, it } from "vitest";
import { Combobox, type Offer } from "../../../client/components/combobox.tsx";
import type { EntityHit } from "../../../model/index.ts";
import { show } from "../render.tsx";
import { BONN, GREVEN, MUENSTER } from "../state/small-graph.ts";

afterEach(cleanup);

const found = (...results: [string, string][]): Offer<EntityHit> => ({
	results: results.map(([id, name]) => ({ kind: "entity", id, type: "Commune", name, context: "", contextEn: "" })),
	truncated: false,
});
const THREE = found([BONN, "Bonn"], [GREVEN, "Greven"], [MUENSTER, "Münster"]);

async function field(answer: Offer<EntityHit> | null, more: Partial<Parameters<typeof Combobox<EntityHit>>[0]> = {}) {
	const chosen: string[] = [];
	function Frame() {
		const [text, setText] = useState("");
		const choose = (result: EntityHit) => void chosen.push(result.name);
		return <Combobox name="x" text={text} setText={setText} answer={answer} choose={choose} {...more} />;
	}
	await show(<Frame />);
	const input = screen.getByRole("combobox") as HTMLInputElement;
	return {
		input,
		chosen,
		type: (value: string) => fireEvent.input(input, { target: { value } }),
		press: (key: string) => fireEvent.keyDown(input, { key }),
		active: () =>
			screen.queryAllByRole("option").find((one) => one.getAttribute("aria-selected") === "true")?.textContent,
	};
}

describe("a combobox", () => {
	it("opens as one types, counts what it offers aloud, and is closed when the focus goes", async () => {
		const { input, type } = await field(THREE);
		expect(input.getAttribute("aria-expanded")).toBe("false");
		type("n");
		await waitFor(() => expect(input.getAttribute("aria-expanded")).toBe("true"));
		expect(screen.getByRole("status").textContent).toBe("3 Treffer");
		expect(screen.getByRole("listbox").getAttribute("aria-label")).toBe("3 Treffer");
		fireEvent.blur(input);
		await waitFor(() => expect(input.getAttribute("aria-expanded")).toBe("false"));
	});

	it("walks round with the arrows; the field names the option that it is at", async () => {
		const { input, type, press, active } = await field(THREE);
		type("n");
		await waitFor(() => expect(active()).toMatch(/^Bonn/));
		press("ArrowDown");
		await waitFor(() => expect(active()).toMatch(/^Greven/));
		expect(document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent).toMatch(/^Greven/);
		press("ArrowUp");
		await waitFor(() => expect(active()).toMatch(/^Bonn/));
		press("ArrowUp");
		await waitFor(() => expect(active()).toMatch(/^Münster/));
		press("ArrowDown");
		await waitFor(() => expect(active()).toMatch(/^Bonn/));
	});

	it("takes the option that the keyboard is at, or that is clicked", async () => {
		const { type, press, chosen } = await field(THREE);
		type("n");
		await screen.findAllByRole("option");
		press("ArrowDown");
		press("Enter");
		await waitFor(() => expect(chosen).toEqual(["Greven"]));
		type("nn");
		fireEvent.click(await screen.findByRole("option", { name: /^Münster/ }));
		expect(chosen).toEqual(["Greven", "Münster"]);
	});

	it("says by what an option was found, unless that is its name", async () => {
		const [bonn, greven, muenster] = THREE.results;
		const results = [{ ...bonn, alias: "53111" }, { ...greven, alias: "Greven" }, muenster] as EntityHit[];
		const { type } = await field({ results, truncated: false });
		type("n");
		const options = await screen.findAllByRole("option");
		expect(options.map((option) => option.querySelector(".muted")?.textContent)).toEqual([
			"Kommune · gefunden als „53111“",
			"Kommune",
			"Kommune",
		]);
	});

	it("goes with the pointer", async () => {
		const { type, active } = await field(THREE);
		type("n");
		fireEvent.mouseMove(await screen.findByRole("option", { name: /^Münster/ }));
		await waitFor(() => expect(active()).toMatch(/^Münster/));
	});

	it("takes nothing of an answer to an earlier text", async () => {
		const { type, press, chosen } = await field(THREE, { stale: true });
		type("n");
		await screen.findAllByRole("option");
		press("Enter");
		expect(chosen).toEqual([]);
		expect(screen.getByRole("listbox").getAttribute("aria-busy")).toBe("true");
	});

	it("closes with Escape, and empties the field with another", async () => {
		const { input, type, press } = await field(THREE);
		type("n");
		await screen.findAllByRole("option");
		press("Escape");
		await waitFor(() => expect(input.getAttribute("aria-expanded")).toBe("false"));
		expect(input.value).toBe("n");
		press("Escape");
		await waitFor(() => expect(input.value).toBe(""));
	});

	it("offers what there is for an empty text only where it is told to", async () => {
		const { input } = await field(THREE);
		fireEvent.focus(input);
		fireEvent.click(input);
		expect(input.getAttribute("aria-expanded")).toBe("false");
		cleanup();
		const other = await field(THREE, { offersAll: true });
		fireEvent.click(other.input);
		await waitFor(() => expect(other.input.getAttribute("aria-expanded")).toBe("true"));
	});

	it("says that nothing was found, and that there is more", async () => {
		const { type } = await field(found());
		type("q");
		await screen.findByText(/^Nichts gefunden zu „q“/);
		cleanup();
		const other = await field({ ...THREE, truncated: true });
		other.type("n");
		await screen.findByText(/^Es gibt weitere Treffer/);
	});
});
