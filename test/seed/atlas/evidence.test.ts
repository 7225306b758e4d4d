/** What the atlas cites: every source can be looked up, and every quote found in it. */
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { copyIn } from "../../../seed/parse/copies.ts";
import { isDay } from "../../../seed/parse/dates.ts";
import { readTexts } from "../../../seed/read/directory.ts";
import type { Props } from "../../../seed/resolve/element.ts";
import { realSystem } from "../../../seed/system.ts";
import { content } from "../checklist/data.ts";

describe("sources", () => {
	it("can be looked up and are all used", () => {
		const cited = new Set(content.evidence.map(({ source }) => source));
		const isNamed = ({ url, file, publishedOn }: Props) => url || file || isDay(String(publishedOn));
		expect(content.sources.filter(({ props }) => !isNamed(props)).map(({ id }) => id)).toEqual([]);
		expect(content.sources.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
	});
});

describe("an address", () => {
	it("is never that of a copy", () => {
		const addresses = [...content.sources, ...content.entities]
			.flatMap(({ props }) => [props.url, props.archiveUrl, props.website])
			.filter((address) => typeof address === "string");
		expect(addresses.length).toBeGreaterThan(content.sources.length / 2);
		expect(addresses.filter((address) => copyIn(address))).toEqual([]);
	});
});

describe("a doubt of the loader", () => {
	it("is settled in the data, or looked at and said why not", () => {
		const checked = checkFiles(readTexts("seed/data", realSystem.disk));
		const doubts = "doubts" in checked ? checked.doubts : checked.problems;
		expect(doubts.map(({ place, message }) => [place.file, place.line, ...message])).toEqual([]);
	});
});

describe("a quote", () => {
	const quoted = content.evidence.filter(({ props }) => props.quote !== undefined);

	it("that puts a number of members as not exact is taken at its word", () => {
		const quoteOf = new Map(quoted.map(({ id, props }) => [id, String(props.quote)]));
		const vague = content.entities.flatMap(({ id, props }) => {
			const number = Number(props.membersTotal).toLocaleString("de");
			const quotes = [props.membersEvidence ?? []].flat().map((one) => quoteOf.get(String(one)) ?? "");
			const word = /(fast|rund|etwa|über|mehr als) $/.exec(
				quotes.find((one) => one.includes(number))?.split(number)[0] ?? "",
			);
			return word ? [`${id} ${word[1]} ${props.membersTotalIs}`] : [];
		});
		expect(vague.sort()).toEqual([
			"network-klima-buendnis fast almost",
			"network-muensterland-ev mehr als over",
			"network-netzwerk-innenstadt über over",
			"network-netzwerk-stadtentwicklung-nrw über over",
		]);
	});

	it("has its place in the source", () => {
		expect(quoted.length).toBeGreaterThan(400);
		expect(quoted.filter(({ props }) => !props.locator).map(({ source, props }) => [source, props.quote])).toEqual([]);
	});
});
