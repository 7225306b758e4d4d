/**
 * Popolo → one data file. An organization within another is a body of it (`Body`); one above all others is a commune by its AGS, a
 * cooperation by its classification, else an organization. A post is a role in it, a membership who holds it. Of persons only their
 * names are taken: no contact, no birth, no gender, no image, no party.
 */
import { NETWORK_KINDS, slug } from "../../../model/index.ts";
import { toYaml } from "../../../tables/write.ts";
import type { Report } from "../../messages/problem.ts";
import { isDay } from "../../parse/dates.ts";
import { readTerm } from "../../parse/terms.ts";
import { get, type Mapping } from "../../read/tree.ts";
import { shortHash } from "../../resolve/element.ts";
import { kindOfBody, roleKind } from "../oparl/entries.ts";
import { textOf } from "../oparl/read.ts";
import type { Imported } from "../output.ts";
import type { InputFile } from "../run.ts";
import { type PopoloObject, type PopoloObjects, readPopolo } from "./read.ts";

export interface PopoloOptions {
	/** Day on which the files were fetched. */
	retrieved: string;
	/** Who publishes them, and where. */
	publisher: string;
	url?: string;
	license?: string;
}

type Label = "communes" | "networks" | "organizations" | "bodies";
type Entry = Record<string, unknown>;

interface Conversion {
	objects: PopoloObjects;
	report: Report;
	/** Organizations that are taken, by id. */
	taken: ReadonlyMap<string, PopoloObject>;
	persons: ReadonlyMap<string, PopoloObject>;
	holders: Set<PopoloObject>;
}

/** @returns undefined when anything was reported */
export function importPopolo(files: InputFile[], options: PopoloOptions, report: Report): Imported | undefined {
	let failed = false;
	const note: Report = (place, ...message) => {
		failed = true;
		return report(place, ...message);
	};
	const objects = readPopolo(files, note);
	const organizations = objects.organizations.filter(({ map }) => !isParty(map));
	const conversion: Conversion = {
		...{ objects, report: note, holders: new Set<PopoloObject>() },
		taken: new Map(organizations.map((one) => [one.id, one])),
		persons: new Map(objects.persons.map((one) => [one.id, one])),
	};
	const parties = new Set(objects.organizations.filter(({ map }) => isParty(map)).map(({ id }) => id));
	const inParties = objects.memberships.filter(({ map }) => parties.has(textOf(map, "organization_id") ?? ""));
	const entries: Record<Label, Entry[]> = { communes: [], networks: [], organizations: [], bodies: [] };
	for (const organization of organizations) entries[labelOf(organization)].push(entryOf(organization, conversion));
	const placed = objects.memberships.filter((one) => !inParties.includes(one) && isHeld(one, conversion));
	const without = objects.memberships.length - inParties.length - placed.length;
	const persons = [...conversion.holders].map((person) => personEntry(person, conversion));
	if (failed) return undefined;
	return {
		files: { "popolo.yaml": popoloYaml(entries, persons, options) },
		notices: [
			["popoloTaken", organizations.length, persons.length],
			...(parties.size > 0 ? [["partiesLeft", parties.size] as const] : []),
			...(without > 0 ? [["membershipsLeft", without] as const] : []),
		],
	};
}

/** Who belongs to a party is nobody's public function. */
const isParty = (map: Mapping) => /^(party|partei|political party)$/i.test(textOf(map, "classification") ?? "");

const nameOf = ({ map }: PopoloObject) => textOf(map, "name") ?? "";

/** Ids of Popolo are anything: the name, and enough of the id to tell two apart. */
const keyOf = (object: PopoloObject, name = nameOf(object)) =>
	[slug(name), shortHash(object.id).slice(0, 6)].filter((part) => part !== "").join("-");

function agsOf({ map }: PopoloObject): string | undefined {
	const identifiers = get(map, "identifiers");
	if (identifiers?.kind !== "list") return undefined;
	const found = identifiers.items.find((one) => one.kind === "map" && /ags/i.test(textOf(one, "scheme") ?? ""));
	const ags = found?.kind === "map" ? textOf(found, "identifier") : undefined;
	return ags && /^\d{8}$/.test(ags) ? ags : undefined;
}

const networkKind = ({ map }: PopoloObject) => {
	const kind = textOf(map, "classification");
	return kind !== undefined && readTerm(kind, NETWORK_KINDS) ? kind : undefined;
};

function labelOf(organization: PopoloObject): Label {
	if (textOf(organization.map, "parent_id")) return "bodies";
	if (agsOf(organization)) return "communes";
	return networkKind(organization) ? "networks" : "organizations";
}

const idOf = (organization: PopoloObject) => agsOf(organization) ?? keyOf(organization);

const LABEL_PREFIX = {
	communes: "commune",
	networks: "network",
	organizations: "organization",
	bodies: "body",
} as const;

