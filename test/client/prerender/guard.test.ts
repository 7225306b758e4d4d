// @vitest-environment happy-dom
/** What the page does before it is painted, as the text that the server sends. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Given, guard } from "../../../client/prerender/guard.ts";

const GIVEN: Given = {
	language: "de",
	kept: { language: "kooperationsgraph.language", theme: "kooperationsgraph.theme", panes: "kooperationsgraph.panes" },
	untouched: '{"sizes":{},"folded":[]}',
};
/** Nothing but what is in the text is there for it in the page. */
const run = () => new Function(`(${guard})(${JSON.stringify(GIVEN)})`)();
/** Not seen from the beginning, and gone when the page has been read. */
const stands = () => {
	const hidden = document.documentElement.dataset.begins === "elsewhere";
	dispatchEvent(new Event("DOMContentLoaded"));
	expect(document.querySelector(".first-page") === null).toBe(hidden);
	return !hidden;
};

beforeEach(() => {
	localStorage.clear();
	location.hash = "";
	document.documentElement.removeAttribute("data-theme");
	document.body.innerHTML = '<div class="first-page"></div>';
});
afterEach(() => {
	vi.unstubAllGlobals();
	localStorage.clear();
	location.hash = "";
	document.body.innerHTML = "";
	document.documentElement.removeAttribute("data-theme");
	document.documentElement.removeAttribute("lang");
	document.documentElement.removeAttribute("data-begins");
});

describe("the first page", () => {
	it("stays for who comes for the first time, and for who has changed nothing of it", () => {
		run();
		expect([stands(), document.documentElement.lang]).toEqual([true, "de"]);
		localStorage.setItem(GIVEN.kept.language, "de");
		localStorage.setItem(GIVEN.kept.panes, GIVEN.untouched);
		run();
		expect(stands()).toBe(true);
	});

	it.each([
		["another view is in the address", () => Object.assign(location, { hash: "#1.abc" })],
		["another language was chosen", () => localStorage.setItem(GIVEN.kept.language, "en")],
		["panels were moved", () => localStorage.setItem(GIVEN.kept.panes, '{"sizes":{"left":300},"folded":[]}')],
	])("leaves where %s", (_, prepare) => {
		prepare();
		run();
		expect(stands()).toBe(false);
	});

	it("has the theme that was chosen, else the system's", () => {
		vi.stubGlobal("matchMedia", () => ({ matches: true }));
		run();
		expect(document.documentElement.dataset.theme).toBe("dark");
		localStorage.setItem(GIVEN.kept.theme, "light");
		run();
		expect(document.documentElement.dataset.theme).toBe("light");
	});

	it("stays where the browser keeps nothing", () => {
		vi.stubGlobal("localStorage", {
			getItem: () => {
				throw new Error("denied");
			},
		});
		run();
		expect(stands()).toBe(true);
		vi.unstubAllGlobals();
	});
});
