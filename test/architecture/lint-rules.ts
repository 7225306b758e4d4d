/** The import rules of the linter, made from the layers: one override of `biome.json` for each layer. */
import { forbiddenIn, type Layers, levelsOf, type Module, type PackageRule } from "./layers.ts";

interface Pattern {
	group: string[];
	message: string;
}

/** A part of the project with what it must not import. */
export interface Rule {
	/** A module, or a folder or file in it; without ending slash. */
	place: string;
	paths: Record<string, string>;
	patterns: Pattern[];
}

/** One rule for each layer, and one for each place inside a layer that may import a package which the rest of it may not. */
export function makeRules({ modules, packages }: Layers): Rule[] {
	const all = [...Object.keys(modules), "test"];
	return Object.entries(modules).flatMap(([name, module]) => {
		const layers = [...levelsOf(module).keys()];
		const places = layers.length > 0 ? layers.map((layer) => `${name}/${layer}`) : [name];
		const exceptions = packages.flatMap(({ only }) => (only && isInside(only, places) ? [only] : []));
		return [...places, ...exceptions].map((place) => ruleOf(place, name, module, packages, all));
	});
}

const isInside = (only: string, places: readonly string[]) =>
	places.some((place) => only !== place && only.startsWith(`${place}/`));

function ruleOf(place: string, name: string, module: Module, packages: readonly PackageRule[], all: string[]): Rule {
	const layer = place.split("/")[1];
	const above = layer ? forbiddenIn(module, layer) : [];
	const refused = packages.filter((rule) => isRefused(rule, place, name));
	const named = refused.flatMap(({ names, because }) => names.map((each) => [each, because] as const));
	const families = named.filter(([each]) => each.includes("*"));
	return {
		place,
		paths: Object.fromEntries(named.filter(([each]) => !each.includes("*"))),
		patterns: [
			...families.map(([each, message]) => ({ group: [each], message })),
			...others(name, module, all),
			...(above.length > 0
				? [{ group: above.map(groupOf), message: `A layer of ${name} imports only lower ones: see layers.json.` }]
				: []),
		],
	};
}

const groupOf = (layer: string) => (layer.includes(".") ? `**/${layer}` : `**/${layer}/**`);

const isRefused = ({ only, except }: PackageRule, place: string, module: string) =>
	only ? place !== only && !place.startsWith(`${only}/`) : (except ?? []).includes(module);

/** What of the other modules must not be imported. */
function others(name: string, { imports }: Module, all: readonly string[]): Pattern[] {
	const message =
		imports.length > 0
			? `${name} may import ${imports.join(", ")}, nothing else outside.`
			: `${name} imports no other module.`;
	const group = all
		.filter((other) => other !== name && !imports.includes(other))
		.flatMap((other) => {
			const parts = imports.filter((place) => place.startsWith(`${other}/`));
			if (parts.length === 0) return [`**/${other}/**`];
			return [`**/${other}/**`, ...parts.map((part) => (part.includes(".") ? `!**/${part}` : `!**/${part}/**`))];
		});
	return [{ group, message }];
}

/** A rule as an override of `biome.json`. */
export const toOverride = ({ place, paths, patterns }: Rule): object => ({
	includes: [/\.tsx?$/.test(place) ? place : `${place}/**`],
	linter: { rules: { style: { noRestrictedImports: { level: "error", options: { paths, patterns } } } } },
});
