import { expect, it } from "vitest";
import { z } from "zod";
import { IsoDate, MAX_QUOTE_WORDS, NODES } from "../../../model/index.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { collectProblems, formatProblems } from "../../../seed/messages/problem.ts";
import { messageOf } from "../../../seed/messages/schema-issues.ts";

const { ags, name, wikidata, population, website, altNames } = NODES.Commune.schema.shape;
const words = z.string().refine(() => false, `at most ${MAX_QUOTE_WORDS} words`);

function sayIssue(schema: z.ZodType, value: unknown): string[] {
	const { all, report } = collectProblems();
	report({ file: "f", line: 1, column: 1, path: "" }, ...messageOf(schema.safeParse(value).error?.issues[0], value));
	return formatProblems(all, "", DICTIONARIES.de).split("\n")[0]?.split(" — ").slice(1) ?? [];
}

it.each([
	[ags, "5515000", "genau 8 Ziffern"],
	[name, "", "mindestens 1 Zeichen"],
	[name, "x".repeat(301), "höchstens 300 Zeichen"],
	[wikidata, "2742", "eine Wikidata-Kennung wie Q2742 schreiben"],
	[population, 1.5, "eine ganze Zahl ohne Tausenderpunkt schreiben"],
	[population, -1, "mindestens 0"],
	[website, "example.org", "https://"],
	[IsoDate, "2021-02-30", "einen Tag, den es gibt, wie 2016-02-18 schreiben"],
	[z.string().regex(/^[a-z]+$/), "ä", "nur Buchstaben A–Z a–z, Ziffern"],
	[altNames, "x", "erwartet Array, erhalten string"],
	[words, "viele Wörter", "auf höchstens 15 Wörter kürzen"],
	[z.enum(["lead", "member"]), "leed", "meinten Sie „lead“? (möglich: lead, member)"],
])("says in German what is wrong: %#", (schema: z.ZodType, value, remedy) => {
	const [wrong, said] = sayIssue(schema, value);
	expect(wrong).toBe(`„${value}“ geht hier nicht`);
	expect(said).toContain(remedy);
	expect(said).not.toMatch(/Invalid|expected|must|at most/);
});

it("says that something is missing", () => {
	expect(sayIssue(name, undefined)).toEqual(["der Wert fehlt", "ergänzen"]);
});
