import { expect, it } from "vitest";
import { codedIn, inWords, NODES, RELATIONSHIPS, Source, wordsIn } from "../../model/index.ts";

it("the properties that hold codes follow from the schemas", () => {
	const ofNetwork = codedIn(NODES.Network.schema);
	expect(ofNetwork).toEqual(
		expect.arrayContaining(["certainty", "kind", "legalForm", "membersListed", "nameBy", "status", "taskForm"]),
	);
	for (const free of ["name", "kindText", "legalFormText", "purpose"]) expect(ofNetwork).not.toContain(free);
	expect(codedIn(RELATIONSHIPS.REPRESENTED_IN.schema)).toEqual(expect.arrayContaining(["certainty", "status", "by"]));
	expect(codedIn(Source)).toEqual(["kind"]);
});

it("a code has the words of the list that its property takes", () => {
	const { schema } = RELATIONSHIPS.WORKS_ON;
	expect([wordsIn(schema, "stage", "agreed")?.de, wordsIn(schema, "status", "agreed")?.de]).toEqual([
		...["vereinbart", "mehrere Quellen stimmen überein"],
	]);
	expect(wordsIn(NODES.Commune.schema, "kind", "kreisfreie Stadt")?.en).toBe("city that is its own district");
	expect(wordsIn(NODES.Commune.schema, "kind", "Samtgemeinde")).toBeUndefined();
	expect(wordsIn(NODES.Network.schema, "kind", "constructor")).toBeUndefined();
	expect(wordsIn(NODES.Network.schema, "name", "chair")).toBeUndefined();
});

it.each([
	["chair", "Vorsitz", "chair"],
	["mayor", "(Ober-)Bürgermeister/in", "mayor"],
	["stated", "belegt", "stated"],
	["MEMBER_OF", "ist Mitglied in", "is a member of"],
	["Body", "Gremium", "Body"],
	["press", "Pressemitteilung", "Press release"],
	["constructor", "constructor", "constructor"],
	["Stadt Münster", "Stadt Münster", "Stadt Münster"],
])("%s alone is read as %s · %s", (text, de, en) => {
	expect([inWords(text, "de"), inWords(text, "en")]).toEqual([de, en]);
});
