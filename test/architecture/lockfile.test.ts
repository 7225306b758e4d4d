import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Locked {
	version: string;
	resolved?: string;
	optionalDependencies?: Record<string, string>;
}
const lock = new URL("../../package-lock.json", import.meta.url);
const packages: Record<string, Locked> = JSON.parse(readFileSync(lock, "utf8")).packages;

it("locks the binary of every platform, also of those it was not written on, so that `npm ci` works there", () => {
	for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
		if (!place.endsWith("/@grafeo-db/js")) continue;
		for (const name of Object.keys(optionalDependencies)) expect(packages[`node_modules/${name}`], name).toBeDefined();
	}
	expect(Object.keys(packages).filter((place) => place.startsWith("node_modules/@grafeo-db/js-"))).toHaveLength(6);
});

it("names no registry", () => {
	expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});
