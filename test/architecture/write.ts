/** What is written from `layers.json`: the overrides of `biome.json` and the layers in ARCHITECTURE.md. */
import { readFileSync } from "node:fs";
import { type Layers, ROOT } from "./layers.ts";
import { makeRules, toOverride } from "./lint-rules.ts";

const MARKS = /(<!-- layers -->\n)[\s\S]*?(<!-- \/layers -->)/;

export const read = (file: string): string => readFileSync(new URL(file, ROOT), "utf8");

/** The overrides of the linter and the architecture page as they follow from the layers. */
export const makeDocuments = (layers: Layers): { overrides: object[]; page: string } => ({
	overrides: makeRules(layers).map(toOverride),
	page: read("ARCHITECTURE.md").replace(MARKS, (_, start, end) => `${start}${describeLayers(layers)}${end}`),
});

function describeLayers({ modules }: Layers): string {
	return Object.entries(modules)
		.map(([name, { holds, imports, layers }]) => {
			const head = `\n**\`${name}/\`** ${holds}. Imports ${imports.length > 0 ? imports.map((place) => `\`${place}\``).join(", ") : "no other module"}.\n`;
			if (layers.length === 0) return head;
			const rows = layers.map(
				(layer) =>
					`| ${join(Object.keys(layer).map((place) => `\`${place}\``))} | ${Object.values(layer).join(" · ")} |\n`,
			);
			return `${head}\n| layer | holds |\n|---|---|\n${rows.join("")}`;
		})
		.join("");
}

const join = (names: readonly string[]) => names.join(" · ");
