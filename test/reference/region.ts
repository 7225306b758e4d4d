/**
 * A region made up to hold whatever a route can confuse: memberships that are dated, ended, parallel, indirect and nested,
 * bodies below bodies, offices held twice, equal names and values, values that are missing.
 */
import type { NodeType, RelationshipType } from "../../model/index.ts";
import type { Entity, Evidence, Fact, Source, World } from "./world.ts";

type Own = Record<string, unknown>;

function entity(type: NodeType, key: string, name: string, own: Own = {}): Entity {
	const id = `${type.toLowerCase()}-${key}`;
	return { id, type, name, certainty: "stated", status: "single", evidence: ["evidence-register"], ...own };
}

const completeFrom = (membersListedFrom: string) => ({ membersListed: "complete", membersListedFrom });

/** `period` is written `from/to`, either side may be empty. A fact of the same type and ends is told apart by `own.id`. */
function fact(type: RelationshipType, source: string, target: string, period = "/", own: Own = {}): Fact {
	const [certainFrom, certainTo] = period.split("/");
	return {
		id: `${type.toLowerCase()}.${source}.${target}`,
		type,
		source,
		target,
		certainty: "stated",
		status: "single",
		evidence: [type === "PART_OF" ? "evidence-register" : "evidence-page"],
		...(certainFrom ? { certainFrom } : {}),
		...(certainTo ? { certainTo } : {}),
		...own,
	};
}

const ENTITIES = [
	entity("Commune", "ahlfeld", "Ahlfeld", { kind: "Stadt", population: 20_000, ags: "01001001", areaKm2: 40.5 }),
	entity("Commune", "aehrenbach", "Ährenbach", { kind: "Gemeinde", population: 7_500, ags: "01001002", areaKm2: 12 }),
	entity("Commune", "berg-2", "Berg 2", { kind: "Gemeinde", population: 20_000, populationOn: "2020-12-31" }),
	entity("Commune", "berg-10", "Berg 10", { kind: "Gemeinde", populationOn: "2010-01-01", lat: 51.5 }),
	entity("Commune", "zell", "Zell", { kind: "Stadt", population: 0, areaKm2: 40.5, evidence: ["evidence-page"] }),
	entity("Commune", "oeding", "Öding", { population: 7_500, ags: "01002001", altNames: ["Oedingen", "Bad Öding"] }),
	entity("Commune", "neustadt-a", "Neustadt", { kind: "Stadt", ags: "01002002", areaKm2: 0.25 }),
	entity("Commune", "neustadt-b", "Neustadt", { kind: "kreisfreie Stadt", population: 150_000 }),
	entity("Commune", "sankt-veit", "St. Veit", { kind: "Gemeinde", wikidata: "Q1", nameEn: "Saint Vitus" }),
	entity("District", "nord", "Kreis Nord", { ags: "01001", kind: "Kreis", population: 90_000 }),
	entity("District", "sued", "Kreis Süd", { ags: "01002", kind: "Kreis" }),
	entity("Region", "land", "Land", { kind: "Landschaft" }),
	entity("Organization", "verein", "Verein", { kind: "Verein" }),
	entity("Network", "alpha", "Alpha-Verbund", {
		foundedOn: "2000-01-01",
		evidence: ["evidence-page", "evidence-minutes"],
		status: "agreed",
		tags: ["Pendler", "Region"],
	}),
	entity("Network", "beta", "Beta-Bund", {
		...{ foundedOn: "2010-01-01", certainFrom: "2010-01-01", possibleFrom: "2010-01-01" },
		...{ dissolvedOn: "2018-06-30", certainTo: "2018-06-30", possibleTo: "2018-06-30", legalForm: "e. V." },
	}),
	entity("Network", "gamma", "Gamma", {
		...{ foundedOn: "2000-01-01", possibleFrom: "2000-01-01", legalForm: "e. V." },
		...completeFrom("2000-01-01"),
	}),
	entity("Network", "delta", "Delta", {
		legalForm: "Zweckverband",
		...completeFrom("2018-12-31"),
		membersTotal: 4,
		membersTotalIs: "about",
		membersTotalOn: "2018",
	}),
	entity("Network", "epsilon", "Epsilon"),
	entity("Network", "zeta", "Äther-Netz"),
	entity("Network", "eta", "Eta, ohne Mitglieder"),
	entity("Network", "theta", "Theta, vergangen", {
		...{ kind: "award_scheme", dissolvedOn: "2004-12-31" },
		...completeFrom("2000-01-01"),
	}),
	entity("Body", "rat", "Verbandsrat", { kind: "Rat", size: 12, rhythm: "monatlich" }),
	entity("Body", "ausschuss", "Ausschuss", { kind: "Ausschuss", size: 0 }),
	entity("Body", "unterausschuss", "Unterausschuss", { kind: "Ausschuss" }),
	entity("Body", "stadtrat", "Stadtrat Ahlfeld", { kind: "Rat", size: 40 }),
	entity("Body", "beirat", "Beirat", { size: 12 }),
	entity("Role", "vorsitz", "Vorsitz", { kind: "chair", count: 1 }),
	entity("Role", "stimme", "Stimme im Unterausschuss", { kind: "member" }),
	entity("Role", "sprecher", "Sprecher", { kind: "chair" }),
	entity("Role", "buergermeister", "Bürgermeister", { kind: "office" }),
	entity("Person", "erika", "Erika Muster", { familyName: "Muster" }),
	entity("Person", "max", "Max Muster", { familyName: "Muster" }),
	entity("Person", "otto", "Otto Ohneamt"),
	entity("Topic", "wohnen", "Wohnen", { scheme: "eigen", ordinal: 2 }),
	entity("Topic", "verkehr", "Verkehr", { scheme: "eigen", ordinal: 1 }),
	entity("Topic", "klima", "Klima", { ordinal: 10 }),
	entity("Topic", "umwelt", "Umwelt"),
	entity("Agreement", "vertrag", "Vertrag", { signedOn: "2000-01-01" }),
	entity("Event", "tagung", "Tagung", { on: "2015-05-05" }),
	entity("Project", "radweg", "Radweg", { from: "2014-01-01" }),
	entity("Topic", "allein", "Ohne jede Beziehung"),
];

