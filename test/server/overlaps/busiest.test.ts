/** Which commune the first picture is about where the data name none. */
import { expect, test } from "vitest";
import { ALWAYS, type EntityRef, factId, type NodeType, periodOf } from "../../../model/index.ts";
import { packIndex } from "../../../server/memberships/build.ts";
import { busiestCommune } from "../../../server/overlaps/busiest.ts";

/** Networks with their members by name; what begins with `d` is a district, all else a commune. */
function pack(networks: Record<string, readonly string[]>, ended: readonly string[] = []) {
	const refs = (ids: Iterable<string>, typeOf: (id: string) => NodeType) =>
		[...new Set(ids)].map((id): EntityRef => ({ id, type: typeOf(id), name: id }));
	const members = refs(Object.values(networks).flat(), (id) => (id.startsWith("d") ? "District" : "Commune"));
	const over = periodOf({ certainTo: "2019-12-31", possibleTo: "2019-12-31" });
	const facts = Object.entries(networks).flatMap(([target, its]) =>
		its.map((source) => {
			const fact = factId("MEMBER_OF", source, target);
			return { source, target, fact, ...(ended.includes(target) ? over : ALWAYS) };
		}),
	);
	return packIndex([...refs(Object.keys(networks), () => "Network"), ...members], facts, []);
}

const crowd = Array.from({ length: 45 }, (_, n) => `crowd-${n}`);
const DAY = "2026-01-01";

test.each([
	["in most, of several the first by id", { n1: ["b", "c"], n2: ["b", "a"], n3: ["a", "c"] }, [], "a"],
	["no district, though it is in more", { n1: ["d1", "c"], n2: ["d1", "b"], n3: ["d1", "b"] }, [], "b"],
	["on the day", { n1: ["a", "b"], n2: ["a", "c"], n3: ["b", "c"], n4: ["c", "b"] }, ["n3", "n4"], "a"],
	["of those that can be read", { n1: ["z", "y"], n2: ["x", ...crowd], n3: ["x", ...crowd] }, [], "y"],
	["of any size where there are no others", { n1: ["x", ...crowd], n2: ["x", "w", ...crowd.slice(5)] }, [], "crowd-10"],
	["not where it is the only one known", { n1: ["a"], n2: ["d1", "d2"] }, [], null],
] as const)("the commune %s", (_, networks, ended, expected) => {
	expect(busiestCommune(pack(networks, ended), DAY)).toBe(expected);
});
