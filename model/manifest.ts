/** What a load leaves behind: the record that says which graph this is, and one of each data set in it, kept in the graph itself. */
import { z } from "zod";
import { Id } from "./ids.ts";
import { WebUrl } from "./url.ts";

const count = z.number().int().min(0);

/** What a data directory says about itself in its `dataset.yaml`, in the words of DCAT. */
export const Dataset = z.object({
	/** Short key; elements of the graph name the data sets they come from by it. */
	id: z.string().min(1),
	title: z.string().min(1),
	license: z.string().min(1),
	attribution: z.array(z.string()).min(1),
	/** In the author's words: "2024-06". */
	version: z.string().min(1).optional(),
	homepage: WebUrl.optional(),
	/**
	 * What the page opens on: the id of the entity that the first picture is about, then the networks drawn as hulls. Empty
	 * leaves the choice to the page.
	 */
	opening: z.array(Id).default([]),
	/** Ids of entities that examples in the API's document name, the first of each type first. Empty leaves the choice to the server. */
	examples: z.array(Id).default([]),
});
export type Dataset = z.infer<typeof Dataset>;

/** A data set in the graph, stored as `(:Dataset)`. */
export const LoadedDataset = Dataset.extend({
	/** Hash of the loaded files' content, to see without comparing that nothing has changed since. */
	filesVersion: z.string(),
	/** ISO 8601 date-time, UTC. */
	loadedAt: z.string(),
	/** Hash of the boundaries of its communes, where it has some. */
	boundaries: z.string().optional(),
});
export type LoadedDataset = z.infer<typeof LoadedDataset>;

/** The record of the graph, stored as `(:Manifest)` and its data sets. */
export const Manifest = z.object({
	/** Hash of everything that is in the graph: the same content has the same version on every machine and engine. */
	dataVersion: z.string(),
	/** The latest moment at which something that is in the graph was loaded; ISO 8601 date-time, UTC. */
	loadedAt: z.string(),
	/** In the order in which they were first loaded: what the first says of the whole graph holds. */
	datasets: z.array(LoadedDataset),
	entities: count,
	relationships: count,
	sources: count,
	evidence: count,
});
export type Manifest = z.infer<typeof Manifest>;

/** A data set as answers and files name it. Without an author's version it has that of its files. */
export const DatasetRef = Dataset.pick({
	id: true,
	title: true,
	license: true,
	attribution: true,
	homepage: true,
}).extend({ version: z.string() });
export type DatasetRef = z.infer<typeof DatasetRef>;

/** License and attribution of all that is in the graph, a data set each. */
export const datasetRefs = ({ datasets }: Pick<Manifest, "datasets">): DatasetRef[] =>
	datasets.map(({ id, title, license, attribution, homepage, version, filesVersion }) => ({
		id,
		title,
		license,
		attribution,
		version: version ?? filesVersion,
		...(homepage !== undefined && { homepage }),
	}));

/** What the graph as a whole opens on and shows as examples: what the data set says that was loaded first. */
export function frontOf({ datasets: [first] }: Pick<Manifest, "datasets">): Pick<Dataset, "opening" | "examples"> {
	return { opening: first?.opening ?? [], examples: first?.examples ?? [] };
}

/** The manifest of a graph. One that was loaded when there could be only one data set holds that one's record itself. */
export function parseManifest(stored: Record<string, unknown>): Manifest {
	if (stored.datasets !== undefined) return Manifest.parse(stored);
	const { dataset: id, licence, ...rest } = stored;
	const only = LoadedDataset.parse({ license: licence, ...rest, id });
	return Manifest.parse({ ...rest, datasets: [only] });
}
