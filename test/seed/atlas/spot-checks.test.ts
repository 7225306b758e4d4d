/**
 * Memberships drawn by lot until sixty had been read again in the sources that they name: `spot-checks.csv` keeps the words
 * seen, and the data are held to them.
 *
 * The lot, over the data of 28 November 2026: ids of memberships by the SHA-256 (hexadecimal) of
 * `spot checks, November 2026: <id>`, ascending, one for each cooperation: the first 45 of cooperations that
 * `memberships.csv` does not list, and the first 15 of the others; then the next of both, one for each whose text could not
 * be had, of which seven were found later. Such a check is `not-found`: it holds the data as they are and proves nothing.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { fold } from "../../../model/index.ts";
import { content, propertyOf } from "../checklist/data.ts";

interface Row {
	cooperation: string;
	member: string;
	from: string;
	to: string;
	certainty: string;
	source: string;
	verdict: "right" | "mended" | "not-found";
	/** Words of the source, left out ones as „ … “; empty when its text could not be had. */
	text: string;
}

const read = <T>(file: string): T[] => parse(readFileSync(new URL(file, import.meta.url), "utf8"), { columns: true });
const ROWS = read<Row>("spot-checks.csv");
const seen = ROWS.filter(({ verdict }) => verdict !== "not-found");
const evidence = new Map(content.evidence.map((piece) => [piece.id, piece]));

function membershipOf({ cooperation, member }: Row) {
	const there = content.relationships.filter(
		({ kind, to, from }) =>
			kind === "MEMBER_OF" && to === `network-${cooperation}` && propertyOf(`${from}#name`) === member,
	);
	return there.length === 1 ? there[0] : undefined;
}

/** What the data quote for a membership from the source of its check; an empty quote where they cite without one. */
function quotesOf(row: Row): string[] {
	const ids = [membershipOf(row)?.props.evidence ?? []].flat();
	return ids
		.map((id) => evidence.get(String(id)))
		.filter((piece) => piece?.source === `source-${row.source}`)
		.map((piece) => String(piece?.props.quote ?? ""));
}

/** Whether the words seen name the member, in a list of districts without the word „Kreis“. */
const isNamed = ({ member, text }: Row) => fold(text).includes(fold(member.replace(/^(Kreis|Provinz) /, "")));

describe("memberships drawn by lot", () => {
	it("are of as many cooperations, three quarters of them not in the first lists", () => {
		const first = new Set(read<{ network: string }>("memberships.csv").map(({ network }) => network));
		expect(new Set(ROWS.map(({ cooperation }) => cooperation)).size).toBe(69);
		expect(ROWS.filter(({ cooperation }) => !first.has(cooperation))).toHaveLength(52);
	});

	it("were seen in their source, all but two", () => {
		const count = (verdict: string) => ROWS.filter((row) => row.verdict === verdict).length;
		expect(["right", "mended", "not-found"].map(count)).toEqual([56, 11, 2]);
		expect(ROWS.filter(({ text, verdict }) => (text === "") !== (verdict === "not-found"))).toEqual([]);
	});

	it("are in the data with member, dates, certainty and source", () => {
		const loaded = ROWS.map((row) => {
			const { validFrom = "", validTo = "", certainty } = membershipOf(row)?.props ?? {};
			return { ...row, from: validFrom, to: validTo, certainty };
		});
		expect(loaded).toEqual(ROWS);
		expect(ROWS.filter((row) => quotesOf(row).length === 0)).toEqual([]);
	});

	it("quote what was seen, word for word", () => {
		expect(seen.filter((row) => !quotesOf(row).every((quote) => row.text.includes(quote)))).toEqual([]);
	});

	it("are stated only where the words seen name the member", () => {
		expect(seen.filter((row) => row.certainty === "stated" && !isNamed(row))).toEqual([]);
	});
});