function entryOf(organization: PopoloObject, conversion: Conversion): Entry {
	const { map, place, id } = organization;
	const { report, taken } = conversion;
	const name = nameOf(organization);
	if (name === "") report(place, "popoloWithout", "organizations", "name");
	const label = labelOf(organization);
	const kind = textOf(map, "classification");
	const parentId = textOf(map, "parent_id");
	const parent = taken.get(parentId ?? "");
	if (parentId && !parent) report(get(map, "parent_id")?.place ?? place, "popoloUnknown", "organizations", parentId);
	const { from, to } = period(map, "founding_date", "dissolution_date", report);
	const roles = roleEntries(organization, conversion);
	const ags = agsOf(organization);
	return {
		...(ags ? { ags } : { id: idOf(organization) }),
		name,
		...(kind && label !== "communes" && (label === "bodies" ? kindOfBody(kind) : { kind })),
		...(label !== "communes" && { ...(from && { foundedOn: from }), ...(to && { dissolvedOn: to }) }),
		locator: id,
		...(parent && {
			[labelOf(parent) === "bodies" ? "subBodyOf" : "bodyOf"]: {
				id: `${LABEL_PREFIX[labelOf(parent)]}-${idOf(parent)}`,
			},
		}),
		...(roles.length > 0 && { roles }),
	};
}

/** Posts with those who held them; memberships without a post by what they are called. */
function roleEntries(organization: PopoloObject, conversion: Conversion): Entry[] {
	const { objects, report } = conversion;
	const key = keyOf(organization);
	const isHere = ({ map }: PopoloObject) => textOf(map, "organization_id") === organization.id;
	const own = objects.posts.filter(isHere);
	const posts = own.map((post) => {
		const name = textOf(post.map, "label") ?? textOf(post.map, "role") ?? "";
		if (name === "") report(post.place, "popoloWithout", "posts", "label");
		const held = objects.memberships.filter(({ map }) => textOf(map, "post_id") === post.id);
		return roleEntry(name, keyOf(post, name), textOf(post.map, "role") ?? name, held, conversion);
	});
	const free = objects.memberships.filter((one) => isHere(one) && !textOf(one.map, "post_id"));
	const names = new Set(free.map(({ map }) => textOf(map, "role") ?? "Mitglied"));
	const roles = [...names].map((name) => {
		const held = free.filter(({ map }) => (textOf(map, "role") ?? "Mitglied") === name);
		return roleEntry(name, `${slug(name)}-${key}`, name, held, conversion);
	});
	return [...posts, ...roles];
}

function roleEntry(name: string, id: string, kind: string, memberships: PopoloObject[], conversion: Conversion): Entry {
	const { persons, holders, report } = conversion;
	const held = memberships.flatMap((membership) => {
		const person = persons.get(textOf(membership.map, "person_id") ?? "");
		if (!person) return [];
		holders.add(person);
		const { from, to } = period(membership.map, "start_date", "end_date", report);
		const locator = textOf(membership.map, "id") ?? `${person.id}, ${textOf(membership.map, "organization_id")}`;
		return [{ person: keyOf(person), ...(from && { from }), ...(to && { to }), locator }];
	});
	return { id, name, kind: roleKind(kind), ...(held.length > 0 && { held }) };
}

/** Whether a membership has both ends in the files, and where it names a post, that too. */
function isHeld({ map, place }: PopoloObject, { objects, persons, taken, report }: Conversion): boolean {
	const post = textOf(map, "post_id");
	const known = objects.posts.find(({ id }) => id === post);
	if (post && !known) report(get(map, "post_id")?.place ?? place, "popoloUnknown", "posts", post);
	const organization = known ? textOf(known.map, "organization_id") : textOf(map, "organization_id");
	return persons.has(textOf(map, "person_id") ?? "") && taken.has(organization ?? "");
}

/** Years, months or days, as Popolo has them. */
function period(map: Mapping, start: string, end: string, report: Report): { from?: string; to?: string } {
	const [from, to] = [start, end].map((key) => {
		const text = textOf(map, key)?.replace(/T.*$/, "");
		// A year is its first day, a month too.
		if (text === undefined || (/^\d{4}(-\d\d){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10)))) return text;
		return report(get(map, key)?.place ?? map.place, "notPopoloDate", text);
	});
	const [first, last] = [get(map, start)?.place, get(map, end)?.place];
	if (from && to && first && last && to < from) report(last, "periodReversed", to, from, first);
	return { ...(from && { from }), ...(to && { to }) };
}

function personEntry(person: PopoloObject, { report }: Conversion): Entry {
	const name = nameOf(person);
	if (name === "") report(person.place, "popoloWithout", "persons", "name");
	const [givenName, familyName] = ["given_name", "family_name"].map((key) => textOf(person.map, key));
	return {
		id: keyOf(person),
		name,
		...(givenName && { givenName }),
		...(familyName && { familyName }),
		locator: person.id,
	};
}

function popoloYaml(entries: Record<Label, Entry[]>, persons: Entry[], options: PopoloOptions): string {
	const { retrieved, publisher, url, license } = options;
	const source = `popolo-${slug(publisher)}`;
	const lists = { ...entries, persons };
	return toYaml("Aus Popolo übernommen; neu übernehmen statt von Hand ändern.", {
		sources: {
			[source]: {
				title: `Popolo-Daten, ${publisher}`,
				publisher,
				...(url && { url }),
				retrieved,
				...(license && { license }),
				kind: "dataset",
			},
		},
		evidence: { source },
		...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
	});
}
