/** The modules and their layers as `layers.json` orders them: what the lint rules, the tests and ARCHITECTURE.md are made from. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const Module = z.strictObject({
	/** What the module holds, for the architecture page. */
	holds: z.string().min(1),
	/** What of other modules it may import: a module, or a folder or file in it. */
	imports: z.array(z.string()),
	/** From the top; a folder or file of the module's root may import only what stands in a lower layer. Name → what it holds. */
	layers: z.array(z.record(z.string(), z.string().min(1))),
});
export type Module = z.output<typeof Module>;

const PackageRule = z.strictObject({
	names: z.array(z.string()).min(1),
	/** The one folder or file that may import them. */
	only: z.string().optional(),
	/** Modules that must not; those not named may. */
	except: z.array(z.string()).optional(),
	because: z.string().min(1),
});
export type PackageRule = z.output<typeof PackageRule>;

export const Layers = z.strictObject({ modules: z.record(z.string(), Module), packages: z.array(PackageRule) });
export type Layers = z.output<typeof Layers>;

export const ROOT = new URL("../../", import.meta.url);

export const readLayers = (): Layers => Layers.parse(JSON.parse(readFileSync(new URL("layers.json", ROOT), "utf8")));

/** The names in a module's layers from the top, each with its level; 0 is the top. */
export const levelsOf = ({ layers }: Module): Map<string, number> =>
	new Map(layers.flatMap((layer, level) => Object.keys(layer).map((name) => [name, level] as const)));

/** The names that a layer of a module must not import: all in the layers above, and its neighbours in its own. */
export function forbiddenIn(module: Module, name: string): string[] {
	const levels = levelsOf(module);
	const own = levels.get(name);
	if (own === undefined) return [];
	return [...levels].filter(([other, level]) => other !== name && level <= own).map(([other]) => other);
}
