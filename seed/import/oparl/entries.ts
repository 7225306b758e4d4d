/** Single OParl objects → entries of a data file. */
import { BODY_KINDS, slug, withoutKind } from "../../../model/index.ts";
import type { Report } from "../../messages/problem.ts";
import { isDay } from "../../parse/dates.ts";
import { readTerm } from "../../parse/terms.ts";
import { get, type Mapping } from "../../read/tree.ts";
import { shortHash } from "../../resolve/element.ts";
import { linkOf, type OparlObject, type OparlObjects, textOf, urlOf } from "./read.ts";

export type LeftOut = "partiesLeft" | "membershipsLeft" | "othersLeft";

export interface Conversion {
	objects: OparlObjects;
	persons: ReadonlyMap<string, OparlObject>;
	/** Memberships by the id of their organization. */
	memberships: ReadonlyMap<string, OparlObject[]>;
	report: Report;
	/** Ids of persons who hold something, so that nobody else is taken. */
	holders: Set<string>;
	/** What was left out: the notice that says so, and how often. */
	left: Map<LeftOut, number>;
}

/** Looks up once what belongs to what. */
export function prepare(objects: OparlObjects, report: Report): Conversion {
	const memberships = new Map<string, OparlObject[]>();
	for (const membership of objects.Membership) {
		const organization = linkOf(membership.map, "organization") ?? ownerOf(membership.parent, "Organization") ?? "";
		memberships.set(organization, [...(memberships.get(organization) ?? []), membership]);
	}
	const persons = new Map(objects.Person.map((person) => [person.id, person]));
	return { objects, persons, memberships, report, holders: new Set(), left: new Map() };
}

export function leaveOut({ left }: Conversion, what: LeftOut): void {
	left.set(what, (left.get(what) ?? 0) + 1);
}

/** The commune or district itself. Its `id` is what the bodies refer to: the AGS, where it is known. */
export function territory(body: OparlObject, name: string, report: Report) {
	const key = textOf(body.map, "ags") ?? textOf(body.map, "amtlicherGemeindeschluessel");
	const ars = textOf(body.map, "rgs");
	const isDistrict = key ? key.length === 5 : /kreis/i.test(textOf(body.map, "classification") ?? "");
	if (key && !/^(\d{5}|\d{8})$/.test(key)) {
		report(get(body.map, "ags")?.place ?? body.place, "notAgs", key);
	}
	const short = isDistrict ? name : withoutKind(name);
	const website = urlOf(body.map, "website", report);
	const others = [name, textOf(body.map, "shortName")].filter((text) => text !== undefined && text !== short);
	return {
		label: isDistrict ? "districts" : "communes",
		entry: {
			id: key ?? slug(short),
			name: short,
			...(others.length > 0 && { altNames: [...new Set(others)] }),
			...(key && { ags: key }),
			...(!isDistrict && ars && /^\d{12}$/.test(ars) && { ars }),
			...(website && { website }),
		},
	};
}

/** A name such as "–" gives nothing to a key. */
const joinKey = (...parts: string[]) => parts.filter((part) => part !== "").join("-");
const keyOf = (object: OparlObject, name: string) => joinKey(slug(name), shortHash(object.id).slice(0, 6));
const nameOf = ({ map }: OparlObject) => textOf(map, "name") ?? textOf(map, "shortName");

export function bodyEntry(
	organization: OparlObject,
	owner: string,
	all: OparlObject[],
	conversion: Conversion,
): Record<string, unknown> {
	const { map, id, place } = organization;
	const name = nameOf(organization);
	if (!name) conversion.report(place, "organizationWithoutName");
	const kind = textOf(map, "classification") ?? textOf(map, "organizationType");
	const short = textOf(map, "shortName");
	const website = urlOf(map, "website", conversion.report);
	const above = all.find((other) => other.id === linkOf(map, "subOrganizationOf"));
	if (above === organization) {
		conversion.report(get(map, "subOrganizationOf")?.place ?? place, "selfLink", "SUB_BODY_OF", id);
	}
	const roles = roleEntries(organization, keyOf(organization, name ?? ""), conversion);
	return {
		id: keyOf(organization, name ?? ""),
		name: name ?? "",
		...(short && short !== name && { altNames: [short] }),
		...(kind && kindOfBody(kind)),
		...(website && { website }),
		locator: id,
		bodyOf: { id: owner, ...period(map, conversion.report) },
		...(above && { subBodyOf: { body: keyOf(above, nameOf(above) ?? "") } }),
		...(roles.length > 0 && { roles }),
	};
}

/** What the list does not know goes by its own word. */
export const kindOfBody = (kind: string) => (readTerm(kind, BODY_KINDS) ? { kind } : { kind: "other", kindText: kind });

/** Memberships by what they are called, each with those who hold it. */
function roleEntries(organization: OparlObject, key: string, conversion: Conversion) {
	const { persons, memberships, report, holders } = conversion;
	const roles = new Map<string, Record<string, unknown>[]>();
	for (const membership of memberships.get(organization.id) ?? []) {
		const { map, parent } = membership;
		const person = persons.get(linkOf(map, "person") ?? ownerOf(parent, "Person") ?? "");
		if (!person) {
			leaveOut(conversion, "membershipsLeft");
			continue;
		}
		holders.add(person.id);
		const role = (textOf(map, "role") ?? "Mitglied").replace(/\s*\|\s*/g, " / ");
		const held = {
			person: keyOf(person, nameOf(person) ?? ""),
			...period(map, report),
			...(textOf(map, "votingRight") === "false" && { note: "ohne Stimmrecht" }),
			locator: membership.id,
		};
		roles.set(role, [...(roles.get(role) ?? []), held]);
	}
	return [...roles].map(([name, held]) => ({ id: joinKey(slug(name), key), name, kind: roleKind(name), held }));
}

const ownerOf = (parent: OparlObject | undefined, kind: OparlObject["kind"]) =>
	parent?.kind === kind ? parent.id : undefined;

export function roleKind(name: string): string {
	if (/stellv|vertret/i.test(name)) return "deputy";
	return /vorsitz/i.test(name) ? "chair" : "member";
}

/** `startDate` and `endDate`, which OParl writes as days or as times. */
function period(map: Mapping, report: Report): { from?: string; to?: string } {
	const [from, to] = ["startDate", "endDate"].map((key) => {
		const text = textOf(map, key);
		const day = text?.replace(/T.*$/, "");
		if (day === undefined || isDay(day)) return day;
		return report(get(map, key)?.place ?? map.place, "notOparlDate", text ?? "");
	});
	const [start, end] = [get(map, "startDate")?.place, get(map, "endDate")?.place];
	if (from && to && start && end && to < from) report(end, "periodReversed", to, from, start);
	return { ...(from && { from }), ...(to && { to }) };
}

export function personEntry(person: OparlObject, report: Report): Record<string, unknown> {
	const name = nameOf(person);
	if (!name) report(person.place, "personWithoutName");
	const [givenName, familyName] = ["givenName", "familyName"].map((key) => textOf(person.map, key));
	return {
		id: keyOf(person, name ?? ""),
		name: name ?? "",
		...(givenName && { givenName }),
		...(familyName && { familyName }),
		locator: person.id,
	};
}
