import { expect, it } from "vitest";
import { closest } from "../../../model/index.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { formatProblems, type Problem } from "../../../seed/messages/problem.ts";

const problem = (file: string, line: number): Problem => ({
	place: { file, line, column: 3, path: "a.b" },
	message: ["noValue"],
});

it("lists problems by file and line, each once, and counts those it leaves out", () => {
	const problems = [problem("b.yaml", 1), problem("a.yaml", 10), problem("a.yaml", 9), problem("a.yaml", 9)];
	expect(formatProblems(problems, "data", DICTIONARIES.de, 2)).toBe(
		[
			"data/a.yaml:9:3 a.b — hier fehlt der Wert — einen Wert eintragen oder die Zeile löschen",
			"data/a.yaml:10:3 a.b — hier fehlt der Wert — einen Wert eintragen oder die Zeile löschen",
			"… und 1 weitere",
			"3 Probleme; es wurde nichts geschrieben.",
		].join("\n"),
	);
});

it("suggests what differs in few letters, umlauts and case aside", () => {
	const names = ["Münster", "Munster", "Havixbeck", "Senden", "Sendenhorst"];
	expect(closest("Havixbek", names)).toEqual(["Havixbeck"]);
	expect(closest("MUENSTER", names, 2)).toEqual(["Münster", "Munster"]);
	expect(closest("Sende", names, 3)).toEqual(["Senden"]);
	expect(closest("Bielefeld", names)).toEqual([]);
});
