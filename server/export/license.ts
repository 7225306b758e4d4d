/** Licenses as URLs, for what links to them. */
import type { DatasetRef } from "../../model/index.ts";

/** As people and SPDX write them: `CC BY 4.0`, `CC-BY-SA-4.0`, `CC0 1.0`, `dl-de/by-2-0`. */
const KNOWN: readonly (readonly [RegExp, (version: string, terms: string) => string])[] = [
	[
		/^cc[ -](?<terms>by(?:-(?:nc|sa|nd))*)[ -](?<version>\d\.\d)$/i,
		(version, terms) => `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
	],
	[/^cc0[ -](?<version>\d\.\d)$/i, (version) => `https://creativecommons.org/publicdomain/zero/${version}/`],
	[
		/^dl-de[/-](?<terms>by|zero)-(?<version>\d[.-]\d)$/i,
		(version, terms) => `https://www.govdata.de/dl-de/${terms.toLowerCase()}-${version.replace(".", "-")}`,
	],
];

/** Where a license can be read; undefined for one that we do not know. */
export function licenseUrl(license: string): string | undefined {
	const text = license.trim();
	if (URL.canParse(text) && /^https?:/i.test(text)) return new URL(text).href;
	for (const [pattern, url] of KNOWN) {
		const { version = "", terms = "" } = pattern.exec(text)?.groups ?? {};
		if (version) return url(version, terms);
	}
	return undefined;
}

/** The value of the header `Link` (RFC 8288) with the license of each data set; "" where none has a URL. */
export function licenseLinks(datasets: readonly Pick<DatasetRef, "license">[]): string {
	const urls = new Set(datasets.flatMap(({ license }) => licenseUrl(license) ?? []));
	return [...urls].map((url) => `<${url}>; rel="license"`).join(", ");
}
