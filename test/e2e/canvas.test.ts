/** The canvas as a person has it: everything is done with a real mouse (or keys), and looked for where people see it. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { type Drawn, type DrawnNode, drawn, ground, inWindow, nodeIn, type Point, pointableEdges } from "./drawn.ts";
import { describeInChromium, openTable, picture, settled, visit } from "./harness.ts";

const MUENSTER = "commune-05515000";

describeInChromium("the canvas under a mouse", (stage) => {
	let page: Page;
	beforeEach(async () => {
		page = stage.page;
		await still(page);
	});

	const api = async (path: string) => (await page.request.get(stage.address + path)).json();
	const nameOf = async (id: string): Promise<string> => (await api(`/api/entities/${id}`)).entity.name;
	const click = ({ x, y }: Point) => page.mouse.click(x, y);
	/** Where it stands now: what is selected changes the caption, and that may move the view. */
	const clickOn = async ({ id }: { id: string }, key?: "Shift") => {
		await still(page);
		if (key) await page.keyboard.down(key);
		await click(nodeIn(await drawn(page), id));
		if (key) await page.keyboard.up(key);
	};
	const drag = async (from: Point, to: Point) => {
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
		await page.mouse.move(to.x, to.y, { steps: 4 });
		await page.mouse.up();
	};
	const wheel = async (by: number, notches = 6) => {
		for (let n = 0; n < notches; n++) await page.mouse.wheel(0, by);
	};
	const withTable = async () => {
		await openTable(page);
		await still(page);
	};
	const marked = () =>
		page.locator('tr[data-marked="true"]').evaluateAll((rows) => rows.map((row) => row.getAttribute("data-id")).sort());
	const chosenInDetails = () => page.locator("#details .rows .row").allTextContents();
	const communes = async () =>
		inWindow(await drawn(page)).filter(({ id, type }) => type === "Commune" && id !== MUENSTER);
	const two = async (): Promise<[DrawnNode, DrawnNode]> => {
		const [a, b] = await communes();
		if (!a || !b) throw new Error("The first picture shows two communes at least.");
		return [a, b];
	};

	it("selects by a click: details, table and toolbar speak of what was clicked", async () => {
		await withTable();
		const [commune] = await two();
		await clickOn(commune);
		await page.locator(`[data-entity="${commune.id}"]`).waitFor();
		expect(await page.locator("#details h2").textContent()).toBe(await nameOf(commune.id));
		expect(await marked()).toEqual([commune.id]);
		expect(await page.locator(".legend-counts").textContent()).toContain("1 ausgewählt");
		expect(await page.getByRole("button", { name: "Auswahl entfernen" }).isEnabled()).toBe(true);
	});

	it("says in the details that the server is away, and fills them once it is back", async () => {
		const [a, b] = await two();
		await page.context().setOffline(true);
		await clickOn(a);
		await page.locator("#details [role=alert]").getByText("Der Server antwortet nicht.").waitFor();
		await page.context().setOffline(false);
		for (const one of [b, a]) {
			await clickOn(one);
			await page.locator(`[data-entity="${one.id}"] .fact-group`).first().waitFor();
			expect(await page.locator("#details h2").textContent()).toBe(await nameOf(one.id));
			expect(await page.locator("#details").locator("[role=alert], .skeleton").count()).toBe(0);
		}
		// All that failed meanwhile; the last of it is heard late.
		expect(stage.complaints.splice(0).filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
	});

	it("selects nothing by a click on the ground", async () => {
		const [commune] = await two();
		await clickOn(commune);
		await page.locator("[data-entity]").waitFor();
		await click(ground(await drawn(page)));
		await page.getByText("Nichts ausgewählt").waitFor();
	});

	it("selects the cooperation by a click on its name tag", async () => {
		const tag = inWindow(await drawn(page)).find(({ classes }) => classes.includes("tag"));
		if (!tag) throw new Error("The first picture names its cooperations.");
		expect(tag.width).toBeGreaterThan(1.5 * tag.height);
		await clickOn(tag);
		await page.locator(`[data-entity="${tag.id}"]`).waitFor();
		expect(await page.locator("#details h2").textContent()).toBe(await nameOf(tag.id));
	});

	it("shows a fact by a click on its line", async () => {
		const [edge] = pointableEdges(await drawn(page));
		if (!edge) throw new Error("The first picture has a line of its own.");
		await click(edge);
		await page.locator(`[data-fact="${edge.id}"]`).waitFor();
		const heading = await page.locator("#details h2").textContent();
		expect(heading).toContain(await nameOf(edge.source));
		expect(heading).toContain(await nameOf(edge.target));
		await page.locator("#details .evidence").first().waitFor();
	});

	it("adds to the selection by a click with shift, and takes away by another", async () => {
		await withTable();
		const [a, b] = await two();
		await clickOn(a);
		await clickOn(b, "Shift");
		await page.getByText("2 Elemente ausgewählt").waitFor();
		expect(await chosenInDetails()).toEqual([await nameOf(a.id), await nameOf(b.id)].sort(german));
		expect(await marked()).toEqual([a.id, b.id].sort());
		await clickOn(a, "Shift");
		await page.locator(`[data-entity="${b.id}"]`).waitFor();
		expect(await marked()).toEqual([b.id]);
	});

	it("adds what lies in a box drawn with shift, and nothing else", async () => {
		const all = await drawn(page);
		const { from, to, inside } = boxRound(all);
		await page.keyboard.down("Shift");
		await drag(from, to);
		await page.keyboard.up("Shift");
		await page.getByText(`${inside.length} Elemente ausgewählt`).waitFor();
		expect(await chosenInDetails()).toEqual((await Promise.all(inside.map(nameOf))).sort(german));
		expect(await drawn(page), "the view stays").toMatchObject({ zoom: all.zoom });
		const outside = inWindow(all).find(({ id }) => !inside.includes(id));
		if (!outside) throw new Error("The box holds everything.");
		await clickOn(outside, "Shift");
		await page.getByText(`${inside.length + 1} Elemente ausgewählt`).waitFor();
	});

	it("expands by a double click: all neighbours of the day come, and undo takes them away again", async () => {
		const before = await drawn(page);
		const [commune] = await two();
		const today = await page.evaluate(() => new Date().toLocaleDateString("sv-SE"));
		const star = await api(`/api/entities/${commune.id}/neighbours?asOf=${today}`);
		const coming = star.nodes.filter(({ id }: { id: string }) => before.nodes.every((node) => node.id !== id));
		expect(coming.length).toBeGreaterThan(0);
		await page.mouse.dblclick(commune.x, commune.y);
		await expect.poll(async () => (await picture(page)).nodes).toBe(before.nodes.length + coming.length);
		await settled(page);
		const ids = (await drawn(page)).nodes.map(({ id }) => id);
		for (const { id } of coming) expect(ids).toContain(id);
		await page.keyboard.press("Control+z");
		await expect.poll(async () => (await drawn(page)).nodes.length).toBe(before.nodes.length);
	});

	it("moves a node by dragging it, keeps its place through what comes after, and undo puts it back", async () => {
		const before = await drawn(page);
		const [commune] = await two();
		await drag(commune, { x: commune.x + 60, y: commune.y + 40 });
		const after = await drawn(page);
		const moved = nodeIn(after, commune.id);
		const { zoom } = before;
		expect(near(moved.place, { x: commune.place.x + 60 / zoom, y: commune.place.y + 40 / zoom })).toBe(true);
		for (const node of before.nodes)
			if (node.id !== commune.id) expect(nodeIn(after, node.id).place, node.id).toEqual(node.place);
		await clickOn(commune);
		await page.getByRole("button", { name: "Auswahl erweitern" }).click();
		await expect.poll(async () => (await picture(page)).nodes).toBeGreaterThan(before.nodes.length);
		await settled(page);
		expect(nodeIn(await drawn(page), commune.id).place).toEqual(moved.place);
		await page.keyboard.press("Control+z");
		await expect.poll(async () => (await picture(page)).nodes).toBe(before.nodes.length);
		expect(nodeIn(await drawn(page), commune.id).place).toEqual(moved.place);
		await page.keyboard.press("Control+z");
		await expect.poll(async () => nodeIn(await drawn(page), commune.id).place).toEqual(commune.place);
	});

	it("moves all that is selected by dragging one of it, as one step", async () => {
		const [a, b] = await two();
		await clickOn(a);
		await clickOn(b, "Shift");
		await page.getByText("2 Elemente ausgewählt").waitFor();
		await still(page);
		const before = await drawn(page);
		const [start, other] = [nodeIn(before, a.id), nodeIn(before, b.id)];
		await drag(start, { x: start.x - 50, y: start.y + 30 });
		const after = await drawn(page);
		expect(near(nodeIn(after, a.id), { x: start.x - 50, y: start.y + 30 })).toBe(true);
		expect(near(nodeIn(after, b.id), { x: other.x - 50, y: other.y + 30 })).toBe(true);
		await page.keyboard.press("Control+z");
		await expect.poll(async () => nodeIn(await drawn(page), a.id).place).toEqual(start.place);
		expect(nodeIn(await drawn(page), b.id).place).toEqual(other.place);
		await expect.poll(() => page.getByRole("button", { name: "Rückgängig" }).isDisabled()).toBe(true);
	});

	it("moves only what is dragged when that is not selected", async () => {
		const [a, b] = await two();
		await clickOn(a);
		await page.locator(`[data-entity="${a.id}"]`).waitFor();
		await still(page);
		const before = await drawn(page);
		await drag(nodeIn(before, b.id), { x: b.x + 45, y: b.y - 45 });
		const after = await drawn(page);
		expect(nodeIn(after, a.id).place).toEqual(nodeIn(before, a.id).place);
		expect(nodeIn(after, b.id).place).not.toEqual(nodeIn(before, b.id).place);
	});

	it("brings out what is under the pointer with its lines, and lets go of it", async () => {
		const before = await drawn(page);
		const lines = (id: string) =>
			before.edges.filter(({ source, target }) => source === id || target === id).map((edge) => edge.id);
		const tied = inWindow(before).find(({ id, type }) => type !== "Network" && lines(id).length > 0);
		if (!tied) throw new Error("The first picture has something that is tied by a line.");
		const facts = (await api(`/api/entities/${tied.id}/neighbours`)).edges.map(({ id }: { id: string }) => id);
		const quiet = await page.locator("#canvas").screenshot();
		await page.mouse.move(tied.x, tied.y);
		await expect.poll(async () => nodeIn(await drawn(page), tied.id).classes).toContain("hovered");
		const brought = (await drawn(page)).edges.filter(({ classes }) => classes.includes("near")).map(({ id }) => id);
		expect(brought.sort()).toEqual(lines(tied.id).sort());
		for (const id of brought) expect(facts).toContain(id);
		const bright = await page.locator("#canvas").screenshot();
		expect(bright.equals(quiet)).toBe(false);
		await page.mouse.move(ground(before).x, ground(before).y);
		await expect
			.poll(async () => (await drawn(page)).nodes.some(({ classes }) => classes.includes("hovered")))
			.toBe(false);
		expect((await drawn(page)).edges.some(({ classes }) => classes.includes("near"))).toBe(false);
	});

	it("steps back what is not of the cooperation whose name tag is pointed at", async () => {
		const tag = inWindow(await drawn(page)).find(({ classes }) => classes.includes("tag"));
		if (!tag) throw new Error("The first picture names its cooperations.");
		const { members } = await api(`/api/overlaps?networks=${tag.id}`);
		await page.mouse.move(tag.x, tag.y);
		await expect.poll(async () => nodeIn(await drawn(page), tag.id).classes).toContain("hovered");
		const dim = (await drawn(page)).nodes.filter(({ classes }) => classes.includes("dim")).map(({ id }) => id);
		expect(dim.length).toBeGreaterThan(0);
		for (const { id } of members) expect(dim).not.toContain(id);
	});

	it("zooms round the pointer by the wheel", async () => {
		const before = await drawn(page);
		const [commune] = await two();
		await page.mouse.move(commune.x, commune.y);
		await wheel(-120);
		await expect.poll(async () => (await drawn(page)).zoom).toBeGreaterThan(before.zoom * 1.1);
		expect(near(nodeIn(await drawn(page), commune.id), commune)).toBe(true);
		const close = (await drawn(page)).zoom;
		await wheel(120);
		await expect.poll(async () => (await drawn(page)).zoom).toBeLessThan(close / 1.1);
		expect(near(nodeIn(await drawn(page), commune.id), commune)).toBe(true);
	});

	it("moves the view by dragging the ground: nothing is selected, nothing is to be undone", async () => {
		const before = await drawn(page);
		const from = ground(before);
		await drag(from, { x: from.x + 70, y: from.y + 50 });
		const after = await drawn(page);
		for (const node of before.nodes) {
			const { x, y, place } = nodeIn(after, node.id);
			expect(place).toEqual(node.place);
			expect(near({ x, y }, { x: node.x + 70, y: node.y + 50 }), node.id).toBe(true);
		}
		expect(await page.locator("#details").textContent()).toContain("Nichts ausgewählt");
		await expect.poll(() => page.getByRole("button", { name: "Rückgängig" }).isDisabled()).toBe(true);
	});

	it("shows everything again by its button, wherever the view has gone", async () => {
		const from = ground(await drawn(page));
		await page.mouse.move(from.x, from.y);
		await wheel(-120, 15);
		await expect.poll(async () => inWindow(await drawn(page)).length < (await drawn(page)).nodes.length).toBe(true);
		await page.getByRole("button", { name: "Alles zeigen" }).click();
		await still(page);
		const { frame, nodes } = await drawn(page);
		for (const { id, x, y } of nodes) {
			expect(x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height, id).toBe(true);
		}
	});

	it("leaves the browser's own menu to the right button", async () => {
		const [commune] = await two();
		await page.mouse.click(commune.x, commune.y, { button: "right" });
		expect(await page.locator("#details").textContent()).toContain("Nichts ausgewählt");
	});

	it.each([720, 320])("has a menu that is in the window with all its entries, %i pixels high", async (height) => {
		await page.setViewportSize({ width: 1280, height });
		await still(page);
		const at = nodeIn(await drawn(page), MUENSTER);
		await page.mouse.click(at.x, at.y, { button: "right" });
		const menu = page.getByRole("menu", { name: /Münster/ });
		const box = await menu.boundingBox();
		expect(box && box.y >= 0 && box.y + box.height <= height).toBe(true);
		await page.keyboard.press("End");
		await menu.getByRole("menuitem", { name: "Aus dem Bild entfernen" }).click();
		await expect.poll(async () => (await drawn(page)).nodes.map(({ id }) => id)).not.toContain(MUENSTER);
	});

	it("can be walked by keys: to the next node, select, add, take away, clear", async () => {
		await page.locator("#canvas").focus();
		await page.keyboard.press("ArrowRight");
		const hovered = async () => (await drawn(page)).nodes.find(({ classes }) => classes.includes("hovered"));
		const first = await hovered();
		if (!first) throw new Error("The first arrow goes to the node in the middle.");
		await page.keyboard.press("Enter");
		await page.locator(`[data-entity="${first.id}"]`).waitFor();
		await page.keyboard.press("ArrowRight");
		const next = await hovered();
		expect(next?.place.x).toBeGreaterThan(first.place.x);
		await page.keyboard.press("Space");
		await page.getByText("2 Elemente ausgewählt").waitFor();
		await page.keyboard.press("Delete");
		await expect.poll(async () => (await drawn(page)).nodes.map(({ id }) => id)).not.toContain(next?.id);
		await page.locator(`[data-entity="${first.id}"]`).waitFor();
		await page.keyboard.press("Escape");
		await page.getByText("Nichts ausgewählt").waitFor();
	});

	it("moves and zooms the view by keys", async () => {
		await page.locator("#canvas").focus();
		const before = await drawn(page);
		await page.keyboard.press("Shift+ArrowRight");
		const [one] = before.nodes;
		if (!one) throw new Error("The canvas is empty.");
		expect(nodeIn(await drawn(page), one.id).x).toBeLessThan(one.x);
		await page.keyboard.press("+");
		expect((await drawn(page)).zoom).toBeGreaterThan(before.zoom);
		await page.keyboard.press("-");
		expect((await drawn(page)).zoom).toBeCloseTo(before.zoom, 5);
	});

	it("says aloud what a choice has brought", async () => {
		const live = page.locator("p.visually-hidden[aria-live=polite]");
		await page.getByRole("button", { name: "auch indirekt" }).click();
		await expect.poll(() => live.textContent()).toContain("auch indirekt");
	});

	it("selects by a finger", async () => {
		const options = { viewport: { width: 1024, height: 768 }, hasTouch: true };
		const tablet = await visit(stage.browser, stage.address, options);
		await still(tablet.page);
		const [commune] = inWindow(await drawn(tablet.page)).filter(({ type }) => type === "Commune");
		if (!commune) throw new Error("The first picture shows a commune.");
		await tablet.page.touchscreen.tap(commune.x, commune.y);
		await tablet.page.locator(`[data-entity="${commune.id}"]`).waitFor();
		expect(tablet.complaints).toEqual([]);
		await tablet.close();
	});
});

