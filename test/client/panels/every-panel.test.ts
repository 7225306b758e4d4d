import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const panels = readdirSync("client/panels", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

it("finds the panels", () => {
	expect(panels).toEqual(expect.arrayContaining(["details", "picture", "search"]));
});

it.each(panels)("the panel %s is rendered in a test of its own: test/client/panels/%s.test.tsx", (name) => {
	expect(existsSync(join("test/client/panels", `${name}.test.tsx`))).toBe(true);
});
