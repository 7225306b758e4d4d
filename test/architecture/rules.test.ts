/** Each import rule is tried with the linter itself: a file in each layer imports all that it must not and all that it may. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { forbiddenIn, levelsOf, ROOT, readLayers } from "./layers.ts";
import { makeRules } from "./lint-rules.ts";
import { makeDocuments, read } from "./write.ts";

const root = fileURLToPath(ROOT);
const layers = readLayers();
const MODULES = [...Object.keys(layers.modules), "test"];

/** An import in a file of the project, of a package or of another file. */
interface Attempt {
	place: string;
	target: string;
	allowed: boolean;
}

const attempts = [...betweenLayers(), ...betweenModules(), ...ofPackages()];
let refused: Set<Attempt>;

beforeAll(() => {
	const places = [...new Set(attempts.map(({ place }) => place))];
	refused = lint(new Map(places.map((place) => [place, attempts.filter((attempt) => attempt.place === place)])));
});

describe("each import rule", () => {
	it("is tried for each pair of layers, modules and packages", () => {
		const forbidden = attempts.filter(({ allowed }) => !allowed);
		for (const { place } of makeRules(layers))
			expect(
				forbidden.some((attempt) => attempt.place === place),
				place,
			).toBe(true);
	});

	it("refuses what is forbidden", () => {
		expect(attempts.filter((attempt) => !attempt.allowed && !refused.has(attempt))).toEqual([]);
	});

	it("lets through what is allowed", () => {
		expect(attempts.filter((attempt) => attempt.allowed && refused.has(attempt))).toEqual([]);
	});

	it("follows layers.json, as the architecture page does; `npm run layers` writes both", () => {
		const { overrides, page } = makeDocuments(layers);
		expect(JSON.parse(read("biome.json")).overrides).toEqual(overrides);
		expect(read("ARCHITECTURE.md")).toBe(page);
	});
});

/** The attempts that the linter refuses: each place is a file with one import a line. */
function lint(attempts: ReadonlyMap<string, readonly Attempt[]>): Set<Attempt> {
	const project = mkdtempSync(join(tmpdir(), "layers-"));
	try {
		copyFileSync(join(root, "biome.json"), join(project, "biome.json"));
		const files = new Map(
			[...attempts].map(([place, each]) => [isFile(place) ? place : `${place}/deep/tried.ts`, each]),
		);
		for (const [file, each] of files) {
			mkdirSync(dirname(join(project, file)), { recursive: true });
			writeFileSync(join(project, file), each.map(({ target }) => `import "${specifier(file, target)}";\n`).join(""));
		}
		const arguments_ = [
			"lint",
			"--vcs-enabled=false",
			"--only=style/noRestrictedImports",
			"--reporter=github",
			"--max-diagnostics=none",
			".",
		];
		const { stdout, stderr } = spawnSync(join(root, "node_modules/.bin/biome"), arguments_, {
			cwd: project,
			encoding: "utf8",
		});
		const found = [...`${stdout}${stderr}`.matchAll(/title=lint\/style\/noRestrictedImports,file=([^,]+),line=(\d+)/g)];
		return new Set(
			found.flatMap(([, file, line]) => files.get(relative(project, String(file)))?.[Number(line) - 1] ?? []),
		);
	} finally {
		rmSync(project, { recursive: true });
	}
}

const specifier = (file: string, target: string): string => {
	if (!target.includes("/") || target.startsWith("@") || target.startsWith("node:")) return target;
	const path = posix.relative(posix.dirname(file), target);
	return path.startsWith(".") ? path : `./${path}`;
};

/** A file of each layer that imports each other layer of its module. */
function betweenLayers(): Attempt[] {
	return Object.entries(layers.modules).flatMap(([name, module]) => {
		const names = [...levelsOf(module).keys()];
		return names.flatMap((layer) => {
			const forbidden = forbiddenIn(module, layer);
			return names
				.filter((other) => other !== layer)
				.map((other) => ({
					place: `${name}/${layer}`,
					target: targetIn(`${name}/${other}`),
					allowed: !forbidden.includes(other),
				}));
		});
	});
}

/** A file of each layer that imports each other module, and each part of one that is allowed. */
function betweenModules(): Attempt[] {
	return Object.entries(layers.modules).flatMap(([name, module]) =>
		placesOf(name).flatMap((place) => [
			...MODULES.filter((other) => other !== name).map((other) => ({
				place,
				target: `${other}/any/file.ts`,
				allowed: module.imports.includes(other),
			})),
			...module.imports.map((part) => ({ place, target: targetIn(part), allowed: true })),
		]),
	);
}

function ofPackages(): Attempt[] {
	return Object.keys(layers.modules).flatMap((name) =>
		[...placesOf(name), ...layers.packages.flatMap(({ only }) => (only?.startsWith(`${name}/`) ? [only] : []))].flatMap(
			(place) =>
				layers.packages.flatMap(({ names, only, except }) =>
					names.map((each) => ({
						place,
						target: each.replace("*", "fs"),
						allowed: only ? place === only || place.startsWith(`${only}/`) : !except?.includes(name),
					})),
				),
		),
	);
}

function placesOf(name: string): string[] {
	const module = layers.modules[name];
	const names = module ? [...levelsOf(module).keys()] : [];
	return names.length > 0 ? names.map((layer) => `${name}/${layer}`) : [name];
}

function isFile(place: string): boolean {
	return /\.tsx?$/.test(place);
}

function targetIn(place: string): string {
	return isFile(place) ? place : `${place}/any.ts`;
}