const both = { evidence: ["evidence-page", "evidence-minutes"], status: "agreed" };
const again = (id: string, own: Own = {}) => ({ id, evidence: ["evidence-minutes"], ...own });

const FACTS = [
	// Who lies where. Zell changed its district on a day; Berg 10 is on no day without one.
	fact("PART_OF", "commune-ahlfeld", "district-nord"),
	fact("PART_OF", "commune-aehrenbach", "district-nord", "2000-01-01/"),
	fact("PART_OF", "commune-zell", "district-nord", "/2014-12-31"),
	fact("PART_OF", "commune-zell", "district-sued", "2015-01-01/", { evidence: ["evidence-register", "evidence-law"] }),
	fact("PART_OF", "commune-oeding", "district-sued"),
	fact("PART_OF", "commune-berg-10", "district-sued", "2009-12-31/2018-06-30", { evidence: ["evidence-law"] }),
	fact("PART_OF", "district-nord", "region-land"),
	fact("PART_OF", "district-sued", "region-land", "2010-01-01/"),
	fact("PART_OF", "commune-neustadt-b", "region-land"),
	fact("PART_OF", "commune-sankt-veit", "organization-verein"),
	fact("PART_OF", "network-delta", "network-epsilon"),
	fact("PART_OF", "commune-neustadt-a", "network-gamma", "2014-12-31/2020-12-31"),
	fact("PART_OF", "organization-verein", "commune-ahlfeld"),
	// Direct memberships: some for ever, some dated, one in two periods, one twice at once.
	fact("MEMBER_OF", "commune-ahlfeld", "network-alpha", "/", { role: "lead", ...both }),
	fact("MEMBER_OF", "commune-aehrenbach", "network-alpha", "2000-01-01/2009-12-31"),
	fact("MEMBER_OF", "commune-berg-2", "network-alpha", "2010-01-01/"),
	fact("MEMBER_OF", "commune-zell", "network-alpha", "1999-12-31/2009-12-31"),
	fact("MEMBER_OF", "commune-zell", "network-alpha", "2015-01-01/2018-06-30", again("member_of.zell.alpha.again")),
	fact("MEMBER_OF", "commune-oeding", "network-alpha", "/2014-12-31"),
	fact("MEMBER_OF", "commune-neustadt-b", "network-alpha", "2014-12-31/2014-12-31"),
	fact("MEMBER_OF", "organization-verein", "network-alpha", "2018-07-01/", { role: "supporter" }),
	fact("MEMBER_OF", "commune-ahlfeld", "network-beta", "2010-01-01/2018-06-30"),
	fact("MEMBER_OF", "commune-berg-10", "network-beta", "2010-01-01/"),
	fact("MEMBER_OF", "commune-berg-10", "network-beta", "2014-12-31/2020-12-31", again("member_of.berg-10.beta.lead")),
	fact("MEMBER_OF", "district-nord", "network-beta", "2010-01-01/2018-06-30", both),
	fact("MEMBER_OF", "commune-neustadt-a", "network-delta"),
	fact("MEMBER_OF", "commune-berg-2", "network-delta", "2009-12-31/2015-01-01"),
	fact("MEMBER_OF", "commune-ahlfeld", "network-delta", "2018-07-01/"),
	fact("MEMBER_OF", "organization-verein", "network-delta"),
	fact("MEMBER_OF", "commune-oeding", "network-gamma", "2000-01-01/"),
	fact("MEMBER_OF", "network-delta", "network-gamma", "2010-01-01/2018-06-30"),
	fact("MEMBER_OF", "district-sued", "network-gamma", "2015-01-01/"),
	fact("MEMBER_OF", "network-gamma", "network-epsilon", "2014-12-31/"),
	fact("MEMBER_OF", "commune-oeding", "network-epsilon", "2018-07-01/"),
	fact("MEMBER_OF", "district-nord", "network-epsilon", "/2014-12-31"),
	fact("MEMBER_OF", "region-land", "network-zeta"),
	fact("MEMBER_OF", "organization-verein", "network-zeta", "2010-01-01/"),
	fact("MEMBER_OF", "commune-berg-2", "network-zeta", "/", { certainty: "inferred" }),
	fact("MEMBER_OF", "network-alpha", "network-zeta", "2018-07-01/", both),
	fact("MEMBER_OF", "commune-ahlfeld", "network-theta", "/2004-12-31"),
	fact("MEMBER_OF", "district-sued", "network-theta", "/2004-12-31"),
	// Bodies, people and topics.
	fact("BODY_OF", "body-rat", "network-alpha"),
	fact("BODY_OF", "body-beirat", "network-beta", "2010-01-01/2018-06-30"),
	fact("BODY_OF", "body-stadtrat", "commune-ahlfeld"),
	fact("SUB_BODY_OF", "body-ausschuss", "body-rat"),
	fact("SUB_BODY_OF", "body-unterausschuss", "body-ausschuss", "2010-01-01/"),
	fact("SUB_BODY_OF", "body-rat", "body-beirat", "2015-01-01/"),
	fact("ROLE_IN", "role-vorsitz", "body-rat"),
	fact("ROLE_IN", "role-stimme", "body-unterausschuss", "2014-12-31/"),
	fact("ROLE_IN", "role-sprecher", "network-alpha", "/2014-12-31"),
	fact("ROLE_IN", "role-buergermeister", "commune-ahlfeld"),
	fact("EX_OFFICIO", "role-buergermeister", "role-vorsitz"),
	fact("HOLDS", "person-erika", "role-vorsitz", "2000-01-01/2009-12-31", { validFromText: "2000" }),
	fact("HOLDS", "person-erika", "role-vorsitz", "2015-01-01/", again("holds.erika.vorsitz.again")),
	fact("HOLDS", "person-max", "role-vorsitz", "2010-01-01/2014-12-31"),
	fact("HOLDS", "person-max", "role-stimme", "2018-07-01/"),
	fact("HOLDS", "person-erika", "role-buergermeister"),
	fact("HOLDS", "person-otto", "role-sprecher", "/2009-12-31"),
	fact("REPRESENTED_IN", "commune-ahlfeld", "body-rat", "/", { seats: 4, by: "councillors" }),
	fact("REPRESENTED_IN", "commune-zell", "body-unterausschuss", "2015-01-01/2018-06-30", { by: "mayor" }),
	fact("REPRESENTED_IN", "body-stadtrat", "body-rat", "2010-01-01/"),
	fact("ADVISES", "body-beirat", "network-alpha", "2014-12-31/"),
	fact("WORKS_ON", "network-alpha", "topic-wohnen", "/2014-12-31", { stage: "agreed" }),
	fact("WORKS_ON", "network-alpha", "topic-verkehr", "2010-01-01/"),
	fact("WORKS_ON", "network-beta", "topic-verkehr"),
	fact("WORKS_ON", "network-gamma", "topic-klima", "2015-01-01/"),
	fact("WORKS_ON", "network-zeta", "topic-klima"),
	fact("WORKS_ON", "body-unterausschuss", "topic-klima"),
	fact("WORKS_ON", "organization-verein", "topic-umwelt"),
	fact("BROADER", "topic-klima", "topic-umwelt"),
	fact("BROADER", "topic-verkehr", "topic-umwelt", "2018-07-01/"),
	fact("BASED_ON", "network-alpha", "agreement-vertrag"),
	fact("PARTY_TO", "commune-ahlfeld", "agreement-vertrag", "2000-01-01/2000-01-01"),
	fact("EVENT_OF", "event-tagung", "network-alpha", "2014-12-31/2015-12-31"),
	fact("TOOK_PART_IN", "person-max", "event-tagung", "/", { as: "host" }),
	fact("RUNS", "network-alpha", "project-radweg", "2014-12-31/2018-06-30"),
	fact("RUNS", "network-delta", "project-radweg"),
	fact("SUCCEEDS", "network-beta", "network-theta", "2010-01-01/"),
	fact("LINKED_TO", "network-alpha", "network-beta"),
	fact("LINKED_TO", "network-beta", "network-alpha", "2010-01-01/"),
];

