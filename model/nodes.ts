/**
 * The vocabulary's nodes: one record a label, the only place where a label is declared. The loader's checks and sections, GraphQL,
 * the filters, the dictionaries and the documents are made from it. How it is drawn stands in the client
 * (`client/style/node-types.ts`).
 */
import { z } from "zod";
import { membersCompleteness, otherCompleteness } from "./completeness.ts";
import { Backed } from "./fact.ts";
import type { Term as VocabularyTerm } from "./org.ts";
import type { OwnProperties, PropertyName } from "./properties.ts";
import { DerivedDays, Edtf } from "./time.ts";
import { WebUrl } from "./url.ts";
import { BODY_KINDS, LEGAL_FORMS, NAMED_BY, NETWORK_KINDS, oneOf, ROLE_KINDS, TASK_FORMS } from "./vocabularies.ts";

const digits = (length: number) => z.string().regex(new RegExp(`^\\d{${length}}$`), `${length} digits, as text`);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const count = z.number().int().min(0);

/** What every entity carries beside its own properties. */
export const Named = Backed.extend({
	name: z.string().min(1).max(300),
	nameEn: z.string().optional(),
	nameBy: oneOf(NAMED_BY),
	altNames: z.array(z.string()).optional(),
	description: z.string().optional(),
	wikidata: z
		.string()
		.regex(/^Q\d+$/, "a Wikidata id such as Q2742")
		.optional(),
	website: WebUrl.optional(),
});

const place = { lat: latitude.optional(), lon: longitude.optional() };
const size = {
	population: count.optional(),
	populationOn: Edtf.optional(),
	areaKm2: z.number().min(0).optional(),
};

/** How long an office lasts by its rule, as an ISO 8601 duration of years, months or days. */
const Term = z.string().regex(/^P\d+[YMD]$/, "an ISO 8601 duration such as P2Y");

/** Of what is founded and may end. */
const founding = {
	foundedOn: Edtf.optional(),
	foundedText: z.string().optional(),
	dissolvedOn: Edtf.optional(),
	dissolvedText: z.string().optional(),
};
const FOUNDING = { from: "foundedOn", to: "dissolvedOn" } as const;
const days = DerivedDays.shape;

const kindText = z.string().optional();
const legalForm = { legalForm: oneOf(LEGAL_FORMS), legalFormText: z.string().optional() };

/** How the office is reached. */
const contact = {
	email: z.email().optional(),
	telephone: z.string().optional(),
	address: z.string().optional(),
};

/** A name for one and for several. */
export interface Names {
	one: string;
	many: string;
}

/** What is written about a label beside its properties. */
export interface NodeRecord {
	/** What it means in published vocabularies. */
	term: VocabularyTerm;
	/** What neighbouring vocabularies call it, where that is easily confused. */
	called?: string;
	/** What it is, for the documents of the API. */
	about: string;
	/** What people are shown. */
	de: Names;
	en: Names;
	/** Key of a list in data files (`communes: […]`) and field of GraphQL. A reference is the label in lower case. */
	plural: string;
	/** Its entries belong to something else: two of the same name are two. */
	owned?: true;
	/** Without either it lasts as long as what it belongs to, as far as is known. */
	lasts?: Lifetime;
}

/** The properties that say when something begins and ends. */
export interface Lifetime {
	from?: PropertyName;
	to?: PropertyName;
}

/** Completes a record by the schema. Filters follow from the schema; with `lat` and `lon` it has a place on the map. */
function node<Own extends OwnProperties>(record: NodeRecord & { own: Own & Known<Own> }) {
	const { own, ...rest } = record;
	return { ...(rest as NodeRecord), schema: Named.extend(own as Own) };
}

/** Refuses a property that has no record in `properties.ts`. */
type Known<Own> = Record<Exclude<keyof Own, keyof OwnProperties>, never>;

