// `npm run mutation`, see docs/mutation.md: code is changed in one place at a time, and some test must fail.
const area = process.env.MUTATION_AREA ?? "server/overlaps";
/** What needs a browser and is held by test/e2e. */
const browser = ["export", "layers", "index"].map((file) => `client/views/graph/${file}.ts`);
const report = `reports/mutation/${area.replaceAll("/", "-")}`;

export default {
	testRunner: "vitest",
	vitest: { configFile: "vitest.mutation.config.ts" },
	plugins: ["@stryker-mutator/vitest-runner"],
	coverageAnalysis: "perTest",
	// What runs once when a file is loaded: tables and schemas. Each of these mutants would need a run of all tests.
	ignoreStatic: true,
	mutate: [`${area}/**/*.ts`, ...browser.filter((file) => file.startsWith(area)).map((file) => `!${file}`)],
	ignorePatterns: [".data", ".neo4j", "dist", "reports"],
	// None: to rewrite it takes the JavaScript API of the compiler, which TypeScript 7 does not have.
	tsconfigFile: "none",
	concurrency: 2,
	timeoutMS: 20_000,
	reporters: ["clear-text", "html", "json"],
	clearTextReporter: { allowColor: false, logTests: false },
	htmlReporter: { fileName: `${report}.html` },
	jsonReporter: { fileName: `${report}.json` },
	thresholds: { high: 95, low: 90, break: 85 },
	tempDirName: ".stryker-tmp",
};
