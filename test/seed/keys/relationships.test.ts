import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isNodeType, RELATIONSHIP_TYPES } from "../../../model/index.ts";
import { carriers, otherEnds, RELATION_KEYS } from "../../../seed/keys/relationships.ts";
import { ownKeys } from "../../../seed/parse/facts.ts";

const README = readFileSync("seed/README.md", "utf8");

/** The rows of the README's table; a row of two keys `a` / `b` counts as two, with the arrows in the same order. */
const rows = README.split("<!-- relation keys")[1]
	?.split("\n\n")[0]
	?.split("\n")
	.slice(3)
	.flatMap((line) => {
		const [, keys = "", at = "", becomes = "", others = "", own = ""] = line.split(/\s*\|\s*/);
		const names = [...keys.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? "");
		const arrows = [...becomes.matchAll(/[→←]/g)].map(([arrow]) => arrow);
		const ends = others.split(" / ");
		return names.map((name, index) => ({
			name,
			nested: keys.includes("*"),
			type: becomes.split(" ").at(-1),
			direction: arrows[index] === "→" ? "out" : "in",
			at: at.split(" / ")[index] ?? "",
			others: ends[index] ?? "",
			own: [...own.matchAll(/`(\w+)`/g)].map((match) => match[1]),
		}));
	});

/** A cell that lists labels, or undefined where it only paraphrases ("alle Akteure", "…"). */
function labels(cell: string): string[] | undefined {
	const names = cell.split(", ");
	return names.every((name) => isNodeType(name)) ? names : undefined;
}

describe("the table of relation keys in the README", () => {
	it("has every key once", () => {
		expect(rows?.map(({ name }) => name).sort()).toEqual(Object.keys(RELATION_KEYS).sort());
	});

	it.each(rows ?? [])("tells the truth about $name", ({ name, nested, type, direction, at, others, own }) => {
		const key = RELATION_KEYS[name];
		if (!key) throw new Error(name);
		expect({ type: key.type, direction: key.direction, nested: key.nested !== undefined }).toEqual({
			type,
			direction,
			nested,
		});
		expect(own).toEqual(ownKeys(key.type));
		const [first] = carriers(key);
		if (labels(at)) expect([...carriers(key)].sort()).toEqual(labels(at)?.sort());
		if (labels(others) && first) expect(otherEnds(key, first)).toEqual(labels(others));
	});
});

it("has a key for every relationship type", () => {
	const used = new Set(Object.values(RELATION_KEYS).map(({ type }) => type));
	expect(RELATIONSHIP_TYPES.filter((type) => !used.has(type))).toEqual([]);
});
