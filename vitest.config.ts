import { defineConfig } from "vitest/config";

const nodeTests = (name: string, include: string[], timeout: number) => ({
	// Vite would take graphql's ESM build and the libraries its CommonJS one: two copies that refuse each other's schemas.
	resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
	test: { name, include, environment: "node", testTimeout: timeout, hookTimeout: timeout },
});

/**
 * unit     no server process, no Neo4j, no browser; under a minute (`npm run check`)
 * contract both engines side by side
 * e2e      the built client in a real Chromium
 */
export default defineConfig({
	test: {
		projects: [
			nodeTests("unit", ["test/{model,seed,server,client,house}/**/*.test.{ts,tsx}"], 30_000),
			nodeTests("contract", ["test/contract/**/*.test.ts"], 120_000),
			nodeTests("e2e", ["test/e2e/**/*.test.ts"], 180_000),
		],
	},
});
