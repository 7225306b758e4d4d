import { readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, defineConfig, type Rolldown } from "vite";
import { withMethods } from "./client/methods/render.ts";
import { colourRules } from "./client/style/node-types.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = ["index", "wie-wir-das-wissen", "how-we-know"];

const MAIN = here("client/main.tsx");
const AHEAD = here("client/begin/ahead.ts");
const METHODS = here("client/methods/page.ts");
const firstLoads = new Map<string, boolean>();

/** All that the page begins with is one chunk: browsers ask for six things at once, and one compresses better than several. */
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
	const known = firstLoads.get(id) ?? (isImportedBy(MAIN) && !isImportedBy(METHODS));
	firstLoads.set(id, known);
	return known ? "page" : null;
}

/** Beside each asset the same compressed as far as it goes, since the server would do it anew for everyone and not as well. */
async function compressAssets(folder: string): Promise<void> {
	const names = await readdir(folder);
	const write = async (name: string) => {
		const bytes = await readFile(join(folder, name));
		const quality = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
		await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes, { params: quality }));
		await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
	};
	await Promise.all(names.filter((name) => /\.(js|css)$/.test(name)).map(write));
}

/** The page with its stylesheet in it, so that it is painted as soon as it has come. */
const withStyle = (page: string, bundle: Rolldown.OutputBundle): string =>
	page.replaceAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)">/g, (link, path) => {
		const file = bundle[path];
		return file?.type === "asset" ? `<style>${String(file.source)}</style>` : link;
	});

const SCRIPT = /\s*<script type="module"[^>]*src="([^"]+)"><\/script>/g;

/** What the page asks for by itself, as the text of a script. */
async function askAhead(): Promise<string> {
	const output = { format: "iife" as const };
	const built = await build({
		configFile: false,
		root: here("client"),
		logLevel: "warn",
		build: { write: false, target: "es2022", modulePreload: false, rolldownOptions: { input: AHEAD, output } },
	});
	const [script] = "output" in built ? built.output : [];
	if (script?.type !== "chunk") throw new Error(`${AHEAD} could not be built.`);
	return script.code.trim();
}

/**
 * The page with its scripts fetched once what it says before they come has been painted; one that nobody sees is not, so it does
 * not wait for long. What it says is not what a view in the address shows: then they are fetched at once. The server allows the
 * script in the page by its hash.
 * @param ahead a script that runs before that
 */
function afterPaint(page: string, ahead: string): string {
	const imports = [...page.matchAll(SCRIPT)].map(([, path]) => `import("${path}")`).join(";");
	const afterwards = `new PerformanceObserver(begin).observe({type:"paint",buffered:true});setTimeout(begin,100)`;
	const script = `const begin=()=>{${imports}};if(location.hash)begin();else addEventListener("DOMContentLoaded",()=>{${afterwards}})`;
	return page
		.replaceAll(SCRIPT, "")
		.replace(/<meta charset[^>]*>/, (first) => `${first}<script>${ahead}{${script}}</script>`);
}

/** The builds for browsers of what `tables` reads and writes CSV with. */
const CSV = { find: /^(csv-parse|csv-stringify)\/sync$/, replacement: "$1/browser/esm/sync" };

/** What renders the first page, for the server to run: one module with all that it needs. */
const buildPrerender = () =>
	build({
		configFile: false,
		root: here("client"),
		logLevel: "warn",
		resolve: { alias: [CSV, { find: /^cytoscape(-layers)?$/, replacement: here("client/prerender/no-canvas.ts") }] },
		ssr: { noExternal: true },
		build: {
			ssr: here("client/prerender/index.tsx"),
			outDir: here("dist/prerender"),
			emptyOutDir: true,
			target: "node20",
			copyPublicDir: false,
		},
	});

/** The client is built into dist/client, from where the server serves it. */
export default defineConfig({
	root: here("client"),
	resolve: { alias: [CSV] },
	plugins: [
		{
			name: "methods",
			transformIndexHtml: (page) => withMethods(page, readFileSync(here("docs/explanation/how-we-know.md"), "utf8")),
		},
		{
			name: "colours",
			transformIndexHtml: (page) => page.replace("</head>", () => `<style>${colourRules()}</style></head>`),
		},
		{ name: "compressed", apply: "build", closeBundle: () => compressAssets(here("dist/client/assets")) },
		{ name: "prerender", apply: "build", closeBundle: async () => void (await buildPrerender()) },
		{
			name: "words-first",
			transformIndexHtml: {
				order: "post",
				handler: async (page, { bundle, path }) => {
					if (!bundle) return page;
					const styled = withStyle(page, bundle);
					return path === "/index.html" ? afterPaint(styled, await askAhead()) : styled;
				},
			},
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
				codeSplitting: { groups: [{ name: firstLoad, debugName: "page" }], includeDependenciesRecursively: false },
			},
		},
	},
	server: {
		proxy: { "/api": "http://127.0.0.1:3000", "/id": "http://127.0.0.1:3000", "/graphql": "http://127.0.0.1:3000" },
	},
});
