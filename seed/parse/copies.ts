/** Sites that copy what others publish: whoever cites one shows readers a copy that may change or be gone tomorrow. */

/** Copies of Wikipedia, of gazettes, statutes and papers, and of the sites of authorities; with all below them. */
const HOSTS: readonly string[] = [
	...["wickepedia.org", "de-academic.com", "renker.it", "wiki.li", "wikiup.org", "jakami.de", "wikipedia.org."],
	...["hqproductreviews.com", "melakarnets.com", "askwikinow.com", "dewiki.de"],
	...["docslib.org", "docplayer.org", "docplayer.net", "pdfslide.net", "pdfslide.org", "pdfslide.tips", "expydoc.com"],
	...["yumpu.com", "studylibde.com", "politik-bei-uns.de", "cloudfront.net", "invo.it", "dnhewrhegkli.shop"],
	...["wwwborkende.admin.cms.kommunale.it", "lwl.prod.lwl.org"],
];

/** The host of a copy that an address names, also one that is wrapped in the address of an archive. */
export function copyIn(address: string): string | undefined {
	const hosts = [...address.matchAll(/:\/\/([^/:?#]+)/g)].map(([, host = ""]) => host.toLowerCase());
	return hosts.find((host) => HOSTS.some((copy) => host === copy || host.endsWith(`.${copy}`)));
}
