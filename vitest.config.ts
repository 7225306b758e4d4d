import { defineConfig } from "vitest/config";

const nodeTests = (name: string, include: string[], timeout: number, exclude: string[] = []) => ({
	// Vite would take graphql's ESM build and the libraries its CommonJS one: two copies that refuse each other's schemas.
	resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
	test: { name, include, exclude, environment: "node", testTimeout: timeout, hookTimeout: timeout },
});

/** One Neo4j for the whole run, hence one file after the other. */
const withNeo4j = ({ test, ...project }: ReturnType<typeof nodeTests>) => ({
	...project,
	test: { ...test, globalSetup: "test/provision/globalSetup.ts", fileParallelism: false },
});

/** Most of the time of a unit test would go into loading the same libraries once more for each file. */
const together = ({ test, ...project }: ReturnType<typeof nodeTests>) => ({
	...project,
	test: { ...test, isolate: false },
});

/** Whatever starts processes and kills them. */
const PROCESSES = "test/**/*.process.test.ts";

/**
 * unit     no other process, no Neo4j, no browser; under a minute (`npm run check`)
 * contract both engines side by side, and processes
 * e2e      the built client in a real Chromium
 */
export default defineConfig({
	test: {
		projects: [
			together(nodeTests("unit", ["test/{model,seed,server,client,house}/**/*.test.{ts,tsx}"], 30_000, [PROCESSES])),
			withNeo4j(nodeTests("contract", ["test/contract/**/*.test.ts", PROCESSES], 120_000)),
			nodeTests("e2e", ["test/e2e/**/*.test.ts"], 180_000),
		],
	},
});
