/** What there is to know of the files that the graph is exported to. */
import { z } from "zod";
import { Bilingual } from "./questions.ts";

/** `GET /api/export`: the export formats. `purpose` continues `title`, `description` is both: "GraphML, for Gephi". */
export const ExportFormatsAnswer = z.object({
	formats: z.array(
		z.object({
			name: z.string(),
			title: Bilingual,
			purpose: Bilingual,
			description: Bilingual,
			extension: z.string(),
			mediaType: z.string(),
		}),
	),
});
export type ExportFormatsAnswer = z.infer<typeof ExportFormatsAnswer>;
