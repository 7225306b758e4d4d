/**
 * The vocabulary's nodes: one zod schema a label, the only place where a label or a property is declared. The loader
 * checks with it, the GraphQL types and the filters are made from it, and the client takes its order of types from it.
 */
import { z } from "zod";
import { Backed, IsoDate } from "./fact.ts";

const ags = (digits: number) => z.string().regex(new RegExp(`^\\d{${digits}}$`), `${digits} digits, as text`);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const count = z.number().int().min(0);

/** What every entity carries beside its own properties. */
export const Named = Backed.extend({
	name: z.string().min(1).max(300),
	nameEn: z.string().optional(),
	altNames: z.array(z.string()).optional(),
	description: z.string().optional(),
	wikidata: z
		.string()
		.regex(/^Q\d+$/, "a Wikidata id such as Q2742")
		.optional(),
	website: z.url().optional(),
});

const place = { lat: latitude.optional(), lon: longitude.optional() };
const size = {
	population: count.optional(),
	populationOn: IsoDate.optional(),
	areaKm2: z.number().min(0).optional(),
};

/** Every entity label with its schema, in the order in which people are shown them. */
export const NODE_SCHEMAS = {
	/** Stadt, Gemeinde, kreisfreie Stadt; foreign ones say so in `kind`. */
	Commune: Named.extend({
		ags: ags(8).optional(),
		ars: ags(12).optional(),
		kind: z.string().optional(),
		...size,
		...place,
	}),
	/** Kreis, Städteregion. */
	District: Named.extend({ ags: ags(5).optional(), kind: z.string().optional(), ...size, ...place }),
	/** Regierungsbezirk, Land, Landschaft. */
	Region: Named.extend({ kind: z.string().optional(), key: z.string().optional() }),
	/** A cooperation of communes, districts and organisations; also a model or process. */
	Network: Named.extend({
		kind: z.string().optional(),
		legalForm: z.string().optional(),
		foundedOn: IsoDate.optional(),
		foundedText: z.string().optional(),
		dissolvedOn: IsoDate.optional(),
		dissolvedText: z.string().optional(),
		purpose: z.string().optional(),
		principles: z.array(z.string()).optional(),
		tags: z.array(z.string()).optional(),
		population: count.optional(),
		populationText: z.string().optional(),
	}),
	/** Verein, Verband, company, Amt, Stabsstelle, Stadtkonzern. */
	Organization: Named.extend({ kind: z.string().optional(), legalForm: z.string().optional() }),
	/** Gremium: Runde, Kreis, Beirat, AG, Fachgruppe, Geschäftsstelle, format. */
	Body: Named.extend({
		kind: z.string().optional(),
		size: count.optional(),
		rhythm: z.string().optional(),
		tasks: z.array(z.string()).optional(),
		principles: z.array(z.string()).optional(),
	}),
	/** An office holder, in a public function only. */
	Person: Named.extend({ givenName: z.string().optional(), familyName: z.string().optional() }),
	/** A post (org:Post), held by persons over time. */
	Role: Named.extend({
		kind: z.string().optional(),
		count: count.optional(),
		rotation: z.string().optional(),
		tasks: z.array(z.string()).optional(),
	}),
	/** A field of cooperation (skos:Concept). */
	Topic: Named.extend({ scheme: z.string().optional(), ordinal: count.optional() }),
	/** Vereinbarung, Erklärung, Ratsbeschluss, also other documents of record. */
	Agreement: Named.extend({
		kind: z.string().optional(),
		signedOn: IsoDate.optional(),
		signedText: z.string().optional(),
	}),
	/** A meeting or another happening on a day. */
	Event: Named.extend({ kind: z.string().optional(), on: IsoDate.optional(), onText: z.string().optional() }),
	/** What a cooperation undertakes: Velorouten, Ökoprofit. */
	Project: Named.extend({
		kind: z.string().optional(),
		from: IsoDate.optional(),
		to: IsoDate.optional(),
		fromText: z.string().optional(),
		toText: z.string().optional(),
	}),
} as const;

export type NodeType = keyof typeof NODE_SCHEMAS;

/** All entity labels, in the order in which people are shown them. */
export const NODE_TYPES = Object.keys(NODE_SCHEMAS) as [NodeType, ...NodeType[]];
export const NodeTypeName = z.enum(NODE_TYPES);

/** The label that every entity carries beside its own; the uniqueness of `id` hangs on it. */
export const ENTITY_LABEL = "Entity";

export function isNodeType(name: string): name is NodeType {
	return Object.hasOwn(NODE_SCHEMAS, name);
}
