/**
 * OParl → data files, one for each Körperschaft. An OParl Body is our Commune (or District), its Organization our Body, a
 * Membership a Role in it that a Person holds. Nothing but public functions is taken: no addresses, no telephone numbers,
 * no gender, no biography, no membership in a party.
 */
import { slug } from "../../../model/index.ts";
import { toYaml } from "../../../tables/write.ts";
import type { Report } from "../../messages/problem.ts";
import type { Mapping } from "../../read/tree.ts";
import { shortHash } from "../../resolve/element.ts";
import type { Imported } from "../output.ts";
import type { InputFile } from "../run.ts";
import { bodyEntry, type Conversion, leaveOut, personEntry, prepare, territory } from "./entries.ts";
import { linkOf, type OparlObject, readObjects, textOf, urlOf } from "./read.ts";

export interface OparlOptions {
	/** Day on which the files were fetched. */
	retrieved: string;
}

/** @returns undefined when there is nothing to translate; what is wrong is reported */
export function importOparl(files: InputFile[], options: OparlOptions, report: Report): Imported | undefined {
	const objects = readObjects(files, report);
	const conversion = prepare(objects, report);
	const [first] = [...objects.Organization, ...objects.Person, ...objects.Membership];
	if (objects.Body.length === 0) {
		const place = first?.place ?? { file: files[0]?.file ?? "", line: 1, column: 1, path: "" };
		return report(place, "noOparlBody");
	}
	checkOrganizations(conversion);
	const texts: Record<string, string> = {};
	for (const body of objects.Body) {
		const name = slug(textOf(body.map, "shortName") ?? textOf(body.map, "name") ?? "");
		const own = shortHash(body.id).slice(0, 6);
		const key = name === "" ? own : `${name}.yaml` in texts ? `${own}-${name}` : name;
		texts[`${key}.yaml`] = bodyFile(body, key, options, conversion);
	}
	if (objects.others > 0) conversion.left.set("othersLeft", objects.others);
	return { files: texts, notices: [["bodiesTaken", objects.Body.length], ...conversion.left] };
}

function checkOrganizations({ objects, report }: Conversion): void {
	const bodies = new Set(objects.Body.map(({ id }) => id));
	for (const { map, place } of objects.Organization) {
		const body = linkOf(map, "body");
		if (body && bodies.has(body)) continue;
		if (!body && bodies.size === 1) continue;
		if (body) report(place, "unknownOparlBody", body);
		else report(place, "organizationWithoutBody");
	}
}

/** @param key what the file and its source are called */
function bodyFile(body: OparlObject, key: string, { retrieved }: OparlOptions, conversion: Conversion): string {
	const { objects, report } = conversion;
	const official = textOf(body.map, "name") ?? textOf(body.map, "shortName");
	if (!official) report(body.place, "bodyWithoutName");
	const name = official ?? "";
	const source = `oparl-${key}`;
	urlOf(body.map, "id", report);
	const organizations = objects.Organization.filter(
		({ map }) => (linkOf(map, "body") ?? body.id) === body.id && !isParty(map, conversion),
	);
	const { label, entry } = territory(body, name, report);
	const bodies = organizations.map((organization) => bodyEntry(organization, entry.id, organizations, conversion));
	const persons = objects.Person.filter(({ id }) => conversion.holders.delete(id)).map((one) =>
		personEntry(one, report),
	);
	const license = textOf(body.map, "license");
	return toYaml("Aus OParl übernommen; neu übernehmen statt von Hand ändern.", {
		sources: {
			[source]: {
				title: `OParl-Schnittstelle, ${name}`,
				publisher: name,
				url: body.id,
				retrieved,
				...(license && { license }),
				kind: "dataset",
			},
		},
		evidence: { source, locator: body.id },
		[label]: [entry],
		...(bodies.length > 0 && { bodies }),
		...(persons.length > 0 && { persons }),
	});
}

/** Parties are no bodies of a commune; who belongs to one is nobody's public function. */
function isParty(map: Mapping, conversion: Conversion): boolean {
	const party = textOf(map, "organizationType") === "Partei" || textOf(map, "classification") === "Partei";
	if (party) leaveOut(conversion, "partiesLeft");
	return party;
}
