/** What is on the screen and what the page exports, in a form that can be compared. */
import type { Page } from "playwright-core";
import { drawn } from "../drawn.ts";

type Places = ReadonlyMap<string, string>;

/** Where everything stands, and what the page says of how it counts. */
export async function look(page: Page) {
	const { nodes, edges } = await drawn(page);
	const said = await page.evaluate(async () => {
		const menu = document.querySelector<HTMLDetailsElement>("details.look");
		if (!menu) throw new Error("There is no menu of looks.");
		menu.open = true;
		while (!menu.querySelector("select")) await new Promise(requestAnimationFrame);
		const look = [...menu.querySelectorAll("select")].map((one) => one.value);
		menu.open = false;
		const pressed = (selector: string) =>
			[...document.querySelectorAll(selector)].map((one) => one.getAttribute("aria-pressed") === "true");
		return {
			facts: Number(document.querySelector<HTMLElement>("#canvas")?.dataset.edges),
			day: document.querySelector(".day-banner strong")?.textContent ?? "",
			indirect: pressed(".picture-head .membership button")[1] === true,
			chips: [...document.querySelectorAll(".filter-chip")].map((one) => one.textContent),
			look,
			legend: [...document.querySelectorAll(".legend-hulls li")].map((one) => one.textContent),
			hidden: [...document.querySelectorAll('.legend-facts button[aria-pressed="false"] .number')].map((one) =>
				Number(one.textContent?.replace(/\D/g, "")),
			),
		};
	});
	const places: Places = new Map(nodes.map(({ id, place }) => [id, `${place.x} ${place.y}`]));
	return { ...said, places, lines: edges.map(({ id }) => id).sort() };
}

export type Seen = Awaited<ReturnType<typeof look>>;

/** What must come back as it was, be it by undo or by the address. */
export const picture = ({ places, lines, facts, day, indirect, legend, hidden, chips, look }: Seen) => ({
	...{ lines, facts, day, indirect, legend, hidden, chips, look },
	places: [...places].map(([id, at]) => `${id} ${at}`).sort(),
});

/** What the page exports as JSON: by its link, or where that would be too long by its button, whose reply is looked at. */
export const exported = (page: Page): Promise<{ nodes: string[]; facts: string[] }> =>
	page.evaluate(async () => {
		const menu = document.querySelector<HTMLDetailsElement>("details.exports");
		if (!menu) throw new Error("There is no menu of exports.");
		menu.open = true;
		while (!menu.querySelector(".menu-body > *")) await new Promise(requestAnimationFrame);
		const items = [...menu.querySelectorAll<HTMLElement>(".menu-item")];
		const item = items.find((one) => one.textContent?.includes("JSON"));
		if (!item) {
			menu.open = false;
			return { nodes: [], facts: [] };
		}
		const send = window.fetch;
		const reply = await new Promise<Response>((resolve) => {
			if (item instanceof HTMLAnchorElement) return resolve(send(item.href));
			window.fetch = async (...request) => {
				const sent = await send(...request);
				resolve(sent.clone());
				return sent;
			};
			item.click();
		});
		window.fetch = send;
		menu.open = false;
		const file: Record<"nodes" | "edges", { id: string }[]> = await reply.json();
		const ids = (all: { id: string }[]) => all.map(({ id }) => id).sort();
		return { nodes: ids(file.nodes), facts: ids(file.edges) };
	});

/** What was there and is elsewhere now, each with how far it went. */
export const movedIn = (before: Seen, after: Seen) =>
	[...after.places].flatMap(([id, at]) => {
		const was = before.places.get(id) ?? at;
		const [x = 0, y = 0] = at.split(" ").map((to, n) => Number(to) - Number(was.split(" ")[n]));
		return was === at ? [] : [{ id, by: `${x.toFixed(3)} ${y.toFixed(3)}` }];
	});
