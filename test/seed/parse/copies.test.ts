/** Addresses of copies are refused wherever an address may stand. */
import { describe, expect, it } from "vitest";
import { check, SOURCES } from "../sandbox.ts";

const source = (key: string, address: string) =>
	check({
		"a.yaml": `sources: { s: { title: S, publisher: P, published: 2020, kind: document, ${key}: "${address}" } }\nnetwork: { name: N, source: s, locator: L }\n`,
	});
const website = (address: string) => check({ "a.yaml": `${SOURCES}network: { name: N, website: "${address}" }\n` });

describe("the address of a copy", () => {
	it.each([
		...["https://de.wickepedia.org/wiki/EUREGIO", "https://de-academic.com/dic.nsf/1", "https://de.wiki.li/EUREGIO"],
		...["https://wikipedia.k8s.renker.it/wiki/A", "https://de.wikiup.org/wiki/A", "https://wikipedia.jakami.de/A"],
		...["https://de.m.wikipedia.org./wiki/A", "https://hqproductreviews.com/a", "https://www.melakarnets.com/proxy"],
		...[
			"https://askwikinow.com/a",
			"https://dewiki.de/Lexikon/A",
			"https://docslib.org/doc/1",
			"http://docplayer.org/1",
		],
		...["https://pdfslide.net/documents/a", "https://expydoc.com/doc/1", "https://www.yumpu.com/de/document/view/1"],
		...["https://wptest.invo.it/a", "https://d1234.cloudfront.net/a", "https://dnhewrhegkli.shop/a"],
		...["https://politik-bei-uns.de/paper/1", "https://studylibde.com/doc/1", "https://lwl.prod.lwl.org/a"],
		"https://wwwborkende.admin.cms.kommunale.it/a",
		"https://web.archive.org/web/2020/https://docplayer.org/1",
		"https://DOCPLAYER.org:443/1",
	])("%s is refused", (address) => {
		for (const checked of [source("url", address), source("archiveUrl", address), website(address)])
			expect(checked).toContain("zeigt Kopien fremder Seiten und Dokumente");
	});

	it.each([
		...[
			"https://de.wikipedia.org/wiki/EUREGIO",
			"https://www.lwl.org/a",
			"https://www.borken.de/a",
			"https://example.org",
		],
		...["https://web.archive.org/web/2020/https://www.lwl.org/a", "https://example.org/?from=docplayer.org"],
		"https://notyumpu.com/a",
	])("%s is not one", (address) => {
		for (const checked of [source("url", address), source("archiveUrl", address), website(address)])
			expect(checked).not.toBeTypeOf("string");
	});
});
