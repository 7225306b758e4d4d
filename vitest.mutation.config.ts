/** The unit tests of what is mutated, as one project: see docs/mutation.md. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { unit } from "./vitest.config.ts";

/** The first failure ends a run, so the quickest file comes first; by default it is the slowest. */
class QuickestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).reverse();
	}
}

export default defineConfig({
	...unit,
	test: {
		...unit.test,
		// Not those of the database, HTTP, GraphQL and the console: some measure time, which changed code does not leave alone.
		include: [
			"test/server/{elements,memberships,subgraph,export,overlaps,compare,what-if,questions,routes}/**/*.test.ts",
			"test/server/routes.test.ts",
			"test/client/**/*.test.{ts,tsx}",
		],
		sequence: { sequencer: QuickestFirst },
	},
});
