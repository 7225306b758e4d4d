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

it("says once what is wrong with many rows of a table in the same way, and counts them all", () => {
	const row = (index: number, column: string, text: string): Problem => ({
		place: { file: "c.csv", line: index + 2, column: 1, path: `[${index}].${column}` },
		message: ["notNumber", text],
	});
	const problems = [row(0, "lat", "x"), row(1, "lat", "x"), row(2, "lat", "y"), row(3, "lon", "x"), row(4, "lat", "x")];
	const remedy = "nur Ziffern, mit Punkt als Dezimalzeichen";
	expect(formatProblems(problems, "", DICTIONARIES.de)).toBe(
		[
			`c.csv:2:1 [0].lat — „x“ ist keine Zahl — ${remedy} (ebenso in 2 weiteren Zeilen)`,
			`c.csv:4:1 [2].lat — „y“ ist keine Zahl — ${remedy}`,
			`c.csv:5:1 [3].lon — „x“ ist keine Zahl — ${remedy}`,
			"5 Probleme; es wurde nichts geschrieben.",
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
