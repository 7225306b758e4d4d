import { describe, expect, it } from "vitest";
import { createKnown, type KnownEntity } from "../../tables/known.ts";
import { sayProblem, TABLE_DICTIONARIES } from "../../tables/messages/problem.ts";
import { planTable } from "../../tables/plan/plan.ts";
import type { PlanOptions } from "../../tables/plan/types.ts";
import { findTable, proposeColumns, proposeKind, readSheets, type TableKind } from "../../tables/tables.ts";

const commune = (ags: string, name: string): KnownEntity => ({ id: `commune-${ags}`, label: "Commune", name, ags });
const KNOWN = createKnown([
	...[commune("05515000", "Münster"), commune("05558044", "Senden"), commune("05558020", "Havixbeck")],
	...[commune("05754012", "Halle (Westf.)"), commune("15002000", "Halle (Saale)")],
	{ id: "district-05558", label: "District", name: "Kreis Coesfeld", ags: "05558" },
	{ id: "district-05754", label: "District", name: "Kreis Gütersloh", ags: "05754" },
	{ id: "organization-sparkasse", label: "Organization", name: "Sparkasse Musterland", altNames: ["SK Musterland"] },
	{ id: "network-energie", label: "Network", name: "Energieverbund" },
]);

interface Wishes extends Partial<PlanOptions> {
	as?: TableKind;
}

/** What a table of `;` CSV says, with the columns as they are proposed. */
async function plan(csv: string, { as, ...options }: Wishes = {}) {
	const [sheet] = await readSheets(new TextEncoder().encode(csv));
	const table = findTable(sheet);
	const kind = as ?? proposeKind(table);
	const columns = proposeColumns(table, kind);
	const read = planTable(table, { kind, columns, network: "N", file: "t.csv", key: "t", ...options }, KNOWN);
	const problems = read.problems.map((problem) => {
		const { place, value } = sayProblem(problem, TABLE_DICTIONARIES.de);
		return `${place} ${problem.message[0]} ${value}`.trim();
	});
	return { ...read, problems };
}

const members = async (...args: Parameters<typeof plan>) =>
	(await plan(...args)).contents.memberships.map(({ who }) => who.id ?? `${who.label} ${who.name}`);

describe("a member is found", () => {
	it("by its key, however it is written, and by its name in the forms of registers and people", async () => {
		expect(await members("AGS;Gemeinde\n5515000;\n055580440044;Senden\n;Stadt Münster, \n")).toEqual([
			...["commune-05515000", "commune-05558044"],
		]);
		expect(await members("Mitglied\nGemeinde Havixbeck\nKreis Coesfeld\nSK Musterland\nEnergieverbund")).toEqual([
			...["commune-05558020", "district-05558", "organization-sparkasse", "network-energie"],
		]);
	});

	it("by what lies around it", async () => {
		expect(await members("Gemeinde;Kreis\nHalle;Gütersloh")).toEqual(["commune-05754012"]);
		expect(await members("Gemeinde\nHalle (Kreis Gütersloh)")).toEqual(["commune-05754012"]);
		expect((await plan("Gemeinde\nHalle")).problems).toEqual(["A2 ambiguousName Halle"]);
	});

	it("as somebody decided", async () => {
		const decisions = new Map([
			...([
				["Halle", "commune-15002000"],
				["Verein X", "organization"],
				["Enschede", "commune"],
				["Summe", "-"],
			] as const),
		]);
		const read = await plan("Gemeinde\nHalle\nVerein X\nEnschede\nSumme", { decisions });
		expect(read.problems).toEqual([]);
		expect(read.contents.memberships.map(({ who }) => who.id ?? `${who.label} ${who.name}`)).toEqual([
			...["commune-15002000", "Organization Verein X", "Commune Enschede"],
		]);
		expect(read.notices).toContainEqual(["leftOut", ["Summe"]]);
		expect((await plan("Gemeinde\nX", { decisions: new Map([["X", "commune-1"]]) })).problems).toEqual([
			"A2 badDecision X",
		]);
	});

	it("by a key that nobody knows, with its name", async () => {
		expect(await members("AGS;Gemeinde\n03241001;Hannover, Landeshauptstadt")).toEqual(["Commune Hannover"]);
		expect((await plan("AGS;Gemeinde\n03241001;")).problems).toEqual(["A2 unknownAgs 03241001"]);
	});
});

