import { describe, expect, it } from "vitest";
import { cypher, parseStatement, STATEMENTS } from "../../cypher/index.ts";

const HEADER = "// what: all communes\n// params: { day: ISO date or null }\n// returns: id";

describe("the fixed queries", () => {
	it("are read at start, each with its header", () => {
		expect(STATEMENTS.size).toBeGreaterThan(0);
		for (const statement of STATEMENTS.values()) {
			expect(statement.name).toMatch(/^(schema|load|graph)\/[a-z]+(-[a-z0-9]+)+$/);
			expect(statement.returns).not.toBe("");
		}
	});

	it("say what is wrong with a file and in which", () => {
		const read = (text: string) => () => parseStatement("graph/list-communes", text);
		expect(read("MATCH (n) RETURN n")).toThrow("cypher/graph/list-communes.cypher: the header cannot be read");
		expect(read(HEADER)).toThrow("there is no query below the header");
		expect(read(`${HEADER}\nRETURN 1 AS id`)).toThrow("parameter day is in the header but not used");
		expect(read(`${HEADER}\nRETURN $day + $night AS id`)).toThrow("parameter night is used but not in the header");
		expect(read(`${HEADER}\nMATCH (n:<<label>>) RETURN $day AS id`)).toThrow("placeholder label is used");
		expect(read(`${HEADER}\nRETURN $day AS id`)()).toMatchObject({
			text: "RETURN $day AS id",
			params: { day: expect.any(String) },
		});
	});

	it("fill placeholders with identifiers only", () => {
		const name = [...STATEMENTS.values()].find((statement) => Object.keys(statement.placeholders).length === 1);
		expect(name).toBeDefined();
		if (!name) return;
		const key = Object.keys(name.placeholders)[0] as string;
		expect(cypher(name.name, { [key]: "Commune" })).toContain("Commune");
		expect(() => cypher(name.name, { [key]: "A) DETACH DELETE (n" })).toThrow("needs a label or relationship type");
		expect(() => cypher(name.name)).toThrow("needs a label or relationship type");
		expect(() => cypher("graph/no-such-query")).toThrow("There is no file");
	});
});
