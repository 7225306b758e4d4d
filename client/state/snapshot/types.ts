/** The picture by domain ids alone, small enough for a URL: what is asked for, not what was answered. */
import { z } from "zod";
import { Bilingual, Id, NodeTypeName, RelationshipTypeName } from "../../../model/index.ts";
import { ATTRIBUTES } from "../picture/types.ts";
import { SWITCHES } from "../switches/types.ts";

const ids = z.array(Id).default([]);
const index = z.number().int().min(0);
const coordinate = z.number().min(-1e7).max(1e7);

const Looked = z
	.object({
		...{ x: coordinate, y: coordinate, zoom: z.number().min(0.01).max(100) },
		...{ width: z.number().positive().optional(), height: z.number().positive().optional() },
	})
	.nullable()
	.default(null);

/** As `Cause`. */
const CauseRecord = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("start"), about: z.string(), name: z.string() }),
	z.object({ kind: z.literal("search"), about: z.string(), name: z.string() }),
	z.object({ kind: z.literal("expand"), about: z.string(), name: z.string(), types: z.array(z.string()) }),
	z.object({ kind: z.literal("path"), about: z.string(), name: z.string(), to: z.string() }),
	z.object({ kind: z.literal("sets"), names: z.array(z.string()) }),
	z.object({
		kind: z.literal("answer"),
		title: Bilingual.nullable(),
		sentence: Bilingual.nullable(),
		hypothetical: z.boolean(),
	}),
	z.object({ kind: z.literal("restore") }),
]);

/** As `Selection`; who is in an intersection follows from the data. */
const SelectionRecord = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("none") }),
	z.object({ kind: z.literal("nodes"), ids: z.array(z.string()) }),
	z.object({ kind: z.literal("edge"), id: z.string() }),
	z.object({ kind: z.literal("paths"), ids: z.array(z.string()), edges: z.array(z.string()) }),
	z.object({ kind: z.literal("intersection"), sets: z.array(z.string()), exactly: z.boolean() }),
]);

/** As `SWITCHES`; without those that stand as at first. */
const SwitchesRecord = z
	.object({
		sets: z.enum(SWITCHES.sets),
		counting: z.enum(SWITCHES.counting),
		rowOrder: z.enum(SWITCHES.rowOrder),
		setOrder: z.enum(SWITCHES.setOrder),
		pairMeasure: z.enum(SWITCHES.pairMeasure),
		grouping: z.enum(SWITCHES.grouping),
		table: z.enum(SWITCHES.table),
	} satisfies Record<keyof typeof SWITCHES, z.ZodType>)
	.partial();

/** As `TableSetup`; without what is as at first. */
const TableRecord = z
	.object({
		order: z.object({ column: z.string(), descending: z.boolean() }),
		filter: z.string(),
		toggled: z.array(z.string()),
	})
	.partial();

/** As `Paths`, which are found anew; without what is as at first. */
const PathsRecord = z
	.object({
		from: Id,
		to: Id,
		without: z.array(z.union([NodeTypeName, RelationshipTypeName])),
		dissolved: z.boolean(),
		lengths: z.number().int().min(1),
	})
	.partial();

/** JSON. Version 1; all but `v` and `ids` may be left out. */
export const Snapshot = z
	.object({
		v: z.literal(1),
		ids: z.array(Id),
		/** x and y of `ids`, in the same order, in whole pixels; null where a node has no place yet. */
		at: z.array(z.tuple([coordinate, coordinate]).nullable()).default([]),
		pins: ids,
		sets: ids,
		/** The sign of each of `sets`, in the same order: 0 is A. */
		signs: z.array(index).default([]),
		indirect: z.boolean().default(false),
		asOf: z.iso.date().nullable().default(null),
		possible: z.boolean().default(false),
		hidden: z.array(z.union([NodeTypeName, RelationshipTypeName])).default([]),
		filters: z.array(z.object({ attribute: z.enum(ATTRIBUTES), values: z.array(z.string()) })).default([]),
		look: z
			.object({
				size: z.string().nullable(),
				colour: z.string().nullable(),
				layout: z.string(),
				map: z.string().nullable(),
			})
			.partial()
			.default({}),
		/** What the person did, in order; and for each of `ids` which of it asked for it: why it is here. */
		steps: z.array(CauseRecord).default([]),
		by: z.array(z.array(index)).default([]),
		/** Which of `steps` is the question that the picture answers. */
		subject: index.nullable().default(null),
		/** Where it is looked at from; null: as a whole. */
		camera: Looked,
		/** The same of the map, in its own coordinates. */
		map: Looked,
		selection: SelectionRecord.default({ kind: "none" }),
		/** Which panel is open, and which views; empty: those that open by themselves. */
		panel: z.string().default(""),
		views: z.array(z.string()).default([]),
		switches: SwitchesRecord.default({}),
		/** How the tables of the elements and of the facts are set up. */
		nodes: TableRecord.default({}),
		facts: TableRecord.default({}),
		paths: PathsRecord.default({}),
	})
	.refine(({ ids, at }) => at.length === 0 || at.length === ids.length, { path: ["at"] })
	.refine(
		({ sets, signs }) => new Set(signs).size === signs.length && (signs.length === 0 || signs.length === sets.length),
		{
			path: ["signs"],
		},
	);
export type Snapshot = z.infer<typeof Snapshot>;

/** What cannot be read of something that should be a snapshot: where, and what stands there, as JSON. */
export interface Fault {
	readonly place: string;
	readonly value: string;
}
