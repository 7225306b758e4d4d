import { describe, expect, it } from "vitest";
import { check, expectContent, SOURCES } from "../sandbox.ts";

const network = (said: string) => check({ "a.yaml": `${SOURCES}network: { name: N, ${said} }\n` });
const stored = (said: string) => {
	const { kind, kindText, legalForm, legalFormText, taskForm, nameBy } =
		expectContent(network(said)).entities[0]?.props ?? {};
	return { kind, kindText, legalForm, legalFormText, taskForm, nameBy };
};

describe("words of closed lists", () => {
	it.each([
		["kind: association", { kind: "association" }],
		["kind: Verein", { kind: "association" }],
		["kind: special-purpose body", { kind: "special_purpose_body" }],
		["kind: Städtenetz", { kind: "network", kindText: "Städtenetz" }],
		["kind: 'Zweckverband (D/NL)'", { kind: "special_purpose_body", kindText: "Zweckverband (D/NL)" }],
		["kind: other, kindText: Ratschlag", { kind: "other", kindText: "Ratschlag" }],
		["legalForm: eingetragener Verein", { legalForm: "registered_association", legalFormText: "eingetragener Verein" }],
		["legalForm: leer", { legalForm: "blank", legalFormText: "leer" }],
		["kind: Verkehrsverbund", { kind: "cooperation", kindText: "Verkehrsverbund" }],
		["kind: Gebietskörperschaft", { kind: "statutory_body", kindText: "Gebietskörperschaft" }],
		["taskForm: mandatierend, nameBy: Redaktion", { taskForm: "mandating", nameBy: "editors" }],
	])("%s", (said, expected) => expect(stored(said)).toEqual(expect.objectContaining(expected)));

	it("keep no word that is the term's own name", () => {
		expect(stored("kind: Verein, legalForm: e.V.")).toMatchObject({ kindText: undefined, legalFormText: undefined });
	});

	it("of a role are others than those of a cooperation", () => {
		const role = (kind: string) =>
			check({ "a.yaml": `${SOURCES}network: { name: N, roles: [{ name: R, kind: ${kind} }] }\n` });
		const entity = expectContent(role("Vorsitz")).entities.find(({ id }) => id === "role-r");
		expect(entity?.props.kind).toBe("chair");
		expect(role("Verein")).toContain("„Verein“ geht hier nicht");
	});

	it("are refused with the nearest one, or with all of them", () => {
		expect(network("kind: Zwekverband")).toContain("„Zwekverband“ geht hier nicht — meinten Sie „Zweckverband“?");
		expect(network("kind: Quatsch")).toContain(
			"möglich: cooperation (Kooperation), informal (informell), association (Verein)",
		);
		expect(network("taskForm: delegierent")).toContain("meinten Sie „delegierend“?");
	});

	it("of a source may be words too", () => {
		const checked = check({ "a.yaml": `${SOURCES.replace(/kind: \w+/, "kind: Webseite")}communes: [A]\n` });
		expect(expectContent(checked).sources.map(({ props }) => props.kind)).toContain("webpage");
	});

	it("may differ between two descriptions that mean the same", () => {
		const both = (kind: string) =>
			check({
				"a.yaml": `${SOURCES}network: { name: N, kind: Städtenetz }\n`,
				"b.yaml": `network: { name: N, kind: ${kind}, source: s, locator: x }\n`,
			});
		expect(expectContent(both("Netzwerk")).entities[0]?.props).toMatchObject({ kindText: "Städtenetz" });
		expect(both("e.V.")).toContain("kind „e.V.“ widerspricht „Städtenetz“");
	});
});
