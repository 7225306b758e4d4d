import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { withMethods } from "./client/methods/render.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = ["index", "wie-wir-das-wissen", "how-we-know"];

/** The client is built into dist/client, from where the server serves it. */
export default defineConfig({
	root: here("client"),
	// The builds for browsers of what `tables` reads and writes CSV with.
	resolve: { alias: [{ find: /^(csv-parse|csv-stringify)\/sync$/, replacement: "$1/browser/esm/sync" }] },
	plugins: [
		{
			name: "methods",
			transformIndexHtml: (page) => withMethods(page, readFileSync(here("docs/explanation/how-we-know.md"), "utf8")),
		},
	],
	build: {
		outDir: here("dist/client"),
		emptyOutDir: true,
		target: "es2022",
		chunkSizeWarningLimit: 1200,
		rolldownOptions: { input: PAGES.map((name) => here(`client/${name}.html`)) },
	},
	server: {
		proxy: { "/api": "http://127.0.0.1:3000", "/id": "http://127.0.0.1:3000", "/graphql": "http://127.0.0.1:3000" },
	},
});
