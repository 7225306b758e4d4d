// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { useApp } from "../../../client/components/context.ts";
import { Outside } from "../../../client/components/outside.tsx";
import { HullBadge, HullBadges, NodeShape } from "../../../client/components/shapes.tsx";
import { NODE_TYPES } from "../../../model/index.ts";
import { show } from "../render.tsx";
import { GREVEN, MUENSTER, STEINFURT } from "../state/small-graph.ts";

afterEach(cleanup);

describe("signs", () => {
	it("of node types differ by shape, not only by colour", async () => {
		await show(NODE_TYPES.map((type) => <NodeShape key={type} type={type} />));
		const outlines = [...document.querySelectorAll("svg.shape path")].map((path) => path.getAttribute("d"));
		expect(outlines).toHaveLength(NODE_TYPES.length);
		expect(new Set(outlines).size).toBe(NODE_TYPES.length);
	});

	it("of hulls are letters, not only colours; nobody reads them out", async () => {
		await show(["A", "B", "AC"].map((letter, n) => <HullBadge key={letter} colour={n} letter={letter} />));
		const badges = [...document.querySelectorAll(".hull-badge")];
		expect(badges.map((badge) => badge.textContent)).toEqual(["A", "B", "AC"]);
		expect(badges.every((badge) => badge.getAttribute("aria-hidden") === "true")).toBe(true);
	});

	it.each([
		[MUENSTER, "AB", "Stadtregion Münster, Städtekooperation NRW"],
		[GREVEN, "A", "Stadtregion Münster"],
		[STEINFURT, "", ""],
	])("of the hulls of %s are %j, by name for those who do not see colours", async (id, letters, names) => {
		await show(<HullBadges of={id} />);
		const all = document.querySelector(".hull-badges");
		expect([...(all?.querySelectorAll(".hull-badge") ?? [])].map((one) => one.textContent).join("")).toBe(letters);
		expect(all?.querySelector(".visually-hidden")?.textContent).toBe(names);
		expect(all?.getAttribute("title")).toBe(names);
	});
});

describe("a link that leaves the page", () => {
	it.each([
		["de", "Quelle (neues Fenster)"],
		["en", "Quelle (new window)"],
	] as const)("says so, and gives the other page no hold on this one (%s)", async (speaking, name) => {
		await show(<Outside href="https://example.org/" text="Quelle" />, { speaking });
		const link = screen.getByRole("link", { name });
		expect(link.getAttribute("href")).toBe("https://example.org/");
		expect(link.getAttribute("target")).toBe("_blank");
		expect(link.getAttribute("rel")).toBe("noopener noreferrer");
	});
});

it("a panel outside of the app says so instead of failing later", () => {
	const Lost = () => <p>{String(useApp())}</p>;
	expect(() => render(<Lost />)).toThrow("A panel stands outside of AppContext.Provider");
});