const german = (a: string, b: string) => a.localeCompare(b, "de");

/** Within the rounding of a place to whole pixels. */
const near = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < 3;

/** Until the view has come to rest: its motion is short, and panels may have given it another size. */
async function still(page: Page): Promise<void> {
	const view = async () => {
		const { nodes, zoom, frame } = await drawn(page);
		return JSON.stringify([nodes.map(({ x, y }) => [x, y]), zoom, frame]);
	};
	let last = "";
	let same = 0;
	await expect
		.poll(
			async () => {
				const now = await view();
				same = now === last ? same + 1 : 0;
				last = now;
				return same;
			},
			{ interval: 150, timeout: 10_000 },
		)
		.toBeGreaterThanOrEqual(2);
}

/** A box from ground to ground with some nodes, none of which it cuts. */
function boxRound(all: Drawn): { from: Point; to: Point; inside: string[] } {
	const RIM = 6;
	const clear = ({ x, y }: Point) =>
		all.nodes.every((node) => Math.abs(node.x - x) > node.width / 2 + 3 || Math.abs(node.y - y) > node.height / 2 + 3);
	const nodes = inWindow(all);
	for (const a of nodes)
		for (const b of nodes) {
			if (a === b || b.x < a.x) continue;
			const [wide, high] = [Math.max(a.width, b.width) / 2 + RIM, Math.max(a.height, b.height) / 2 + RIM];
			const from = { x: a.x - wide, y: Math.min(a.y, b.y) - high };
			const to = { x: b.x + wide, y: Math.max(a.y, b.y) + high };
			const touched = all.nodes.filter(
				({ x, y, width, height }) =>
					x + width / 2 + RIM / 2 > from.x &&
					x - width / 2 - RIM / 2 < to.x &&
					y + height / 2 + RIM / 2 > from.y &&
					y - height / 2 - RIM / 2 < to.y,
			);
			const whole = touched.filter(
				({ x, y, width, height }) =>
					x - width / 2 > from.x + 1 &&
					x + width / 2 < to.x - 1 &&
					y - height / 2 > from.y + 1 &&
					y + height / 2 < to.y - 1,
			);
			if (touched.length === whole.length && whole.length >= 3 && whole.length <= 8 && clear(from) && clear(to))
				return { from, to, inside: whole.map(({ id }) => id) };
		}
	throw new Error("No box holds a few nodes as a whole.");
}