const SOURCES: Source[] = [
	{ id: "source-law", title: "Gesetz", publisher: "Land", kind: "document", publishedText: "2014" },
	{ id: "source-page", title: "Der Verbund", publisher: "Verbund", kind: "webpage", url: "https://example.org/" },
	{ id: "source-register", title: "Register", publisher: "Amt", kind: "register", publishedOn: "2023-01-01" },
	{ id: "source-unused", title: "Nie zitiert", publisher: "Amt", kind: "dataset" },
];

const EVIDENCE: Evidence[] = [
	{ id: "evidence-page", source: "source-page", quote: "zwölf Kommunen", locator: "Absatz 1" },
	{ id: "evidence-minutes", source: "source-page", says: "seit 2015", outdated: true },
	{ id: "evidence-register", source: "source-register", locator: "Zeile" },
	{ id: "evidence-law", source: "source-law", locator: "§ 2" },
	{ id: "evidence-idle", source: "source-law" },
];

export const REGION: World = { entities: ENTITIES, facts: FACTS, evidence: EVIDENCE, sources: SOURCES };

/** All times, each day on which something begins or ends in the region, the day beside it, and days far away. */
export const DAYS = [
	undefined,
	"1990-01-01",
	"1999-12-31",
	"2000-01-01",
	"2004-12-31",
	"2005-01-01",
	"2009-12-31",
	"2010-01-01",
	"2014-12-31",
	"2015-01-01",
	"2018-06-30",
	"2018-07-01",
	"2020-12-31",
	"2021-01-01",
	"2099-12-31",
];
