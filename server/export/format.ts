/** What an export format is. Adding one is one file beside this and one line in `formats.ts`. */
import type { z } from "zod";
import type { CitedEvidence, Manifest, Source, Subgraph } from "../../model/index.ts";

/** Where a file comes from and under which conditions it may be used; stands in every file. */
export interface About extends Pick<Manifest, "title" | "licence" | "attribution" | "dataVersion" | "loadedAt"> {
	/** Path and query that gave the file. */
	request: string;
	/** A limit has cut the graph: the file does not hold all that was asked for. */
	truncated: boolean;
}

/** A piece of the graph with everything that backs it. */
export interface ExportData {
	about: About;
	graph: Subgraph;
	/** By id; all that the graph's nodes and edges name. */
	evidence: ReadonlyMap<string, CitedEvidence>;
	/** The sources of that evidence, sorted by id. */
	sources: readonly Source[];
}

export interface Format {
	/** In the address: `/api/export/<name>`. */
	name: string;
	/** Without dot. */
	extension: string;
	mediaType: string;
	/** What it is and what opens it, for people. */
	description: { de: string; en: string };
	/** Of a file that is JSON. */
	schema?: z.ZodType;
	/** The file, piece by piece, as the reader takes it. */
	write(data: ExportData): Iterable<string | Uint8Array>;
}
