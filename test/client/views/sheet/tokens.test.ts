/** The stylesheet's tokens, from an element whose properties say their own names. */
import { afterEach, expect, it } from "vitest";
import { readTokens } from "../../../../client/views/sheet/tokens.ts";

const page = globalThis as { getComputedStyle?: unknown };
afterEach(() => {
	delete page.getComputedStyle;
});

it("tokens are custom properties of the page, without the space round them", () => {
	const element = {} as Element;
	page.getComputedStyle = (asked: Element) => ({
		getPropertyValue: (name: string) => (asked === element ? ` ${name}\n` : ""),
	});
	const { hulls, nodes, ...plain } = readTokens(element);
	expect(plain).toEqual({
		...{ ground: "--ground", surface: "--surface", ink: "--ink", inkMuted: "--ink-muted", line: "--line" },
		...{ lineStrong: "--line-strong", accent: "--accent", font: "--font" },
		tints: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `--tint-${n}`),
	});
	expect(hulls).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `--hull-${n}`));
	expect(Object.values(nodes).every((name) => /^--[a-z-]+$/.test(name))).toBe(true);
	expect(new Set(Object.values(nodes)).size).toBe(Object.keys(nodes).length);
});
