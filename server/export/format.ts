/** What an export format is. Adding one is one file in `formats/` whose default export is a `Format`. */
import type { z } from "zod";
import {
	type Bilingual,
	type CitedEvidence,
	type DatasetRef,
	datasetRefs,
	type Manifest,
	type Source,
	type Subgraph,
} from "../../model/index.ts";
import type { Language } from "../prose.ts";

/** Where a file comes from and under which conditions it may be used; stands in every file. */
export interface About extends Pick<Manifest, "dataVersion" | "loadedAt"> {
	/** Title, license and attribution of every data set in the graph. */
	datasets: readonly DatasetRef[];
	/** Of the words in it: those beside codes. What has codes alone is the same in both. */
	language: Language;
	/** Path and query that gave the file; of a POST its body too. */
	request: string;
	/** A limit has cut the graph: the file does not hold all that was asked for. */
	truncated: boolean;
}

/** What a file says about itself. */
export const aboutFile = (manifest: Manifest, request: string, language: Language, truncated: boolean): About => ({
	datasets: datasetRefs(manifest),
	dataVersion: manifest.dataVersion,
	loadedAt: manifest.loadedAt,
	request,
	language,
	truncated,
});

/** A piece of the graph with its evidence. */
export interface ExportData {
	about: About;
	graph: Subgraph;
	/** By id; all that the graph's nodes and edges name. */
	evidence: ReadonlyMap<string, CitedEvidence>;
	/** The sources of that evidence, sorted by id. */
	sources: readonly Source[];
}

export interface Format {
	/** In the path: `/api/export/<name>`. */
	name: string;
	/** Without dot. */
	extension: string;
	mediaType: string;
	/** What people call it. */
	title: Bilingual;
	/** What it is for, as it goes on after the title and a comma: "for Gephi and yEd". */
	purpose: Bilingual;
	/** What is in the file and how, in English: of the OpenAPI document and the table in the README of this folder. */
	content: string;
	/** Of a file that is JSON. */
	schema?: z.ZodType;
	/** The file, piece by piece, as the reader takes it. */
	write(data: ExportData): Iterable<string | Uint8Array>;
}

/** Title and purpose in one. */
export const describeFormat = ({ title, purpose }: Pick<Format, "title" | "purpose">): Bilingual => ({
	de: `${title.de}, ${purpose.de}`,
	en: `${title.en}, ${purpose.en}`,
});
