import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The client is built into dist/client, from where the server serves it. */
export default defineConfig({
	root: fileURLToPath(new URL("client", import.meta.url)),
	build: {
		outDir: fileURLToPath(new URL("dist/client", import.meta.url)),
		emptyOutDir: true,
		target: "es2022",
		chunkSizeWarningLimit: 1200,
	},
	server: { proxy: { "/api": "http://127.0.0.1:3000", "/graphql": "http://127.0.0.1:3000" } },
});
