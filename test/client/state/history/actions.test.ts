import { expect, it } from "vitest";
import { begin, commit, HISTORY_LIMIT, redo, undo } from "../../../../client/state/history/actions.ts";

it("a beginning has nothing before and nothing after it", () => {
	const history = begin("a");
	expect(history).toEqual({ past: [], present: "a", future: [] });
	expect(undo(history)).toBe(history);
	expect(redo(history)).toBe(history);
});

it("what was redone can be undone again", () => {
	const history = redo(undo(commit(commit(begin("a"), "b"), "c")));
	expect(history).toEqual({ past: ["a", "b"], present: "c", future: [] });
});

it("the oldest steps are forgotten", () => {
	const far = Array.from({ length: HISTORY_LIMIT + 5 }, (_, n) => n + 1).reduce(commit<number>, begin(0));
	expect([far.past.length, far.past[0]]).toEqual([HISTORY_LIMIT, 5]);
});
