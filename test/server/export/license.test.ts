import { expect, test } from "vitest";
import { licenseLinks, licenseUrl } from "../../../server/export/license.ts";

test.each([
	["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
	["CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"],
	["CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
	["dl-de/by-2-0", "https://www.govdata.de/dl-de/by-2-0"],
	["DL-DE-ZERO-2.0", "https://www.govdata.de/dl-de/zero-2-0"],
	["https://example.org/a license", "https://example.org/a%20license"],
	["javascript:alert(1)", undefined],
	["MIT oder CC BY 4.0", undefined],
	["frei", undefined],
])("the license %s is at %s", (license, url) => {
	expect(licenseUrl(license)).toBe(url);
});

test("each license is linked once, and those without a URL are left out", () => {
	const datasets = ["CC BY 4.0", "CC-BY-4.0", "frei", "CC0 1.0"].map((license) => ({ license }));
	expect(licenseLinks(datasets)).toBe(
		'<https://creativecommons.org/licenses/by/4.0/>; rel="license", <https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"',
	);
	expect(licenseLinks([{ license: "frei" }])).toBe("");
});