describe("what is wrong has its cell", () => {
	it("one unknown header is one message, and nothing is said about rows", async () => {
		const rows = Array.from({ length: 65 }, (_, index) => `Ort ${index};2016`).join("\n");
		expect((await plan(`Gemeinde;Beigetreten\n${rows}`)).problems).toEqual(["B1 unknownColumn Beigetreten"]);
	});

	it("of very many unknown names each is reported once, and the first hundred with what they may mean", async () => {
		const names = Array.from({ length: 300 }, (_, index) => `Sendn ${String.fromCharCode(65 + (index % 26))}${index}`);
		const { open, problems } = await plan(`Gemeinde\n${["Sendn", ...names, ...names].join("\n")}`);
		expect(problems).toHaveLength(301);
		expect(open).toHaveLength(301);
		expect(open[0]?.candidates).toEqual([expect.objectContaining({ name: "Senden" })]);
		const late = await plan(`Gemeinde\n${[...names, "Sendn"].join("\n")}`);
		expect(late.open.at(-1)).toEqual({ name: "Sendn", cell: "A302", candidates: [] });
	});

	it("a name that nobody knows is one message, with what it may mean", async () => {
		const read = await plan("Gemeinde;seit\nSendn;2016\nMünster;2016\nSendn;2018");
		expect(read.problems).toEqual(["A2 unknownName Sendn"]);
		expect(read.open).toEqual([
			{ name: "Sendn", cell: "A2", candidates: [expect.objectContaining({ name: "Senden" })] },
		]);
	});

	it.each([
		["AGS;Gemeinde\n051500;Münster", "A2 notAgs 051500"],
		["AGS;Gemeinde\n05515000;Senden", "B2 agsContradictsName Senden"],
		["Gemeinde;seit\n;2016", "A2 rowWithoutWho"],
		["Gemeinde;seit\nMünster;31.02.2016", "B2 notDay 31.02.2016"],
		["Gemeinde;Stand\nMünster;neulich", "B2 notDay neulich"],
		["Gemeinde;von;bis\nMünster;2018;2016", "C2 endBeforeBeginning 2016"],
		["Gemeinde;Rolle\nMünster;Chef", "B2 notRole Chef"],
		["Gemeinde;seit\nMünster;2016\nMünster;2016", "A3 twice Münster"],
		["Gemeinde;seit;\nMünster;2016;x", "C1 columnWithoutHeader"],
		["Gemeinde;seit", "noRows"],
		["Bemerkung;seit\nx;2016", "noWho"],
		["Zitat;Gemeinde\na b c d e f g h i j k l m n o p;Münster", "A2 longQuote a b c d e f g h i j k l m n o p"],
	])("%s", async (csv, problem) => {
		expect((await plan(csv, { as: "members" })).problems).toEqual([problem]);
	});

	it.each([
		["register", "AGS;Einwohner\n05515000;viele", "B2 notCount viele"],
		["register", "AGS;Website\n05515000;ht tp", "B2 notWebsite ht tp"],
		["register", "AGS;Gemeinde;PLZ\n05515000;;48143, 48145", "C2 notPostcode 48143, 48145"],
		["register", "AGS;Gemeinde\n05515000;\n5515000;", "A3 twice Münster"],
		["memberships", "Verband;Gemeinde\n;Münster", "A2 rowWithoutNetwork"],
		["memberships", "Gemeinde;seit\nMünster;2016", "noNetworkColumn"],
		["matrix", "Gemeinde;Energie;Verkehr\nMünster;x;x\nSenden;x;x", ""],
		["matrix", "Gemeinde;seit\nMünster;2016", "noMarks"],
		["offices", "Gemeinde;Funktion\nMünster;Rat", "noPerson"],
		["offices", "Person;Funktion\nErika;", "B2 rowWithoutPosition Erika"],
	] as const)("%s: %s", async (as, csv, problem) => {
		expect((await plan(csv, { as })).problems.join()).toBe(problem);
	});

	it("asks for the cooperation where nothing names it", async () => {
		expect((await plan("Gemeinde;seit\nMünster;2016", { network: undefined })).problems).toEqual(["noNetworkName"]);
		expect((await plan("Person;Funktion\nErika;Vorsitz", { network: undefined })).problems).toEqual([
			"A2 rowWithoutPlace",
		]);
	});

	it("is said with a remedy in both languages", () => {
		const problem = { sheet: "M", cell: "B7", value: "x", message: ["unknownColumn", ["note"], ["name"]] as never };
		expect(sayProblem(problem, TABLE_DICTIONARIES.de)).toEqual({
			place: "M!B7",
			value: "x",
			wrong: "diese Überschrift ist nicht bekannt",
			remedy: "meinten Sie „Bemerkung“? Die Spalte zuordnen oder übergehen",
		});
		expect(sayProblem(problem, TABLE_DICTIONARIES.en).remedy).toBe(
			"did you mean “note”? Map the column or pass it over",
		);
	});
});

