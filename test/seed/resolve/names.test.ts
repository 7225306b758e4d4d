import { describe, expect, it } from "vitest";
import { bareName, withoutKind } from "../../../model/index.ts";
import { check, expectContent, SOURCES } from "../sandbox.ts";

const REGISTER = `ags,name,altNames,district
05515000,Münster,"Münster, Stadt",
06432015,Münster (Hessen),,06432
05754012,Halle (Westf.),"Halle (Westf.), Stadt",05754
15002000,Halle (Saale),"Halle (Saale), Stadt",
03255014,Halle,,03255
05554012,Borken,"Borken, Stadt",05554
06634003,Borken (Hessen),,06634
05558020,Havixbeck,,05558
05513000,Gelsenkirchen,,
`;
const DISTRICTS = `ags,name
05558,Kreis Coesfeld
05554,Kreis Borken
05754,Kreis Gütersloh
03255,Landkreis Holzminden
06432,Landkreis Darmstadt-Dieburg
06634,Schwalm-Eder-Kreis
`;

/** What a reference to a member resolves to: its id, or the problem. */
function member(text: string): string {
	const checked = check({
		"communes.csv": REGISTER,
		"districts.csv": DISTRICTS,
		"n.yaml": `${SOURCES}registers:
  - { file: districts.csv, of: District }
  - { file: communes.csv, of: Commune }
network: { name: N, members: [ ${JSON.stringify(text)} ] }
`,
	});
	if (typeof checked === "string") return checked;
	return expectContent(checked).relationships.find(({ kind }) => kind === "MEMBER_OF")?.from ?? "";
}

describe("names of communes", () => {
	it.each([
		["05515000", "commune-05515000"],
		["commune-05515000", "commune-05515000"],
		["Münster, Stadt", "commune-05515000"],
		["Havixbeck, Gemeinde", "commune-05558020"],
		["Gemeinde Havixbeck", "commune-05558020"],
		["Stadt Gelsenkirchen", "commune-05513000"],
		["havixbeck", "commune-05558020"],
		["Halle (Saale)", "commune-15002000"],
		["Halle (Westf.), Stadt", "commune-05754012"],
		["Halle (Kreis Gütersloh)", "commune-05754012"],
		["Halle (Gütersloh)", "commune-05754012"],
		["Halle (Kreis Holzminden)", "commune-03255014"],
		["Borken (Kreis Borken)", "commune-05554012"],
		["Borken (Hessen)", "commune-06634003"],
		["Kreis Borken", "district-05554"],
	])("%s is %s", (text, id) => expect(member(text)).toBe(id));

	it("lists the candidates with their Kreis when a name is not enough", () => {
		const halle = member("Halle");
		expect(halle).toContain("„Halle“ ist nicht eindeutig");
		expect(halle).toContain("commune-05754012 Halle (Westf.) (Kreis Gütersloh)");
		expect(halle).toContain("commune-15002000 Halle (Saale)");
		expect(halle).toContain("commune-03255014 (Landkreis Holzminden)");
		expect(halle).toContain("die AGS oder „Name (Kreis)“ schreiben");
		const borken = "commune-05554012 (Kreis Borken); commune-06634003 Borken (Hessen) (Schwalm-Eder-Kreis)";
		expect(member("Borken")).toContain(borken);
		expect(member("Stadt Münster")).toContain("„Stadt Münster“ ist nicht eindeutig");
	});

	it.each(["Havixbeck, Bayern", "Havixbeck (Bayern)", "Stadt", "Havixbek"])("does not guess: %s", (text) =>
		expect(member(text)).toContain("gibt es nicht"),
	);

	it("knows official forms from names that only look like them", () => {
		expect(
			["Hagen, Stadt der FernUniversität", "Kiel, Landeshauptstadt", "Landeshauptstadt Kiel"].map(withoutKind),
		).toEqual(["Hagen", "Kiel", "Kiel"]);
		expect(["Neustadt an der Weinstraße", "Markt Schwaben, Ost", "Stadtlohn"].map(withoutKind)).toEqual([
			"Neustadt an der Weinstraße",
			"Schwaben, Ost",
			"Stadtlohn",
		]);
		expect(["Halle/Saale", "Rheda-Wiedenbrück", "(ohne)"].map(bareName)).toEqual([
			"halle",
			"rheda wiedenbrueck",
			"ohne",
		]);
	});
});
