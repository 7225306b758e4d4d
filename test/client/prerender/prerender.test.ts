// @vitest-environment happy-dom
/** The page without scripts: parsed again, and compared with the answer that it was made of. */
import { beforeAll, describe, expect, it } from "vitest";
import { LABEL_SIZE } from "../../../client/layout/boxes.ts";
import { prerender } from "../../../client/prerender/index.tsx";
import type { OpeningAnswer } from "../../../model/index.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";
import { smallOpening } from "../state/small-opening.ts";

const DAY = "2026-01-01";
const TAGS = [REGION, CITIES];
const opening = (): Promise<OpeningAnswer> =>
	smallOpening(smallApi(NODES, EDGES), EDGES, [MUENSTER, REGION, CITIES], DAY);

const parse = (html: string) => {
	const page = document.createElement("div");
	page.innerHTML = html;
	return page;
};
const texts = (within: Element, selector: string) =>
	[...within.querySelectorAll(selector)].map((one) => one.textContent ?? "");
const number = (element: Element, name: string) => Number(element.getAttribute(name));
const rendered = async (answer: OpeningAnswer, language: "de" | "en" = "de") =>
	parse(await prerender(answer, language));
const svgOf = (page: Element): Element => page.querySelector("svg.first-picture") ?? document.createElement("svg");