describe("what rows say", () => {
	it("two times of one member are two memberships", async () => {
		const read = await plan("Gemeinde;von;bis\nMünster;2010;2012\nMünster;2016;");
		expect(read.contents.memberships.map(({ fact }) => [fact.from, fact.to])).toEqual([
			["2010", "2012"],
			["2016", undefined],
		]);
	});

	it("a cooperation is named once for the rows below it", async () => {
		const read = await plan("Verband;Gemeinde\nEnergieverbund;Münster\n;Senden\nX;Münster");
		expect(read.contents.memberships.map(({ network }) => network.id ?? network.name)).toEqual([
			...["network-energie", "network-energie", "X"],
		]);
		expect(read.notices).toContainEqual(["filledDown", 1]);
	});

	it("a matrix may have its members in columns", async () => {
		const read = await plan("Kooperation;Münster;05558044;Sendn\nEnergieverbund;x;2016;\nX;;x;x");
		const said = read.contents.memberships.map(({ who, network, fact }) => [who.name, network.name, fact.from]);
		expect(said).toEqual([
			["Münster", "Energieverbund", undefined],
			["Senden", "Energieverbund", "2016"],
			["Senden", "X", undefined],
		]);
		expect(read.problems).toEqual(["D1 unknownName Sendn"]);
	});

	it("sources that rows name are sources, and the table is where they are cited", async () => {
		const { contents } = await plan("Gemeinde;Quelle;Fundstelle\nMünster;https://www.a.de/b;S. 3\nSenden;Amtsblatt;");
		expect(contents.memberships.map(({ fact }) => [fact.source, fact.locator])).toEqual([
			["t-a-de-b", "S. 3"],
			["t-amtsblatt", "nach t.csv, A3"],
		]);
		expect([...contents.sources.values()]).toEqual([
			{ key: "t-a-de-b", title: "https://www.a.de/b", url: "https://www.a.de/b", publisher: "a.de" },
			{ key: "t-amtsblatt", title: "Amtsblatt" },
		]);
	});

	it("persons by names in one column or two, and offices by the header where no column says", async () => {
		const persons = async (csv: string) =>
			(await plan(csv, { as: "offices" })).contents.offices.map(({ person, position, where }) => [
				person,
				position,
				where.name,
			]);
		expect(await persons("Vorname;Nachname;Amt;Ort\nErika;Muster;Rätin;Münster")).toEqual([
			["Erika Muster", "Rätin", "Münster"],
		]);
		expect(await persons("Ansprechpartnerin;Ort\nMuster, Erika;Münster\n;Senden")).toEqual([
			["Erika Muster", "Ansprechpartnerin", "Münster"],
		]);
		expect(await persons("Person;Funktion\nErika;Vorsitz")).toEqual([["Erika", "Vorsitz", "N"]]);
	});
});

describe("how somebody is reached", () => {
	const offices = async (csv: string) => {
		const { contents, notices, problems } = await plan(csv, { as: "offices" });
		return { said: contents.offices.map(({ contact }) => contact), notices, problems };
	};
	const left = (...headers: string[]) => ["contactsLeft", headers];

	it("an office has what stands in its row, with the postcode and place behind the street", async () => {
		const { said } = await offices(
			"Person;Amt;Ort;PLZ;Straße;Tel.;E-Mail\nErika;Rätin;Münster;48143;Domplatz 1;0251 492-0;mailto:raetin@muenster.example",
		);
		expect(said).toEqual([
			{ email: "raetin@muenster.example", telephone: "0251 492-0", address: "Domplatz 1, 48143 Münster" },
		]);
		expect((await offices("Person;Amt;Ort;PLZ;Anschrift\nE;Rat;Senden;48308;Am Markt 1, 48308 Senden")).said).toEqual([
			{ address: "Am Markt 1, 48308 Senden" },
		]);
	});

	it("an office that several hold has what all say of it; what differs is theirs, and is left out", async () => {
		const { said, notices } = await offices(
			"Person;Amt;Ort;Telefon;Mail\nA;Rat;Senden;02597 1;a@b.example\nB;Rat;Senden;;c@b.example\nC;Rat;Münster;;d@b.example",
		);
		expect(said).toEqual([{ telephone: "02597 1" }, { telephone: "02597 1" }, { email: "d@b.example" }]);
		expect(notices).toContainEqual(left("Mail"));
	});

	it("communes and persons have no place for it, which is one message; cooperations and organizations have", async () => {
		const register = await plan(
			"AGS;Gemeinde;E-Mail;Tel.\n05515000;;a@b.example;\n;Energieverbund;e@v.example;0251 1",
			{
				as: "register",
			},
		);
		expect(register.contents.places.map(({ properties }) => properties)).toEqual([
			{},
			{ email: "e@v.example", telephone: "0251 1" },
		]);
		expect(register.notices).toContainEqual(left("E-Mail"));
		const withPostcode = await plan("AGS;Gemeinde;Straße;PLZ\n05515000;;;48143\n;Energieverbund;Weg 1;48149", {
			as: "register",
		});
		expect(withPostcode.contents.places.map(({ properties }) => properties)).toEqual([
			{ postcode: "48143" },
			{ address: "Weg 1, 48149 Energieverbund" },
		]);
		const members = await plan("Gemeinde;seit;Ansprechpartnerin;E-Mail;Handy;PLZ\nMünster;2016;E;a@b.example;1;48143");
		expect(members.notices).toContainEqual(left("Ansprechpartnerin", "E-Mail", "Handy"));
		expect(members.notices).toContainEqual(["passedOver", ["PLZ"]]);
	});

	it("what is no e-mail address or telephone number has its cell", async () => {
		const { problems } = await offices("Person;Amt;Ort;Telefon;E-Mail\nErika;Rätin;Münster;–;erika(at)muenster.de");
		expect(problems).toEqual(["E2 notEmail erika(at)muenster.de", "D2 notTelephone –"]);
	});
});
