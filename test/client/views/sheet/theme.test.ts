// @vitest-environment happy-dom
/** The canvas hears of another theme, whoever changes it: the page or the system. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onThemeChange } from "../../../../client/views/sheet/tokens.ts";

const system = new EventTarget();
const asked: string[] = [];
let stop = () => {};
let changes = 0;
beforeEach(() => {
	changes = 0;
	vi.stubGlobal("matchMedia", (query: string) => {
		asked.push(query);
		return system;
	});
	stop = onThemeChange(() => {
		changes++;
	});
});
afterEach(() => {
	stop();
	vi.unstubAllGlobals();
	for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
});

/** Observers are told after the change, once for all that changed together. */
const set = async (name: string) => {
	document.documentElement.setAttribute(name, "x");
	await new Promise((resolve) => setTimeout(resolve, 20));
	return changes;
};

describe("a change of the theme", () => {
	it.each(["data-theme", "class", "style"])("by the attribute %s of the page", async (name) => {
		expect(await set(name)).toBe(1);
	});

	it("is no change of another attribute", async () => {
		expect(await set("lang")).toBe(0);
	});

	it("by the system, between light and dark", () => {
		expect(asked.at(-1)).toBe("(prefers-color-scheme: dark)");
		system.dispatchEvent(new Event("change"));
		expect(changes).toBe(1);
	});

	it("is not heard of any more after the end", async () => {
		stop();
		system.dispatchEvent(new Event("change"));
		expect(await set("data-theme")).toBe(0);
	});
});