/** Every label with its record, in the order in which people are shown them. */
export const NODES = {
	Commune: node({
		term: "org:FormalOrganization",
		called: "OParl: Body",
		about: "A town or rural commune: Stadt, Gemeinde, kreisfreie Stadt; those abroad say so in `kind`.",
		de: { one: "Kommune", many: "Kommunen" },
		en: { one: "Commune", many: "Communes" },
		plural: "communes",
		own: {
			ags: digits(8).optional(),
			ars: digits(12).optional(),
			postcode: digits(5).optional(),
			formerNames: z.array(z.string()).optional(),
			formerKeys: z.array(digits(8)).optional(),
			kind: z.string().optional(),
			...size,
			...place,
		},
	}),
	District: node({
		term: "org:FormalOrganization",
		called: "OParl: Body",
		about: "A district: Kreis, Städteregion.",
		de: { one: "Kreis", many: "Kreise" },
		en: { one: "District", many: "Districts" },
		plural: "districts",
		own: { ags: digits(5).optional(), kind: z.string().optional(), ...size, ...place },
	}),
	Region: node({
		term: "schema:AdministrativeArea",
		about: "A larger area: Regierungsbezirk, Land, landscape.",
		de: { one: "Region", many: "Regionen" },
		en: { one: "Region", many: "Regions" },
		plural: "regions",
		own: { kind: z.string().optional(), key: z.string().optional() },
	}),
	Network: node({
		term: "org:OrganizationalCollaboration",
		about: "A cooperation of communes, districts and organizations; also a model or process.",
		de: { one: "Kooperation", many: "Kooperationen" },
		en: { one: "Cooperation", many: "Cooperations" },
		plural: "networks",
		own: {
			kind: oneOf(NETWORK_KINDS),
			kindText,
			...legalForm,
			taskForm: oneOf(TASK_FORMS),
			...founding,
			purpose: z.string().optional(),
			principles: z.array(z.string()).optional(),
			tags: z.array(z.string()).optional(),
			population: count.optional(),
			populationText: z.string().optional(),
			...contact,
			...membersCompleteness,
			...otherCompleteness,
			...days,
		},
		lasts: FOUNDING,
	}),
	Organization: node({
		term: "org:Organization",
		about: "An association, special-purpose body, company or office.",
		de: { one: "Organisation", many: "Organisationen" },
		en: { one: "Organisation", many: "Organisations" },
		plural: "organizations",
		own: {
			kind: z.string().optional(),
			...legalForm,
			...founding,
			...contact,
			...membersCompleteness,
			...days,
		},
		lasts: FOUNDING,
	}),
	Body: node({
		term: "org:OrganizationalUnit",
		called: "OParl: Organization",
		about: "What meets or works within something else: round, board, advisory council, working group, office.",
		de: { one: "Gremium", many: "Gremien" },
		en: { one: "Body", many: "Bodies" },
		plural: "bodies",
		owned: true,
		own: {
			kind: oneOf(BODY_KINDS),
			kindText,
			size: count.optional(),
			rhythm: z.string().optional(),
			tasks: z.array(z.string()).optional(),
			principles: z.array(z.string()).optional(),
			...founding,
			...contact,
			...membersCompleteness,
			...days,
		},
		lasts: FOUNDING,
	}),
	Person: node({
		term: "foaf:Person",
		about: "An office holder, in a public function only.",
		de: { one: "Person", many: "Personen" },
		en: { one: "Person", many: "People" },
		plural: "persons",
		own: { givenName: z.string().optional(), familyName: z.string().optional() },
	}),
	Role: node({
		term: "org:Post",
		called: "Popolo: Post",
		about: "A post, held by persons over time.",
		de: { one: "Amt oder Rolle", many: "Ämter und Rollen" },
		en: { one: "Office or role", many: "Offices and roles" },
		plural: "roles",
		owned: true,
		own: {
			kind: oneOf(ROLE_KINDS),
			kindText,
			count: count.optional(),
			rotation: z.string().optional(),
			term: Term.optional(),
			tasks: z.array(z.string()).optional(),
			...contact,
			...days,
		},
		lasts: {},
	}),
	Topic: node({
		term: "skos:Concept",
		about: "A field of cooperation.",
		de: { one: "Thema", many: "Themen" },
		en: { one: "Topic", many: "Topics" },
		plural: "topics",
		own: { scheme: z.string().optional(), ordinal: count.optional() },
	}),
	Agreement: node({
		term: "foaf:Document",
		about: "An agreement, declaration, council decision or another document of record.",
		de: { one: "Vereinbarung", many: "Vereinbarungen" },
		en: { one: "Agreement", many: "Agreements" },
		plural: "agreements",
		owned: true,
		own: {
			kind: z.string().optional(),
			signedOn: Edtf.optional(),
			signedText: z.string().optional(),
			...days,
		},
		lasts: { from: "signedOn" },
	}),
	Event: node({
		term: "schema:Event",
		about: "A meeting or another happening on a day.",
		de: { one: "Veranstaltung", many: "Veranstaltungen" },
		en: { one: "Event", many: "Events" },
		plural: "events",
		owned: true,
		own: { kind: z.string().optional(), on: Edtf.optional(), onText: z.string().optional(), ...days },
		lasts: { from: "on", to: "on" },
	}),
	Project: node({
		term: "foaf:Project",
		about: "What a cooperation undertakes.",
		de: { one: "Projekt", many: "Projekte" },
		en: { one: "Project", many: "Projects" },
		plural: "projects",
		owned: true,
		own: {
			kind: z.string().optional(),
			from: Edtf.optional(),
			to: Edtf.optional(),
			fromText: z.string().optional(),
			toText: z.string().optional(),
			...days,
		},
		lasts: { from: "from", to: "to" },
	}),
};

export type NodeType = keyof typeof NODES;

/** All entity labels, in the order in which people are shown them. */
export const NODE_TYPES = Object.keys(NODES) as [NodeType, ...NodeType[]];
export const NodeTypeName = z.enum(NODE_TYPES);

/** Those of facts and of each label that lasts. */
export const LIFETIMES: readonly Lifetime[] = [
	{ from: "validFrom", to: "validTo" },
	...new Set(Object.values(NODES as Record<NodeType, NodeRecord>).flatMap(({ lasts }) => lasts ?? [])),
];

/** The label that every entity carries beside its own; the uniqueness of `id` hangs on it. */
export const ENTITY_LABEL = "Entity";

export function isNodeType(name: string): name is NodeType {
	return Object.hasOwn(NODES, name);
}
