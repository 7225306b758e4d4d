/** The unit tests of the area that is mutated, as one project: see docs/mutation.md. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import AREAS from "./test/mutation/areas.json" with { type: "json" };
import { unit } from "./vitest.config.ts";

/** The first failure ends a run, so the quickest file comes first; by default it is the slowest. */
class QuickestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).reverse();
	}
}

const tests = new Map(Object.entries(AREAS)).get(process.env.MUTATION_AREA ?? "server/overlaps") ?? [];

export default defineConfig({
	...unit,
	test: {
		...unit.test,
		include: tests.map((place) => (place.endsWith(".ts") ? place : `${place}/**/*.test.{ts,tsx}`)),
		sequence: { sequencer: QuickestFirst },
	},
});
