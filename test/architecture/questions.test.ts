/** The page of questions is written from the catalogue; `-u` writes it anew. */
import { expect, test } from "vitest";
import { type CatalogueQuestion, QUESTION_GROUPS } from "../../model/index.ts";
import { allowReading } from "../../server/console/guard.ts";
import { listGroups, QUESTIONS } from "../../server/questions/catalogue.ts";

const HEAD = `# Questions that can be asked

Each is one file in [cypher/questions](../cypher/questions) and one endpoint: \`/api/questions/<name>?<parameters>\`, as JSON or with
\`format=\` as a file; \`/frage/<name>?<parameters>\` opens the same answer in the page. Every parameter may be left out.
`;

test("lists every question with its parameters", async () => {
	const groups = listGroups(QUESTIONS.values());
	const parts = groups.map(
		({ title, questions }) => `\n## ${title.de} / ${title.en}\n${questions.map(describe).join("")}`,
	);
	await expect(HEAD + parts.join("")).toMatchFileSnapshot("../../docs/questions.md");
});

test("there are questions in every group, and enough of them", () => {
	const groups = listGroups(QUESTIONS.values());
	expect(groups.map(({ name }) => name)).toEqual(Object.keys(QUESTION_GROUPS));
	expect(QUESTIONS.size).toBeGreaterThanOrEqual(32);
	for (const name of QUESTIONS.keys()) expect(name).toMatch(/^(list|rank|count|find)(-[a-z0-9]+)+$/);
});

test("the query of each may be asked in the console too, where people change it", () => {
	for (const { cypher, name } of QUESTIONS.values()) expect(allowReading(cypher), name).toBe(cypher);
});

function describe({ name, title, explanation, params }: CatalogueQuestion): string {
	const given = params.map((param) => `\`${param.name}\` (${[param.type, param.default].filter(Boolean).join(": ")})`);
	const list = given.length > 0 ? `\n- Parameter / parameters: ${given.join(", ")}` : "";
	return `\n### \`${name}\`: ${title.de} / ${title.en}\n\n- ${explanation.de}\n- ${explanation.en}${list}\n`;
}
