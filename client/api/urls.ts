/** The URLs of the server: paths with their query parameters. Pure. */
import type { RelationshipType } from "../../model/index.ts";
import { writeQuery } from "../state/index.ts";
import { shortUrl } from "./wire.ts";

/** What is exported: what is on the canvas. */
export interface ExportSelection {
	ids: readonly string[];
	/** The types of the facts between them; undefined: all. */
	types?: readonly RelationshipType[] | undefined;
	indirect: boolean;
	asOf: string | null;
	/** Whether facts that only may hold on the day are in it too. */
	possible?: boolean;
	/** Of the words in the file; undefined: the server's own choice. */
	lang?: "de" | "en";
}

/** The URL of a question's answer: the answer itself, with `format` among the values a file. */
export const questionUrl = (name: string, values: Readonly<Record<string, string>>): string =>
	`/api/questions/${encodeURIComponent(name)}${writeQuery(values)}`;

/** Where the server writes an export format. */
export const exportPath = (format: string): string => `/api/export/${encodeURIComponent(format)}`;

/** The parameters of an export, in the query of a URL as in a body. */
export const exportParameters = ({ ids, types, indirect, asOf, possible, lang }: ExportSelection) => ({
	ids,
	...(types && { types }),
	...(indirect && { indirect }),
	...(asOf !== null && { asOf }),
	...(possible && { possible }),
	...(lang && { lang }),
});

/** The URL under which the server writes the picture as a file; see `shortUrl`. */
export const exportUrl = (format: string, selection: ExportSelection): string | null =>
	shortUrl(exportPath(format), exportParameters(selection));
