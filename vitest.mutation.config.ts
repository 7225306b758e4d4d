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
		include: ["test/{model,server,client}/**/*.test.{ts,tsx}"],
		sequence: { sequencer: QuickestFirst },
	},
});
