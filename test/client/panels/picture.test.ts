import { describe, expect, it } from "vitest";
import { dayInWords } from "../../../client/components/notes.ts";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { captionOf } from "../../../client/panels/picture/caption.ts";

const { de, en } = DICTIONARIES;
const hull = (id: string, ...members: string[]) => ({
	id,
	name: id.toUpperCase(),
	colour: 0,
	letter: "A",
	members,
	size: members.length,
});
const input = {
	indirect: false,
	nameOf: (id: string) => id,
	isCommune: (id: string) => id !== "kreis",
	cooperationsOf: () => null as { all: number; past: boolean } | null,
	shown: 5,
	focus: null,
};

describe("the caption", () => {
	it("is about the focus when it is a member", () => {
		const hulls = [hull("a", "Münster", "Telgte"), hull("b", "Münster", "Köln"), hull("c", "Köln", "kreis")];
		const about = (all: number, past: boolean) => ({
			...input,
			hulls,
			focus: "Münster",
			cooperationsOf: () => ({ all, past }),
		});
		expect(captionOf(about(2, false), de.caption)).toBe(
			"Münster wirkt in 2 Kooperationen mit: A und B. 3 Kommunen darin, davon 2 in mehreren.",
		);
		expect(captionOf(about(19, false), de.caption)).toContain(
			"Münster wirkt in 19 Kooperationen mit, 2 davon mit ihren Mitgliedern im Bild: A und B.",
		);
		expect(captionOf(about(19, true), de.caption)).toContain("Münster wirkt oder wirkte in 19 Kooperationen mit");
		expect(captionOf({ ...input, hulls, focus: "Münster" }, de.caption)).toContain(
			"Münster wirkt in 2 Kooperationen mit, deren Mitglieder im Bild sind",
		);
	});

	it("is about what the first picture was about only while that is a member of most", () => {
		const [a, b, c] = [hull("a", "Münster", "x"), hull("b", "x"), hull("c", "Münster")];
		const about = (...hulls: (typeof a)[]) => captionOf({ ...input, hulls, about: "Münster" }, de.caption);
		expect(about(a, b, c)).toContain("Münster wirkt in 2 Kooperationen mit, deren Mitglieder im Bild sind");
		expect(about(a, b)).toBe("2 Kooperationen: A und B. 2 Kommunen darin, davon eine in mehreren.");
	});

	it("has one full stop behind a name that ends with one", () => {
		const hulls = [{ ...hull("a", "x"), name: "Klima-Bündnis e.V." }];
		expect(captionOf({ ...input, hulls }, de.caption)).toContain("Klima-Bündnis e.V. 1 Kommune");
	});

	it("is about the cooperations when nothing in them is in focus", () => {
		expect(captionOf({ ...input, hulls: [hull("a", "x")], focus: "elsewhere" }, en.caption)).toBe(
			"One cooperation: A. 1 commune in them, none of them in more than one.",
		);
	});

	it("says so when indirect memberships are counted", () => {
		expect(captionOf({ ...input, hulls: [hull("a", "x")], indirect: true }, de.caption)).toBe(
			"Eine Kooperation: A. 1 Kommune darin, davon keine in mehreren (indirekte Mitgliedschaften mitgezählt).",
		);
	});

	it("says on which day", () => {
		const say = (day: string | null, words = de.caption) => dayInWords(day, "2026-11-28", words);
		expect(say("2020-12-31")).toBe("Stichtag 31. Dezember 2020");
		expect(say("2026-11-28")).toBe("Stand heute, 28. November 2026");
		expect(say(null)).toBe("Alle Zeiten");
		expect(say(null, en.caption)).toBe("All times");
	});

	it("counts what has no hull, and says when there is nothing", () => {
		expect(captionOf({ ...input, hulls: [] }, de.caption)).toBe("5 Elemente im Bild.");
		expect(captionOf({ ...input, hulls: [], shown: 0 }, de.caption)).toBe("Noch nichts im Bild.");
	});
});
