/** What would hold if some memberships were added or ended. */
import { expect, it } from "vitest";
import { hypotheticalFacts } from "../../../../client/state/picture/hypothetical.ts";
import type { GraphEdge, OverlapsAnswer } from "../../../../model/index.ts";

const edge = (source: string, target: string, more: object = {}): GraphEdge =>
	Object.assign({ id: `${source}-${target}`, type: "MEMBER_OF" as const, source, target }, more);
const into = (set: string, via: "direct" | "indirect", hypothetical?: true) =>
	Object.assign({ set, via, fact: `${via}-${set}` }, hypothetical && { hypothetical });
const member = (id: string, ...reasons: ReturnType<typeof into>[]) =>
	({ id, type: "Commune", name: id, in: reasons }) as const;

const answer = (...members: OverlapsAnswer["members"]): OverlapsAnswer => ({
	sets: [{ id: "n1", name: "N1", size: members.length }],
	members,
	intersections: [],
	pairs: [],
});

it("memberships in the networks of the scenario are those of its answer; all other facts stay", () => {
	const stays = [
		edge("c2", "n1"),
		edge("c1", "n1", { type: "LINKED_TO" }),
		edge("c1", "n2"),
		edge("c1", "d", { type: "PART_OF" }),
	];
	const facts = hypotheticalFacts([edge("c1", "n1"), ...stays], answer(member("c2", into("n1", "direct"))));
	expect(facts).toEqual(stays);
});

it("an indirect membership stays where the answer has one, whatever becomes of a direct one", () => {
	const [direct, indirect] = [edge("c1", "n1"), edge("c1", "n1", { id: "i", derived: true })];
	expect(hypotheticalFacts([direct, indirect], answer(member("c1", into("n1", "indirect"))))).toEqual([indirect]);
	expect(hypotheticalFacts([direct, indirect], answer(member("c1", into("n1", "direct"))))).toEqual([direct]);
});

it("a hypothetical membership is a fact too, unless it is indirect", () => {
	const joins = member("c3", into("n1", "direct", true), into("n1", "indirect", true));
	expect(hypotheticalFacts([], answer(joins))).toEqual([
		{ id: "direct-n1", type: "MEMBER_OF", source: "c3", target: "n1", derived: true, hypothetical: true },
	]);
});
