/** What a load leaves behind: the record that says which graph this is, kept in the graph itself as `(:Manifest)`. */
import { z } from "zod";
import { Id } from "./ids.ts";

const count = z.number().int().min(0);

/**
 * What the page opens on: the id of the entity that the first picture is about, then the networks drawn as hulls. Empty
 * leaves the choice to the page.
 */
const Opening = z.array(Id).default([]);

/** Ids of entities that examples in the API's document name, the first of each type first. Empty leaves the choice to the server. */
const Examples = z.array(Id).default([]);

/** License and attribution of a data directory, from its `dataset.yaml`. */
export const Dataset = z.object({
	/** Short key; the graph remembers from which dataset it was loaded. */
	id: z.string().min(1),
	title: z.string().min(1),
	license: z.string().min(1),
	attribution: z.array(z.string()).min(1),
	opening: Opening,
	examples: Examples,
});
export type Dataset = z.infer<typeof Dataset>;

export const Manifest = z.object({
	/** Hash of everything that is in the graph: the same content has the same version on every machine and engine. */
	dataVersion: z.string(),
	/** Hash of the loaded files' content, to see without comparing that nothing has changed since. */
	filesVersion: z.string(),
	dataset: z.string(),
	title: z.string(),
	license: z.string(),
	attribution: z.array(z.string()),
	opening: Opening,
	examples: Examples,
	/** ISO 8601 date-time, UTC. */
	loadedAt: z.string(),
	entities: count,
	relationships: count,
	sources: count,
	evidence: count,
});
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of a graph. One that was loaded before version 0.2 holds the license as `licence`. */
export const parseManifest = ({ licence, ...stored }: Record<string, unknown>): Manifest =>
	Manifest.parse(licence === undefined ? stored : { ...stored, license: licence });
