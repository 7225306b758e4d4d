import { expect, test } from "vitest";
import { graphOf, makeSandbox, readGraph, readStatus } from "../seed/sandbox.ts";
import { describeOnBothEngines } from "./engines.ts";

describeOnBothEngines("the loader", (engine) => {
	test("makes the graph what the files say, changes what has changed and removes what is gone", async () => {
		const box = makeSandbox(await engine.config());
		try {
			expect(await box.run({ replace: true })).toMatchObject({ code: 0, err: "" });
			expect(await readGraph(box.config)).toEqual(graphOf(box.data));
			const first = await readStatus(box.config);
			expect((await box.run()).out).toContain("Nichts zu tun");
			expect(await readStatus(box.config)).toEqual(first);

			box.edit("stadtregion.yaml", "      size: 3\n", "");
			box.edit("stadtregion.yaml", "from: 2016-02, to: aktuell, ", "from: 2016-03, ");
			box.edit("kreise.yaml", "    supportedBy: Verein Region\norganizations: [Verein Region]\n", "");
			expect((await box.run()).out).toContain("2 Elemente stehen nicht mehr in den Dateien und werden entfernt");
			expect(await readGraph(box.config)).toEqual(graphOf(box.data));
		} finally {
			box.remove();
			await engine.reload();
		}
	});
});
