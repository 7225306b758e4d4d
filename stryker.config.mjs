// `npm run mutation`, see docs/mutation.md: code is changed in one place at a time, and some test must fail.
export default {
	testRunner: "vitest",
	vitest: { configFile: "vitest.mutation.config.ts" },
	plugins: ["@stryker-mutator/vitest-runner"],
	coverageAnalysis: "perTest",
	// What runs once when a file is loaded: tables and schemas. Each of these mutants would need a run of all tests.
	ignoreStatic: true,
	mutate: [
		"server/{memberships,elements,subgraph,export,overlaps,compare,what-if,questions}/**/*.ts",
		"client/state/**/*.ts",
		"client/views/graph/**/*.ts",
	],
	ignorePatterns: [".data", ".neo4j", "dist", "reports"],
	// None: to rewrite it takes the JavaScript API of the compiler, which TypeScript 7 does not have.
	tsconfigFile: "none",
	concurrency: 2,
	timeoutMS: 20_000,
	reporters: ["clear-text", "html", "json"],
	clearTextReporter: { allowColor: false, logTests: false },
	thresholds: { high: 95, low: 85, break: null },
	tempDirName: ".stryker-tmp",
};
