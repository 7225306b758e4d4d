// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { language } from "../../../client/i18n/index.ts";
import { applyPreferences } from "../../../client/page/preferences.ts";
import { createState } from "../../../client/state/index.ts";
import { small } from "../render.tsx";

const stops: (() => void)[] = [];
const KEY = "kooperationsgraph.language";

function languageIn(browser: string): ReturnType<typeof createState> {
	vi.spyOn(navigator, "language", "get").mockReturnValue(browser);
	const state = createState(small());
	stops.push(applyPreferences(state));
	return state;
}

beforeEach(() => localStorage.clear());
afterEach(() => {
	for (const stop of stops.splice(0)) stop();
	language.value = "de";
	vi.restoreAllMocks();
	localStorage.clear();
});

describe("the language at the first visit", () => {
	it.each([
		["en", "en"],
		["en-GB", "en"],
		["EN-us", "en"],
		["de-AT", "de"],
		["nl", "de"],
		["enm", "de"],
	])("of a browser in %s is %s, and is not kept", (browser, language) => {
		expect(languageIn(browser).view.language.value).toBe(language);
		expect(document.documentElement.lang).toBe(language);
		expect(localStorage.getItem(KEY)).toBeNull();
	});
});

describe("a language that was chosen", () => {
	it("is kept, also when it is the browser's again", () => {
		const { view } = languageIn("en");
		view.setLanguage("de");
		expect(localStorage.getItem(KEY)).toBe("de");
		view.setLanguage("en");
		expect(localStorage.getItem(KEY)).toBe("en");
	});

	it("wins over the browser's", () => {
		localStorage.setItem(KEY, "de");
		expect(languageIn("en").view.language.value).toBe("de");
	});
});
