import { defineConfig } from "vitest/config";

const nodeTests = (name: string, include: string[], timeout: number, exclude: string[] = []) => ({
	// Vite would take graphql's ESM build and the libraries its CommonJS one: two copies that refuse each other's schemas.
	resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
	test: {
		...{ name, include, exclude, environment: "node", testTimeout: timeout, hookTimeout: timeout },
		// A browser, databases and their clients share few cores.
		expect: { poll: { timeout: 15_000 } },
	},
});

/** With something that the whole run shares (one Neo4j, one started product), hence one file after the other. */
const oneByOne = ({ test, ...project }: ReturnType<typeof nodeTests>, globalSetup: string) => ({
	...project,
	test: { ...test, globalSetup, fileParallelism: false },
});

/** Most of the time of a unit test would go into loading the same libraries once more for each file. */
const together = ({ test, ...project }: ReturnType<typeof nodeTests>) => ({
	...project,
	test: { ...test, isolate: false, maxWorkers: "100%" },
});

/** Whatever starts processes and kills them. */
const PROCESSES = "test/**/*.process.test.ts";

/** Also what `npm run mutation` runs. */
export const unit = together(
	nodeTests("unit", ["test/{model,tables,measures,seed,server,client,architecture}/**/*.test.{ts,tsx}"], 90_000, [
		PROCESSES,
	]),
);

/**
 * unit     no other process, no Neo4j, no browser; under a minute (`npm run check`)
 * contract both engines side by side, and processes
 * e2e      the built client in a real Chromium; also what else builds it, since `test/run.ts` runs this beside the others
 */
export default defineConfig({
	test: {
		projects: [
			unit,
			oneByOne(
				nodeTests("contract", ["test/contract/**/*.test.ts", PROCESSES], 120_000),
				"test/provision/globalSetup.ts",
			),
			oneByOne(nodeTests("e2e", ["test/e2e/**/*.test.ts"], 180_000), "test/e2e/globalSetup.ts"),
		],
	},
});