describe("the page as it first stands", () => {
	let answer: OpeningAnswer;
	let page: Element;
	let svg: Element;
	beforeAll(async () => {
		answer = await opening();
		page = await rendered(answer);
		svg = svgOf(page);
	});

	it("has each node once: a name tag for a cooperation that is a hull, else a shape", () => {
		const others = answer.graph.nodes.filter(({ id }) => !TAGS.includes(id));
		expect(others.map(({ id }) => id).sort()).toEqual([BONN, GREVEN, MUENSTER].sort());
		expect(svg.querySelectorAll("path[transform]")).toHaveLength(others.length);
		expect(svg.querySelectorAll("rect")).toHaveLength(TAGS.length);
	});

	it("has an outline in the colour of each cooperation, and a ring of as many arcs as there are memberships", () => {
		const strokes = [...svg.querySelectorAll('path[fill="none"]')].map((one) => one.getAttribute("stroke") ?? "");
		for (const colour of ["var(--hull-0)", "var(--hull-1)"])
			expect(strokes.filter((one) => one.includes(`color-mix(in srgb, ${colour} 100%`))).toHaveLength(1);
		const memberships = answer.overlaps?.members.flatMap((member) => member.in) ?? [];
		expect(memberships.length).toBeGreaterThan(2);
		expect(strokes.filter((one) => /^var\(--hull-\d\)$/.test(one))).toHaveLength(memberships.length);
	});

	it("writes the names, as large as a window shows them, and each only with what is behind it", () => {
		const names = texts(svg, "text");
		expect(new Set(names)).toEqual(
			new Set(["Münster", "Greven", "Bonn", "Stadtregion", "Münster", "Städtekooperation", "NRW"]),
		);
		const sizes = [...svg.querySelectorAll("text")].flatMap((one) =>
			one.textContent === "Greven" ? [number(one, "font-size")] : [],
		);
		// A small picture is shown at its largest, 1.4, where names grow by 15 per cent at most. Halo and name.
		const size = Math.round(((LABEL_SIZE * 1.15) / 1.4) * 100) / 100;
		expect(sizes).toEqual([size, size]);
	});

	it("has everything at the same place in each language, however long its names are there", async () => {
		const nameEn = "The Urban Region of Münster and of All of the Communes That Are Round It";
		const spoken = async (language: "de" | "en") => {
			const { graph, ...rest } = await opening();
			const nodes = graph.nodes.map((one) => (one.id === BONN ? one : { ...one, nameEn }));
			const drawn = svgOf(await rendered({ ...rest, graph: { ...graph, nodes } }, language));
			return [...drawn.querySelectorAll("path[transform]")].map((one) => one.getAttribute("transform"));
		};
		expect(await spoken("en")).toEqual(await spoken("de"));
	});

	it("has colours from the theme alone", () => {
		const colours = [...svg.querySelectorAll("path, rect, text")].flatMap((one) => {
			const [fill, stroke] = [one.getAttribute("fill"), one.getAttribute("stroke")];
			// Without a fill a shape is black; a line has none, and needs none.
			return [fill ?? (/^M[^Z]*$/.test(one.getAttribute("d") ?? "") && stroke ? [] : "black"), stroke ?? []].flat();
		});
		expect(colours.filter((one) => one !== "none" && !one.includes("var(--"))).toEqual([]);
	});

	it("holds everything within the frame that the stylesheet places", () => {
		const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
		for (const shape of svg.querySelectorAll("rect")) {
			expect(number(shape, "x")).toBeGreaterThan(x);
			expect(number(shape, "x") + number(shape, "width")).toBeLessThan(x + width);
			expect(number(shape, "y")).toBeGreaterThan(y);
			expect(number(shape, "y") + number(shape, "height")).toBeLessThan(y + height);
		}
		const style = svg.getAttribute("style") ?? "";
		expect(style).toContain(`--width:${width};--height:${height};`);
		for (const name of ["focus-x", "focus-y", "padding", "closest", "legible"]) expect(style).toContain(`--${name}:`);
	});

	it("says beside it what the page says, and has no id that the page itself needs", () => {
		expect(texts(page, ".caption")).toEqual([
			"Stand heute, 1. Januar 2026: Münster wirkt in 3 Kooperationen mit, 2 davon mit ihren Mitgliedern im Bild: Stadtregion Münster und Städtekooperation NRW. 3 Kommunen darin, davon eine in mehreren.",
		]);
		expect(texts(page, ".legend-name")).toEqual(["Stadtregion Münster", "Städtekooperation NRW"]);
		expect(texts(page, ".in-picture .row-text > span:first-child")).toEqual([
			"Stadtregion Münster",
			"Städtekooperation NRW",
		]);
		expect(page.querySelectorAll("[id], [for], [aria-controls], [aria-labelledby]")).toHaveLength(0);
		expect(page.querySelector(".first-page")?.hasAttribute("inert")).toBe(true);
	});

	it("speaks English to whom the page does", async () => {
		const english = await rendered(answer, "en");
		expect(texts(english, ".caption")[0]).toContain(
			"Münster takes part in 3 cooperations, 2 of them shown with their members",
		);
		expect(texts(english, "[role=tab]")).toContain("Questions");
		expect(svgOf(english).outerHTML).toBe(svg.outerHTML);
	});

	it("writes a name as text, whatever is in it", async () => {
		const name = '<img src=x onerror="alert(1)">&amp;';
		const nodes = NODES.map((node) => (node.id === REGION ? { ...node, name } : node));
		const api = smallApi(nodes, EDGES);
		const page = await rendered(await smallOpening(api, EDGES, [MUENSTER, REGION, CITIES], DAY));
		expect(page.querySelectorAll("img, [onerror]")).toHaveLength(0);
		expect(texts(svgOf(page), "text").join(" ")).toContain('onerror="alert(1)">&amp;');
		expect(texts(page, ".legend-name")[0]).toBe(name);
	});

	it("is whole where nothing is a hull, and where there is nothing at all", async () => {
		const alone = await rendered(await smallOpening(smallApi(NODES, EDGES), EDGES, ["topic-mobilitaet"], DAY));
		expect(svgOf(alone).querySelectorAll("rect")).toHaveLength(0);
		expect(texts(svgOf(alone), "text")).toContain("Mobilität");
		const none = await opening();
		const empty = await rendered({
			...none,
			about: null,
			memberships: [],
			sets: [],
			ids: [],
			overlaps: null,
			...NOTHING,
		});
		expect(empty.querySelector(".first-picture")).toBeNull();
		expect(texts(empty, ".stage-state strong")[0]).toMatch(/leer|nichts/i);
	});
});

const NOTHING = { graph: { nodes: [], edges: [], truncated: false }, maybe: [] };
