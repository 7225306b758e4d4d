import { expect, it } from "vitest";
import { nameSets, saidBySets } from "../../model/index.ts";

const DATASETS = ["a", "b-2"].map((id) => ({
	...{ id, title: `Daten ${id.toUpperCase()}`, license: "CC0", attribution: [], version: "1" },
}));

it.each([
	["population: 12141 (a) / 99999 (b-2)", "Einwohner: 12.141 (Daten A) / 99.999 (Daten B-2)"],
	["areaKm2: 53.17 (a) / 53 (b-2)", "Fläche: 53,17 (Daten A) / 53 (Daten B-2)"],
	["kind: award_scheme (a) / Stadt (b-2)", "Art: Auszeichnung (Daten A) / Stadt (Daten B-2)"],
	["role: lead (a, b-2), because vertauscht", "Rolle: federführend (Daten A, Daten B-2), weil: vertauscht"],
	["validTo: 2023-12-31 (a), because ausgetreten", "Ende: 31. Dezember 2023 (Daten A), weil: ausgetreten"],
	["retracted (unknown), because nie beigetreten", "zurückgenommen (unknown), weil: nie beigetreten"],
])("%s", (noted, said) => {
	expect(saidBySets(noted, "de", DATASETS)).toBe(said);
});

it("data sets go by their titles, as far as they are known", () => {
	expect(nameSets(["a", "c"], DATASETS)).toBe("Daten A; c");
});
