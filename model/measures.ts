/** Measures of a graph and of its entities: what each is called, how it counts, and what it does not say. */
import { z } from "zod";
import { EntityRef } from "./answers.ts";
import { Id } from "./ids.ts";
import type { Bilingual } from "./questions.ts";
import { IsoDate } from "./time.ts";

export interface Measure {
	title: Bilingual;
	/** How it is computed. */
	definition: Bilingual;
	/** What nobody should read out of it. */
	silent: Bilingual;
	/** `ratio`: from 0 to 1. `group`: numbers that tell groups apart and have no order. */
	scale: "count" | "ratio" | "number" | "group";
}

/** In the order in which people are offered them. The graph is undirected; what is linked twice counts once. */
export const MEASURES = {
	degree: {
		title: { de: "Nachbarn", en: "Neighbours" },
		definition: {
			de: "So viele andere Einträge sind mit ihm durch mindestens einen Fakt verbunden (Grad).",
			en: "The number of other entities that at least one fact connects it with (degree).",
		},
		silent: {
			de: "Nicht, wie wichtig oder wie eng eine Verbindung ist.",
			en: "Not how important or how close a connection is.",
		},
		scale: "count",
	},
	memberships: {
		title: { de: "Kooperationen", en: "Cooperations" },
		definition: {
			de: "In so vielen der gezählten Kooperationen ist es Mitglied.",
			en: "The number of the cooperations counted that it is a member of.",
		},
		silent: {
			de: "Nicht, wie viele es wirklich sind: Listen von Mitgliedern sind oft unvollständig.",
			en: "Not how many there really are: lists of members are often incomplete.",
		},
		scale: "count",
	},
	membershipShare: {
		title: { de: "Anteil der Kooperationen", en: "Share of cooperations" },
		definition: {
			de: "Zahl der Kooperationen, in denen es Mitglied ist, durch die Zahl aller mit mindestens einem gezählten Mitglied.",
			en: "The number of cooperations that it is a member of, by the number of all with at least one counted member.",
		},
		silent: {
			de: "Nicht, ob es einer der übrigen beitreten könnte: viele sind für andere Gebiete da.",
			en: "Not whether it could join one of the others: many are for other areas.",
		},
		scale: "ratio",
	},
	betweenness: {
		title: { de: "Vermittlung", en: "Betweenness" },
		definition: {
			de: "Anteil der kürzesten Wege zwischen je zwei anderen Einträgen, die über ihn führen (Freeman 1977, normiert auf 0 bis 1).",
			en: "The share of the shortest paths between any two other entities that lead through it (Freeman 1977, normalised to 0 to 1).",
		},
		silent: {
			de: "Nicht, ob tatsächlich jemand vermittelt: gezählt werden Möglichkeiten. Große Kooperationen liegen immer vorn.",
			en: "Not whether anybody does broker: what is counted are opportunities. Large cooperations always lead.",
		},
		scale: "ratio",
	},
	closeness: {
		title: { de: "Nähe", en: "Closeness" },
		definition: {
			de: "Kehrwert der mittleren Entfernung zu allen erreichbaren Einträgen, mal deren Anteil an allen (Wasserman und Faust 1994).",
			en: "The reciprocal of the mean distance to all entities in reach, times their share of all (Wasserman and Faust 1994).",
		},
		silent: {
			de: "Nichts über Entfernungen auf der Karte; die Werte liegen dicht beieinander, kleine Unterschiede bedeuten nichts.",
			en: "Nothing on distances on the map; values lie close together, small differences mean nothing.",
		},
		scale: "ratio",
	},
	core: {
		title: { de: "Kern", en: "Core" },
		definition: {
			de: "Größtes k, so dass es zu einem Teil des Netzes gehört, in dem jeder mindestens k Nachbarn hat (k-core, Seidman 1983).",
			en: "The largest k for which it is in a part of the graph where everyone has at least k neighbours (k-core, Seidman 1983).",
		},
		silent: {
			de: "Nicht, wer in der Mitte steht: es kann mehrere Kerne geben, die nichts miteinander zu tun haben.",
			en: "Not who is in the middle: there can be several cores that have nothing to do with each other.",
		},
		scale: "count",
	},
	community: {
		title: { de: "Gemeinschaft", en: "Community" },
		definition: {
			de: "Gruppe, in der es mehr Verbindungen gibt, als zufällig zu erwarten wären (Louvain, Blondel u. a. 2008); 1 ist die größte.",
			en: "The group in which there are more connections than chance would give (Louvain, Blondel et al. 2008); 1 is the largest.",
		},
		silent: {
			de: "Nicht die eine richtige Einteilung: andere sind fast so gut. Nummern haben keine Rangfolge.",
			en: "Not the one right partition: others are almost as good. Numbers are no ranking.",
		},
		scale: "group",
	},
	participation: {
		title: { de: "Streuung über Gemeinschaften", en: "Participation" },
		definition: {
			de: "1 minus die Summe der Quadrate der Anteile seiner Nachbarn an den Gemeinschaften (Guimerà und Amaral 2005); 0: alle in einer.",
			en: "1 less the sum of the squared shares of its neighbours in each community (Guimerà and Amaral 2005); 0: all in one.",
		},
		silent: {
			de: "Nicht, wie viele Nachbarn es sind; es hängt an der Einteilung in Gemeinschaften.",
			en: "Not how many neighbours there are; it depends on the partition into communities.",
		},
		scale: "ratio",
	},
	constraint: {
		title: { de: "Gebundenheit", en: "Constraint" },
		definition: {
			de: "Wie sehr seine Nachbarn untereinander verbunden sind (Burts constraint, 1992): je weniger, desto eher kann es vermitteln.",
			en: "How far its neighbours are connected among themselves (Burt's constraint, 1992): the less, the more it can broker.",
		},
		silent: {
			de: "Nichts Eigenes, wo nur Mitgliedschaften gezählt werden: dort ist sie 1 durch die Zahl der Nachbarn.",
			en: "Nothing of its own where memberships alone are counted: there it is 1 by the number of neighbours.",
		},
		scale: "number",
	},
	effectiveSize: {
		title: { de: "Wirksame Größe", en: "Effective size" },
		definition: {
			de: "Zahl der Nachbarn ohne die, zu denen er auch über andere käme (Burts effective size, 1992).",
			en: "The number of neighbours less those whom others would lead to as well (Burt's effective size, 1992).",
		},
		silent: {
			de: "Nichts Eigenes, wo nur Mitgliedschaften gezählt werden: dort ist sie die Zahl der Nachbarn.",
			en: "Nothing of its own where memberships alone are counted: there it is the number of neighbours.",
		},
		scale: "number",
	},
	density: {
		title: { de: "Dichte unter den Mitgliedern", en: "Density among members" },
		definition: {
			de: "Nur von Kooperationen: Anteil der Paare ihrer Mitglieder, die auch in einer anderen gezählten Kooperation zusammen sind.",
			en: "Of cooperations only: the share of the pairs of their members that are together in another cooperation counted as well.",
		},
		silent: {
			de: "Nicht, ob die Mitglieder dort dasselbe tun.",
			en: "Not whether the members do the same there.",
		},
		scale: "ratio",
	},
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as [MeasureName, ...MeasureName[]];

const count = z.number().int().min(0);
const Day = IsoDate.nullable();

/**
 * `GET /api/measures`: best first. `graph` says what was measured: `networks` are the cooperations among the nodes. A value is null
 * where the measure says nothing of the entity.
 */
export const MeasuresAnswer = z.object({
	asOf: Day,
	graph: z.object({
		...{ nodes: count, edges: count, networks: count },
		/** How many communities there are, and how far apart (Newman's modularity, null without an edge). Where they were asked for. */
		communities: count.optional(),
		modularity: z.number().nullable().optional(),
	}),
	entities: z.array(EntityRef.extend({ values: z.partialRecord(z.enum(MEASURE_NAMES), z.number().nullable()) })),
	/** How many there are, listed or not. */
	total: count,
	truncated: z.boolean(),
});
export type MeasuresAnswer = z.infer<typeof MeasuresAnswer>;

/** The two one-mode projections of memberships. */
export const PROJECTIONS = ["members", "networks"] as const;

/**
 * `GET /api/projections`: members connected by the cooperations that they share, or cooperations by their shared members; heaviest
 * first. `size` is the number of cooperations of a member, of members of a cooperation.
 */
export const ProjectionAnswer = z.object({
	asOf: Day,
	of: z.enum(PROJECTIONS),
	nodes: z.array(EntityRef.extend({ size: count })),
	edges: z.array(z.object({ a: Id, b: Id, weight: count })),
	/** How many edges there are, listed or not. */
	total: count,
	truncated: z.boolean(),
});
export type ProjectionAnswer = z.infer<typeof ProjectionAnswer>;
