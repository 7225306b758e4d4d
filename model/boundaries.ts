/** The boundaries of communes, as TopoJSON: a border that two share is there once, as an arc. */
import { z } from "zod";

/** Numbers of arcs; `~n` is arc n the other way round. */
const Ring = z.array(z.number().int());
const properties = z.record(z.string(), z.unknown()).optional();
/** Its id is the AGS of the commune. */
const common = { id: z.string().regex(/^\d{8}$/), properties };

export const CommuneArea = z.discriminatedUnion("type", [
	z.object({ type: z.literal("Polygon"), arcs: z.array(Ring), ...common }),
	z.object({ type: z.literal("MultiPolygon"), arcs: z.array(z.array(Ring)), ...common }),
]);
export type CommuneArea = z.infer<typeof CommuneArea>;

const pair = z.tuple([z.number(), z.number()]);

/** Positions are degrees, longitude first; with a `transform`, steps on its grid. */
export const Boundaries = z.object({
	type: z.literal("Topology"),
	bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
	transform: z.object({ scale: pair, translate: pair }).optional(),
	objects: z.object({
		communes: z.object({ type: z.literal("GeometryCollection"), geometries: z.array(CommuneArea) }),
	}),
	arcs: z.array(z.array(pair)),
});
export type Boundaries = z.infer<typeof Boundaries>;

/** Boundaries as the API answers them, with whom to name wherever they are shown. */
export const BoundariesAnswer = Boundaries.extend({
	objects: z.object({
		communes: Boundaries.shape.objects.shape.communes.extend({
			properties: z.object({ attribution: z.array(z.string()), datasets: z.array(z.string()) }),
		}),
	}),
});
export type BoundariesAnswer = z.infer<typeof BoundariesAnswer>;
