import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import { withMethods } from "./client/methods/render.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = ["index", "wie-wir-das-wissen", "how-we-know"];

/** What the page begins with, in the order in which it is evaluated; what one imports is there for the next. */
const FIRST: readonly (readonly [name: string, entry: string])[] = [
	["model", here("client/main.tsx")],
	["page", here("client/begin.tsx")],
	["canvas", here("client/views/graph/view.tsx")],
];
const METHODS = here("client/methods/page.ts");
const firstLoads = new Map<string, string | null>();

/** All that the page begins with is in few chunks: browsers ask for six things at once, and large ones compress better. */
function firstLoad(id: string, modules: Rolldown.ChunkingContext): string | null {
	const isImportedBy = (entry: string): boolean => {
		const reached = new Set<string>();
		const isReached = (one: string): boolean => {
			if (one === entry) return true;
			if (reached.has(one)) return false;
			reached.add(one);
			return (modules.getModuleInfo(one)?.importers ?? []).some(isReached);
		};
		return isReached(id);
	};
	const known = firstLoads.get(id);
	if (known !== undefined) return known;
	const first = isImportedBy(METHODS) ? undefined : FIRST.find(([, entry]) => isImportedBy(entry));
	firstLoads.set(id, first?.[0] ?? null);
	return first?.[0] ?? null;
}

/** The HTML of the page names all chunks of the beginning and what they import, so that none waits for another. */
const atOnce: Plugin = {
	name: "at-once",
	transformIndexHtml: {
		order: "post",
		handler: (page, { path, bundle = {} }) => {
			if (path !== "/index.html") return [];
			const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
			const first = chunks.filter(({ moduleIds }) => FIRST.some(([, entry]) => moduleIds.includes(entry)));
			const files = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]));
			return [...files]
				.map((file) => `/${file}`)
				.filter((href) => !page.includes(href))
				.map((href) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href }, injectTo: "head" }));
		},
	},
};

/** The client is built into dist/client, from where the server serves it. */
export default defineConfig({
	root: here("client"),
	// The builds for browsers of what `tables` reads and writes CSV with.
	resolve: { alias: [{ find: /^(csv-parse|csv-stringify)\/sync$/, replacement: "$1/browser/esm/sync" }] },
	plugins: [
		atOnce,
		{
			name: "methods",
			transformIndexHtml: (page) => withMethods(page, readFileSync(here("docs/explanation/how-we-know.md"), "utf8")),
		},
	],
	build: {
		outDir: here("dist/client"),
		emptyOutDir: true,
		target: "es2022",
		modulePreload: { polyfill: false },
		chunkSizeWarningLimit: 1200,
		rolldownOptions: {
			input: PAGES.map((name) => here(`client/${name}.html`)),
			output: {
				codeSplitting: {
					groups: [{ name: firstLoad, debugName: "first load" }],
					includeDependenciesRecursively: false,
				},
			},
		},
	},
	server: {
		proxy: { "/api": "http://127.0.0.1:3000", "/id": "http://127.0.0.1:3000", "/graphql": "http://127.0.0.1:3000" },
	},
});
